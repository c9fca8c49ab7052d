export { compilePolicy } from "./policy/compile.ts";
export type { Policy } from "./policy/compile.ts";
export { calculateDeadline } from "./policy/deadline.ts";
export { POLICY_LIMITS } from "./policy/document.ts";
export type { PolicyDocument } from "./policy/document.ts";
export { explain } from "./policy/explain.ts";
export type {
  ExplainedCondition,
  ExplainedQuestion,
  ExplainedRule,
  Explanation,
  NamedWord,
} from "./policy/explain.ts";
export { checkFacts } from "./policy/facts.ts";
export { policyJsonSchema } from "./policy/json-schema.ts";
export { loadPolicy, parsePolicy, PolicyError, safeParsePolicy } from "./policy/parse.ts";
export { calculateQuota, countLastRanks, planInterviews } from "./policy/quota.ts";
export type { PlanPerson, PlanRequest } from "./policy/quota.ts";
export { assignRoster, resolveResponsibility } from "./policy/responsibility.ts";
export type { AssignmentRequest, RosterPerson } from "./policy/responsibility.ts";
