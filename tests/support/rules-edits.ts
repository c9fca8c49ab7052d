import type { FactDeclaration } from "../../src/rules/facts.ts";
import type { Dice } from "./rules-dice.ts";
import type { Meaning } from "./rules-meaning.ts";
import type { World } from "./rules-world.ts";

type WorldRule = World["rules"][number];

/** A rule with the id that it keeps however the table is edited. */
export interface KeptRule extends WorldRule {
  readonly id: string;
}

/** A world whose rules have ids. */
export interface KeptWorld extends World {
  readonly rules: readonly KeptRule[];
}

export function withIds(world: World): KeptWorld {
  return { ...world, rules: world.rules.map((rule, index) => ({ ...rule, id: `R${index}` })) };
}

/** The table after one to three edits of the kinds that people make. */
export function editTable(world: KeptWorld, dice: Dice): KeptWorld {
  let rules = world.rules;
  for (let count = dice.integer(1, 3); count > 0; count--) rules = editOnce(rules, dice);
  return { ...world, rules };
}

function editOnce(rules: readonly KeptRule[], dice: Dice): readonly KeptRule[] {
  if (rules.length === 0) return rules;
  const at = dice.integer(0, rules.length - 1);
  const rule = rules[at];
  if (rule === undefined) return rules;
  const change = (changes: Partial<KeptRule>): readonly KeptRule[] => rules.with(at, { ...rule, ...changes });
  switch (dice.integer(0, 7)) {
    case 0:
      return rules.toSpliced(at, 1);
    case 1: {
      const other = dice.integer(0, rules.length - 1);
      return rules.with(at, rules[other] ?? rule).with(other, rule);
    }
    case 2:
      return rules.toSpliced(at, 1).toSpliced(dice.integer(0, rules.length - 1), 0, rule);
    case 3:
      return change({ then: `outcome ${dice.integer(0, 3)}` });
    case 4:
      return change({ when: rule.when === null ? null : shifted(rule.when, dice) });
    case 5:
      return change({ when: rule.when === null ? null : dropped(rule.when, dice) });
    case 6:
      return change({ id: `${rule.id}x` });
    default:
      return rules.toSpliced(at, 0, { ...rule, id: `${rule.id}c${dice.integer(0, 99_999)}`, then: `outcome ${dice.integer(0, 3)}` });
  }
}

/** One figure more or less, where the condition has one. */
function shifted(meaning: Meaning, dice: Dice): Meaning {
  switch (meaning.kind) {
    case "all":
    case "any": {
      const at = dice.integer(0, meaning.of.length - 1);
      return { ...meaning, of: meaning.of.map((part, index) => (index === at ? shifted(part, dice) : part)) };
    }
    case "not":
      return { ...meaning, of: shifted(meaning.of, dice) };
    case "range": {
      const step = dice.pick([-1, 1]);
      const bounds = Object.fromEntries(
        Object.entries(meaning.bounds).map(([key, value]) => [key, typeof value === "number" ? Math.min(5, Math.max(1, value + step)) : value]),
      );
      return isEmpty(bounds) ? meaning : { ...meaning, bounds };
    }
    case "one-of":
      return meaning.values.length > 1 ? { ...meaning, values: meaning.values.slice(1) } : meaning;
    default:
      return meaning;
  }
}

function isEmpty(bounds: Readonly<Record<string, string | number>>): boolean {
  const low = Math.max(...[bounds["min"] ?? 0, Number(bounds["above"] ?? -1) + 1].map(Number));
  const high = Math.min(...[bounds["max"] ?? 9, Number(bounds["below"] ?? 10) - 1].map(Number));
  return Number.isNaN(low + high) || low > high;
}

function dropped(meaning: Meaning, dice: Dice): Meaning {
  if ((meaning.kind !== "all" && meaning.kind !== "any") || meaning.of.length < 2) return meaning;
  const at = dice.integer(0, meaning.of.length - 1);
  return { ...meaning, of: meaning.of.filter((_, index) => index !== at) };
}

/** The facts with other values here and there: more or fewer of them, other ends, a text in place of a list. */
export function editFacts(world: KeptWorld, dice: Dice): KeptWorld {
  const facts = Object.entries(world.facts).map(([name, fact]) => [name, dice.chance(0.4) ? editFact(fact, dice) : fact]);
  return { ...world, facts: Object.fromEntries(facts) };
}

/** Every value that the rules may ask stays legal. */
function editFact(fact: FactDeclaration, dice: Dice): FactDeclaration {
  switch (fact.type) {
    case "integer": {
      const { min: _min, max: _max, default: _default, ...rest } = fact;
      return { ...rest, ...(dice.chance(0.7) ? { min: dice.integer(-3, 1) } : {}), ...(dice.chance(0.7) ? { max: dice.integer(5, 9) } : {}) };
    }
    case "enum": {
      const { default: _default, ...rest } = fact;
      return dice.chance(0.3) && fact.ordered !== true
        ? { type: "string" }
        : { ...rest, values: { ...fact.values, ...(dice.chance(0.8) ? { z: "z" } : {}) } };
    }
    case "set": {
      if (fact.of === "string") return fact;
      return { type: "set", of: { ...fact.of, z: "z" } };
    }
    default:
      return fact;
  }
}
