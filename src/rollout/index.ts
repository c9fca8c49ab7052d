/**
 * For whoever changes a policy: scenarios, coverage, mutation tests, analysis, diff, impact, versions.
 *
 * @module rollout
 */

export { originOf } from "./origin.ts";
export type { ReportOrigin } from "./origin.ts";
export { analyzePolicy } from "./analysis/analyze-policy.ts";
export type { Analysis, AnalysisOptions } from "./analysis/analyze-policy.ts";
export { formatAnalysis, formatFinding, formatFindingCounts, formatSilenced } from "./analysis/format-analysis.ts";
export type { SilencedFinding } from "./analysis/silence.ts";
export { toSarif } from "./analysis/sarif.ts";
export type { FilePlace, SarifOptions } from "./analysis/sarif.ts";
export type { Finding, FindingLevel } from "../core/finding.ts";
export { contentHash } from "../core/content-hash.ts";
export { formatDiff } from "./diff/format-diff.ts";
export { diffPolicies } from "./diff/policy-diff.ts";
export { sameBehaviour } from "./diff/same-behaviour.ts";
export type { AnnotationDifference } from "./diff/annotations.ts";
export type { FactDifference } from "./diff/fact-differences.ts";
export type { JsonPatchOperation } from "./diff/json-patch.ts";
export type { DiffOptions, PolicyDiff } from "./diff/policy-diff.ts";
export type { SettingDifference } from "./diff/setting-differences.ts";
export type { NotExamined, OutcomeChange, RuleChange, TableDifference, VersionOutcome } from "./diff/table-difference.ts";
export { policyOn, policyTimeline } from "../policy/timeline.ts";
export type { PolicyTimeline } from "../policy/timeline.ts";
export { assessImpact } from "./impact/assess-impact.ts";
export type { ImpactOptions, ImpactReport, ResponsibilityImpact } from "./impact/assess-impact.ts";
export type { CaseInFlight } from "./impact/cases-in-flight.ts";
export type { Change, DepartmentImpact, QuotaImpact } from "./impact/department-impact.ts";
export { formatImpact } from "./impact/format-impact.ts";
export type { ImpactRequest } from "./impact/impact-request.ts";
export type { LoadImpact, PersonImpact } from "./impact/person-impact.ts";
export type { PlanImpact } from "./impact/plan-impact.ts";
export { parseScenarios, scenariosJsonSchema } from "./scenarios/scenario-file.ts";
export type { Scenario, ScenarioFile } from "./scenarios/scenario-file.ts";
export { runScenario, runScenarios } from "./scenarios/run-scenarios.ts";
export type { ScenarioOptions, ScenarioReport, ScenarioResult, ScenarioTotals } from "./scenarios/run-scenarios.ts";
export { formatDifference, formatScenarioReport } from "./scenarios/format-scenarios.ts";
export type { Difference } from "./scenarios/expectation.ts";
export { measureCoverage } from "./measure/measure-coverage.ts";
export type { Coverage, CoverageCount, CoverageItem, CoverageKind, TopicCoverage } from "./measure/measure-coverage.ts";
export { formatCoverage } from "./measure/format-coverage.ts";
export { suggestScenarios } from "./suggest/suggest-scenarios.ts";
export type { SuggestOptions } from "./suggest/suggest-scenarios.ts";
export { mutatePolicy } from "./mutation/mutate-policy.ts";
export type { MutationOptions, MutationReport, MutationScore, Survivor } from "./mutation/mutate-policy.ts";
export { formatMutationReport } from "./mutation/format-mutation.ts";
export type { MutatedPart } from "./mutation/edits-of.ts";
export type { MutationKind } from "./mutation/mutant.ts";
export type { QuestionTopic } from "../policy/questions.ts";
export type { LineCondition, RegionLine, RegionLines } from "../policy/region-lines.ts";
export type { Setting } from "../topics/review.ts";
export type { Json } from "../core/json.ts";
