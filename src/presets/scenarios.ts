import bankBranch from "./bank-branch.scenarios.json" with { type: "json" };
import factory from "./factory.scenarios.json" with { type: "json" };
import functionalProject from "./functional-project.scenarios.json" with { type: "json" };
import groupAppeals from "./group-appeals.scenarios.json" with { type: "json" };
import standard from "./standard.scenarios.json" with { type: "json" };

/** The scenarios of the presets, by the id of the policy. */
export const presetScenarios: Readonly<Record<string, object>> = {
  "bank-branch": bankBranch,
  "factory": factory,
  "functional-project": functionalProject,
  "group-appeals": groupAppeals,
  "standard": standard,
};
