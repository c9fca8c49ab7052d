import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import type { Facts } from "../../src/rules/facts.ts";

/** Whole numbers from 0 to below a bound, the same in every run: a linear congruential generator. */
function makeDice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % bound;
  };
}

/** Distinct people of a bank, evenly over all combinations, so that no branch of an `if` can be predicted. */
export function bankRecords(count: number): readonly Facts[] {
  const dice = makeDice(7);
  const pick = <T>(values: readonly T[]): T | undefined => values[dice(values.length)];
  return Array.from({ length: count }, (_, index) => ({
    id: `P${index}`,
    tier: pick(["branch", "sub-branch"]),
    unitKind: pick(["leadership", "department", "outlet"]),
    unit: pick(["corporate", "institutional", "retail", "key-accounts", "risk", "operations", "technology"]),
    position: pick(["president", "vice-president", "head", "deputy", "section-chief", "staff"]),
    assistant: dice(5) === 0,
    acting: dice(5) === 0,
  }));
}

/** The bank's matrix as an experienced programmer would hard-code it: it checks nothing. */
export function resolveByHand(person: Facts): string | null {
  const { tier, unitKind, unit, position, acting } = person;
  const inCharge = position === "head" || (position === "deputy" && acting === true);
  if (tier === "branch") {
    if (inCharge && (unit === "corporate" || unit === "institutional" || unit === "retail" || unit === "key-accounts")) {
      return "BB-1";
    }
    if (unitKind !== "department") return null;
    if (inCharge) return "BB-2";
    if (position === "deputy") return "BB-3";
    return position === "section-chief" || position === "staff" ? "BB-4" : null;
  }
  if (position === "president" || (position === "vice-president" && acting === true)) return "BB-5";
  if (position === "vice-president") return "BB-6";
  if (unitKind === "outlet" && inCharge) return "BB-7";
  if (unitKind === "department" && inCharge) return "BB-8";
  if (unitKind !== "department" && unitKind !== "outlet") return null;
  if (position === "deputy") return "BB-9";
  return position === "staff" ? "BB-10" : null;
}

/** A policy of many rules as large companies have them: each unit has five of its own, then come general ones. */
export function directoryPolicy(rules: number): object {
  const positions = ["head", "deputy", "section-chief", "staff", "worker"];
  const own = Array.from({ length: rules - 20 }, (_, index) => ({
    id: `own-${index}`,
    when: { unit: `unit-${Math.floor(index / 5)}`, position: positions[index % 5], ...(index % 3 === 0 ? { acting: false } : {}) },
    then: { roles: [`role-${index % 12}`], mode: "direct" },
  }));
  const general = Array.from({ length: 20 }, (_, index) => ({
    id: `general-${index}`,
    when: { position: positions[index % 5], grade: { min: 20 - index }, tier: index % 2 === 0 ? "branch" : "sub-branch" },
    then: { roles: [`role-${index % 12}`], mode: "direct" },
  }));
  const values = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
  return {
    id: "directory",
    version: "1.0.0",
    title: "A large directory",
    effective: { from: "2026-01-01" },
    facts: {
      tier: { type: "enum", values: values(["branch", "sub-branch"]) },
      unit: { type: "string" },
      position: { type: "enum", values: values(positions) },
      grade: { type: "integer", min: 0, max: 30 },
      acting: { type: "boolean", default: false },
    },
    roles: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`role-${index}`, {}])),
    responsibility: { rules: [...own, ...general] },
  };
}

export function directoryRecords(count: number, rules: number): readonly Facts[] {
  const dice = makeDice(11);
  const positions = ["head", "deputy", "section-chief", "staff", "worker"];
  return Array.from({ length: count }, (_, index) => ({
    id: `P${index}`,
    tier: dice(2) === 0 ? "branch" : "sub-branch",
    unit: `unit-${dice((rules - 20) / 5 + 20)}`,
    position: positions[dice(5)],
    grade: dice(31),
    acting: dice(4) === 0,
  }));
}

/** A roster of many city branches, each a copy of the example's: its units and sub-branches are its own. */
export function largeRoster(copies: number): readonly ({ readonly id: string } & Facts)[] {
  const rows: Record<string, string>[] = parse(
    readFileSync(new URL("../../examples/data/bank-roster.csv", import.meta.url)),
    { columns: true },
  );
  const own = (codes: string | undefined, copy: number) => {
    return codes === undefined || codes === "" ? [] : codes.split(";").map((code) => `${code}-${copy}`);
  };
  return Array.from({ length: copies }, (_, copy) => copy).flatMap((copy) =>
    rows.map((row) => ({
      id: `${row["id"]}-${copy}`,
      tier: row["tier"],
      unitKind: row["unitKind"],
      unit: `${row["unit"]}-${copy}`,
      subBranch: row["subBranch"] === "" ? "" : `${row["subBranch"]}-${copy}`,
      position: row["position"],
      assistant: row["assistant"] === "true",
      acting: row["acting"] === "true",
      supervises: own(row["supervises"], copy),
      assists: own(row["assists"], copy),
      liaisonFor: own(row["liaisonFor"], copy),
    })),
  );
}
