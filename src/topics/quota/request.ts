import * as z from "zod/mini";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { plainDateSchema } from "../../core/schemas.ts";
import { readShape } from "../../core/shape.ts";
import { readRoster } from "../roster.ts";
import type { RosterRecord } from "../roster.ts";
import { monthOf } from "./months.ts";
import { rankingRecordSchema } from "./ranking.ts";

/** A plan may span so many months. */
export const PLAN_MONTHS = 120;

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
  readonly "plan-person-unknown": { readonly person: string };
};

const issue = issuesOf<PlanIssueCatalogue>();

/** The members of the departments; what is wrong with their records goes to `issues`. */
export function readMembers(
  people: unknown,
  departments: readonly RosterRecord[],
  issues: Issue[],
): readonly Member[] {
  const known = new Set(departments.map(({ id }) => id));
  return readRoster(people, "/people", issues).flatMap((record, index): readonly Member[] => {
    const at = pointer("/people", index);
    const member = readShape(memberSchema, { ...record.facts });
    if (!member.ok) {
      issues.push(...member.issues.map((each) => ({ ...each, path: at + each.path })));
      return [];
    }
    const { department, joinedOn, leftOn, leave } = member.value;
    if (!known.has(department)) {
      issues.push(issue("plan-department-unknown", pointer(at, "department"), { person: record.id, department }));
    }
    return [{ ...record, department, joinedOn: joinedOn ?? null, leftOn: leftOn ?? null, leave: leave ?? [] }];
  });
}

/** What is wrong with a plan's span. */
export function spanIssues({ from, until }: PlanQuestion): readonly Issue[] {
  if (from > until) return [issue("plan-span-reversed", "/until", { from, until })];
  const months = monthOf(until) - monthOf(from) + 1;
  return months > PLAN_MONTHS ? [issue("plan-span-too-long", "/until", { months, limit: PLAN_MONTHS })] : [];
}
