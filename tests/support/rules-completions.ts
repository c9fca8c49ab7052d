import { holds } from "./rules-meaning.ts";
import type { PlainRecord } from "./rules-meaning.ts";
import { givenValue, isGiven } from "./rules-values.ts";
import type { World } from "./rules-world.ts";

/** The number of the first rule that holds for a complete record; −1 if none does. By the document alone. */
export function firstRule(world: World, record: PlainRecord): number {
  return world.rules.findIndex(({ when }) => when === null || holds(when, record, world.facts));
}

/** What a record must be decided as, found by trying every completion. `rules` are those that answer some completion. */
export interface Verdict {
  readonly status: "decided" | "uncovered" | "undetermined" | "invalid";
  readonly missing: readonly string[];
  readonly illegal: readonly string[];
  readonly rules: readonly number[];
}

/** `null` if there are more completions than can be tried. */
export function verdictOf(
  world: World,
  values: ReadonlyMap<string, readonly unknown[]>,
  record: PlainRecord,
): Verdict | null {
  const known: Record<string, unknown> = {};
  const open: { readonly name: string; readonly values: readonly unknown[]; readonly stride: number }[] = [];
  let count = 1;
  for (const [name, fact] of Object.entries(world.facts)) {
    const value = givenValue(world.facts, name, record);
    if (isGiven(fact, value)) {
      known[name] = value;
      continue;
    }
    open.push({ name, values: values.get(name) ?? [], stride: count });
    count *= values.get(name)?.length ?? 1;
  }
  if (count > 4_000) return null;
  const answers: string[] = [];
  const rules = new Set<number>();
  for (let number = 0; number < count; number++) {
    const completion: Record<string, unknown> = { ...known };
    for (const { name, values: choices, stride } of open) {
      completion[name] = choices[Math.floor(number / stride) % choices.length];
    }
    const rule = firstRule(world, completion);
    rules.add(rule);
    const outcome = world.rules[rule]?.then ?? "uncovered";
    answers.push(JSON.stringify([outcome, world.reads(outcome).map((name) => completion[name])]));
  }
  const matters = open.filter(({ values: choices, stride }) => {
    // Against the completion that differs in this fact alone and has its first value.
    return answers.some((answer, number) => {
      const own = Math.floor(number / stride) % choices.length;
      return answer !== answers[number - own * stride];
    });
  });
  const illegal = matters.map(({ name }) => name).filter((name) => (record[name] ?? null) !== null);
  const decidedAs = rules.has(-1) ? "uncovered" : "decided";
  return {
    status: illegal.length > 0 ? "invalid" : matters.length > 0 ? "undetermined" : decidedAs,
    missing: matters.map(({ name }) => name),
    illegal,
    rules: [...rules].toSorted((left, right) => left - right),
  };
}
