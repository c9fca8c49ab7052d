import type { PlainDate } from "../../core/plain-date.ts";
import { factValue } from "../../rules/facts.ts";
import type { Fact } from "../../rules/facts.ts";
import { unknownAmong } from "../../rules/missing.ts";
import type { RosterRecord } from "../roster.ts";
import type { ResponsibilitySection } from "./compile.ts";
import { electionKey } from "./request.ts";
import type { ElectionRecord } from "./request.ts";
import type { ElectionDocument, Responsibility } from "./schema.ts";

/** What an election says for one person on a day. */
export interface ElectedRole {
  /** The role that holds, or `null` if none has been approved. */
  readonly role: string | null;
  /** The year of the election that holds. */
  readonly year: number | null;
  /** Whether that is an earlier year than the running one, whose choice is not approved. */
  readonly isEarlier: boolean;
  /** Whether the choice of the running year should have been approved by now and is not. */
  readonly overdue: boolean;
  /** Who elects: the values of the facts that the policy tells the electing bodies apart by. */
  readonly scope: Readonly<Record<string, string>>;
}

/**
 * Finds the elected role: a choice for the person before one for the category, this year's before the previous year's.
 * Facts that tell the person's body are wanted unless this year's choice is for the person.
 */
export type ElectedRoles = (
  outcome: Responsibility,
  rule: string,
  person: RosterRecord,
) => ElectedRole | { readonly unknown: readonly Fact[] };

export function electedRoles(
  section: ResponsibilitySection,
  records: readonly ElectionRecord[],
  asOf: PlainDate,
): ElectedRoles {
  const approved = new Map<string, string>();
  for (const record of records) {
    if (record.approvedOn !== undefined && record.approvedOn <= asOf) {
      approved.set(electionKey(record.election, record.year, record.rule, record.scope ?? {}, record.person), record.role);
    }
  }
  const thisYear = Number(asOf.slice(0, 4));
  return ({ choice = "" }, rule, { id, facts }) => {
    const election = section.elections.get(choice);
    const bodyFacts = (election?.scope ?? []).flatMap((name) => section.table.facts.get(name) ?? []);
    const unknown = unknownAmong(bodyFacts, facts);
    const known = bodyFacts.filter((fact) => !unknown.includes(fact));
    const scope = Object.fromEntries(known.map((fact) => [fact.name, String(factValue(fact, facts))]));
    const years = election?.unapproved === "previous-year" ? [thisYear, thisYear - 1] : [thisYear];
    for (const year of years) {
      const own = approved.get(electionKey(choice, year, rule, {}, id));
      if (own === undefined && unknown.length > 0) return { unknown };
      const role = own ?? approved.get(electionKey(choice, year, rule, scope, undefined));
      const isEarlier = year < thisYear;
      if (role !== undefined) return { role, year, isEarlier, overdue: isEarlier && isOverdue(election, asOf), scope };
    }
    return { role: null, year: null, isEarlier: false, overdue: isOverdue(election, asOf), scope };
  };
}

function isOverdue(election: ElectionDocument | undefined, asOf: PlainDate): boolean {
  return election !== undefined && asOf.slice(5) > election.dueBy;
}
