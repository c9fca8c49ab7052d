import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { deadline } from "../../calendar/period.ts";
import { decide } from "../../rules/decide.ts";
import type { Facts } from "../../rules/facts.ts";
import type { QuotaSection } from "./compile.ts";
import { isEmployed } from "./members.ts";
import { dayBefore, firstDayOf, monthOf } from "./months.ts";
import type { PlanInput, PlannedInterview, Talkers } from "./interviews.ts";
import { lastRanksInARow, readLastRanks } from "./ranking.ts";
import type { LastRanks } from "./ranking.ts";
import type { Member } from "./request.ts";
import type { PlanFindingCatalogue } from "./words.ts";

const finding = issuesOf<PlanFindingCatalogue>();

export type MandatoryInterview = Extract<PlannedInterview, { readonly reason: "mandatory" }>;

export interface MandatoryPlan {
  readonly interviews: readonly MandatoryInterview[];
  readonly undetermined: readonly Issue[];
}

/**
 * The interviews that rules ask for beside the quota, month by month: for last ranks in a row up to the month before,
 * and for a major mistake in the month. Without rankings or incidents in the request, the facts of a person's own record
 * stand for the first month of the span.
 */
export function planMandatory(section: QuotaSection, input: PlanInput, talkers: Talkers): Decision<MandatoryPlan> {
  const { question, people } = input;
  const { ranking } = section;
  const ranks: Decision<LastRanks> =
    ranking === null || question.rankings === undefined
      ? decided(new Map())
      : readLastRanks(ranking, question.rankings);
  if (ranks.status !== "decided") return ranks;
  const interviews: MandatoryInterview[] = [];
  const undetermined = new Map<string, string[]>();
  if (section.mandatory.rules.length === 0) return decided({ interviews, undetermined: [] });
  const factsIn = monthlyFacts(section, input, ranks.outcome);
  const lastMonths = earlierMandatory(input);
  const first = monthOf(question.from);
  for (let month = first; month <= monthOf(question.until); month++) {
    for (const person of people) {
      if (!isEmployed(person, firstDayOf(month))) continue;
      const decision = decide(section.mandatory, factsIn(person, month));
      if (decision.status === "undetermined" && month === first) {
        const key = decision.missing.join();
        undetermined.set(key, [...(undetermined.get(key) ?? []), person.id]);
      }
      if (decision.status !== "decided") continue;
      const key = JSON.stringify([person.id, decision.rules[0]?.id]);
      const before = lastMonths.get(key);
      if (before !== undefined && month - before <= (ranking?.cooldownMonths ?? 0)) continue;
      lastMonths.set(key, month);
      interviews.push({
        reason: "mandatory",
        person: person.id,
        department: person.department,
        from: firstDayOf(month),
        until: dayBefore(month + 1),
        by: talkers.holders(decision.outcome.by, person),
        rules: decision.rules,
        mode: decision.outcome.mode,
        dueBy: dueBy(section, decision.outcome.within, firstDayOf(month)),
      });
    }
  }
  const issues = [...undetermined].map(([missing, ids]) => {
    return finding("plan-mandatory-undetermined", "/people", { people: ids, missing: missing.split(",") });
  });
  return decided({ interviews, undetermined: issues });
}

/** The facts of a person in a month: those of the record, with the streak and the mistakes that the request knows of. */
function monthlyFacts(
  section: QuotaSection,
  { question }: PlanInput,
  ranks: LastRanks,
): (person: Member, month: number) => Facts {
  const mistakes = new Set((question.incidents ?? []).map(({ person, on }) => `${monthOf(on)} ${person}`));
  const first = monthOf(question.from);
  return (person, month) => {
    const facts: Record<string, unknown> = { ...person.facts };
    if (section.ranking !== null && question.rankings !== undefined) {
      facts[section.ranking.fact] = lastRanksInARow(section, ranks, person.id, dayBefore(month));
    } else if (section.ranking !== null && month > first) {
      facts[section.ranking.fact] = 0;
    }
    if (section.incidentFact !== null && question.incidents !== undefined) {
      facts[section.incidentFact] = mistakes.has(`${month} ${person.id}`);
    } else if (section.incidentFact !== null && month > first) {
      facts[section.incidentFact] = false;
    }
    return facts;
  };
}

/** The month of each person's last mandatory interview under each rule, from the history. */
function earlierMandatory({ question }: PlanInput): Map<string, number> {
  const months = new Map<string, number>();
  for (const { person, on, kind, rule } of question.history ?? []) {
    if (kind !== "mandatory" || rule === undefined) continue;
    const key = JSON.stringify([person, rule]);
    months.set(key, Math.max(months.get(key) ?? 0, monthOf(on)));
  }
  return months;
}

function dueBy(
  section: QuotaSection,
  within: Parameters<typeof deadline>[1] | undefined,
  from: PlainDate,
): PlainDate | null {
  if (within === undefined) return null;
  const decision = deadline(section.calendar, within, from);
  return decision.status === "decided" ? decision.outcome.date : null;
}
