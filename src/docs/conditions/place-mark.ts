import type { Locale } from "../../core/text.ts";

const CHINESE_DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/**
 * How the item at a place of a list is marked, without figures, since every figure of a rule book is the policy's own:
 * a, b, … aa; 一, 二, … 十一. `within` is the mark of the item that the list belongs to.
 */
export function placeMark(index: number, locale: Locale, within = ""): string {
  const own = locale === "en" ? letters(index) : chineseNumeral(index + 1);
  if (within === "") return own;
  return `${within}${locale === "en" ? "." : "·"}${own}`;
}

function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCodePoint(97 + (index % 26));
}

/** From 1 to 9,999. */
function chineseNumeral(value: number): string {
  const units = ["", "十", "百", "千"];
  const digits = [...String(value)].map(Number);
  let text = "";
  digits.forEach((digit, place) => {
    const unit = units[digits.length - 1 - place] ?? "";
    if (digit === 0) text += text.endsWith("零") ? "" : "零";
    else text += (CHINESE_DIGITS[digit] ?? "") + unit;
  });
  return text.replace(/零+$/, "").replace(/^一十/, "十");
}
