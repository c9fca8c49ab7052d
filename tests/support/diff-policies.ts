import { loadPolicy } from "appraisal-policy";
import type { Policy } from "appraisal-policy";
import type { Dice } from "./rules-dice.ts";
import { spellMixed } from "./rules-meaning.ts";
import type { KeptWorld } from "./rules-edits.ts";

/** A policy whose responsibilities are the world's table: outcome n is the role n. */
export function policyOf(world: KeptWorld, dice: Dice): Policy {
  const roles = Object.fromEntries([0, 1, 2, 3].map((number) => [`role-${number}`, {}]));
  return loadPolicy({
    id: "world",
    version: "1",
    title: "a world",
    effective: { from: "2026-01-01" },
    facts: world.facts,
    roles,
    responsibility: {
      rules: world.rules.map(({ id, when, then }) => ({
        id,
        ...(when === null ? {} : { when: spellMixed(when, dice) }),
        then: { roles: [then.replace("outcome ", "role-")], mode: "direct" },
      })),
    },
  });
}

type Json = unknown;

/** The document in another order of keys, each condition inside another one that says nothing more. Where an order says something it stays. */
export function respelled(value: Json, key = ""): Json {
  if (Array.isArray(value)) return value.map((part) => respelled(part));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, member]): readonly [string, Json] => {
    if (name === "when" || name === "who") return [name, { all: [{ not: { not: { any: [member] } } }] }];
    if (name === "holder" || (name === "head" && key === "counting")) return [name, { all: [{ any: [member] }] }];
    return [name, respelled(member, name)];
  });
  const keepsOrder = key === "protocols" || ("ordered" in value && value.ordered === true);
  return Object.fromEntries(keepsOrder || key === "values" ? entries : entries.toReversed());
}
