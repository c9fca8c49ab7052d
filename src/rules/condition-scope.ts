import type { Issue } from "../core/issue.ts";
import type { Condition } from "./condition.ts";
import type { FactSet } from "./facts.ts";

/** What a condition may speak of, and where its faults go. */
export interface ConditionScope {
  readonly facts: FactSet;
  /** The named condition, or `null` if there is none of that name or it leads back to itself. */
  readonly named: (name: string, path: string) => Condition | null;
  /** The names that there are, to meet a misspelt one with the nearest. */
  readonly names: readonly string[];
  /** Whether `sameAs` may stand here: in the holder of a role only. */
  readonly joins: boolean;
  readonly issues: Issue[];
}
