import type { PlainElection, PlainOutcome, PlainPolicy, PlainRole } from "./policy-meaning.ts";
import type { Person, RosterQuestion } from "./roster-oracle.ts";
import type { Dice } from "./rules-dice.ts";

/** Values that people of a random roster have, by fact. */
export type Pool = Readonly<Record<string, readonly unknown[]>>;

type Condition = Readonly<Record<string, unknown>>;

const UNITS = ["north", "south"];
const TEAMS = ["red", "blue"];
const listed = (...values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

export const randomPool: Pool = {
  kind: ["office", "plant"],
  grade: ["low", "middle", "high"],
  acting: [true, false],
  unit: UNITS,
  home: UNITS,
  team: TEAMS,
  size: [1, 2],
  leads: [[], ["red"], ["blue"], ["red", "blue"]],
  covers: [[], ["office"], ["office", "plant"]],
};

function factsOf(dice: Dice): Readonly<Record<string, object>> {
  const unlessMissing = (fallback: unknown) => (dice.chance(0.5) ? { default: fallback } : {});
  return {
    kind: { type: "enum", values: listed("office", "plant") },
    grade: { type: "enum", ordered: true, values: listed("low", "middle", "high") },
    acting: { type: "boolean", ...unlessMissing(false) },
    unit: { type: "string", ...unlessMissing("") },
    home: { type: "string" },
    team: { type: "string", ...unlessMissing("") },
    size: { type: "integer", min: 0, max: 5 },
    leads: { type: "set", of: "string", ...unlessMissing([]) },
    covers: { type: "set", of: listed("office", "plant"), ...unlessMissing([]) },
  };
}

const TESTS: readonly Condition[] = [
  { kind: "office" },
  { kind: { not: "office" } },
  { grade: "high" },
  { grade: { min: "middle" } },
  { grade: ["low", "middle"] },
  { acting: true },
  { size: { above: 1 } },
  { leads: { contains: "red" } },
  { unit: "north" },
];

const JOINS: readonly Condition[] = [
  { unit: { sameAs: "unit" } },
  { unit: { sameAs: "home" } },
  { home: { sameAs: "home" } },
  { kind: { sameAs: "kind" } },
  { size: { sameAs: "size" } },
  { leads: { contains: { sameAs: "team" } } },
  { covers: { contains: { sameAs: "kind" } } },
  { leads: { sameAs: "home" } },
];

function conditionOf(dice: Dice, depth: number, joins: boolean): Condition {
  if (depth === 0 || dice.chance(0.3)) return dice.pick(joins && dice.chance(0.6) ? JOINS : TESTS);
  if (dice.chance(0.1)) return { not: conditionOf(dice, depth - 1, false) };
  const parts = Array.from({ length: dice.integer(1, 3) }, () => conditionOf(dice, depth - 1, joins));
  const keys = parts.flatMap((part) => Object.keys(part));
  if (new Set(keys).size === keys.length && dice.chance(0.6)) return Object.assign({}, ...parts) as Condition;
  return { [dice.pick(["any", "all"])]: parts };
}

function rolesOf(dice: Dice): Readonly<Record<string, PlainRole>> {
  const names = Array.from({ length: dice.integer(1, 5) }, (_, index) => `role-${index}`);
  const roles = names.map((name, index): readonly [string, PlainRole] => {
    const later = names.slice(index + 1);
    const climbs = later.length > 0 && dice.chance(0.5);
    return [
      name,
      {
        ...(dice.chance(0.1) ? {} : { holder: conditionOf(dice, 2, true) }),
        ...(climbs ? { onVacant: { role: dice.pick(later) } } : dice.chance(0.5) ? { onVacant: "report" } : {}),
        ...(dice.chance(0.3) ? { ifSeveral: "all" } : {}),
      },
    ];
  });
  return Object.fromEntries(dice.chance(0.5) ? roles : roles.toReversed());
}

function outcomeOf(dice: Dice, roles: readonly string[]): PlainOutcome {
  const named = dice.some(roles, 1).slice(0, 3);
  const chosen = named.length > 1 && dice.chance(0.6);
  return { roles: named, ...(chosen ? { choice: dice.pick(["yearly", "strict"]) } : {}), mode: dice.pick(["direct", "skip-level"]) };
}

/** A policy of a few rules and roles, with everything that a roster may run into. */
export function randomPolicy(dice: Dice): PlainPolicy {
  const roles = rolesOf(dice);
  const outcomes = Array.from({ length: 3 }, () => outcomeOf(dice, Object.keys(roles)));
  const rules = Array.from({ length: dice.integer(1, 5) }, (_, index) => ({
    id: `R${index}`,
    ...(dice.chance(0.5) ? { clause: `§ ${index}` } : {}),
    ...(dice.chance(0.15) ? {} : { when: conditionOf(dice, 1, false) }),
    then: dice.pick(outcomes),
  }));
  const document = {
    id: "random",
    version: "1",
    title: "a random policy",
    effective: { from: "2026-01-01" },
    facts: factsOf(dice),
    roles,
    responsibility: {
      rules,
      elections: {
        yearly: { dueBy: "01-31", unapproved: "previous-year", scope: dice.some(["unit", "kind", "size"], 0) },
        strict: { dueBy: "03-15", unapproved: "report" },
      },
    },
  };
  return document as unknown as PlainPolicy; // JSON, which the tests read their own way
}

const DAYS = ["2024-12-30", "2025-01-10", "2025-02-20", "2025-12-31", "2026-01-05", "2026-01-31", "2026-02-01", "2026-04-01"];

function electionsOf(policy: PlainPolicy, people: readonly Person[], dice: Dice): RosterQuestion["elections"] {
  const electing = (policy.responsibility?.rules ?? []).filter(({ then }) => then.choice !== undefined);
  if (electing.length === 0) return [];
  const records = new Map<string, RosterQuestion["elections"][number]>();
  for (let count = dice.integer(0, 12); count > 0; count--) {
    const { id: rule, then } = dice.pick(electing);
    const election = then.choice ?? "";
    const scope = scopeOf(policy.responsibility?.elections?.[election], people, dice);
    const [decidedOn = "", approvedOn = ""] = dice.some(DAYS, 2).slice(0, 2);
    const record = {
      election,
      rule,
      year: dice.integer(2024, 2026),
      role: dice.pick(then.roles),
      decidedOn,
      ...(Object.keys(scope).length > 0 || dice.chance(0.3) ? { scope } : {}),
      ...(dice.chance(0.3) ? { person: dice.pick(people).id } : {}),
      ...(dice.chance(0.7) ? { approvedOn } : {}),
    };
    const body = Object.keys(scope).toSorted().map((name) => [name, scope[name]]);
    const key = JSON.stringify([election, rule, record.year, record.person ?? body]);
    records.set(key, record);
  }
  return [...records.values()];
}

/** A body that someone of the roster may belong to. */
function scopeOf(election: PlainElection | undefined, people: readonly Person[], dice: Dice): Readonly<Record<string, string>> {
  const facts = dice.pick(people);
  const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
  return Object.fromEntries((election?.scope ?? []).map((name) => [name, text(facts[name])]));
}

/** Something that the fact cannot have; for the most part facts are legal, and some are absent. */
const ILLEGAL: readonly unknown[] = [7.5, "nonsense", {}, Object.create(null), [1], Symbol("odd"), 3n];

function randomPeople(pool: Pool, dice: Dice, largest: number): readonly Person[] {
  const absent = dice.pick([0, 0, 0.05, 0.2]);
  const illegal = dice.pick([0, 0, 0, 0.05]);
  return Array.from({ length: dice.integer(1, largest) }, (_, index) => {
    const facts = Object.entries(pool).flatMap(([name, values]): readonly (readonly [string, unknown])[] => {
      if (dice.chance(illegal)) return [[name, dice.pick(ILLEGAL)]];
      return dice.chance(absent) ? [] : [[name, dice.pick(values)]];
    });
    return { id: `p${index}`, ...Object.fromEntries(facts) };
  });
}

export function randomQuestion(policy: PlainPolicy, pool: Pool, dice: Dice, largest: number): RosterQuestion {
  const people = randomPeople(pool, dice, largest);
  return { people, elections: electionsOf(policy, people, dice), asOf: dice.pick(["2025-12-31", "2026-01-05", "2026-01-31", "2026-02-01", "2026-06-30"]) };
}

/** Freezes a value and all that it holds: whoever tries to change it then fails. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
