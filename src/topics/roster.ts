import { issuesOf } from "../core/issue.ts";
import type { Issue } from "../core/issue.ts";
import { pointer } from "../core/pointer.ts";
import { readRecord } from "../rules/facts.ts";
import type { Facts } from "../rules/facts.ts";

/** A person or a department as a host's list holds it: an `id`, and facts beside it. */
export interface RosterRecord {
  readonly id: string;
  readonly facts: Facts;
}

/** How many records one request may have. */
export const ROSTER_LIMIT = 1_000_000;

export type RosterIssueCatalogue = {
  readonly "roster-not-a-list": { readonly key: string };
  readonly "roster-too-long": { readonly limit: number };
  readonly "roster-id-missing": { readonly key: string };
  readonly "roster-id-twice": { readonly id: string };
};

const issue = issuesOf<RosterIssueCatalogue>();

/** Reads a list of flat records, `{ id, …facts }`. Their facts are checked where they are asked; here only the ids are. */
export function readRoster(input: unknown, path: string, issues: Issue[]): readonly RosterRecord[] {
  if (!Array.isArray(input)) {
    issues.push(issue("roster-not-a-list", path, { key: path.slice(1) }));
    return [];
  }
  if (input.length > ROSTER_LIMIT) {
    issues.push(issue("roster-too-long", path, { limit: ROSTER_LIMIT }));
    return [];
  }
  const records: RosterRecord[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < input.length; index++) {
    const at = pointer(path, index);
    const record = readRecord(input[index]);
    if (!record.ok) {
      issues.push(...record.issues.map((each) => ({ ...each, path: at })));
      continue;
    }
    const { id } = record.value;
    if (typeof id !== "string" || id === "") {
      issues.push(issue("roster-id-missing", pointer(at, "id"), { key: "id" }));
    } else if (seen.has(id)) {
      issues.push(issue("roster-id-twice", pointer(at, "id"), { id }));
    } else {
      seen.add(id);
      records.push({ id, facts: record.value });
    }
  }
  return records;
}
