/**
 * For everybody who begins: five policies to start from.
 *
 * @module presets
 */

import bankBranchDocument from "./bank-branch.json" with { type: "json" };
import factoryDocument from "./factory.json" with { type: "json" };
import functionalProjectDocument from "./functional-project.json" with { type: "json" };
import groupAppealsDocument from "./group-appeals.json" with { type: "json" };
import standardDocument from "./standard.json" with { type: "json" };

/** A policy as plain JSON: what `loadPolicy` takes. Copy it, change it, load it. */
export type PresetDocument = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: string };

/** A whole policy to start from: functional departments, projects and plants, its gaps filled and marked as `gap`. */
export const standard: PresetDocument = standardDocument;

/** A bank's city branch: who coaches whom from the branch president to the outlet's staff, with the sub-branches' yearly choices. */
export const bankBranch: PresetDocument = bankBranchDocument;

/** A factory company: offices and plants. Its text leaves the workers to nobody. */
export const factory: PresetDocument = factoryDocument;

/** A company of functional and project departments: who talks with whom, the quotas, and the interviews over a level's head. */
export const functionalProject: PresetDocument = functionalProjectDocument;

/** A group's appeals against assessments. */
export const groupAppeals: PresetDocument = groupAppealsDocument;
