import { decided, UNCOVERED } from "../../core/decision.ts";
import type { Decision, RuleReference } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { deadline } from "../../calendar/period.ts";
import { decide } from "../../rules/decide.ts";
import type { Facts } from "../../rules/facts.ts";
import type { QuotaSection } from "./compile.ts";
import type { PlanInput, PlannedInterview, TalkersOn } from "./interviews.ts";
import { isEmployed } from "./members.ts";
import { readMonthlyFacts } from "./monthly-facts.ts";
import { firstDayOf, lastDayOf, monthOf } from "./months.ts";
import type { PlanQuestion } from "./request.ts";
import type { MandatoryOutcome } from "./schema.ts";
import { groupByFacts } from "./wanting.ts";
import type { WantingFacts } from "./wanting.ts";
import type { PlanFindingCatalogue } from "./words.ts";

const finding = issuesOf<PlanFindingCatalogue>();

export type MandatoryInterview = Extract<PlannedInterview, { readonly reason: "mandatory" }>;

export interface MandatoryPlan {
  readonly interviews: readonly MandatoryInterview[];
  readonly findings: readonly Issue[];
}

/**
 * The interviews that rules ask for beside the quota, month by month: for last ranks in a row up to the month before,
 * and for a major mistake in the month. A time that the policy gives runs from the mistake, or from the month's first day.
 */
export function planMandatory(section: QuotaSection, input: PlanInput, talkersOn: TalkersOn): Decision<MandatoryPlan> {
  const { question, people } = input;
  const read = readMonthlyFacts(section, question);
  if (read.status !== "decided") return read;
  if (section.mandatory.rules.length === 0) return decided({ interviews: [], findings: [] });
  const interviews: MandatoryInterview[] = [];
  const undetermined: WantingFacts[] = [];
  const illegal: WantingFacts[] = [];
  const noDay = new Map<string, Issue>();
  const heldMonths = readHeldMonths(question);
  const months = monthsOf(question).map((month) => {
    const from = firstDayOf(month);
    return { month, from, until: lastDayOf(month), factsOf: read.outcome(month), talkers: talkersOn(from) };
  });
  for (const person of people) {
    for (const { month, from, until, factsOf, talkers } of months) {
      if (!isEmployed(person, from, until)) continue;
      const { facts, mistakeOn } = factsOf(person);
      const held = ([rule]: readonly RuleReference[]) => heldMonths(person.id, rule?.id ?? "");
      const decision = decideMonth(section, facts, (rules) => isCoolingDown(section, held(rules), month));
      if (decision.status === "undetermined") undetermined.push({ person: person.id, facts: decision.missing });
      if (decision.status === "invalid") {
        illegal.push({ person: person.id, facts: decision.issues.map(({ path }) => path.slice(1)) });
      }
      if (decision.status !== "decided" || held(decision.rules).includes(month)) continue;
      held(decision.rules).push(month);
      const { rules, outcome: { by, mode, within } } = decision;
      const since = mistakeOn !== null && isForMistake(section, facts, rules) ? mistakeOn : from;
      const due = within === undefined ? UNCOVERED : deadline(section.calendar, within, since);
      if (due.status === "invalid") for (const issue of due.issues) noDay.set(JSON.stringify(issue), issue);
      interviews.push({
        reason: "mandatory",
        person: person.id,
        department: person.department,
        from,
        until,
        by: talkers.holders(by, person),
        rules,
        mode,
        dueBy: due.status === "decided" ? due.outcome.date : null,
      });
    }
  }
  const findings = [
    ...groupByFacts(undetermined).map(({ people: ids, facts }) => {
      return finding("plan-mandatory-undetermined", "/people", { people: ids, missing: facts });
    }),
    ...groupByFacts(illegal).map((group) => finding("plan-mandatory-invalid", "/people", group)),
    ...noDay.values(),
  ];
  return decided({ interviews, findings });
}

/** The months that a span touches. */
function monthsOf({ from, until }: PlanQuestion): readonly number[] {
  const first = monthOf(from);
  return Array.from({ length: monthOf(until) - first + 1 }, (_, index) => first + index);
}

/** The months in which each person was given an interview by each rule. The lists are the plan's own: it adds to them. */
function readHeldMonths({ history = [] }: PlanQuestion): (person: string, rule: string) => number[] {
  const months = new Map<string, number[]>();
  const heldBy = (person: string, rule: string): number[] => {
    const key = JSON.stringify([person, rule]);
    const known = months.get(key) ?? [];
    months.set(key, known);
    return known;
  };
  for (const { person, on, kind, rule } of history) {
    if (kind === "mandatory" && rule !== undefined) heldBy(person, rule).push(monthOf(on));
  }
  return heldBy;
}

/** The rule that asks for an interview. In its cool-down the last ranks are left out of account, new mistakes are not. */
function decideMonth(
  { mandatory, ranking, incidentFact }: QuotaSection,
  facts: Facts,
  isCooling: (rules: readonly RuleReference[]) => boolean,
): Decision<MandatoryOutcome> {
  const decision = decide(mandatory, facts);
  if (ranking === null || decision.status !== "decided" || !isCooling(decision.rules)) return decision;
  const calm = decide(mandatory, { ...facts, [ranking.fact]: 0 });
  const hasMistake = incidentFact !== null && facts[incidentFact] === true;
  return calm.status === "decided" && !hasMistake && isCooling(calm.rules) ? UNCOVERED : calm;
}

function isCoolingDown({ ranking }: QuotaSection, months: readonly number[], month: number): boolean {
  return months.some((each) => each < month && month - each <= (ranking?.cooldownMonths ?? 0));
}

/** Whether a rule asks for the interview because of the mistake: without it, another rule or none would. */
function isForMistake({ mandatory, incidentFact }: QuotaSection, facts: Facts, [rule]: readonly RuleReference[]): boolean {
  if (incidentFact === null) return false;
  const without = decide(mandatory, { ...facts, [incidentFact]: false });
  return without.status !== "decided" || without.rules[0]?.id !== rule?.id;
}
