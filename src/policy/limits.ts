import { CONDITION_LIMITS } from "../rules/condition-syntax.ts";
import { SET_LIMIT } from "../rules/facts.ts";
import { TABLE_LIMITS } from "../rules/table.ts";
import { GOAL_LIMITS } from "../topics/goal/topic.ts";
import { PLAN_MONTHS } from "../topics/quota/topic.ts";
import { HOLDER_LIMIT } from "../topics/responsibility/topic.ts";
import { HOLDING_LIMIT } from "../topics/roles.ts";
import { ROSTER_LIMIT } from "../topics/roster.ts";
import { POLICY_LIMITS } from "./document.ts";

/** How large things may be. What is larger is met with an issue that names the limit. */
export const LIMITS = {
  /** Of a policy document: levels, JSON values, and UTF-16 units in a string. */
  policy: POLICY_LIMITS,
  /** Of one condition with its named conditions written out: tests, and levels. */
  condition: CONDITION_LIMITS,
  /** Of one table: rules, and tests in all of them. */
  table: TABLE_LIMITS,
  /** Alternatives in the `holder` of a role, once `any` over `sameAs` is written out. */
  holderAlternatives: HOLDING_LIMIT,
  /** Elements of one set in a record of facts. */
  set: SET_LIMIT,
  /** People who hold one role for one employee. */
  holders: HOLDER_LIMIT,
  /** People, or departments, in one request. */
  roster: ROSTER_LIMIT,
  /** Of goals: UTF-16 units of a text, levels of sub-goals, and goals in one check. */
  goals: GOAL_LIMITS,
  /** Months that a plan may span. */
  planMonths: PLAN_MONTHS,
} as const;
