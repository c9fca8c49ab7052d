const DIGITS = "零一二三四五六七八九";
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

const UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const LARGE: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000 };

const WORDS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(UNITS.map((word, index) => [word, index + 1])),
  ...Object.fromEntries(TENS.map((word, index) => [word, (index + 2) * 10])),
  a: 1, an: 1, once: 1, twice: 2, half: 0.5, 半: 0.5,
};

const BELOW_HUNDRED = `(?:(?:${TENS.join("|")})(?:[- ](?:${UNITS.slice(0, 9).join("|")})(?![a-z]))?|${UNITS.slice(1).toReversed().join("|")})`;

/** English number words that a quantity may be written with: a lone `one` is an article more than a count. */
export const NUMBER_WORDS = `(?:(?:(?:an?|one|${BELOW_HUNDRED}) )?(?:${Object.keys(LARGE).join("|")})(?: and (?:one(?![a-z])|${BELOW_HUNDRED}))?|${BELOW_HUNDRED})`;

/** The value of a number in digits (with or without thousands separators), Chinese numerals or English words; `null` if it is none. */
export function valueOf(text: string): number | null {
  const word = text.trim();
  if (/^\d[\d,]{0,24}(?:\.\d{1,8})?$/.test(word)) return Number(word.replaceAll(",", ""));
  return englishValue(word) ?? chineseValue(word);
}

function englishValue(text: string): number | null {
  let total = 0;
  for (const word of text.split(/[ -]/)) {
    const large = Object.hasOwn(LARGE, word) ? LARGE[word] : undefined;
    const value = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (large !== undefined) total = (total || 1) * large;
    else if (value !== undefined) total += value;
    else if (word !== "and") return null;
  }
  return total === 0 ? null : total;
}

function chineseValue(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let places = 0;
  for (const sign of text) {
    const value = sign === "两" ? 2 : sign === "〇" ? 0 : DIGITS.indexOf(sign);
    const scale = SCALES[sign];
    if (value >= 0) {
      // 二〇二六: digits in a row are places of one number.
      digit = digit === null ? value : digit * 10 + value;
      places += 1;
    } else if (scale === undefined) {
      return null;
    } else if (scale >= 10_000) {
      total = (total + section + (digit ?? 0)) * scale;
      section = 0;
      digit = null;
    } else {
      section += (digit ?? 1) * scale;
      digit = null;
    }
  }
  return places === 0 && section === 0 && total === 0 ? null : total + section + (digit ?? 0);
}
