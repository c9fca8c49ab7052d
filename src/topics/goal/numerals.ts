const DIGITS = "零一二三四五六七八九";
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

const WORDS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
  twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, eighteen: 18, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, hundred: 100,
  once: 1, twice: 2, half: 0.5, 半: 0.5,
};

/** English number words that a quantity may be written with. */
export const NUMBER_WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty";

/** The value of a number in digits (with or without thousands separators), Chinese numerals or English words; `null` if it is none. */
export function valueOf(text: string): number | null {
  const word = text.trim();
  if (Object.hasOwn(WORDS, word)) return WORDS[word] ?? null;
  if (/^\d[\d,]{0,24}(?:\.\d{1,8})?$/.test(word)) return Number(word.replaceAll(",", ""));
  return chineseValue(word);
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
