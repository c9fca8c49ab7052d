import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { testsOf } from "../../rules/condition.ts";
import type { Facts } from "../../rules/facts.ts";
import type { QuotaSection } from "./compile.ts";
import { isEmployed } from "./members.ts";
import { firstDayOf, lastDayOf, monthOf } from "./months.ts";
import { lastRanksInARow, readLastRanks } from "./ranking.ts";
import type { LastRanks } from "./ranking.ts";
import type { Member, PlanQuestion } from "./request.ts";

/** What the rules of the mandatory interviews are asked with: a person in a month. */
export interface MonthlyFacts {
  readonly facts: Facts;
  /** The first day of the month on which the person made a major mistake that the request knows of. */
  readonly mistakeOn: PlainDate | null;
}

/**
 * The facts of people in a month, as far as the rules ask for them: those of the record, with the last ranks up to the
 * month before and the mistakes of the month. Where the request has no rankings or incidents, the record stands for the
 * first month of the span.
 */
export function readMonthlyFacts(
  { mandatory, ranking, incidentFact }: QuotaSection,
  { from, rankings, incidents }: PlanQuestion,
): Decision<(month: number) => (person: Member) => MonthlyFacts> {
  const read: Decision<LastRanks> =
    ranking === null || rankings === undefined ? decided(new Map()) : readLastRanks(ranking, rankings);
  if (read.status !== "decided") return read;
  const ranks = read.outcome;
  const mistakes = mistakesOf(incidents ?? []);
  const asked = new Set(mandatory.rules.flatMap(({ condition }) => testsOf(condition).map(({ fact }) => fact.name)));
  return decided((month) => {
    const [firstDay, lastDay, dayBefore] = [firstDayOf(month), lastDayOf(month), lastDayOf(month - 1)];
    const isFirst = month === monthOf(from);
    return (person) => {
      const mistakeOn = mistakes(person, firstDay, lastDay);
      const facts: Record<string, unknown> = {};
      for (const name of asked) facts[name] = person.facts[name];
      if (ranking !== null && (rankings !== undefined || !isFirst)) {
        // Only a month that was ranked goes on with a row: the same months never ask twice.
        const isLast = ranks.get(month - 1)?.get(person.id) === true;
        facts[ranking.fact] = isLast ? lastRanksInARow(ranking, ranks, person.id, dayBefore) : 0;
      }
      if (incidentFact !== null && (incidents !== undefined || !isFirst)) facts[incidentFact] = mistakeOn !== null;
      return { facts, mistakeOn };
    };
  });
}

/** Finds the first day of a span on which a person, then employed, made a major mistake. */
function mistakesOf(
  incidents: NonNullable<PlanQuestion["incidents"]>,
): (person: Member, from: PlainDate, until: PlainDate) => PlainDate | null {
  const mistakes = new Map<string, PlainDate[]>();
  for (const { person, on } of incidents) {
    const days = mistakes.get(person);
    if (days === undefined) mistakes.set(person, [on]);
    else days.push(on);
  }
  for (const days of mistakes.values()) days.sort();
  return (person, from, until) => {
    return mistakes.get(person.id)?.find((on) => from <= on && on <= until && isEmployed(person, on)) ?? null;
  };
}
