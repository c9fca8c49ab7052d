import { loadPolicy } from "appraisal-policy";
import type { Policy } from "appraisal-policy";
import type { Dice } from "./rules-dice.ts";
import { spellFull, spellMixed, spellShort } from "./rules-meaning.ts";
import type { World } from "./rules-world.ts";

export type Spelling = "mixed" | "short" | "full";

const SPELLERS = { mixed: spellMixed, short: spellShort, full: spellFull } as const;

/** A policy whose `responsibility` table is the world's: each outcome is a role of its own. */
export function policyOf(world: World, dice: Dice, spelling: Spelling = "mixed"): Policy {
  const roles = [...new Set(world.rules.map(({ then }) => roleOf(then)))];
  return loadPolicy({
    id: "world",
    version: "1",
    title: "world",
    effective: { from: "2026-01-01" },
    facts: world.facts,
    roles: Object.fromEntries(roles.map((role) => [role, {}])),
    responsibility: {
      rules: world.rules.map(({ when, then }, index) => ({
        id: `R${index}`,
        ...(when === null ? {} : { when: SPELLERS[spelling](when, dice) }),
        then: { roles: [roleOf(then)], mode: "direct" },
      })),
    },
  });
}

function roleOf(outcome: string): string {
  return outcome.replaceAll(" ", "-");
}
