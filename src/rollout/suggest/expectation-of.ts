import type { Decision } from "../../core/decision.ts";

/** What a scenario expects of today's answer: the outcome, the kept parts of it alone, or the decision where there is none. */
export function expectationOf(decision: Decision<unknown>, keep: readonly string[] | undefined): unknown {
  switch (decision.status) {
    case "decided":
      return hasStatus(decision.outcome) ? { status: "decided", outcome: kept(decision.outcome, keep) } : kept(decision.outcome, keep);
    case "uncovered":
      return { status: "uncovered" };
    case "undetermined":
      return { status: "undetermined", missing: decision.missing };
    case "invalid":
      return { status: "invalid", issues: decision.issues.map(({ code, path }) => ({ code, path })) };
    default:
      return decision satisfies never;
  }
}

/** Whether an outcome would be taken for a decision. */
function hasStatus(outcome: unknown): boolean {
  return typeof outcome === "object" && outcome !== null && "status" in outcome;
}

function kept(outcome: unknown, keep: readonly string[] | undefined): unknown {
  if (keep === undefined) return outcome;
  const parts: Record<string, unknown> = {};
  for (const path of keep) {
    const keys = path.split("/").slice(1);
    let from: unknown = outcome;
    let into: Record<string, unknown> = parts;
    for (const [index, key] of keys.entries()) {
      from = typeof from === "object" && from !== null ? Object.entries(from).find(([name]) => name === key)?.[1] : undefined;
      if (from === undefined) break; // the answer has no such part
      if (index === keys.length - 1) into[key] = from;
      else into = into[key] = (into[key] as Record<string, unknown> | undefined) ?? {}; // made by this loop
    }
  }
  return parts;
}
