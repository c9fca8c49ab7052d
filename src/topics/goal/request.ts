import * as z from "zod/mini";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { snapshotJson } from "../../core/json.ts";
import { failure, movedTo, resultOf, success } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import { nameSchema, plainDateSchema } from "../../core/schemas.ts";
import { readShape } from "../../core/shape.ts";

/** How large goals may be. */
export const GOAL_LIMITS = {
  /** UTF-16 units of one text. */
  textLength: 10_000,
  /** Levels of sub-goals under a goal. */
  subGoalDepth: 4,
  /** Goals in one set, or in one goal with its sub-goals. */
  goals: 100,
} as const;

const DEPTH = 4 + 2 * GOAL_LIMITS.subGoalDepth;

const textSchema = z.string().check(z.minLength(1));
const periodSchema = z.strictObject({ from: plainDateSchema, until: plainDateSchema });

/** How a goal can be measured (SM-4). */
export const dimensions = ["quantity", "quality", "time", "cost", "satisfaction"] as const;

const ignoreSchema = z.strictObject({
  /** The code of the findings to leave out of account. */
  code: nameSchema,
  /** Only those that quote these words. */
  quote: z.optional(textSchema),
  reason: textSchema,
});

const fields = {
  id: z.optional(nameSchema),
  text: z.optional(textSchema),
  /** What is measured. The fields hold where the text says something else. */
  metric: z.optional(textSchema),
  dimension: z.optional(z.enum(dimensions)),
  baseline: z.optional(z.number()),
  /** A figure in the unit of the metric, or a result that is there or not. */
  target: z.optional(z.union([z.number(), textSchema])),
  unit: z.optional(textSchema),
  dueDate: z.optional(plainDateSchema),
  period: z.optional(periodSchema),
  /** The steps of work that can only be measured as a process. */
  milestones: z.optional(z.array(z.strictObject({ text: textSchema, dueDate: z.optional(plainDateSchema) }))),
  ignore: z.optional(z.array(ignoreSchema)),
  /** Percent of all goals of the person. */
  weight: z.optional(z.number()),
  /** The goal that this one serves. */
  parentId: z.optional(nameSchema),
};

const flatGoalSchema = z.strictObject({ ...fields, subGoals: z.optional(z.array(z.unknown())) });

/** A goal, as text or with fields; at least one of `text` and `metric` is given. */
export interface Goal extends Omit<z.input<typeof flatGoalSchema>, "subGoals"> {
  readonly subGoals?: readonly Goal[];
}

/** A goal whose days have been checked. */
export interface ReadGoal extends Omit<z.infer<typeof flatGoalSchema>, "subGoals"> {
  readonly subGoals?: readonly ReadGoal[];
}

// Loose, so that a host can hand on a record of its own: what is not named here is not read.
export const goalContextSchema = z.looseObject({
  /** The days that the goal is for: they fix the dates that words name. */
  period: z.optional(periodSchema),
  /** 1 to 12; without it quarters are the calendar's, and fiscal years have no dates. */
  fiscalYearStartMonth: z.optional(z.int().check(z.minimum(1), z.maximum(12))),
  role: z.optional(z.string()),
  /** The metrics of the person's duties. */
  dutyMetrics: z.optional(z.array(textSchema)),
  /** The goal above: its text, or its metric as well. */
  parentGoal: z.optional(z.union([textSchema, z.looseObject({ text: z.optional(z.string()), metric: z.optional(textSchema) })])),
  /** Where the metric stands, if the goal does not say. */
  baseline: z.optional(z.number()),
  /** The largest change that was ever reached, as an amount, and in how many months. */
  bestHistoricalChange: z.optional(z.looseObject({ value: z.number(), periodMonths: z.optional(z.number().check(z.minimum(0))) })),
  /** The ends of the metric's scale. */
  scale: z.optional(z.looseObject({ min: z.optional(z.number()), max: z.optional(z.number()) })),
});

/** What is known beside the goal. Times are `YYYY-MM-DD`, amounts in the unit of the goal's metric. */
export type GoalContext = z.input<typeof goalContextSchema>;

/** A context whose days have been checked. */
export type ReadContext = z.infer<typeof goalContextSchema>;

export type GoalRequestIssueCatalogue = {
  readonly "goal-empty": Record<never, never>;
  readonly "goal-too-deep": { readonly limit: number };
  readonly "goal-too-many": { readonly limit: number };
  readonly "goal-period-reversed": { readonly from: string; readonly until: string };
  readonly "goal-id-twice": { readonly id: string };
  readonly "goal-parent-cycle": { readonly ids: readonly string[] };
  readonly "goal-not-a-list": Record<never, never>;
  readonly "feedback-empty": Record<never, never>;
};

const issue = issuesOf<GoalRequestIssueCatalogue>();

/** Any value of a host's, copied into JSON and held to a shape. */
export function readHostValue<T>(input: unknown, schema: z.ZodMiniType<T>, depth: number = DEPTH): Result<T> {
  const json = snapshotJson(input, { depth, values: 20_000, stringLength: GOAL_LIMITS.textLength });
  return json.ok ? readShape(schema, json.value) : json;
}

export function readContext(input: unknown): Result<ReadContext> {
  const context = readHostValue(input ?? {}, goalContextSchema);
  if (!context.ok) return context;
  const { period } = context.value;
  return resultOf(context.value, period === undefined ? [] : periodIssues(period, "/period"));
}

/** A goal from any value: a text stands for a goal that has only a text. */
export function readGoal(input: unknown): Result<ReadGoal> {
  const json = snapshotJson(input, { depth: DEPTH, values: 20_000, stringLength: GOAL_LIMITS.textLength });
  if (!json.ok) return json;
  if (typeof json.value === "string") return json.value.trim() === "" ? failure([issue("goal-empty", "", {})]) : success({ text: json.value });
  const count = { goals: 0 };
  return readLevel(json.value, 0, count);
}

function readLevel(input: unknown, depth: number, count: { goals: number }): Result<ReadGoal> {
  count.goals += 1;
  if (depth > GOAL_LIMITS.subGoalDepth) return failure([issue("goal-too-deep", "", { limit: GOAL_LIMITS.subGoalDepth })]);
  if (count.goals > GOAL_LIMITS.goals) return failure([issue("goal-too-many", "", { limit: GOAL_LIMITS.goals })]);
  const flat = readShape(flatGoalSchema, typeof input === "string" ? { text: input } : input);
  if (!flat.ok) return flat;
  const { subGoals: below = [], ...goal } = flat.value;
  const issues: Issue[] = [];
  if ((goal.text ?? "").trim() === "" && goal.metric === undefined) issues.push(issue("goal-empty", "", {}));
  if (goal.period !== undefined) issues.push(...periodIssues(goal.period, "/period"));
  const subGoals: ReadGoal[] = [];
  for (const [index, each] of below.entries()) {
    const sub = readLevel(each, depth + 1, count);
    if (sub.ok) subGoals.push(sub.value);
    else issues.push(...movedTo(`/subGoals/${index}`, sub.issues));
    if (count.goals > GOAL_LIMITS.goals) break;
  }
  return resultOf(subGoals.length === 0 ? goal : { ...goal, subGoals }, issues);
}

function periodIssues({ from, until }: z.infer<typeof periodSchema>, path: string): readonly Issue[] {
  return until < from ? [issue("goal-period-reversed", path, { from, until })] : [];
}
