import { compilePolicy, resolveResponsibility, safeParsePolicy } from "appraisal-policy";
import type { PolicyDocument } from "appraisal-policy";
import { distance } from "fastest-levenshtein";
import { describe, expect, it } from "vitest";
import { expectSoundIssues, issuesOf } from "../support/policy-issues.ts";
import { misspelt, mutated, withKeyRenamed, withMember } from "../support/policy-mutations.ts";
import { containersOf, pointedAt } from "../support/policy-pointer.ts";
import { everyPreset, sourcePresets } from "../support/policy-presets.ts";
import { diceOf, forDice } from "../support/rules-dice.ts";

describe("a preset with something changed in it", () => {
  it.each(everyPreset)("$name: is a policy or is refused with reasons, and every policy can be compiled", ({ json }) => {
    let refused = 0;
    forDice(150, (dice) => {
      let document = json;
      for (let changes = dice.pick([1, 1, 1, 2, 4]); changes > 0; changes--) document = mutated(document, dice);
      const before = JSON.stringify(document);
      const result = safeParsePolicy(document);
      expect(JSON.stringify(document)).toBe(before);
      const compiled = result.ok ? decisionAfter(result.value, before) : "refused";
      expect(compiled).toMatch(/^(decided|uncovered|undetermined|refused)$/);
      if (result.ok) return;
      refused++;
      expectSoundIssues(result.issues, document);
    });
    expect(refused).toBeGreaterThan(50);
  }, 60_000);
});

/** What a document that was taken decides of nobody; it must still be as it was written. */
function decisionAfter(document: PolicyDocument, before: string): string {
  if (JSON.stringify(document) !== before) throw new Error("the document was changed");
  return resolveResponsibility(compilePolicy(document), {}).status;
}

/** Places where the author chooses the names. */
const OWN_NAMES =
  /^\/(facts|conditions|roles)$|^\/facts\/[^/]+\/(values|of)$|\/elections$|^\/interview\/(parties|phases|channels|protocols|.*\/(values|options))$/;
/** Places in which keys are names of facts. */
const IN_CONDITION = /\/(when|holder)(\/|$)|^\/quota\/counting\/head(\/|$)/;

/** The right word where the one that was suggested is as near to the misspelt one. */
function nearestOf(suggested: unknown, right: string, wrong: string): unknown {
  return typeof suggested === "string" && distance(wrong, suggested) <= distance(wrong, right) ? right : suggested;
}

/** Words of a condition: a misspelt one reads as the name of a fact, and no fact need be near. */
const WORDS = new Set(["all", "any", "not"]);

const dice = diceOf(7);
const keys = sourcePresets.flatMap(({ name, json }) => {
  return differentContainersOf(json)
    .filter(({ container }) => !Array.isArray(container))
    .flatMap(({ path, container }) => Object.keys(container).map((key) => ({ name, json, path, key, wrong: misspelt(key, dice) })))
    .filter(({ path, wrong }) => pointedAt(json, `${path}/${wrong}`) === undefined);
});

/** One container of each kind: those of a list, and of names that the author chose, are alike where they have the same keys. */
function differentContainersOf(json: unknown): ReturnType<typeof containersOf> {
  const kinds = containersOf(json).map((each) => {
    const place = each.path.replaceAll(/\/\d+(?=\/|$)/g, "/*");
    return [`${place} ${Object.keys(each.container).join()}`, each] as const;
  });
  return [...new Map(kinds).values()];
}

describe("a misspelt key", () => {
  it("of the format or of a fact is met with the nearest right one, wherever it stands", () => {
    const fixed = keys.filter(({ path, key }) => !OWN_NAMES.test(path) && key !== "type" && !path.endsWith("/contains"));
    expect(fixed.length).toBeGreaterThan(800);
    for (const { name, json, path, key, wrong } of fixed) {
      const issues = issuesOf(safeParsePolicy(withKeyRenamed(json, path, key, wrong)));
      const met = issues.filter(({ params }) => [params["key"], params["name"], params["operator"]].includes(wrong));
      const place = `${name} ${path} ${key} as ${wrong}`;
      const nearest = WORDS.has(key) ? [key] : met.map(({ params }) => nearestOf(params["nearest"], key, wrong));
      expect([place, met.map(({ path: at }) => at), nearest]).toEqual([place, [`${path}/${wrong}`], [key]]);
      const code = IN_CONDITION.test(path) ? /^(condition-unknown-fact|test-unknown-operator)$/ : /^shape-unknown-key$/;
      expect([place, met.map((issue) => code.test(issue.code))]).toEqual([place, [true]]);
    }
  }, 60_000);

  it("type leaves nothing to say of a fact's other keys: its kinds are listed", () => {
    const types = keys.filter(({ key }) => key === "type");
    expect(types.length).toBeGreaterThan(10);
    const factTypes = ["enum", "string", "boolean", "integer", "date", "set"];
    const fieldTypes = ["text", "date", "boolean", "integer", "amount", "choice"];
    for (const { json, path, key, wrong } of types) {
      const issues = issuesOf(safeParsePolicy(withKeyRenamed(json, path, key, wrong)));
      const expected: unknown = path.startsWith("/facts") ? factTypes : expect.arrayContaining(fieldTypes);
      expect(issues).toEqual([{ code: "shape-missing", path: `${path}/type`, params: { key, expected } }]);
    }
  });

  it("beside contains is refused at its place", () => {
    const compared = keys.filter(({ path }) => path.endsWith("/contains"));
    expect(compared.length).toBeGreaterThan(3);
    for (const { json, path, key, wrong } of compared) {
      const issues = issuesOf(safeParsePolicy(withKeyRenamed(json, path, key, wrong)));
      expect([wrong, issues.map((issue) => issue.path.startsWith(path))]).toEqual([wrong, [true]]);
    }
  });

  it("where the author chooses the names is met at each place that used the right one, if any did", () => {
    const own = keys.filter(({ path }) => OWN_NAMES.test(path));
    expect(own.length).toBeGreaterThan(50);
    for (const { name, json, path, key, wrong } of own) {
      const result = safeParsePolicy(withKeyRenamed(json, path, key, wrong));
      const place = `${name} ${path} ${key} as ${wrong}`;
      const strays = issuesOf(result).filter(({ params }) => params["nearest"] !== wrong);
      expect([place, strays]).toEqual([place, []]);
    }
  }, 60_000);
});

/** Strings that refer to something, by the key beside which they stand: the author's names, and the words of the format. */
const REFERRING = new Set(["type", "roles", "role", "choice", "mode", "sameAs", "base", "onUnknownYear", "unapproved", "onVacant", "rounding", "by", "basis"]);

describe("a misspelt value", () => {
  const values = everyPreset.flatMap(({ name, json }) => {
    return containersOf(json).flatMap(({ path, container }) => {
      return Object.entries(container).flatMap(([key, value]) => (typeof value === "string" ? [{ name, json, path, key, value }] : []));
    });
  });

  it("that refers to something is met with the nearest right one", () => {
    const referring = values.filter(({ path, key }) => {
      const beside = /^\d+$/.test(key) ? (path.split("/").at(-1) ?? "") : key;
      return REFERRING.has(beside) && !IN_CONDITION.test(path);
    });
    const different = new Map(referring.map((each) => [`${each.path.replaceAll(/\d+/g, "*")} ${each.key} ${each.value}`, each])).values();
    expect(referring.length).toBeGreaterThan(100);
    for (const { name, json, path, key, value } of different) {
      const wrong = misspelt(value, dice);
      if (key === "type" && wrong === "text") continue; // what \`texts\` becomes without its last letter is a type too
      const issues = issuesOf(safeParsePolicy(withMember(json, path, key, wrong)));
      const place = `${name} ${path}/${key} ${value} as ${wrong}`;
      const met = issues.filter(({ params }) => [params["name"], params["given"]].includes(wrong));
      expect([place, met.map(({ path: at }) => at)]).toEqual([place, [`${path}/${key}`]]);
      expect([place, nearestOf(met[0]?.params["nearest"], value, wrong)]).toEqual([place, value]);
    }
  }, 60_000);

  it("of a fact, in a condition, is met with the nearest that the fact can have", () => {
    const asked = values.flatMap((each) => {
      const facts = Object.keys(pointedAt(each.json, "/facts") ?? {});
      const fact = `${each.path}/${each.key}`.split("/").findLast((key) => facts.includes(key)) ?? "";
      const legal = pointedAt(each.json, `/facts/${fact}/values/${each.value}`);
      return IN_CONDITION.test(each.path) && legal !== undefined ? [{ ...each, fact }] : [];
    });
    expect(asked.length).toBeGreaterThan(100);
    for (const { name, json, path, key, value, fact } of asked) {
      const wrong = misspelt(value, dice);
      const issues = issuesOf(safeParsePolicy(withMember(json, path, key, wrong)));
      const place = `${name} ${path}/${key} ${value} as ${wrong}`;
      const expected = { code: "fact-illegal", params: { name: fact, given: wrong, nearest: value } };
      expect([place, issues]).toMatchObject([place, [expected]]);
    }
  }, 60_000);
});
