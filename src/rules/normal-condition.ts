import { canonicalJson } from "../core/hash.ts";
import { compareCodePoints } from "../core/order.ts";
import { valueAt, variablesOf } from "./classes.ts";
import type { ValueClass, Variable } from "./classes.ts";
import { all, any, not, testsOf } from "./condition.ts";
import type { Condition, Join } from "./condition.ts";
import { conditionKey } from "./condition-key.ts";
import { conditionDiagram } from "./diagram.ts";
import { ordinalBounds } from "./facts.ts";
import type { Fact } from "./facts.ts";
import { createStore, isLeaf, node } from "./nodes.ts";
import type { Ref, Store } from "./nodes.ts";
import { coverRegion } from "./regions.ts";
import type { Box, Constraint } from "./regions.ts";

/** Steps for one condition; one that needs more is told by its structure. */
const STEPS = 20_000;

/**
 * One text for all conditions that hold for the same complete records, however they are spelled: as JSON in the short
 * spelling, alternatives beside each other. A comparison with the employee counts as a fact of its own.
 */
export function normalCondition(condition: Condition): string {
  const { plain, facts, joins } = withoutJoins(condition);
  const variables = variablesOf(facts, [plain]).toSorted((left, right) => {
    const byName = compareCodePoints(left.fact.name, right.fact.name);
    return byName === 0 ? compareCodePoints(left.element ?? "", right.element ?? "") : byName;
  });
  const store = createStore(variables.map(({ classes }) => classes.length), STEPS);
  const ref = conditionDiagram(store, variables, plain);
  if (ref === null) return conditionKey(condition);
  const coarse = coarsen(store, variables, ref);
  const limits = { lines: Number.POSITIVE_INFINITY, steps: STEPS };
  const cover = coverRegion(coarse.store, coarse.variables, coarse.ref, (label) => label === 1, limits);
  if (cover === null) return conditionKey(condition);
  const told = alternatives(cover.boxes, joins);
  if (cover.exceptions.length === 0) return canonicalJson(told);
  const except = { not: alternatives(cover.exceptions, joins) };
  return canonicalJson(Object.keys(told).length === 0 ? except : { all: [told, except] });
}

/** The condition with a yes-or-no fact of its own for each comparison with the employee. */
function withoutJoins(condition: Condition): {
  readonly plain: Condition;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly joins: ReadonlyMap<Fact, Join>;
} {
  const facts = new Map<string, Fact>();
  const joins = new Map<Fact, Join>();
  for (const test of testsOf(condition)) {
    if (test.kind === "test") facts.set(test.fact.name, test.fact);
    else {
      const name = JSON.stringify([test.fact.name, test.as.name]); // no name of a fact: a quotation mark begins none in JSON
      if (facts.has(name)) continue;
      const fact: Fact = { name, declaration: { type: "boolean" }, values: null };
      facts.set(name, fact);
      joins.set(fact, test);
    }
  }
  const rewrite = (part: Condition): Condition => {
    switch (part.kind) {
      case "test":
        return part;
      case "join": {
        const fact = facts.get(JSON.stringify([part.fact.name, part.as.name])) ?? part.fact;
        return { kind: "test", fact, question: { kind: "in", values: [true] }, path: part.path };
      }
      case "not":
        return not(rewrite(part.of));
      case "all":
        return all(part.of.map(rewrite));
      case "any":
        return any(part.of.map(rewrite));
      default:
        return part satisfies never;
    }
  };
  return { plain: rewrite(condition), facts, joins };
}

interface Coarse {
  readonly store: Store;
  readonly variables: readonly Variable[];
  readonly ref: Ref;
}

/** The same function over as few classes as it needs, in one order: another spelling may have asked for more. */
function coarsen(store: Store, variables: readonly Variable[], root: Ref): Coarse {
  const groups = variables.map((variable, index) => groupsOf(variable, signatures(store, root, index)));
  const coarse = createStore(groups.map((classes) => classes.length), STEPS);
  const done = new Map<Ref, Ref>();
  const visit = (ref: Ref): Ref => {
    if (isLeaf(ref)) return ref;
    const known = done.get(ref);
    if (known !== undefined) return known;
    const variable = store.variables[ref] ?? 0;
    const children = store.children[ref] ?? [];
    const result = node(coarse, variable, (groups[variable] ?? []).map(({ member }) => visit(children[member] ?? ref)));
    done.set(ref, result);
    return result;
  };
  const ref = visit(root);
  return {
    store: coarse,
    variables: variables.map((variable, index) => ({ ...variable, classes: (groups[index] ?? []).map((group) => group.merged) })),
    ref,
  };
}

/** For each class of a variable, where the nodes that ask it lead from it. */
function signatures(store: Store, root: Ref, variable: number): readonly string[] {
  const texts: string[] = [];
  const seen = new Set<Ref>();
  const visit = (ref: Ref): void => {
    if (isLeaf(ref) || seen.has(ref)) return;
    seen.add(ref);
    const children = store.children[ref] ?? [];
    if (store.variables[ref] === variable) {
      children.forEach((child, index) => (texts[index] = `${texts[index] ?? ""},${child}`));
    }
    children.forEach(visit);
  };
  visit(root);
  return texts;
}

interface Group {
  readonly merged: ValueClass;
  /** One of the classes that are merged. */
  readonly member: number;
}

function groupsOf({ classes }: Variable, texts: readonly string[]): readonly Group[] {
  const groups: Group[] = [];
  const places = new Map<string, number>();
  classes.forEach((valueClass, index) => {
    const text = texts[index] ?? "";
    const isInterval = valueClass.kind === "interval";
    const place = isInterval && text !== (texts[index - 1] ?? "") ? undefined : places.get(text);
    const group = place === undefined ? undefined : groups[place];
    if (place === undefined || group === undefined) {
      places.set(text, groups.length);
      groups.push({ merged: valueClass, member: index });
    } else {
      groups[place] = { merged: mergeClasses(group.merged, valueClass), member: group.member };
    }
  });
  return groups
    .map(({ merged, member }) => ({ merged: ordered(merged), member }))
    .toSorted((left, right) => compareClasses(left.merged, right.merged));
}

function mergeClasses(left: ValueClass, right: ValueClass): ValueClass {
  if (left.kind === "interval" && right.kind === "interval") return { ...left, max: right.max };
  if (left.kind === "values" && right.kind === "values") return { kind: "values", values: [...left.values, ...right.values] };
  const [other, values] = left.kind === "other" ? [left, right] : [right, left];
  if (other.kind !== "other" || values.kind !== "values") return left; // not reached: a variable has classes of one kind
  const named = [...other.named].filter((name) => !values.values.includes(name));
  return { kind: "other", named: new Set(named) };
}

function ordered(valueClass: ValueClass): ValueClass {
  if (valueClass.kind !== "values") return valueClass;
  return { kind: "values", values: valueClass.values.toSorted((left, right) => compareCodePoints(String(left), String(right))) };
}

function compareClasses(left: ValueClass, right: ValueClass): number {
  if (left.kind === "interval" && right.kind === "interval") return left.min - right.min;
  if (left.kind === "values" && right.kind === "values") return compareCodePoints(String(left.values[0]), String(right.values[0]));
  return left.kind === right.kind ? 0 : left.kind === "values" ? -1 : 1;
}

type Told = Readonly<Record<string, unknown>>;

function alternatives(boxes: readonly Box[], joins: ReadonlyMap<Fact, Join>): Told {
  const told = boxes.map((box) => toldBox(box, joins));
  const [only] = told;
  if (only !== undefined && told.length === 1) return only;
  return { any: told.toSorted((left, right) => compareCodePoints(canonicalJson(left), canonicalJson(right))) };
}

function toldBox({ constraints }: Box, joins: ReadonlyMap<Fact, Join>): Told {
  const told = constraints.map((constraint): Told => {
    const join = joins.get(constraint.variable.fact);
    if (join === undefined) return { [constraint.variable.fact.name]: toldTest(constraint) };
    const same = { [join.fact.name]: { sameAs: join.as.name } };
    return constraint.classes[0] === 1 ? same : { not: same };
  });
  const names = told.flatMap((each) => Object.keys(each));
  const sideBySide: Told = Object.assign({}, ...told);
  return new Set(names).size === names.length ? sideBySide : { all: told };
}

function toldTest({ variable, classes }: Constraint): unknown {
  const { fact, element } = variable;
  if (element !== null) return classes[0] === 1 ? { contains: element } : { not: { contains: element } };
  const inside = classes.flatMap((index) => variable.classes[index] ?? []);
  const [first] = inside;
  const last = inside.at(-1);
  if (first?.kind === "interval" && last?.kind === "interval") {
    const [lowest, highest] = ordinalBounds(fact);
    return {
      ...(first.min <= lowest ? {} : { min: valueAt(fact, first.min) }),
      ...(last.max >= highest ? {} : { max: valueAt(fact, last.max) }),
    };
  }
  const isDenied = inside.some(({ kind }) => kind === "other");
  const listed = isDenied ? variable.classes.filter((each) => !inside.includes(each)) : inside;
  const values = listed.flatMap((each) => (each.kind === "values" ? each.values : []));
  const sorted = values.toSorted((left, right) => compareCodePoints(String(left), String(right)));
  return isDenied ? { not: sorted } : sorted;
}
