import * as z from "zod/mini";
import type { Issue } from "../../../src/core/issue.ts";
import { checkGoal, compileGoal, type GoalCheck, type GoalSection, goalTopic } from "../../../src/topics/goal/topic.ts";

/** The section of a policy as a document would have it. */
export function sectionOf(document: object): GoalSection {
  const parsed = z.parse(goalTopic.schema, document);
  const issues: Issue[] = [];
  const section = compileGoal(parsed, "/goal", { issues });
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return section;
}

export const plainSection = sectionOf({ criteria: {}, lexicons: ["zh-CN", "en"] });

/** The outcome of a check that must be decided. */
export function checked(goal: unknown, context?: unknown, section: GoalSection = plainSection): GoalCheck {
  const decision = checkGoal(section, goal, context);
  if (decision.status !== "decided") throw new Error(JSON.stringify(decision));
  return decision.outcome;
}

export function codesOf(check: GoalCheck): readonly string[] {
  return Object.values(check.criteria).flatMap(({ findings }) => findings.map(({ code }) => code));
}
