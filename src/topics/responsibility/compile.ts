import { issuesOf } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";
import { isPlainDate } from "../../core/plain-date.ts";
import { pointer } from "../../core/pointer.ts";
import { compileTable } from "../../rules/compile-table.ts";
import type { CompiledTable } from "../../rules/compile-table.ts";
import { readTable } from "../../rules/table.ts";
import { reportUnknownRole } from "../roles.ts";
import type { Role } from "../roles.ts";
import type { SectionScope } from "../topic.ts";
import type { ElectionDocument, Responsibility, ResponsibilityDocument } from "./schema.ts";

/** The section, ready to decide. */
export interface ResponsibilitySection {
  readonly table: CompiledTable<Responsibility>;
  /** The table as a roster asks it: rules that leave a choice are elected one by one, so which of them it is matters. */
  readonly rosterTable: CompiledTable<Responsibility>;
  readonly elections: ReadonlyMap<string, ElectionDocument>;
  readonly roles: ReadonlyMap<string, Role>;
}

export type ResponsibilityDocumentIssueCatalogue = {
  readonly "election-unknown": { readonly name: string; readonly nearest: string | null };
  readonly "election-scope-unknown": { readonly name: string; readonly nearest: string | null };
  readonly "election-day-unreal": { readonly day: string };
  readonly "choice-of-one": { readonly role: string };
  readonly "role-twice": { readonly role: string };
};

const issue = issuesOf<ResponsibilityDocumentIssueCatalogue>();

export function compileResponsibility(
  document: ResponsibilityDocument,
  path: string,
  scope: SectionScope,
): ResponsibilitySection {
  const elections = new Map(Object.entries(document.elections ?? {}));
  for (const [name, election] of elections) checkElection(election, pointer(path, "elections", name), scope);
  document.rules.forEach(({ then }, index) => {
    const at = pointer(path, "rules", index, "then");
    checkRoles(then, at, scope);
    if (then.choice !== undefined && !elections.has(then.choice)) {
      const name = then.choice;
      const suggestion = nearest(name, elections.keys());
      scope.issues.push(issue("election-unknown", pointer(at, "choice"), { name, nearest: suggestion }));
    }
  });
  const table = compileTable(readTable(document.rules, pointer(path, "rules"), scope), scope.steps);
  const outcomeNumbers = table.outcomeNumbers.map((number, index) => {
    return table.rules[index]?.outcome.choice === undefined ? number : table.rules.length + index;
  });
  return { table, rosterTable: { ...table, outcomeNumbers }, elections, roles: scope.roles };
}

function checkRoles({ roles, choice }: Responsibility, path: string, scope: SectionScope): void {
  const known = [...scope.roles.keys()];
  roles.forEach((role, index) => {
    const at = pointer(path, "roles", index);
    reportUnknownRole(role, known, at, scope.issues);
    if (roles.indexOf(role) !== index) scope.issues.push(issue("role-twice", at, { role }));
  });
  const [only] = roles;
  if (choice !== undefined && roles.length === 1 && only !== undefined) {
    scope.issues.push(issue("choice-of-one", pointer(path, "choice"), { role: only }));
  }
}

function checkElection(election: ElectionDocument, path: string, scope: SectionScope): void {
  const { dueBy } = election;
  if (!isPlainDate(`2025-${dueBy}`)) {
    scope.issues.push(issue("election-day-unreal", pointer(path, "dueBy"), { day: dueBy }));
  }
  (election.scope ?? []).forEach((name, index) => {
    if (scope.facts.has(name)) return;
    const suggestion = nearest(name, scope.facts.keys());
    scope.issues.push(issue("election-scope-unknown", pointer(path, "scope", index), { name, nearest: suggestion }));
  });
}
