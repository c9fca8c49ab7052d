import { issuesOf } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";
import { pointer } from "../../core/pointer.ts";
import type { Calendar } from "../../calendar/calendar.ts";
import { compileTable } from "../../rules/compile-table.ts";
import type { CompiledTable } from "../../rules/compile-table.ts";
import type { Condition } from "../../rules/condition.ts";
import { readCondition } from "../../rules/condition-syntax.ts";
import { readTable } from "../../rules/table.ts";
import { reportUnknownRole } from "../roles.ts";
import type { Role } from "../roles.ts";
import type { SectionScope } from "../topic.ts";
import type { MandatoryOutcome, QuotaDocument, QuotaOutcome } from "./schema.ts";

/** The section, ready to decide. */
export interface QuotaSection {
  /** The section as it is written. */
  readonly document: QuotaDocument;
  readonly table: CompiledTable<QuotaOutcome>;
  readonly mandatory: CompiledTable<MandatoryOutcome>;
  readonly calendar: Calendar;
  readonly roles: ReadonlyMap<string, Role>;
  /** For each rule that asks for all of a group, by its id: who belongs to it; `null` is everyone. */
  readonly groups: ReadonlyMap<string, Condition | null>;
  /** Who is the head of a department, or `null` if the policy does not say. */
  readonly head: Condition | null;
  readonly counting: NonNullable<QuotaDocument["counting"]> | null;
  readonly ranking: NonNullable<QuotaDocument["ranking"]> | null;
  readonly rotation: NonNullable<QuotaDocument["rotation"]> | null;
  /** The fact that a major mistake becomes, or `null`. */
  readonly incidentFact: string | null;
  /** 1 to 12. */
  readonly yearStartsInMonth: number;
}

export type QuotaDocumentIssueCatalogue = {
  readonly "quota-fact-unknown": { readonly name: string; readonly nearest: string | null };
  readonly "quota-fact-type": { readonly name: string; readonly type: string; readonly expected: string };
  readonly "quota-months-not-in-year": { readonly months: number };
};

const issue = issuesOf<QuotaDocumentIssueCatalogue>();

export function compileQuota(document: QuotaDocument, path: string, scope: SectionScope): QuotaSection {
  const { counting, ranking, rotation, incidents, periods } = document;
  const mandatory = document.mandatory ?? [];
  const groups = new Map<string, Condition | null>();
  document.rules.forEach(({ id, then }, index) => {
    const at = pointer(path, "rules", index, "then");
    checkOutcome(then, at, scope);
    if (!("all" in then.interviews)) return;
    const { who } = then.interviews;
    groups.set(id, who === undefined ? null : readCondition(who, pointer(at, "interviews", "who"), scope));
  });
  mandatory.forEach(({ then }, index) => {
    const at = pointer(path, "mandatory", index, "then", "by");
    reportUnknownRole(then.by, [...scope.roles.keys()], at, scope.issues);
  });
  if (counting !== undefined) checkFact(counting.fact, "integer", pointer(path, "counting", "fact"), scope);
  if (ranking !== undefined) checkFact(ranking.fact, "integer", pointer(path, "ranking", "fact"), scope);
  if (incidents !== undefined) checkFact(incidents.fact, "boolean", pointer(path, "incidents", "fact"), scope);
  const table = readTable(document.rules, pointer(path, "rules"), scope, readsOf);
  const mandatoryTable = readTable(mandatory, pointer(path, "mandatory"), scope);
  return {
    document,
    table: compileTable(table, scope.steps),
    mandatory: compileTable(mandatoryTable, scope.steps),
    calendar: scope.calendar,
    roles: scope.roles,
    groups,
    head: counting?.head === undefined ? null : readCondition(counting.head, pointer(path, "counting", "head"), scope),
    counting: counting ?? null,
    ranking: ranking ?? null,
    rotation: rotation ?? null,
    incidentFact: incidents?.fact ?? null,
    yearStartsInMonth: periods?.yearStartsInMonth ?? 1,
  };
}

/** The facts that the number of interviews is computed from. */
function readsOf({ interviews }: QuotaOutcome): readonly string[] {
  return "of" in interviews ? [interviews.of] : [];
}

function checkOutcome({ interviews, per }: QuotaOutcome, path: string, scope: SectionScope): void {
  if ("of" in interviews) checkFact(interviews.of, "integer", pointer(path, "interviews", "of"), scope);
  if (12 % per.months !== 0) {
    scope.issues.push(issue("quota-months-not-in-year", pointer(path, "per", "months"), { months: per.months }));
  }
}

function checkFact(name: string, expected: "integer" | "boolean", path: string, scope: SectionScope): void {
  const fact = scope.facts.get(name);
  if (fact === undefined) {
    scope.issues.push(issue("quota-fact-unknown", path, { name, nearest: nearest(name, scope.facts.keys()) }));
  } else if (fact.declaration.type !== expected) {
    scope.issues.push(issue("quota-fact-type", path, { name, type: fact.declaration.type, expected }));
  }
}
