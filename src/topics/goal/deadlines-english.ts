import type { PlainDate } from "../../core/plain-date.ts";
import { dateOf, endAround, endInFiscalYear, endOfMonth, firstFrom, later } from "./calendar-days.ts";
import type { DateContext } from "./calendar-days.ts";
import type { Groups } from "./deadline.ts";
import type { TimePattern } from "./deadlines-chinese.ts";
import { NUMBER_WORDS, valueOf } from "./numerals.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";
const YEAR = "(?:,? (?:of )?(?<year>20\\d{2}))?(?!\\d)";
const BY = "on or before|no later than|not later than|prior to|ahead of|before|by|until|till|through|throughout|during|within|in|over|at|on|for|come|from now to";
const EDGE = "(?:the )?(?:end of |close of |start of |beginning of |middle of |mid-?|late |early )?(?:the )?";
const LEAD = `(?<![a-z])(?:(?<by>${BY}) )?(?<edge>${EDGE})`;
const LED = `(?<![a-z])(?<by>${BY}) (?<edge>${EDGE})`;

/** Words after a bare quarter or year that make it the name of a paper. */
const PAPER = /^(?:'s)? (?:annual |board |financial |earnings |sales |marketing )?(?:report|forecast|results|budget|plan|review|close|numbers|campaign|roadmap|tax|audit|strategy|accounts|statements)/;

function attributeOr(): TimePattern["kind"] {
  return ({ by }, before, after) => {
    if (/(?:than|versus|vs\.?|with|to|levels?|baseline)$/.test(before.trimEnd()) && (by === "in" || by === undefined)) return null;
    if (by === undefined || by === "in" || by === "for") return PAPER.test(after) ? "attribute" : "deadline";
    return "deadline";
  };
}

function inYear({ year }: Groups, context: DateContext, dateIn: (year: number) => PlainDate | null): PlainDate | null {
  return year === undefined ? firstFrom(context, dateIn) : dateIn(year.length === 2 ? 2000 + Number(year) : Number(year));
}

function dayInMonth({ month, day, edge }: Groups, year: number): PlainDate | null {
  const number = MONTHS.indexOf((month ?? "").slice(0, 3)) + 1;
  if (day !== undefined) return dateOf(year, number, Number(day));
  return /mid|middle|start|early|beginning/.test(edge ?? "") ? null : endOfMonth(year, number);
}

function endOfPart(groups: Groups, months: number, context: DateContext): PlainDate | null {
  if (/mid|middle|start|early|beginning/.test(groups["edge"] ?? "") || groups["by"] === "before") return null;
  const { fiscal } = groups;
  if (fiscal !== undefined) return endInFiscalYear(Number(fiscal) % 100 + 2000, months, context);
  return inYear(groups, context, (year) => {
    const start = context.fiscalYearStartMonth;
    return start === null || start === 1 ? endOfMonth(year, months) : endInFiscalYear(year, months, context);
  });
}

/** The end of the year, half, quarter or month in which the context's period begins; `next` is the one after it. */
function endOfSpan({ unit, which, fiscal }: Groups, context: DateContext): PlainDate | null {
  const length = { year: 12, half: 6, quarter: 3, month: 1 }[unit ?? ""];
  if (length === undefined) return null;
  const start = fiscal === undefined || fiscal.startsWith("calendar") ? 1 : (context.fiscalYearStartMonth ?? 1);
  const next = which === "next" || which === "the next";
  return next && length < 12 ? null : endAround(context, length, start, next ? 1 : 0);
}

const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4, final: 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4 };
const OF_YEAR = "(?: of (?:(?<year>20\\d{2})|(?:fy|fiscal year|financial year) ?(?<fiscal>20\\d{2}|\\d{2})|(?:the|this) (?:calendar |fiscal |financial )?year))?";
const SHORT_YEAR = "(?: (?:of )?(?:(?<year>20\\d{2})|(?:fy|fiscal year) ?(?<fiscal>20\\d{2}|\\d{2}))|[ -]?'(?<short>\\d{2}))?";
const KIND = "(?<fiscal>fiscal |financial |calendar )?";

/** Words of one case after another: a time near them is a service level. */
const CASE_BEFORE = /(?:respon|repl|answer|acknowledg|resolv|tickets?|requests?|invoices?|inquir|enquir|complaints?|orders?|claims?|calls|emails?|average|time|turnaround|attrition|turnover|churn|latency)[^,.;]{0,40}$/;
const CASE_AFTER = /^ of (?!the (?:year|fiscal|quarter|month))|^ (?:after|from|following) /;

export const englishTimes: readonly TimePattern[] = [
  {
    pattern: /(?<![a-z])(?:(?<by>on or before|no later than|not later than|before|by|until|till|on|through) )?(?<![\d.])(?<year>20\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d])(?: ?(?:之前|以前|前|止))?/g,
    kind: () => "deadline",
    date: ({ year, month, day }) => dateOf(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /(?<![a-z])(?<by>on or before|no later than|not later than|before|by|until|till|on|through) (?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>(?:20)?\d{2})(?!\d)/g,
    kind: () => "deadline",
    // Day and month may stand in either order: only a number above twelve tells.
    date: ({ first, second, year }) => {
      const [one, two, full] = [Number(first), Number(second), 2000 + (Number(year) % 100)];
      if (one > 12) return dateOf(full, two, one);
      return two > 12 || one === two ? dateOf(full, one, two) : null;
    },
  },
  {
    pattern: new RegExp(`${LEAD}(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}${YEAR}`, "g"),
    kind: () => "deadline",
    date: (groups, context) => inYear(groups, context, (year) => dayInMonth(groups, year)),
  },
  {
    pattern: new RegExp(`${LEAD}(?<!\\d)${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?! ?%)${YEAR}`, "g"),
    kind: () => "deadline",
    date: (groups, context) => inYear(groups, context, (year) => dayInMonth(groups, year)),
  },
  {
    pattern: new RegExp(`(?:${LED}|(?<![a-z])(?<mid>(?:mid-?|late |early |end of |end-)))${MONTH}${YEAR}(?! (?:be|not|have|help|lead|need)(?![a-z]))`, "g"),
    kind: attributeOr(),
    date: (groups, context) => inYear(groups, context, (year) => (groups["by"] === "before" ? null : dayInMonth(groups, year))),
  },
  {
    pattern: new RegExp(`${LEAD}(?:(?<before>20\\d{2}) ?-?)?(?<!年 ?|财年 ?)q(?<quarter>[1-4])(?![\\da-z]| ?[前末底内之以结])(?:[- ]?(?:fy)?(?<short2>\\d{2})(?!\\d))?${SHORT_YEAR}`, "g"),
    kind: attributeOr(),
    date: (groups, context) => {
      const year = groups["year"] ?? groups["before"] ?? groups["short"] ?? groups["short2"];
      return endOfPart({ ...groups, year }, Number(groups["quarter"]) * 3, context);
    },
  },
  {
    pattern: new RegExp(`${LEAD}(?<![\\da-z年])h(?<half>[12])(?![\\da-z]| ?[前末底内之以结])${SHORT_YEAR}`, "g"),
    kind: attributeOr(),
    date: (groups, context) => endOfPart({ ...groups, year: groups["year"] ?? groups["short"] }, Number(groups["half"]) * 6, context),
  },
  {
    pattern: new RegExp(`${LEAD}(?<part>first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?:fiscal )?(?<unit>quarter|half)${OF_YEAR}`, "g"),
    kind: attributeOr(),
    date: (groups, context) => endOfPart(groups, (ordinals[groups["part"] ?? ""] ?? 0) * (groups["unit"] === "half" ? 6 : 3), context),
  },
  {
    pattern: new RegExp(`${LEAD}(?:fy|fiscal year |financial year )[ -]?(?<fiscal>20\\d{2}|\\d{2})(?:[-/]\\d{2})?(?:[- ]end)?(?!\\d)`, "g"),
    kind: attributeOr(),
    date: (groups, context) => endOfPart(groups, 12, context),
  },
  {
    pattern: new RegExp(`${LEAD}(?:eoy|eom|eoq|(?:cob|eod|close of business)(?: (?:on )?[a-z]{3,9}day)?|(?:${KIND}(?<unit>year|quarter|month|half)(?:[- ]|'s )end))(?![a-z])(?: ${YEAR})?(?: (?<late>20\\d{2}))?`, "g"),
    kind: () => "deadline",
    date: (groups, context) => {
      if (groups["late"] !== undefined) return endOfMonth(Number(groups["late"]), 12);
      return groups["unit"] === undefined ? firstFrom(context, (year) => endOfMonth(year, 12)) : endOfSpan(groups, context);
    },
  },
  {
    pattern: new RegExp(`(?<![a-z])(?:(?<by>${BY}) )?(?:the )?(?:end|close) of (?<which>the next|the current|the|this|next) ?(?:current )?${KIND}(?<unit>year|quarter|month|week|half)(?![a-z])`, "g"),
    kind: () => "deadline",
    date: endOfSpan,
  },
  {
    pattern: /(?<![a-z])(?:(?<by>within|over|during|in|for|throughout|through|before|by) (?<whole>the whole |the full |the entire )?)?(?<which>this|the current|current|the next|next|the coming|the following|the)(?<=(?:this|current|next|coming|following)|(?:within|over|during|in|throughout|whole|full|entire) the) (?<fiscal>fiscal |financial |calendar )?(?<unit>year|quarter|month|week|half)(?![a-z-])/g,
    kind: ({ by, which, whole }) => {
      if (by === undefined) return "span";
      const named = which !== "this" && !which?.endsWith("current") && which !== "the";
      return whole !== undefined || /^(?:within|over|throughout|before|by)$/.test(by) || named ? "deadline" : "span";
    },
    date: endOfSpan,
  },
  {
    pattern: /(?<![a-z])(?<by>for|over|across|throughout) the (?:full|whole|entire) (?<fiscal>fiscal |financial |calendar )?(?<unit>year|quarter)/g,
    kind: () => "deadline",
    date: endOfSpan,
  },
  {
    pattern: new RegExp(`(?<![a-z])(?<by>within|in|over|during) (?:the )?(?<next>next |coming |following )?(?<count>\\d{1,3}|an?|one|${NUMBER_WORDS}) ?-?(?<working>business |working )?(?:calendar )?(?<unit>day|week|month|quarter|year)s?(?![a-z])`, "g"),
    kind: ({ unit, next }, before, after) => {
      if (next === undefined && CASE_AFTER.test(after)) return null;
      return next === undefined && (unit === "day" || unit === "week") && CASE_BEFORE.test(before) ? null : "deadline";
    },
    date: ({ count, unit, working }, context) => {
      const number = valueOf(count ?? "");
      if (number === null || working !== undefined) return null;
      if (unit === "day" || unit === "week") return later(context, number, unit);
      return later(context, number * ({ year: 12, quarter: 3 }[unit ?? ""] ?? 1), "month");
    },
  },
  {
    pattern: /(?<![a-z])(?<by>by|in|during|throughout|before|until|through|for) (?:calendar year |calendar |the year )?(?<edge>(?:the )?(?:end of |end-|late |early |mid-?)?)(?:calendar |the year )?(?<year>20\d{2})(?![\d,.]\d| [a-z]{2,20}s(?![a-z]))/g,
    kind: attributeOr(),
    date: ({ by, year, edge }) => (by === "before" || /mid|early/.test(edge ?? "") ? null : endOfMonth(Number(year), 12)),
  },
  {
    pattern: /(?<![a-z])(?<by>by|before|until) (?:the )?mid(?:dle of the |-| )(?<fiscal>fiscal |financial )?year(?![a-z])/g,
    kind: () => "deadline",
    date: ({ fiscal }, context) => (fiscal === undefined ? firstFrom(context, (year) => endOfMonth(year, 6)) : null),
  },
  {
    pattern: /(?<![a-z])(?:end of|end-|year-end|late) ?(?<year>20\d{2})(?!\d)/g,
    kind: () => "deadline",
    date: ({ year }) => endOfMonth(Number(year), 12),
  },
  {
    pattern: /(?<![a-z])(?:by|before|until) (?:next |this )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|thanksgiving|black friday|new year(?:'s eve)?)(?![a-z])/g,
    kind: () => "deadline",
    date: () => null,
  },
];
