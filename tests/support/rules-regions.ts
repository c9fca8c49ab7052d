import { variablesOf } from "../../src/rules/classes.ts";
import type { Variable } from "../../src/rules/classes.ts";
import type { Condition } from "../../src/rules/condition.ts";
import { conditionDiagrams, firstMatch } from "../../src/rules/diagram.ts";
import { createStore } from "../../src/rules/nodes.ts";
import type { Ref, Store } from "../../src/rules/nodes.ts";
import type { Box, Constraint, Cover } from "../../src/rules/regions.ts";
import type { RuleTable } from "../../src/rules/table.ts";
import type { PlainRecord } from "./rules-meaning.ts";

export interface Build {
  readonly store: Store;
  readonly variables: readonly Variable[];
  /** Label 0 where no rule answers, i + 1 where rule i does. */
  readonly root: Ref;
}

/** The diagram of a table, its nodes still in the store; `others` are conditions that will be asked for beside its own. */
export function buildOf(table: RuleTable<unknown>, others: readonly Condition[] = []): Build {
  const conditions = table.rules.map(({ condition }) => condition);
  const variables = variablesOf(table.facts, [...conditions, ...others]);
  const store = createStore(variables.map(({ classes }) => classes.length), 1_000_000);
  const refs = conditionDiagrams(store, variables, conditions);
  const root = refs === null ? null : firstMatch(store, refs);
  if (root === null) throw new Error("the table of a test is too large");
  return { store, variables, root };
}

/** Whether a complete record is in a cover, by the values of the classes alone. */
export function isCovered(cover: Pick<Cover, "boxes" | "exceptions">, record: PlainRecord): boolean {
  return cover.boxes.some((box) => isInBox(box, record)) && !cover.exceptions.some((box) => isInBox(box, record));
}

export function isInBox(box: Box, record: PlainRecord): boolean {
  return box.constraints.every((constraint) => meets(constraint, record));
}

function meets({ variable, classes }: Constraint, record: PlainRecord): boolean {
  const value = record[variable.fact.name];
  if (variable.element !== null) {
    const given: readonly unknown[] = Array.isArray(value) ? value : [];
    return classes.length === 2 || given.includes(variable.element) === (classes[0] === 1);
  }
  return classes.some((index) => {
    const valueClass = variable.classes[index];
    switch (valueClass?.kind) {
      case "values":
        return valueClass.values.some((listed) => listed === value);
      case "other":
        return !valueClass.named.has(String(value));
      case "interval": {
        const place = placeOf(variable, value);
        return valueClass.min <= place && place <= valueClass.max;
      }
      default:
        return false;
    }
  });
}

function placeOf({ fact: { declaration } }: Variable, value: unknown): number {
  if (declaration.type === "date") return new Date(`${String(value)}T00:00:00Z`).getTime() / 86_400_000;
  return declaration.type === "enum" ? Object.keys(declaration.values).indexOf(String(value)) : Number(value);
}
