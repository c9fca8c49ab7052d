import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import type { Issue } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import type { AnalysisFindingCatalogue } from "../../policy/analysis-findings.ts";
import { conditionTruth } from "../../rules/interpret.ts";
import type { Role } from "../../topics/roles.ts";
import { readRoster } from "../../topics/roster.ts";
import type { Examined } from "./rules.ts";

const finding = findingsOf<AnalysisFindingCatalogue>();

/**
 * Finds the roles that nobody of a roster can hold, for whomever: no person meets what the role asks of the person
 * alone. Someone who lacks a fact to tell may hold it. Entries that cannot be read are left out and named.
 */
export function examineRoster(roles: ReadonlyMap<string, Role>, roster: readonly object[]): Examined {
  const unexamined: Issue[] = [];
  const people = readRoster(roster, "", unexamined);
  const findings: Finding[] = [];
  for (const { name, holdings } of roles.values()) {
    const path = pointer("/roles", name);
    const mayHold = people.some(({ facts }) => holdings.some(({ condition }) => conditionTruth(condition, facts) !== false));
    if (holdings.length === 0) findings.push(finding("note", "role-not-described", path, { role: name }));
    else if (!mayHold) findings.push(finding("warning", "role-held-by-nobody", path, { role: name }));
  }
  return { findings, unexamined };
}
