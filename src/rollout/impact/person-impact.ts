import { canonicalJson } from "../../core/hash.ts";
import { compareCodePoints } from "../../core/order.ts";
import type { PersonAssignment, RosterAssignment } from "../../topics/responsibility/topic.ts";

/** A person of whom something else is decided now. The assignments hold the rules of both sides. */
export interface PersonImpact {
  readonly person: string;
  /**
   * `reassigned`: somebody else is responsible. `otherwise`: the same people, in another role or mode. `covered`, `filled`:
   * nobody was responsible, for want of a rule or of a holder. `uncovered`: no rule speaks of the person any more.
   * `vacant`: a rule does, but nobody holds the role or the choice is open. `undecided`: a fact is wanting or illegal.
   */
  readonly kind: "reassigned" | "otherwise" | "covered" | "filled" | "uncovered" | "vacant" | "undecided";
  readonly before: PersonAssignment;
  readonly after: PersonAssignment;
}

/** How many people somebody must talk with. */
export interface LoadImpact {
  readonly person: string;
  readonly before: number;
  readonly after: number;
  readonly delta: number;
}

/** The people of whom something else is decided, in the order of the roster. Another rule alone is nothing else. */
export function personImpacts(
  before: readonly PersonAssignment[],
  after: readonly PersonAssignment[],
): readonly PersonImpact[] {
  return before.flatMap((one, index): readonly PersonImpact[] => {
    const other = after[index];
    if (other === undefined || decidedOf(one) === decidedOf(other)) return [];
    return [{ person: one.person, kind: kindOf(one, other), before: one, after: other }];
  });
}

/** What is decided, without the rules that decided it. */
function decidedOf(assignment: PersonAssignment): string {
  return canonicalJson("rules" in assignment ? { ...assignment, rules: undefined } : assignment);
}

function kindOf(before: PersonAssignment, after: PersonAssignment): PersonImpact["kind"] {
  switch (after.status) {
    case "uncovered":
      return "uncovered";
    case "vacant":
    case "election-open":
      return "vacant";
    case "undetermined":
    case "invalid":
      return "undecided";
    case "assigned":
      if (before.status === "assigned") return peopleOf(before) === peopleOf(after) ? "otherwise" : "reassigned";
      return before.status === "uncovered" ? "covered" : "filled";
    default:
      return after satisfies never;
  }
}

function peopleOf({ responsible }: Extract<PersonAssignment, { readonly status: "assigned" }>): string {
  return JSON.stringify([...new Set(responsible.map(({ person }) => person))].toSorted(compareCodePoints));
}

/** The responsible people whose load differs, the greatest difference first. */
export function loadImpacts(before: RosterAssignment["load"], after: RosterAssignment["load"]): readonly LoadImpact[] {
  const [left, right] = [before, after].map((load) => new Map(load.map(({ person, count }) => [person, count])));
  const people = new Set([...before, ...after].map(({ person }) => person));
  return [...people]
    .map((person) => {
      const [one, other] = [left?.get(person) ?? 0, right?.get(person) ?? 0];
      return { person, before: one, after: other, delta: other - one };
    })
    .filter(({ delta }) => delta !== 0)
    .toSorted((one, other) => Math.abs(other.delta) - Math.abs(one.delta) || compareCodePoints(one.person, other.person));
}
