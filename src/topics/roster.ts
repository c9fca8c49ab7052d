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
  const list = copyList(input);
  if (list === "not a list" || list === "too long") {
    const isLong = list === "too long";
    issues.push(isLong ? issue("roster-too-long", path, { limit: ROSTER_LIMIT }) : issue("roster-not-a-list", path, { key: path.slice(1) }));
    return [];
  }
  const records: RosterRecord[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < list.length; index++) {
    const at = pointer(path, index);
    const record = readRecord(list[index]);
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

/** The entries of a host's list, after a look at its length. */
function copyList(input: unknown): readonly unknown[] | "not a list" | "too long" {
  try {
    if (!Array.isArray(input)) return "not a list";
    return input.length > ROSTER_LIMIT ? "too long" : [...input];
  } catch {
    return "not a list"; // a proxy of the host's threw
  }
}
