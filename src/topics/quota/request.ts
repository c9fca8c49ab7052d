import * as z from "zod/mini";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { snapshotJson } from "../../core/json.ts";
import { pointer } from "../../core/pointer.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { success } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import { plainDateSchema } from "../../core/schemas.ts";
import { readShape } from "../../core/shape.ts";
import { readRoster } from "../roster.ts";
import type { RosterRecord } from "../roster.ts";
import { monthOf } from "./months.ts";
import { rankingRecordSchema } from "./ranking.ts";

/** A plan may span so many months. */
export const PLAN_MONTHS = 120;

/** What a person's record holds for a plan may be so large. */
const MEMBER_LIMITS = { depth: 4, values: 10_000, stringLength: 10_000 } as const;

const spanSchema = z.strictObject({ from: plainDateSchema, until: plainDateSchema });

/** What a person's record may hold for a plan, beside `id` and facts. */
const memberSchema = z.object({
  department: z.string(),
  joinedOn: z.optional(z.nullable(plainDateSchema)),
  leftOn: z.optional(z.nullable(plainDateSchema)),
  leave: z.optional(z.nullable(z.array(spanSchema))),
});

/** What a plan is asked with, beside its departments and people. */
export const planQuestionSchema = z.strictObject({
  from: plainDateSchema,
  until: plainDateSchema,
  history: z.optional(
    z.array(
      z.strictObject({
        person: z.string(),
        on: plainDateSchema,
        kind: z.optional(z.enum(["rotation", "mandatory"])),
        rule: z.optional(z.string()),
      }),
    ),
  ),
  rankings: z.optional(z.array(rankingRecordSchema)),
  incidents: z.optional(z.array(z.strictObject({ person: z.string(), on: plainDateSchema }))),
  carriedOver: z.optional(
    z.array(z.strictObject({ department: z.string(), interviews: z.int().check(z.minimum(0)) })),
  ),
});

export type PlanQuestion = z.infer<typeof planQuestionSchema>;

/** A person of a plan: `joinedOn` and `leftOn` are the first and the last day of work, `leave` spans of days off, inclusive. */
export interface Member extends RosterRecord {
  readonly department: string;
  readonly joinedOn: PlainDate | null;
  readonly leftOn: PlainDate | null;
  readonly leave: readonly { readonly from: PlainDate; readonly until: PlainDate }[];
}

export type PlanIssueCatalogue = {
  readonly "plan-span-reversed": { readonly from: string; readonly until: string };
  readonly "plan-span-too-long": { readonly months: number; readonly limit: number };
  readonly "plan-department-unknown": { readonly person: string; readonly department: string };
  readonly "plan-dates-reversed": { readonly from: string; readonly until: string };
  readonly "plan-carried-over-twice": { readonly department: string };
};

const issue = issuesOf<PlanIssueCatalogue>();

/** The members of the departments; what is wrong with their records goes to `issues`. */
export function readMembers(
  people: unknown,
  departments: readonly RosterRecord[],
  issues: Issue[],
): readonly Member[] {
  const known = new Set(departments.map(({ id }) => id));
  const before = issues.length;
  const records = readRoster(people, "/people", issues);
  if (issues.length > before) return []; // where a record fell out, the others' places are not known any more
  return records.flatMap((record, index): readonly Member[] => {
    const member = readMember(record);
    const found = member.ok ? memberIssues(member.value, known) : member.issues;
    for (const each of found) issues.push({ ...each, path: pointer("/people", index) + each.path });
    return member.ok ? [member.value] : [];
  });
}

/** A record with its own dates, read once. */
function readMember(record: RosterRecord): Result<Member> {
  const { department, joinedOn, leftOn, leave } = record.facts;
  const snapshot = snapshotJson({ department, joinedOn, leftOn, leave }, MEMBER_LIMITS);
  const member = snapshot.ok ? readShape(memberSchema, snapshot.value) : snapshot;
  if (!member.ok) return member;
  const read = member.value;
  return success({
    ...record,
    department: read.department,
    joinedOn: read.joinedOn ?? null,
    leftOn: read.leftOn ?? null,
    leave: read.leave ?? [],
  });
}

function memberIssues({ id, department, joinedOn, leftOn, leave }: Member, known: ReadonlySet<string>): readonly Issue[] {
  const issues: Issue[] = [];
  if (!known.has(department)) issues.push(issue("plan-department-unknown", "/department", { person: id, department }));
  if (joinedOn !== null && leftOn !== null && joinedOn > leftOn) {
    issues.push(issue("plan-dates-reversed", "/leftOn", { from: joinedOn, until: leftOn }));
  }
  for (const [index, { from, until }] of leave.entries()) {
    if (from > until) issues.push(issue("plan-dates-reversed", pointer("/leave", index, "until"), { from, until }));
  }
  return issues;
}

/** What is wrong with a plan's question beyond its shape. */
export function questionIssues({ from, until, carriedOver = [] }: PlanQuestion): readonly Issue[] {
  const issues: Issue[] = [];
  const months = monthOf(until) - monthOf(from) + 1;
  if (from > until) issues.push(issue("plan-span-reversed", "/until", { from, until }));
  else if (months > PLAN_MONTHS) issues.push(issue("plan-span-too-long", "/until", { months, limit: PLAN_MONTHS }));
  const seen = new Set<string>();
  for (const [index, { department }] of carriedOver.entries()) {
    const at = pointer("/carriedOver", index, "department");
    if (seen.has(department)) issues.push(issue("plan-carried-over-twice", at, { department }));
    seen.add(department);
  }
  return issues;
}
