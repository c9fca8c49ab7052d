import type { PlainDate } from "../../core/plain-date.ts";
import { dateOf, endAround, endInFiscalYear, endInYear, endOfMonth, firstFrom, later } from "./calendar-days.ts";
import type { DateContext } from "./calendar-days.ts";
import { timed } from "./deadline.ts";
import type { Groups, TimePattern } from "./deadline.ts";
import { NUMBER_WORDS, valueOf } from "./numerals.ts";
import { COVERED } from "./spans.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";
const YEAR = "(?:(?:,? (?:of )?|(?<=-))(?<year>20\\d{2}))?(?!\\d)";
const BY = "on or before|by no later than|no later than|not later than|prior to|ahead of|before|by|up to|until|till|through|throughout|during|within|across|in|over|as of|as at|at|on|for|come|from now (?:to|until|through)";
const WHOLE = "(?:(?:the )?(?:whole|entirety|remainder|rest|duration|course) of |all of |the (?:full|whole|entire) )?";
const EDGE = "(?:the )?(?:very )?(?:(?:end|close|start|beginning|middle|(?:last|final) (?:working |business )?day|(?:first|second|last|final) (?:week|half)) of |mid-?|late |early |end[- ])?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?";
const LEAD = `(?<![a-z])(?:(?<by>${BY}) )?${WHOLE}(?<edge>${EDGE})`;
const LED = `(?<![a-z])(?<by>${BY}) ${WHOLE}(?<edge>${EDGE})`;
/** Edges that fix no day. */
const EARLY = /mid|middle|start|early|beginning|first|second/;
/** Edges that name the last day. */
const END = /end|close|last|final|late/;

/** Words after a bare quarter or year that make it the name of a paper. */
const PAPER = /^(?:'s)? (?:annual |board |financial |earnings |sales |marketing )?(?:report|forecast|results|budget|plan|review|close|numbers|campaign|roadmap|tax|audit|strategy|accounts|statements|survey|season|edition|conference|summit|ranking|index|awards?|intake|census|appraisal|cycle)/;

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

function dayInMonth({ month, day, edge, by }: Groups, year: number): PlainDate | null {
  const number = MONTHS.indexOf((month ?? "").slice(0, 3)) + 1;
  if (day !== undefined) return dateOf(year, number, Number(day));
  if (EARLY.test(edge ?? "")) return null;
  return endOfMonth(year, isBefore({ by, edge }) ? number - 1 : number);
}

/** `before June` ends with May, `before the end of June` with June. */
function isBefore({ by, edge }: Groups): boolean {
  return /^(?:before|prior to|ahead of)$/.test(by ?? "") && !END.test(edge ?? "");
}

/** The end of so many months of a year, or of the part before it. */
function endOfPart(groups: Groups, full: number, length: number, context: DateContext): PlainDate | null {
  if (EARLY.test(groups["edge"] ?? "")) return null;
  const months = isBefore(groups) && full > length ? full - length : full;
  const { fiscal } = groups;
  if (fiscal !== undefined) return endInFiscalYear(Number(fiscal), months, context);
  return inYear(groups, context, (year) => endInYear(year, months, context));
}

/** The end of the year, half, quarter or month in which the context's period begins; `next` is the one after it. */
function endOfSpan({ unit, which, fiscal, edge }: Groups, context: DateContext): PlainDate | null {
  if (EARLY.test(edge ?? "")) return null;
  const length = { year: 12, fy: 12, half: 6, quarter: 3, month: 1 }[unit ?? ""];
  if (length === undefined) return null;
  const start = (fiscal === undefined && unit !== "fy") || fiscal?.startsWith("calendar") === true ? 1 : (context.fiscalYearStartMonth ?? 1);
  const next = which === "next" || which === "the next";
  return next && length < 12 ? null : endAround(context, length, start, next ? 1 : 0);
}

const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4, final: 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4 };
const OF_YEAR = "(?: of (?:(?<year>20\\d{2})|(?:fy|fiscal year|financial year) ?(?<fiscal>20\\d{2}|\\d{2})|(?:the|this) (?:calendar |fiscal |financial )?year))?";
const SHORT_YEAR = "(?: (?:of )?(?:(?<year>20\\d{2})|(?:fy|fiscal year|fiscal) ?(?:20\\d{2}[-/])?(?<fiscal>20\\d{2}|\\d{2}))(?!\\d)|[ -]?'(?<short>\\d{2}))?";
const KIND = "(?<fiscal>fiscal |financial |calendar )?";

/** Words of one case after another: a time near them is a service level. */
const CASE_BEFORE = /(?:respon|repl|answer|acknowledg|resolv|tickets?|requests?|invoices?|inquir|enquir|complaints?|orders?|claims?|calls|emails?|average|time|turnaround|attrition|turnover|churn|latency)[^,.;]{0,40}$/;
const CASE_AFTER = /^ of (?!the (?:year|fiscal|quarter|month))|^,? (?:after|from|following|down from|up from|instead of|rather than|versus|vs) /;

const FEASTS = "christmas|xmas|easter|thanksgiving|black friday|cyber monday|(?:chinese |lunar )?new year(?:'s(?: eve| day)?)?|spring festival|golden week|national day|singles'? day|double 11|prime day|labou?r day|memorial day|independence day|halloween|diwali|ramadan|eid|boxing day|mid-autumn(?: festival)?|dragon boat(?: festival)?|the holidays";

export const englishTimes: readonly TimePattern[] = [
  timed(/(?<![a-z])(?:(?<by>on or before|no later than|not later than|before|by|until|till|on|through) )?(?<![\d.])(?<year>20\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d])(?: ?(?:之前|以前|前|止))?/g, ({ year, month, day }) => dateOf(Number(year), Number(month), Number(day))),
  // Day and month may stand in either order: only a number above twelve tells.
  timed(
    /(?<![a-z])(?<by>on or before|no later than|not later than|before|by|until|till|on|through) (?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>(?:20)?\d{2})(?!\d)/g,
    ({ first, second, year }) => {
      const [one, two, full] = [Number(first), Number(second), 2000 + (Number(year) % 100)];
      if (one > 12) return dateOf(full, two, one);
      return two > 12 || one === two ? dateOf(full, one, two) : null;
    },
  ),
  timed(
    /(?<![a-z])(?<by>on or before|no later than|not later than|before|by|until|till|through) (?<first>\d{1,2})\/(?<second>\d{1,2})(?![\d/%]| of)/g,
    ({ first, second }, context) => {
      const [one, two] = [Number(first), Number(second)];
      if ((one > 12) === (two > 12) && one !== two) return null;
      return firstFrom(context, (year) => (one > 12 ? dateOf(year, two, one) : dateOf(year, one, two)));
    },
  ),
  // from January through June, between 1 April and 30 September, Jan-Mar
  timed(new RegExp(`(?<![a-z])(?:(?:from|between) )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:of )?${MONTH.replace("?<month>", "?:")}(?: \\d{1,2}(?:st|nd|rd|th)?)? ?(?:to|through|thru|until|till|and|-) ?(?:the )?(?:end of )?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?${MONTH}${YEAR}(?! \\d)`, "g"), (groups, context) => inYear(groups, context, (year) => dayInMonth(groups, year))),
  timed(new RegExp(`${LEAD}(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: (?:of )?|-)${MONTH}(?:-(?=20))?${YEAR}`, "g"), (groups, context) => inYear(groups, context, (year) => dayInMonth(groups, year))),
  timed(new RegExp(`${LEAD}(?<!\\d)${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?! ?%)${YEAR}`, "g"), (groups, context) => inYear(groups, context, (year) => dayInMonth(groups, year))),
  timed(new RegExp(`(?:${LED}|(?<![a-z])(?<mid>(?:mid-?|late |early |end of |end-)))${MONTH}${YEAR}(?! (?:be|not|have|help|lead|need)(?![a-z]))`, "g"), (groups, context) => inYear(groups, context, (year) => dayInMonth(groups, year)), attributeOr()),
  timed(
    new RegExp(`${LEAD}(?:(?<!\\d)(?<before>20\\d{2}|\\d{2}(?=-?q)) ?-?|(?:fy|fiscal year |fiscal )[ -]?(?:20\\d{2}[-/])?(?<leadingFiscal>20\\d{2}|\\d{2}),? ?)?(?<!年 ?|财年 ?)(?:(?:eo)?q(?<quarter>[1-4])|(?<![\\d.])(?<leading>[1-4])q)(?![a-z]| ?[前末底内之以结起])(?:[- ]?(?:fy)?(?<short2>\\d{2})(?!\\d)|(?!\\d))${SHORT_YEAR}`, "g"),
    (groups, context) => {
      const year = groups["year"] ?? groups["before"] ?? groups["short"] ?? groups["short2"];
      return endOfPart({ ...groups, year, fiscal: groups["fiscal"] ?? groups["leadingFiscal"] }, Number(groups["quarter"] ?? groups["leading"]) * 3, 3, context);
    },
    attributeOr(),
  ),
  timed(new RegExp(`${LEAD}(?<![\\da-z年])(?:h(?<half>[12])|(?<leading>[12])h)(?![a-z]| ?[前末底内之以结起])(?:[- ]?(?:fy)?(?<short2>\\d{2})(?!\\d)|(?!\\d))${SHORT_YEAR}`, "g"), (groups, context) => endOfPart({ ...groups, year: groups["year"] ?? groups["short"] ?? groups["short2"] }, Number(groups["half"] ?? groups["leading"]) * 6, 6, context), attributeOr()),
  timed(
    new RegExp(`${LEAD}(?<part>first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?:fiscal )?(?<unit>quarter|half)${OF_YEAR}`, "g"),
    (groups, context) => {
      const { part = "", unit } = groups;
      const length = unit === "half" ? 6 : 3;
      return endOfPart(groups, Math.min((ordinals[part] ?? 0) * length, 12), length, context);
    },
    attributeOr(),
  ),
  // FY2025/26 is named with both its years, and ends in the second.
  timed(new RegExp(`${LEAD}(?:fy|fiscal year |financial year |fiscal (?=20))[ -]?(?<fiscal>20\\d{2}|\\d{2})(?:[-/](?<closing>\\d{2}))?(?:[- ]end)?(?!\\d)(?! ?(?:q[1-4]|h[12]) ?[前末底内之以结])`, "g"), (groups, context) => endOfPart({ ...groups, fiscal: groups["closing"] ?? groups["fiscal"] }, 12, 12, context), attributeOr()),
  timed(
    new RegExp(`${LEAD}(?:eoy|eom|eoq|(?:cob|eod|close of business)(?: (?:on )?[a-z]{3,9}day)?|(?:(?:this |the )?${KIND}(?<unit>fy|year|quarter|month|half|week)(?:[- ]|'s )end))(?![a-z])(?: ${YEAR})?(?: (?<late>20\\d{2}))?`, "g"),
    (groups, context) => {
      if (groups["late"] !== undefined) return endOfMonth(Number(groups["late"]), 12);
      return groups["unit"] === undefined ? firstFrom(context, (year) => endOfMonth(year, 12)) : endOfSpan(groups, context);
    },
  ),
  timed(new RegExp(`(?<![a-z])(?:(?<by>${BY}) )?(?<edge>(?:the )?(?:end|close|(?:last|final) (?:working |business )?day|(?:first|second) half|(?:first|last) week|start|beginning|middle) of )(?<which>the next|the current|the|this|next) ?(?:current )?${KIND}(?<unit>year|quarter|month|week|half)(?![a-z])`, "g"), endOfSpan),
  timed(/(?<![a-z])(?:all|throughout the|year-?round|the full) ?(?<fiscal>fiscal |financial |calendar )?(?<unit>year|quarter)(?: long| round)?(?![a-z-])|(?<![a-z])year-?round(?![a-z])/g, (groups, context) => endOfSpan({ ...groups, unit: groups["unit"] ?? "year" }, context)),
  timed(
    /(?<![a-z])(?:(?<by>within|over|during|in|for|throughout|through|before|by) (?<whole>the whole |the full |the entire )?)?(?<which>this|the current|current|the next|next|the coming|the following|the)(?<=(?:this|current|next|coming|following)|(?:within|over|during|in|throughout|whole|full|entire) the) (?<fiscal>fiscal |financial |calendar )?(?<unit>year|quarter|month|week|half)(?![a-z-])/g,
    endOfSpan,
    ({ by, which, whole }) => {
      if (by === undefined) return "span";
      const named = which !== "this" && !which?.endsWith("current") && which !== "the";
      return whole !== undefined || /^(?:within|over|throughout|before|by)$/.test(by) || named ? "deadline" : "span";
    },
  ),
  timed(
    new RegExp(`(?<![a-z])(?:for|over|across|throughout|during|in|by the end of) the (?:full|whole|entire|(?<first>first) (?<months>\\d{1,2}|${NUMBER_WORDS})) (?<fiscal>fiscal |financial |calendar )?(?<unit>year|quarter|months)(?: of (?<year>20\\d{2}))?(?![a-z])`, "g"),
    (groups, context) => {
      const months = valueOf(groups["months"] ?? "");
      return months === null ? endOfSpan(groups, context) : inYear(groups, context, (year) => endOfMonth(year, months));
    },
  ),
  timed(
    new RegExp(`(?<![a-z])(?<by>within|in|over|during) (?:the )?(?<next>next |coming |following )?(?<count>\\d{1,3}|an?|one|${NUMBER_WORDS}) ?-?(?<working>business |working )?(?:calendar )?(?<unit>day|week|month|quarter|year)s?(?![a-z])`, "g"),
    ({ count, unit, working }, context) => {
      const number = valueOf(count ?? "");
      if (number === null || working !== undefined) return null;
      if (unit === "day" || unit === "week") return later(context, number, unit);
      return later(context, number * ({ year: 12, quarter: 3 }[unit ?? ""] ?? 1), "month");
    },
    ({ count, unit, next }, before, after) => {
      if (next === undefined && (CASE_AFTER.test(after) || (unit === "day" && valueOf(count ?? "") === 1))) return null;
      return next === undefined && (unit === "day" || unit === "week") && CASE_BEFORE.test(before) ? null : "deadline";
    },
  ),
  timed(/(?<![a-z])(?<by>by|in|during|throughout|across|before|until|through|for|over) (?:calendar year |calendar |the year |cy ?)?(?:(?:the )?(?:whole|entirety|remainder|rest|course) of |all of )?(?<edge>(?:the )?(?:(?:end|close) of |end-|late |early |mid-?)?)(?:the )?(?:calendar )?(?:year )?(?<year>20\d{2}|(?<=cy ?)\d{2})(?![\d,.]\d| [a-z]{2,20}s(?![a-z]))/g, (groups) => (EARLY.test(groups["edge"] ?? "") ? null : endOfMonth(2000 + (Number(groups["year"]) % 100) - (isBefore(groups) ? 1 : 0), 12)), attributeOr()),
  timed(/(?<![a-z])(?<by>by|before|until) (?:the )?(?:mid(?:dle of the |-| )(?<fiscal>fiscal |financial )?|half[- ])year(?![a-z])/g, ({ fiscal }, context) => (fiscal === undefined ? firstFrom(context, (year) => endOfMonth(year, 6)) : null)),
  timed(/(?<![a-z])(?:end of|end-|year-end|late) ?(?<year>20\d{2})(?!\d)/g, ({ year }) => endOfMonth(Number(year), 12)),
  // by week 40, by the end of sprint 14, by W23
  timed(/(?<![a-z])(?:by|before|until|in|through) (?:the )?(?:end of |close of )?(?:calendar )?(?:week|wk|w|sprint|iteration|period) ?\d{1,2}(?!\d)/g),
  timed(new RegExp(`(?<![a-z])(?:by|before|until|ahead of|in time for|through) (?:the end of )?(?:the )?(?:${COVERED}{1,8} (?:on )?)?(?:next |this )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|${FEASTS})(?![a-z])`, "g")),
];
