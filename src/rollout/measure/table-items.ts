import type { RuleReference } from "../../core/decision.ts";
import type { Condition } from "../../rules/condition.ts";
import type { ValueClass } from "../../rules/classes.ts";
import type { Fact } from "../../rules/facts.ts";
import type { Ref } from "../../rules/nodes.ts";
import { complement, hasClass, intersection, NOWHERE, ruleRegions, union, withClass } from "../../rules/rule-regions.ts";
import type { RuleRegions } from "../../rules/rule-regions.ts";
import type { RuleTable } from "../../rules/table.ts";
import { isLine } from "../../rules/witness.ts";

/** Something in a rule table that a scenario should reach. */
export interface TableItem {
  readonly kind: "rule" | "condition" | "boundary";
  readonly rule: RuleReference;
  /** The rule's place in the table. */
  readonly index: number;
  /** The fact that is looked at, and of a set the element; `null` for a rule. */
  readonly fact: Fact | null;
  readonly element: string | null;
  /** Whether the case lies in what the rule decides, or just outside. */
  readonly inside: boolean;
  /** The values of a border, as places on the fact's line, or as classes; `null` where any value will do. */
  readonly place: number | null;
  readonly values: ValueClass | null;
  /** The variable's number, and the records that reach the item; impossible ones among them. */
  readonly variable: number;
  readonly region: Ref;
}

/** All items of a table, in the order of its rules, with the regions in which they are reached. */
export interface TableItems {
  readonly regions: RuleRegions;
  readonly items: readonly TableItem[];
  /** Those that no possible record reaches: of dead rules, and of borders that lie where nothing can be. */
  readonly unreachable: readonly TableItem[];
}

/** What scenarios should reach of a table; `null` when the steps are used up. It rests on what the conditions mean, not on how they are spelled. */
export function tableItems(table: RuleTable<unknown>, impossible: readonly Condition[], steps: number): TableItems | null {
  const regions = ruleRegions(table, impossible, steps);
  if (regions === null) return null;
  const items = table.rules.flatMap(({ reference }, index): readonly TableItem[] => {
    const rule = { rule: reference, index, fact: null, element: null, place: null, values: null, variable: -1 };
    const own = regions.own[index] ?? NOWHERE;
    return [
      { ...rule, kind: "rule", inside: true, region: own },
      ...regions.variables.flatMap((_, variable) => variableItems(regions, reference, index, variable)),
    ];
  });
  const { store, impossible: ignored } = regions;
  const possible = complement(store, ignored);
  const isReachable = ({ region }: TableItem): boolean => intersection(store, region, possible) !== NOWHERE;
  const reachable = items.filter(isReachable);
  if (store.steps < 0) return null;
  return { regions, items: reachable, unreachable: items.filter((item) => !reachable.includes(item)) };
}

/** What a rule asks of one variable: each side of the condition, and the values on both sides of each border. */
function variableItems(regions: RuleRegions, rule: RuleReference, index: number, variable: number): readonly TableItem[] {
  const { store, variables, conditions, own } = regions;
  const condition = conditions[index] ?? NOWHERE;
  const decides = own[index] ?? NOWHERE;
  const asked = variables[variable];
  if (asked === undefined) return [];
  const all = asked.classes.map((_, each) => each);
  const holds = all.map((each) => withClass(store, condition, variable, each));
  if (holds.every((each) => each === holds[0])) return [];
  const about = { rule, index, fact: asked.fact, element: asked.element, variable };
  const fails = complement(store, condition);
  const someFails = all.reduce((sum, each) => union(store, sum, withClass(store, fails, variable, each)), NOWHERE);
  const someDecides = all.reduce((sum, each) => union(store, sum, withClass(store, decides, variable, each)), NOWHERE);
  const inside = intersection(store, decides, someFails);
  const outside = intersection(store, fails, someDecides);
  const sides: readonly TableItem[] = [
    { ...about, kind: "condition", inside: true, place: null, values: null, region: inside },
    { ...about, kind: "condition", inside: false, place: null, values: null, region: outside },
  ];
  if (asked.element !== null) return sides; // a set has an element or has it not: the two sides are its borders
  return [...sides, ...(isLine(asked) ? lineItems(regions, about, holds) : classItems(regions, about, inside, outside))];
}

type About = Pick<TableItem, "rule" | "index" | "fact" | "element" | "variable">;

/** On a line: n and n + 1 of each border, each where it lies in what the rule decides, and where it lies just outside. */
function lineItems({ store, variables, conditions, own }: RuleRegions, about: About, holds: readonly Ref[]): readonly TableItem[] {
  const classes = variables[about.variable]?.classes ?? [];
  const condition = conditions[about.index] ?? NOWHERE;
  const decides = own[about.index] ?? NOWHERE;
  const fails = complement(store, condition);
  const found = classes.slice(1).flatMap((above, below): readonly TableItem[] => {
    const left = classes[below];
    if (holds[below] === holds[below + 1] || above.kind !== "interval" || left?.kind !== "interval") return [];
    return [
      { at: below, place: left.max, other: below + 1 },
      { at: below + 1, place: above.min, other: below },
    ].flatMap(({ at, place, other }): readonly TableItem[] => {
      const here = hasClass(store, about.variable, [at]);
      const inside = intersection(store, intersection(store, decides, here), withClass(store, fails, about.variable, other));
      const outside = intersection(store, intersection(store, fails, here), withClass(store, decides, about.variable, other));
      const item = { ...about, kind: "boundary", place, values: null } as const;
      return [{ ...item, inside: true, region: inside }, { ...item, inside: false, region: outside }].filter(({ region }) => region !== NOWHERE);
    });
  });
  return found.filter(({ place, inside }, index) => found.findIndex((each) => each.place === place && each.inside === inside) === index);
}

/** Of words: each group that the table tells apart in what the rule decides, and any other just outside. */
function classItems({ store, variables, conditions }: RuleRegions, about: About, inside: Ref, outside: Ref): readonly TableItem[] {
  const classes = variables[about.variable]?.classes ?? [];
  const groups = new Map<string, number[]>();
  classes.forEach((_, index) => {
    const key = conditions.map((condition) => withClass(store, condition, about.variable, index)).join();
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const kinds: readonly TableItem[] = [...groups.values()].map((group) => ({
    ...about,
    kind: "boundary",
    inside: true,
    place: null,
    values: joined(group.flatMap((index) => classes[index] ?? [])),
    region: intersection(store, inside, hasClass(store, about.variable, group)),
  }));
  const border: TableItem = { ...about, kind: "boundary", inside: false, place: null, values: null, region: outside };
  return [...kinds.filter(({ region }) => region !== NOWHERE), border];
}

function joined(classes: readonly ValueClass[]): ValueClass | null {
  const [first] = classes;
  const other = classes.find(({ kind }) => kind === "other");
  if (other !== undefined) return other;
  return first === undefined ? null : { kind: "values", values: classes.flatMap((each) => (each.kind === "values" ? each.values : [])) };
}
