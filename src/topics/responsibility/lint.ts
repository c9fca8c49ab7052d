import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import { pointer } from "../../core/pointer.ts";
import type { LintScope } from "../review.ts";
import type { ResponsibilitySection } from "./compile.ts";

export type ResponsibilityLintCatalogue = {
  /** No rule leaves a choice to the election. */
  readonly "election-unused": { readonly election: string };
};

const finding = findingsOf<ResponsibilityLintCatalogue>();

/** Finds elections by which nothing is chosen. */
export function lintResponsibility({ table, elections }: ResponsibilitySection, { path }: LintScope): readonly Finding[] {
  const used = new Set(table.rules.map(({ outcome }) => outcome.choice));
  const unused = [...elections.keys()].filter((election) => !used.has(election));
  return unused.map((election) => finding("note", "election-unused", pointer(path, "elections", election), { election }));
}
