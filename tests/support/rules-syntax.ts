import type { Issue } from "../../src/core/issue.ts";
import type { Condition } from "../../src/rules/condition.ts";
import { namedConditionScope, readCondition } from "../../src/rules/condition-syntax.ts";
import { readFacts } from "../../src/rules/facts.ts";
import type { FactSet } from "../../src/rules/facts.ts";

/** A fact of every type. */
export const typedFacts: FactSet = readFacts(
  {
    tier: { type: "enum", values: { branch: "Branch", "sub-branch": "Sub-branch" } },
    grade: { type: "enum", ordered: true, values: { junior: "Junior", middle: "Middle", senior: "Senior" } },
    unit: { type: "string" },
    acting: { type: "boolean" },
    headcount: { type: "integer", min: 0, max: 500 },
    balance: { type: "integer" },
    joined: { type: "date" },
    flags: { type: "set", of: { leave: "On leave", trial: "On trial" } },
    supervises: { type: "set", of: "string" },
  },
  "/facts",
  [],
);

export interface Reading {
  readonly condition: Condition;
  readonly issues: readonly Issue[];
}

/** Reads a condition at `/when`, where the conditions `named` stand in `/conditions`. */
export function read(document: unknown, named: Readonly<Record<string, unknown>> = {}): Reading {
  const issues: Issue[] = [];
  const scope = namedConditionScope(typedFacts, named, "/conditions", issues);
  const condition = readCondition(document, "/when", scope);
  return { condition, issues };
}

/** Reads the condition of a role's holder, where `sameAs` may stand. */
export function readHolder(document: unknown): Reading {
  const issues: Issue[] = [];
  const scope = { ...namedConditionScope(typedFacts, {}, "/conditions", issues), joins: true };
  return { condition: readCondition(document, "/holder", scope), issues };
}
