import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import type { Rule } from "../../rules/table.ts";
import type { QuotaSection } from "./compile.ts";
import type { Quota } from "./decide.ts";
import type { MandatoryOutcome, QuotaOutcome } from "./schema.ts";

type Both = Readonly<Record<Locale, string>>;

/** What a department owes, in a few words. */
export function summarizeQuota(_section: QuotaSection, { interviews, months }: Quota): Both {
  return inEvery(months, {
    en: `${interviews} ${interviews === 1 ? "interview" : "interviews"}`,
    "zh-CN": `面谈 ${interviews} 人`,
  });
}

/** What a rule of one of the tables gives, whatever the department: a share is told as a share. */
export function summarizeQuotaRule(section: QuotaSection, table: string, rule: Rule<unknown>): Both {
  if (table === "mandatory") return summarizeMandatory(section, rule.outcome as MandatoryOutcome); // the table holds no other
  const { interviews, per } = rule.outcome as QuotaOutcome; // and neither does this one
  if ("count" in interviews) return summarizeQuota(section, { interviews: interviews.count, months: per.months });
  const whole = (locale: Locale) => textIn(section.table.facts.get(interviews.of)?.declaration.title, locale, interviews.of);
  if ("all" in interviews) return inEvery(per.months, { en: `interviews for all of ${whole("en")}`, "zh-CN": `按${whole("zh-CN")}全部面谈` });
  const { percent, rounding, min = 0 } = interviews;
  return inEvery(per.months, {
    en: `interviews for ${percent} % of ${whole("en")} (${ROUNDINGS.en[rounding]}${min === 0 ? "" : `, at least ${min}`})`,
    "zh-CN": `按${whole("zh-CN")}的 ${percent}% 面谈（${ROUNDINGS["zh-CN"][rounding]}${min === 0 ? "" : `，至少 ${min} 人`}）`,
  });
}

const ROUNDINGS = {
  en: { "half-up": "rounded half up", up: "rounded up", down: "rounded down" },
  "zh-CN": { "half-up": "四舍五入取整", up: "向上取整", down: "向下取整" },
} as const;

function inEvery(months: number, what: Both): Both {
  return {
    en: `${what.en} ${months === 1 ? "a month" : `every ${months} months`}`,
    "zh-CN": `${months === 1 ? "每月" : `每 ${months} 个月`}${what["zh-CN"]}`,
  };
}

function summarizeMandatory({ roles }: QuotaSection, { by, mode, within }: MandatoryOutcome): Both {
  const role = (locale: Locale) => textIn(roles.get(by)?.title, locale, by);
  const over = mode === "skip-level" ? { en: ", over the level between", "zh-CN": "跨级" } : { en: "", "zh-CN": "" };
  const time = within === undefined ? { en: "", "zh-CN": "" } : { en: `, within ${within.value} ${UNITS.en[within.unit]}`, "zh-CN": `${within.value} ${UNITS["zh-CN"][within.unit]}内` };
  return {
    en: `an interview by ${role("en")}${over.en}${time.en}`,
    "zh-CN": `${time["zh-CN"]}由${role("zh-CN")}${over["zh-CN"]}面谈`,
  };
}

const UNITS = {
  en: { "calendar-day": "calendar days", "working-day": "working days", month: "months" },
  "zh-CN": { "calendar-day": "个自然日", "working-day": "个工作日", month: "个月" },
} as const;
