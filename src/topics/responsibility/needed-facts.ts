import type { Decision } from "../../core/decision.ts";
import { pointer } from "../../core/pointer.ts";
import { resultOf } from "../../core/result.ts";
import { factValue, illegalValue } from "../../rules/facts.ts";
import type { Fact, Facts } from "../../rules/facts.ts";

/** A decision that facts are wanting for. */
export type Undecided = Extract<Decision<never>, { readonly status: "undetermined" | "invalid" }>;

/** Why nothing is decided without these facts: a value that one cannot have makes it invalid, else they are missing. */
export function undecidedFor(unknown: readonly Fact[], record: Facts): Undecided {
  const issues = unknown
    .filter((fact) => factValue(fact, record) !== undefined)
    .map((fact) => illegalValue(fact, factValue(fact, record), pointer("", fact.name)));
  const result = resultOf({ status: "undetermined", missing: unknown.map(({ name }) => name) } as const, issues);
  return result.ok ? result.value : { status: "invalid", issues: result.issues };
}
