import type { PlainDate } from "../../core/plain-date.ts";
import { factValue } from "../../rules/facts.ts";
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

/** Finds the elected role: a choice for the person before one for the category, this year's before the previous year's. */
export type ElectedRoles = (outcome: Responsibility, rule: string, person: RosterRecord) => ElectedRole;

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
  return ({ choice = "" }, rule, person) => {
    const election = section.elections.get(choice);
    const scope = electionScope(section, election, person);
    const years = election?.unapproved === "previous-year" ? [thisYear, thisYear - 1] : [thisYear];
    for (const year of years) {
      const role =
        approved.get(electionKey(choice, year, rule, {}, person.id)) ??
        approved.get(electionKey(choice, year, rule, scope, undefined));
      const isEarlier = year < thisYear;
      if (role !== undefined) return { role, year, isEarlier, overdue: isEarlier && isOverdue(election, asOf), scope };
    }
    return { role: null, year: null, isEarlier: false, overdue: isOverdue(election, asOf), scope };
  };
}

function electionScope(
  section: ResponsibilitySection,
  election: ElectionDocument | undefined,
  person: RosterRecord,
): Readonly<Record<string, string>> {
  const scope: Record<string, string> = {};
  for (const name of election?.scope ?? []) {
    const fact = section.table.facts.get(name);
    const value = fact === undefined ? undefined : factValue(fact, person.facts);
    if (value !== undefined) scope[name] = String(value);
  }
  return scope;
}

function isOverdue(election: ElectionDocument | undefined, asOf: PlainDate): boolean {
  return election !== undefined && asOf.slice(5) > election.dueBy;
}
