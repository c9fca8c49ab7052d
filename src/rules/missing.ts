import { decided, UNCOVERED } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import { pointer } from "../core/pointer.ts";
import { resultOf } from "../core/result.ts";
import { variablesOf } from "./classes.ts";
import { buildDiagram, DECIDING_STEPS } from "./compile-table.ts";
import type { CompiledTable, Diagram } from "./compile-table.ts";
import { all, ALWAYS, any, NEVER, not, testsOf, testTruth } from "./condition.ts";
import type { Condition } from "./condition.ts";
import { factValue, illegalValue, isLegal } from "./facts.ts";
import type { Fact, Facts } from "./facts.ts";
import { conditionTruth } from "./interpret.ts";
import { NO_RULE } from "./diagram.ts";

/** What a record leaves open: the facts that can change the answer, in the order to ask them, and the rules that can still give it. */
interface Remainder {
  readonly asked: readonly Fact[];
  /** Labels: 0 where no rule answers, i + 1 where rule i does. */
  readonly labels: readonly number[];
}

/**
 * Decides on any record at all: put in what is known, and see what is left. If one answer is left it is decided;
 * otherwise the facts that are still asked are exactly those that can change the answer.
 */
export function decideIncomplete<Outcome>(table: CompiledTable<Outcome>, record: Facts): Decision<Outcome> {
  const { asked, labels } =
    table.diagram === null ? remainderWithoutDiagram(table, record) : remainderOf(table, table.diagram, record);
  const missing = new Set(asked);
  for (const label of labels) {
    for (const fact of unknownAmong(table.reads[label] ?? [], record)) missing.add(fact);
  }
  if (missing.size > 0) return undecided([...missing], record);
  const [label, ...others] = labels;
  const decision = label === undefined ? undefined : table.decisions[label];
  if (decision === undefined || decision.status !== "decided") return UNCOVERED;
  if (others.length === 0) return decision;
  return decided(decision.outcome, labels.flatMap((each) => table.rules[each - 1]?.reference ?? []));
}

/** Those of the facts that the record lacks, or gives an illegal value. */
export function unknownAmong(facts: readonly Fact[], record: Facts): readonly Fact[] {
  return facts.filter((fact) => !isLegal(fact, factValue(fact, record)));
}

/** A decision that facts are wanting for. */
export type Undecided = Extract<Decision<never>, { readonly status: "undetermined" | "invalid" }>;

/** Illegal values that can change the answer make it invalid; otherwise the absent facts make it undetermined. */
export function undecided(missing: readonly Fact[], record: Facts): Undecided {
  const issues = missing
    .map((fact) => ({ fact, value: factValue(fact, record) }))
    .filter(({ value }) => value !== undefined)
    .map(({ fact, value }) => illegalValue(fact, value, pointer("", fact.name)));
  const result = resultOf({ status: "undetermined", missing: missing.map((fact) => fact.name) } as const, issues);
  return result.ok ? result.value : { status: "invalid", issues: result.issues };
}

/** The diagram with the known facts put in, reduced: what it still asks, and the leaves that it still has. */
function remainderOf(table: CompiledTable<unknown>, diagram: Diagram, record: Facts): Remainder {
  const { variables, cells, root } = diagram;
  const known = variables.map((variable) => variable.classOf(record));
  const labels = new Set<number>();
  const asked = new Set<number>();
  const done = new Map<number, number>();
  const interned = new Map<string, number>();
  /** The number of the function that is left below a place: outcomes count from −1 down, nodes from 0 up. */
  const reduce = (at: number): number => {
    if (at < 0) {
      labels.add(~at);
      return ~at === NO_RULE ? -1 : -2 - (table.outcomeNumbers[~at - 1] ?? 0);
    }
    const before = done.get(at);
    if (before !== undefined) return before;
    const variable = cells[at] ?? 0;
    const classIndex = known[variable] ?? -1;
    const width = variables[variable]?.classes.length ?? 0;
    let result: number;
    if (classIndex >= 0) {
      result = reduce(cells[at + 1 + classIndex] ?? -1);
    } else {
      const children: number[] = [];
      for (let index = 0; index < width; index++) children.push(reduce(cells[at + 1 + index] ?? -1));
      result = intern(variable, children);
    }
    done.set(at, result);
    return result;
  };
  const intern = (variable: number, children: readonly number[]): number => {
    const [first] = children;
    if (first !== undefined && children.every((child) => child === first)) return first;
    asked.add(variable);
    const key = `${variable}:${children.join()}`;
    const number = interned.get(key) ?? interned.size;
    interned.set(key, number);
    return number;
  };
  reduce(root);
  const facts = [...asked].toSorted((left, right) => left - right).flatMap((index) => variables[index]?.fact ?? []);
  return { asked: facts, labels: [...labels].toSorted((left, right) => left - right) };
}

/**
 * Without a diagram of the whole table: the rules that what is known neither excludes nor settles, up to the first that
 * holds, make a small table of their own over the unknown facts. Should even that be too large, every unknown fact that
 * it asks is listed: none that can change the answer is left out, but one that cannot may be in.
 */
function remainderWithoutDiagram(table: CompiledTable<unknown>, record: Facts): Remainder {
  const open: { readonly label: number; readonly condition: Condition }[] = [];
  for (const [index, rule] of table.rules.entries()) {
    const truth = conditionTruth(rule.condition, record);
    if (truth === false) continue;
    open.push({ label: index + 1, condition: restrict(rule.condition, record) });
    if (truth === true) break;
  }
  const conditions = open.map(({ condition }) => condition);
  const diagram = buildDiagram(variablesOf(table.facts, conditions), conditions, DECIDING_STEPS);
  const labels = open.map(({ label }) => label);
  if (diagram === null) {
    const asked = new Set(conditions.flatMap(testsOf).map((test) => test.fact));
    return { asked: [...asked], labels };
  }
  const outcomeNumbers = labels.map((label) => table.outcomeNumbers[label - 1] ?? 0);
  const rest = remainderOf({ ...table, outcomeNumbers }, diagram, record);
  return { asked: rest.asked, labels: rest.labels.map((label) => labels[label - 1] ?? NO_RULE) };
}

/** The condition with the known facts put in. */
function restrict(condition: Condition, record: Facts): Condition {
  switch (condition.kind) {
    case "test": {
      const truth = testTruth(condition, record);
      return truth === "unknown" ? condition : truth ? ALWAYS : NEVER;
    }
    case "join":
      return NEVER; // not reached: no table holds one
    case "not":
      return not(restrict(condition.of, record));
    case "all":
      return all(condition.of.map((part) => restrict(part, record)));
    case "any":
      return any(condition.of.map((part) => restrict(part, record)));
    default:
      return condition satisfies never;
  }
}
