import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { decide } from "../../rules/decide.ts";
import { factValue, readRecord } from "../../rules/facts.ts";
import type { Facts } from "../../rules/facts.ts";
import type { QuotaSection } from "./compile.ts";
import type { QuotaOutcome } from "./schema.ts";

/** What a department owes: so many interviews, as a whole number, in each period of so many months. */
export interface Quota {
  readonly interviews: number;
  readonly months: number;
}

/** How many interviews a department of these facts owes. Its headcount is the number already counted. */
export function calculateQuota(section: QuotaSection, department: Facts): Decision<Quota> {
  const facts = readRecord(department);
  if (!facts.ok) return { status: "invalid", issues: facts.issues };
  const decision = decide(section.table, facts.value);
  if (decision.status !== "decided") return decision;
  const interviews = interviewsOf(section, decision.outcome, facts.value);
  return decided({ interviews, months: decision.outcome.per.months }, decision.rules);
}

function interviewsOf(section: QuotaSection, { interviews }: QuotaOutcome, department: Facts): number {
  if ("count" in interviews) return interviews.count;
  const fact = section.table.facts.get(interviews.of);
  const whole = Number(fact === undefined ? 0 : factValue(fact, department)); // legal: the decision has read it
  return "all" in interviews ? Math.max(0, whole) : share(whole, interviews);
}

type Percent = Extract<QuotaOutcome["interviews"], { readonly percent: number }>;

/** The percentage of a whole, rounded to a whole number, in integers throughout: 0.1 has no exact floating-point value. */
export function share(whole: number, { percent, rounding, min = 0 }: Percent): number {
  const hundredths = BigInt(Math.round(percent * 100));
  const parts = BigInt(whole) * hundredths;
  const added = { "half-up": 5_000n, up: 9_999n, down: 0n }[rounding];
  return Math.max(min, Number((parts + added) / 10_000n));
}
