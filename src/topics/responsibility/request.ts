import * as z from "zod/mini";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";
import { compareCodePoints } from "../../core/order.ts";
import { pointer } from "../../core/pointer.ts";
import { nameSchema, plainDateSchema } from "../../core/schemas.ts";
import type { ShapeIssueCatalogue } from "../../core/shape.ts";
import type { ResponsibilitySection } from "./compile.ts";

export const electionRecordSchema = z.strictObject({
  election: nameSchema,
  year: z.int().check(z.minimum(1), z.maximum(9999)),
  rule: nameSchema,
  scope: z.optional(z.record(nameSchema, z.string())),
  person: z.optional(z.string()),
  role: nameSchema,
  decidedOn: plainDateSchema,
  approvedBy: z.optional(z.string()),
  approvedOn: z.optional(plainDateSchema),
});

/**
 * A yearly choice between the roles of one rule, as it was decided and approved.
 *
 * - `scope` names the body that elected, by the facts that the policy gives for it (`{ "subBranch": "east" }`).
 * - `person` makes it a choice for one person only; it goes before the choice of the body.
 * - It holds from the day of its approval; without `approvedOn` it is not yet approved.
 */
export type ElectionRecord = z.input<typeof electionRecordSchema>;

export type ElectionIssueCatalogue = {
  readonly "election-unknown-rule": {
    readonly rule: string;
    readonly election: string;
    readonly nearest: string | null;
  };
  readonly "election-role-not-offered": {
    readonly role: string;
    readonly rule: string;
    readonly offered: readonly string[];
  };
  readonly "election-twice": { readonly rule: string; readonly year: number };
  readonly "election-approved-before-decided": { readonly decidedOn: string; readonly approvedOn: string };
};

const issue = issuesOf<ElectionIssueCatalogue>();
const shapeIssue = issuesOf<ShapeIssueCatalogue>();

/** What is wrong with the elections of a request, seen from the policy. */
export function electionIssues(section: ResponsibilitySection, records: readonly ElectionRecord[]): readonly Issue[] {
  const issues: Issue[] = [];
  const electing = section.table.rules.filter(({ outcome }) => outcome.choice !== undefined);
  const seen = new Set<string>();
  records.forEach((record, index) => {
    const at = pointer("/elections", index);
    const { election, year, rule, role, decidedOn, approvedOn } = record;
    const elected = electing.find(({ reference, outcome }) => reference.id === rule && outcome.choice === election);
    if (elected === undefined) {
      const suggestion = nearest(rule, electing.map(({ reference }) => reference.id));
      issues.push(issue("election-unknown-rule", pointer(at, "rule"), { rule, election, nearest: suggestion }));
    } else if (!elected.outcome.roles.includes(role)) {
      const offered = elected.outcome.roles;
      issues.push(issue("election-role-not-offered", pointer(at, "role"), { role, rule, offered }));
    }
    issues.push(...scopeIssues(section, record, at));
    if (approvedOn !== undefined && approvedOn < decidedOn) {
      issues.push(issue("election-approved-before-decided", pointer(at, "approvedOn"), { decidedOn, approvedOn }));
    }
    const key = electionKey(election, year, rule, record.scope ?? {}, record.person);
    if (seen.has(key)) issues.push(issue("election-twice", at, { rule, year }));
    seen.add(key);
  });
  return issues;
}

/** The body that elected must be told by the facts that the policy gives for it, so that its choice is found. */
function scopeIssues(section: ResponsibilitySection, record: ElectionRecord, at: string): readonly Issue[] {
  const election = section.elections.get(record.election);
  if (election === undefined) return []; // an unknown rule has been reported
  const { scope: asked = [] } = election;
  const given = Object.keys(record.scope ?? {});
  const strangers = given.filter((name) => !asked.includes(name));
  const absent = record.person === undefined ? asked.filter((name) => !given.includes(name)) : [];
  const scopeAt = pointer(at, "scope");
  return [
    ...strangers.map((key) => {
      return shapeIssue("shape-unknown-key", pointer(scopeAt, key), { key, nearest: nearest(key, asked), known: asked });
    }),
    ...(record.scope === undefined && absent.length > 0
      ? [shapeIssue("shape-missing", scopeAt, { key: "scope", expected: ["object"] })]
      : absent.map((key) => shapeIssue("shape-missing", pointer(scopeAt, key), { key, expected: ["string"] }))),
  ];
}

/** One key for each electing body, rule and year; a choice for one person needs no body. */
export function electionKey(
  election: string,
  year: number,
  rule: string,
  scope: Readonly<Record<string, string>>,
  person: string | undefined,
): string {
  const body = Object.keys(scope)
    .toSorted(compareCodePoints)
    .map((name) => [name, scope[name]]);
  return JSON.stringify(person === undefined ? [election, year, rule, body] : [election, year, rule, person]);
}
