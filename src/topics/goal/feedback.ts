import * as z from "zod/mini";
import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { plainDateSchema } from "../../core/schemas.ts";
import type { GoalSection } from "./compile.ts";
import traits from "./data/traits.json" with { type: "json" };
import { quoteOf } from "./findings.ts";
import type { Term } from "./lexicon.ts";
import { plainText } from "./plain.ts";
import { readHostValue } from "./request.ts";
import type { GoalRequestIssueCatalogue } from "./request.ts";
import { byPlace, spansIn } from "./spans.ts";
import type { Span } from "./spans.ts";
import { findTerms, indexTerms } from "./terms.ts";

/** The parts of each kind of record, in their order. */
export const feedbackParts = {
  star: ["situation", "task", "action", "result"],
  best: ["behaviour", "consequence", "input", "outcome"],
  sbi: ["situation", "behaviour", "impact"],
} as const;

/** A kind of record, by the parts that it has: STAR, BEST or SBI. */
export type FeedbackModel = keyof typeof feedbackParts;

const prose = z.optional(z.string());

const feedbackSchema = z.strictObject({
  model: z.optional(z.enum(["star", "best", "sbi"])),
  /** The whole as one text, beside or in place of its parts. */
  text: prose,
  on: z.optional(plainDateSchema),
  event: prose,
  situation: prose,
  task: prose,
  action: prose,
  result: prose,
  behaviour: prose,
  consequence: prose,
  /** What the other was asked, and said. */
  input: prose,
  /** What good will come of it: the source reads the T of BEST as looking ahead. */
  outcome: prose,
  impact: prose,
});

/** A feedback as it is written down: its kind with its parts, or a text. */
export type FeedbackRecord = z.input<typeof feedbackSchema>;

/** What may be found in a feedback. */
export type FeedbackFindingCatalogue = {
  readonly "feedback-part-missing": { readonly part: string; readonly model: string };
  /** Neither a time, a place nor an event is named. */
  readonly "feedback-no-event": Record<never, never>;
  /** More than one event stands in the record. */
  readonly "feedback-several-events": { readonly quote: string; readonly start: number; readonly end: number };
  /** A word that judges the person, not what was done: 总是, always. */
  readonly "feedback-trait": { readonly quote: string; readonly start: number; readonly end: number };
};

/** What was found in a record of feedback; never a number. */
export interface FeedbackCheck {
  /** `pass` with nothing found, `fail` where a part or the event is missing, otherwise `weak`. */
  readonly verdict: "pass" | "weak" | "fail";
  /** The parts that the record has; none without a model. */
  readonly present: readonly string[];
  readonly missing: readonly string[];
  /** Times and events that the words name, with the part in which they stand. */
  readonly events: readonly (Span & { readonly part: string })[];
  readonly findings: readonly Issue[];
}

const found = issuesOf<FeedbackFindingCatalogue>();
const requestIssue = issuesOf<GoalRequestIssueCatalogue>();

const traitIndex = indexTerms([traits["zh-CN"], traits.en].flatMap(({ terms, exceptions }) => {
  return terms.map((term): Term => ({ term, category: "quality-vague", severity: "warn", unless: null, exceptions, suggest: { en: "", "zh-CN": "" } }));
}));

const TIMES = [
  /(?:20\d{2} ?年)?\d{1,2} ?月 ?\d{1,2} ?[日号]|20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?:上|本|这)(?:个)?(?:周|星期|礼拜)[一二三四五六日天末]?|(?:周|星期|礼拜)[一二三四五六日天]|昨[天晚日]|前天|今[天早晚]|上个?月|上季度|上次|当天|刚才|月初|月末/g,
  /(?<![a-z])(?:yesterday|today|this morning|last (?:week|month|quarter|night|monday|tuesday|wednesday|thursday|friday)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:on )?(?:\d{1,2} )?(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,4})(?![a-z])/g,
];
const EVENTS = /(?:会议|例会|评审|演示|汇报|培训|项目|面谈|交付|客户来访|投标|路演|答辩|值班|巡检|上线|盘点|验收)(?:中|上|时|期间|会上|当天|过程中|后)|(?:在|于)[^,。;]{2,20}?(?:时|中|上|期间|过程中|会上)|(?<![a-z])(?:during|at|in) (?:the|our|your|a) (?:[a-z0-9-]{1,20} ){0,4}?(?:meeting|call|review|demo|presentation|workshop|sprint|project|interview|visit|session|stand-?up|launch|training|shift)/g;
const ANOTHER = /另外一次|还有一次|另一次|又一次|还有(?=[^,。;]{0,6}(?:次|天|周|月))|此外|以及上次|(?<![a-z])(?:another time|on another occasion|and also (?:last|on)|the other (?:day|time)|as well as (?:last|on))(?![a-z])/g;

/**
 * Checks a feedback: the parts of its kind are there, it names a time or an event, speaks of one event only, and of what
 * was done rather than of what somebody is like. Any value at all is taken; what is no feedback is `invalid`.
 */
export function checkFeedback(_section: GoalSection, record: unknown): Decision<FeedbackCheck> {
  const input = typeof record === "string" ? { text: record } : record;
  const read = readHostValue(input, feedbackSchema);
  if (!read.ok) return { status: "invalid", issues: read.issues };
  const { model, on, ...texts } = read.value;
  const written = Object.entries(texts).flatMap(([key, text]) => {
    return text === undefined || text.trim() === "" ? [] : [[key, text] as const];
  });
  if (written.length === 0) return { status: "invalid", issues: [requestIssue("feedback-empty", "", {})] };
  const names: readonly string[] = model === undefined ? [] : feedbackParts[model];
  const present = names.filter((name) => written.some(([key]) => key === name));
  const missing = names.filter((name) => !present.includes(name));
  const findings = missing.map((name) => found("feedback-part-missing", `/${name}`, { part: name, model: model ?? "" }));
  const events = written.flatMap(([key, text]) => (key === "event" ? [{ text, start: 0, end: text.length, part: key }] : eventsOf(text, key)));
  if (events.length === 0 && on === undefined) findings.push(found("feedback-no-event", "", {}));
  for (const [key, text] of written) {
    const path = typeof record === "string" ? "" : `/${key}`;
    const plain = plainText(text);
    for (const trait of findTerms(traitIndex, text, plain)) findings.push(found("feedback-trait", path, quoteOf(trait)));
    const second = secondEvent(text, plain);
    if (second !== null) findings.push(found("feedback-several-events", path, quoteOf(second)));
  }
  const failed = findings.some(({ code }) => code === "feedback-part-missing" || code === "feedback-no-event");
  return decided({ verdict: failed ? "fail" : findings.length > 0 ? "weak" : "pass", present, missing, events, findings });
}

function timesIn(text: string, plain: string, patterns: readonly RegExp[]): readonly Span[] {
  return patterns.flatMap((pattern) => spansIn(text, plain, pattern)).toSorted(byPlace);
}

function eventsOf(text: string, part: string): FeedbackCheck["events"] {
  const plain = plainText(text);
  return timesIn(text, plain, [...TIMES, EVENTS]).map((span) => ({ ...span, part }));
}

/** The words that begin a second event: they say so, or they name another day. */
function secondEvent(text: string, plain: string): Span | null {
  const [another] = spansIn(text, plain, ANOTHER);
  if (another !== undefined) return another;
  const times = timesIn(text, plain, TIMES);
  const [first] = times;
  // 上周二 is one time in two words, and a time that is named again is the same event.
  return times.find((time, index) => time.text !== first?.text && time.start - (times[index - 1]?.end ?? time.start) > 1) ?? null;
}
