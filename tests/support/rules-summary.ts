import type { Decision } from "../../src/core/decision.ts";
import type { Verdict } from "./rules-completions.ts";
import type { World } from "./rules-world.ts";

/** What matters of a decision, without the order of lists. */
export interface Summary {
  readonly status: string;
  readonly outcome: string | null;
  readonly names: readonly string[];
}

export function decisionSummary(decision: Decision<string>): Summary {
  switch (decision.status) {
    case "decided":
      return summary("decided", decision.outcome, decision.rules.map(({ id }) => id));
    case "uncovered":
      return summary("uncovered", null, []);
    case "undetermined":
      return summary("undetermined", null, decision.missing);
    case "invalid":
      return summary("invalid", null, decision.issues.map(({ code, path }) => `${code} ${path}`));
    default:
      return decision satisfies never;
  }
}

export function expectedSummary(world: World, verdict: Verdict): Summary {
  switch (verdict.status) {
    case "decided":
      return summary("decided", world.rules[verdict.rules[0] ?? 0]?.then ?? null, verdict.rules.map((rule) => `R${rule}`));
    case "uncovered":
      return summary("uncovered", null, []);
    case "undetermined":
      return summary("undetermined", null, verdict.missing);
    case "invalid":
      return summary("invalid", null, verdict.illegal.map((name) => `fact-illegal /${name}`));
    default:
      return verdict.status satisfies never;
  }
}

function summary(status: string, outcome: string | null, names: readonly string[]): Summary {
  return { status, outcome, names: [...names].toSorted() };
}
