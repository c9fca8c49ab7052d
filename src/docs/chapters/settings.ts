import { pointer } from "../../core/pointer.ts";
import type { Block, ListItem, Phrase } from "../../topics/description.ts";
import { phrase, said } from "../../topics/phrase.ts";
import type { BookScope } from "../scope/describe-scope.ts";
import { paragraph } from "./chapter.ts";

const WORDS = {
  en: {
    base: {
      CN: "Working days and days of rest follow the official calendar of mainland China, with its holidays and make-up workdays.",
      weekdays: "Working days are Monday to Friday; Saturday and Sunday are days of rest.",
    },
    closed: (days: Phrase) => phrase`The company also rests on ${days}.`,
    open: (days: Phrase) => phrase`The company works on ${days}.`,
    onUnknownYear: {
      error: "For a year whose calendar is not published yet no date is worked out.",
      provisional: "For a year whose calendar is not published yet dates are worked out from Monday to Friday, and marked as provisional.",
    },
    periods: "Unless it is said otherwise, a time limit is counted from the day after the event that starts it; one in calendar days or months that would end on a day of rest ends on the next working day. Every day off is a day of rest.",
    casesInFlight: {
      old: "Talks and appeals that were opened under an earlier version go on under that version.",
      new: "Talks and appeals that were opened under an earlier version go on under this one, wherever what was recorded so far fits it.",
    },
    silence: "When the policy is checked, these findings are accepted.",
    everywhere: "in the whole document",
    silent: (code: Phrase, place: Phrase, reason: Phrase) => phrase`“${code}”, ${place}: ${reason}`,
    at: (path: Phrase) => phrase`at ${path}`,
    comma: ", ",
  },
  "zh-CN": {
    base: {
      CN: "工作日和休息日按国家公布的放假和调休安排确定。",
      weekdays: "周一至周五为工作日，周六、周日为休息日。",
    },
    closed: (days: Phrase) => phrase`公司另定下列日期休息：${days}。`,
    open: (days: Phrase) => phrase`公司另定下列日期上班：${days}。`,
    onUnknownYear: {
      error: "放假安排尚未公布的年度，不计算日期。",
      provisional: "放假安排尚未公布的年度，暂按周一至周五为工作日计算，并注明为暂定日期。",
    },
    periods: "未另行规定的，期限自起算事由发生之日的次日起计算，当日不计入；以自然日或月计算的期限，末日为休息日的，顺延至下一工作日。休息日以实际放假安排为准。",
    casesInFlight: {
      old: "本版本施行前已经开始的面谈和申诉，继续适用开始时的版本。",
      new: "本版本施行前已经开始的面谈和申诉，已有记录与本版本相符的，适用本版本。",
    },
    silence: "检查本制度时，下列检查结果经公司确认，不作为问题。",
    everywhere: "全文",
    silent: (code: Phrase, place: Phrase, reason: Phrase) => phrase`“${code}”（${place}）：${reason}`,
    at: (path: Phrase) => phrase`位于${path}`,
    comma: "、",
  },
} as const;

/** Which days count; without a section, what holds then. */
export function calendarBlocks({ policy, locale, evidence }: BookScope): readonly Block[] {
  const { calendar } = policy.document;
  const words = WORDS[locale];
  if (calendar === undefined) return [paragraph([words.base.CN]), paragraph([words.onUnknownYear.error]), paragraph([words.periods])];
  const { base, closed = null, open = null, onUnknownYear } = calendar;
  const unknown = words.onUnknownYear[onUnknownYear ?? "error"];
  const days = (list: readonly string[], key: "closed" | "open"): Phrase => {
    if (list.length === 0) return [said(locale === "en" ? "no other day" : "无", pointer("/calendar", key))];
    return list.flatMap((day, index) => [...(index === 0 ? [] : [words.comma]), said(day, pointer("/calendar", key, index))]);
  };
  return [
    paragraph([said(words.base[base], "/calendar/base")]),
    ...(closed === null ? [] : [paragraph(words.closed(days(closed, "closed")))]),
    ...(open === null ? [] : [paragraph(words.open(days(open, "open")))]),
    paragraph([onUnknownYear === undefined ? unknown : said(unknown, "/calendar/onUnknownYear")]),
    paragraph([words.periods]),
    ...evidence(calendar, "/calendar"),
  ];
}

/** What becomes of talks and appeals that are under way. */
export function transitionBlocks({ policy, locale, evidence }: BookScope): readonly Block[] {
  const { transition } = policy.document;
  const words = WORDS[locale].casesInFlight;
  if (transition === undefined) return [paragraph([words.old])];
  return [
    paragraph([said(words[transition.casesInFlight], "/transition/casesInFlight")]),
    ...evidence(transition, "/transition"),
  ];
}

/** Which findings of an analysis the company accepts, and why. */
export function silenceBlocks({ policy, locale, text }: BookScope): readonly Block[] {
  const words = WORDS[locale];
  const items = (policy.document.silence ?? []).map(({ code, path, reason }, index): ListItem => {
    const at = pointer("/silence", index);
    const place: Phrase = path === undefined ? [words.everywhere] : words.at([said(path, pointer(at, "path"))]);
    return { text: words.silent([said(code, pointer(at, "code"))], place, text(reason, pointer(at, "reason"), "")) };
  });
  return items.length === 0 ? [] : [paragraph([words.silence]), { kind: "list", ordered: false, items }];
}
