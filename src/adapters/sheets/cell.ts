import { isOrdinal } from "../../rules/facts.ts";
import type { Fact } from "../../rules/facts.ts";
import type { Locale } from "../../core/text.ts";
import { isPlainWord, quotedWord, readWord, wordsIn } from "./word.ts";

/** The words of a cell; either language can be read. */
const WORDS = {
  en: { not: "not", contains: "contains", and: "and", true: "yes", false: "no" },
  "zh-CN": { not: "非", contains: "包含", and: "且", true: "是", false: "否" },
} as const;

const NOT = /^(?:not|非|不是)\s+(?<rest>[^]+)$/i;
const CONTAINS = /^(?:contains|包含|含)\s+(?<rest>[^]+)$/i;
const AND = /\s+(?:and|且|并且)\s+|\s*[,，&]\s*/i;
const BOUND = /^(?<sign>>=|<=|>|<|≥|≤|＞|＜)\s*(?<value>[^]+)$/;
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ">=": "min", "≥": "min", "<=": "max", "≤": "max", ">": "above", "＞": "above", "<": "below", "＜": "below" }),
);
const INTEGERS = /^(?<from>[+-]?\d+)\s*(?:\.\.|-|–|—|~|～|to|至|到)\s*(?<to>[+-]?\d+)$/i;
const RANGE = /^(?<from>[^]+?)\s*(?:\.\.|~|～|\s(?:to|至|到)\s)\s*(?<to>[^]+)$/i;
const DAY = /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?$/;
const TRUE = new Set(["true", "yes", "1", "是"]);
const FALSE = new Set(["false", "no", "0", "否"]);

/**
 * What a condition asks of one fact, as a cell: `corporate; retail`, `not head`, `6..10`, `>= 11`, `> 5 and < 11`,
 * `contains leave`, `yes`. A range is not written `6-10`, which spreadsheets take for a day of June. `null` if no cell says it.
 *
 * @param test in the short spelling.
 */
export function testCell(test: unknown, fact: Fact, locale: Locale): string | null {
  if (Array.isArray(test)) {
    const words = test.map((value) => valueCell(value, fact, locale));
    return words.includes(null) ? null : words.join("; ");
  }
  if (typeof test !== "object" || test === null) return valueCell(test, fact, locale);
  if ("not" in test) {
    const inner = testCell(test.not, fact, locale);
    return inner === null ? null : `${WORDS[locale].not} ${inner}`;
  }
  if ("contains" in test) {
    return typeof test.contains === "string" ? `${WORDS[locale].contains} ${valueCell(test.contains, fact, locale)}` : null;
  }
  return boundsCell(test, fact, locale);
}

function valueCell(value: unknown, fact: Fact, locale: Locale): string | null {
  if (typeof value === "boolean") return WORDS[locale][value ? "true" : "false"];
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return null;
  const isTaken = NOT.test(value) || CONTAINS.test(value) || BOUND.test(value) || AND.test(value);
  return isPlainWord(value) && !isTaken && !(isOrdinal(fact) && RANGE.test(value)) ? value : quotedWord(value);
}

function boundsCell(test: object, fact: Fact, locale: Locale): string | null {
  const bounds = Object.entries(test).map(([key, value]) => [key, valueCell(value, fact, locale)] as const);
  if (bounds.length === 0 || bounds.some(([, value]) => value === null)) return null;
  const [first, second] = bounds;
  if (bounds.length === 2 && first?.[0] === "min" && second?.[0] === "max") return `${first[1]}..${second[1]}`;
  const signs = { min: ">=", max: "<=", above: ">", below: "<" } as const;
  const parts = bounds.map(([key, value]) => `${signs[key as keyof typeof signs]} ${value}`); // a range has no other keys
  return parts.join(` ${WORDS[locale].and} `);
}

/** The test that a cell asks, in the short spelling. What it asks for is checked with the policy. `null` if it cannot be read. */
export function cellTest(cell: string, fact: Fact): unknown {
  const text = cell.trim();
  const denied = NOT.exec(text)?.groups?.["rest"];
  if (denied !== undefined) {
    const inner = cellTest(denied, fact);
    return inner === null ? null : { not: inner };
  }
  const element = CONTAINS.exec(text)?.groups?.["rest"];
  if (element !== undefined) {
    const word = readWord(element);
    return word === null ? null : { contains: word.text };
  }
  if (BOUND.test(text)) return cellBounds(text, fact);
  return cellRange(text, fact) ?? cellValues(text, fact);
}

function cellBounds(text: string, fact: Fact): unknown {
  const bounds = text.split(AND).map((part) => {
    const { sign = "", value = "" } = BOUND.exec(part)?.groups ?? {};
    return [SIGNS.get(sign), valueOf(value, fact)] as const;
  });
  const keys = new Set(bounds.map(([key]) => key));
  const isRead = bounds.every(([key, value]) => key !== undefined && value !== null) && keys.size === bounds.length;
  return isRead ? Object.fromEntries(bounds) : null;
}

/** `null` if the cell is no range. */
function cellRange(text: string, fact: Fact): unknown {
  if (!isOrdinal(fact) || fact.values?.has(text) === true || /[;；"]/.test(text)) return null;
  const ends = (fact.declaration.type === "integer" ? INTEGERS : RANGE).exec(text)?.groups;
  return ends === undefined ? null : { min: valueOf(ends["from"] ?? "", fact), max: valueOf(ends["to"] ?? "", fact) };
}

function cellValues(text: string, fact: Fact): unknown {
  const words = wordsIn(text);
  if (words === null) return null;
  const values = words.map((word) => (word.isQuoted ? word.text : valueOf(word.text, fact)));
  return values.length === 1 ? values[0] : values;
}

/** A word as the fact declares it; as it stands where it cannot be read so, to be met with the issue of that fact. */
function valueOf(given: string, { declaration }: Fact): unknown {
  const word = readWord(given);
  if (word === null || word.isQuoted) return word?.text ?? null;
  const { text } = word;
  switch (declaration.type) {
    case "boolean":
      return TRUE.has(text.toLowerCase()) ? true : FALSE.has(text.toLowerCase()) ? false : text;
    case "integer":
      return /^[+-]?\d+$/.test(text) ? Number(text) : text;
    case "date": {
      const { year = "", month = "", day = "" } = DAY.exec(text)?.groups ?? {};
      return year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    }
    default:
      return text;
  }
}
