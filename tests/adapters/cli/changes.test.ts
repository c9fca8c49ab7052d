import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { screenOf } from "../../support/cli-screen.ts";

const FACTORY = "repository/src/presets/factory.json";
const PROJECT = "repository/src/presets/functional-project.json";
const SCENARIOS = "repository/src/presets/functional-project.scenarios.json";
const project = readFileSync(new URL("../../../src/presets/functional-project.json", import.meta.url), "utf8");
/** Departments of 11 people owe no more than those of 10. */
const wider = project.replace(/("min": 6, "max": )10/, "$111").replace(/("headcount": ?\{ ?"min": )11/, "$112");

const one = (given: object, expected: object, more: object = {}): string => {
  return JSON.stringify({ policy: "./p.json", scenarios: [{ name: "one", topic: "quota", given, expect: expected, ...more }] });
};
const TEN = { unitKind: "functional-department", headcount: 10 };

describe("check", () => {
  it("finds what is wanting, each behind its line, and exits with 1", async () => {
    const { status, output } = await screenOf(`check ${FACTORY}`);
    expect(status).toBe(1);
    expect(output).toMatch(/factory\.json:\d+:\d+: warning: `\/responsibility\/rules`: no rule speaks of these cases: .*worker/);
  });

  it.each([["error", 0], ["warning", 1], ["note", 1]])("with --fail-on %s exits with %i", async (level, expected) => {
    expect((await screenOf(`check ${FACTORY} --fail-on ${level}`)).status).toBe(expected);
  });

  it("prints a SARIF log with the lines of the file", async () => {
    const { output } = await screenOf(`check ${FACTORY} --sarif`);
    const [run] = JSON.parse(output).runs;
    const places = run.results.map((result: { readonly locations: readonly object[] }) => result.locations[0]);
    expect(places.length).toBeGreaterThan(2);
    expect(places[0]).toMatchObject({ physicalLocation: { region: { startLine: expect.any(Number) } } });
  });

  it("with a roster finds roles that nobody holds", async () => {
    const { output } = await screenOf(`check ${FACTORY} --roster people.csv`, { files: { "people.csv": "id,area,position,unit\np1,office,staff,a\n" } });
    expect(output).toMatch(/`department-head`/);
  });
});

describe("test", () => {
  it("passes the preset's own scenarios, with full coverage", async () => {
    const { status, output } = await screenOf(`test ${SCENARIOS} --min-coverage 100 --cross-check`);
    expect(output).toContain("passed");
    expect(output).toMatch(/coverage: (\d+)\/\1 /);
    expect(output).toMatch(/json-rules-engine decided \d+ cases too: no difference/);
    expect(status).toBe(0);
  });

  it("tells a failed case with the reason, and exits with 1", async () => {
    const { status, output } = await screenOf("test s.json", { files: { "s.json": one(TEN, { interviews: 2 }, { rule: "FP-6c" }), "p.json": project } });
    expect(status).toBe(1);
    expect(output).toContain("failed: one");
    expect(output).toContain("`/interviews`: expected 2, got 1");
    expect(output).toContain("FP-6b");
  });

  it("takes a misspelt fact for an error, not for a pass", async () => {
    const { status, output } = await screenOf("test s.json", { files: { "s.json": one({ ...TEN, hedcount: 3 }, { interviews: 1 }), "p.json": project } });
    expect(status).toBe(1);
    expect(output).toMatch(/error: one\n.*`hedcount`.*did you mean `headcount`\?/);
  });

  it.each([["", 1], ["--allow-empty", 0]])("of no scenario at all %s exits with %i", async (option, expected) => {
    const files = { "s.json": JSON.stringify({ policy: "p.json", scenarios: [] }), "p.json": project };
    expect((await screenOf(`test s.json ${option}`, { files })).status).toBe(expected);
  });

  it("reads the policy beside the scenarios, or another", async () => {
    const files = { "deep/s.json": one({ ...TEN, headcount: 11 }, { interviews: 1, months: 1 }), "deep/p.json": project, "wider.json": wider };
    expect((await screenOf("test deep/s.json", { files })).status).toBe(0);
    expect((await screenOf("test deep/s.json --policy wider.json", { files })).status).toBe(1);
  });

  it("tells a file that is none with its line, and one that names no policy", async () => {
    const faulty = await screenOf("test s.json", { files: { "s.json": '{\n  "scenarios": [{ "name": "x", "topik": "quota" }]\n}' } });
    expect(faulty.status).toBe(2);
    expect(faulty.errors).toMatch(/^s\.json:2:\d+: .*`topik`.*did you mean `topic`\?$/m);
    expect(faulty.errors).toMatch(/`given` is missing; add a value$/m);
    const lost = await screenOf("test s.json", { files: { "s.json": '{ "scenarios": [] }' } });
    expect([lost.status, lost.errors]).toEqual([2, '`s.json` names no policy; add `"policy": "./policy.json"`, or give --policy\n']);
  });

  it("reports for continuous integration as JUnit XML", async () => {
    const files = { "s.json": one(TEN, { interviews: 2 }, { name: 'a < b & "c"' }), "p.json": project };
    const { output, status } = await screenOf("test s.json --reporter junit", { files });
    expect(status).toBe(1);
    expect(output).toMatch(/^<\?xml/);
    expect(output).toContain('<testsuites tests="1" failures="1" errors="0" skipped="0">');
    expect(output).toContain("a &lt; b &amp; &quot;c&quot;");
    expect(output).toContain("expected 2, got 1");
  });

  it("reports the slips that nobody would notice, and their share", async () => {
    const files = { "s.json": one(TEN, { interviews: 1 }), "p.json": project };
    const { output, status } = await screenOf("test s.json --mutate --min-score 100", { files });
    expect(status).toBe(1);
    expect(output).toMatch(/nobody would notice if/);
  }, 30_000);

  it.each(["--min-coverage x", "--min-score 101", "--min-coverage -1"])("refuses %s", async (option) => {
    const files = { "s.json": one(TEN, { interviews: 1 }), "p.json": project };
    expect(await screenOf(`test s.json ${option}`, { files })).toMatchObject({ status: 2, output: "" });
  });
});

describe("suggest", () => {
  it("writes what is missing, ready to run", async () => {
    const files = { "p.json": project };
    const { status, output, files: after } = await screenOf("suggest p.json --output s.json", { files });
    expect([status, output]).toEqual([0, expect.stringMatching(/^\d+ scenarios written to `s\.json`/)]);
    const test = await screenOf("test s.json --min-coverage 100", { files: Object.fromEntries(after) });
    expect(test.status).toBe(0);
    expect(test.output).toMatch(/not yet reviewed/);
  });

  it("has nothing to say where nothing is missing", async () => {
    const { output } = await screenOf(`suggest ${PROJECT} --scenarios ${SCENARIOS}`);
    expect(JSON.parse(output)).toMatchObject({ scenarios: [] });
  });
});

describe("diff and impact", () => {
  const files = {
    "wider.json": wider,
    "people.csv": "id,unitKind,unitHasHead,position,unit\na,functional-department,true,head,x\nb,functional-department,true,staff,x\n",
    "departments.csv": "id,unitKind,headcount\nx,functional-department,11\n",
  };

  it("say that nothing changes, and exit with 0", async () => {
    const diff = await screenOf(`diff ${PROJECT} ${PROJECT}`);
    expect([diff.status, diff.output]).toEqual([0, expect.stringContaining("nothing changes")]);
    const impact = await screenOf(`impact ${PROJECT} ${PROJECT} --roster people.csv --as-of 2026-03-02`, { files });
    expect(impact.status).toBe(0);
  });

  it("say what changes and for whom, and exit with 1", async () => {
    const diff = await screenOf(`diff ${PROJECT} wider.json`, { files });
    expect(diff.status).toBe(1);
    expect(diff.output).toContain("headcount is 11");
    const impact = await screenOf(`impact ${PROJECT} wider.json --roster people.csv --departments departments.csv --as-of 2026-03-02 --minutes 30`, { files });
    expect(impact.status).toBe(1);
    expect(impact.output).toContain("12 → 6 (-6)");
  });

  it("refuse a length of interviews that is none", async () => {
    const line = `impact ${PROJECT} ${PROJECT} --roster people.csv --as-of 2026-03-02 --minutes none`;
    expect((await screenOf(line, { files })).errors).toBe("`--minutes` takes a number above 0, not `none`\n");
  });
});

describe("versions", () => {
  const dated = (version: string, from: string, until: string) => project.replace(/"version": ?"[^"]*"/, `"version": "${version}"`).replace(/"effective": ?\{[^}]*\}/, `"effective": { "from": "${from}", "until": "${until}" }`);
  const files = { "b.json": dated("2", "2027-02-01", "2027-12-31"), "a.json": dated("1", "2026-01-01", "2026-12-31") };

  it("are put in order, and days without one are a finding", async () => {
    const { status, output } = await screenOf("versions b.json a.json", { files });
    expect(status).toBe(1);
    expect(output).toMatch(/1 *│ 2026-01-01[\s\S]*2 *│ 2027-02-01/);
    expect(output).toContain("2027-01-01");
  });

  it("say which is in force on a day", async () => {
    expect(await screenOf("versions b.json a.json --on 2026-06-30", { files })).toMatchObject({ status: 0, output: expect.stringMatching(/^a\.json: functional-project 1, content [0-9a-f]{12}; appraisal-policy /) });
    expect(await screenOf("versions b.json a.json --on 2027-01-15", { files })).toMatchObject({ status: 1, output: "no version is in force on this day\n" });
    expect((await screenOf("versions b.json --on 2027-02-30", { files })).status).toBe(2);
  });
});

describe("init and schema", () => {
  it.each(["standard", "bank-branch", "factory", "functional-project", "group-appeals"])("begins %s: a policy and scenarios that pass", async (preset) => {
    const begun = await screenOf(`init work --preset ${preset}`);
    expect(begun.status).toBe(0);
    expect([...begun.files.keys()]).toEqual(["work/policy.json", "work/policy.scenarios.json", "work/README.md"]);
    const files = Object.fromEntries(begun.files);
    expect((await screenOf("test work/policy.scenarios.json", { files })).status).toBe(0);
    expect((await screenOf("fmt --check work/policy.json", { files })).status).toBe(0);
  }, 20_000);

  it("overwrites nothing", async () => {
    const { status, errors, files } = await screenOf("init", { files: { "policy.json": "mine" } });
    expect([status, errors]).toEqual([2, "`policy.json` is there already; nothing was written\n"]);
    expect([...files]).toEqual([["policy.json", "mine"]]);
  });

  it("prints the schemas of both documents", async () => {
    expect(JSON.parse((await screenOf("schema")).output)).toMatchObject({ type: "object", properties: { id: {} } });
    expect(JSON.parse((await screenOf("schema scenarios")).output)).toMatchObject({ type: "object", properties: { scenarios: {} } });
    expect((await screenOf("schema polcy")).status).toBe(2);
  });
});
