import { loadPolicy } from "appraisal-policy";
import type { Policy } from "appraisal-policy";
import type { Dice } from "./rules-dice.ts";
import { spellMixed } from "./rules-meaning.ts";
import type { World } from "./rules-world.ts";

/** A policy whose responsibilities are decided by the world's table: its outcomes are the roles. */
export function policyOfWorld(world: World, dice: Dice): Policy {
  const outcomes = [...new Set(world.rules.map(({ then }) => then))];
  return loadPolicy({
    id: "world",
    version: "1.0.0",
    title: "A world of the dice",
    effective: { from: "2026-01-01" },
    facts: world.facts,
    roles: Object.fromEntries(outcomes.map((outcome) => [outcome, {}])),
    responsibility: {
      rules: world.rules.map(({ when, then }, index) => ({
        id: `R${index}`,
        ...(when === null ? {} : { when: spellMixed(when, dice) }),
        then: { roles: [then], mode: "direct" },
      })),
    },
  });
}
