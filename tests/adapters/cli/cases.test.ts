import { describe, expect, it } from "vitest";
import { screenOf } from "../../support/cli-screen.ts";

const FACTORY = "repository/src/presets/factory.json";
const PROJECT = "repository/src/presets/functional-project.json";
const BANK = "repository/src/presets/bank-branch.json";

describe("a case on the command line", () => {
  it("is decided, with the outcome as JSON", async () => {
    const { output, status } = await screenOf(`decide ${PROJECT} quota unitKind=functional-department headcount=24`);
    expect([JSON.parse(output), status]).toEqual([{ interviews: 2, months: 1 }, 0]);
  });

  it("is explained rule by rule", async () => {
    const { output, status } = await screenOf(`explain ${FACTORY} responsibility area=plant position=team-leader`);
    expect(output).toMatch(/^Decided: deputy plant manager in charge, by rule FC-10a/);
    expect(output).toContain("✗ FC-9a");
    expect(status).toBe(0);
  });

  it.each([
    ["no rule speaks of it", `${FACTORY} responsibility area=plant position=worker`, 1, "no rule of the policy speaks of this case\n", ""],
    ["a fact is wanting", `${FACTORY} responsibility position=department-head`, 2, "", "give `area`: it can change the answer\n"],
    ["a value is illegal", `${FACTORY} responsibility area=plnt`, 2, "", /`plnt`.*did you mean `plant`/],
    ["a number is none", `${PROJECT} quota headcount=many`, 2, "", /`many` is no value that `headcount` can have/],
    ["a word is no fact with its value", `${FACTORY} responsibility plant`, 2, "", "`plant` is no fact with its value; write it as fact=value\n"],
    ["the topic does not exist", `${FACTORY} quotas`, 2, "", /there is no topic `quotas`; did you mean `quota`\?/],
  ])("%s", async (_, line, status, output, errors) => {
    const screen = await screenOf(`decide ${line}`);
    expect(screen.status).toBe(status);
    expect(screen.output).toBe(output);
    if (typeof errors === "string") expect(screen.errors).toBe(errors);
    else expect(screen.errors).toMatch(errors);
  });

  it("takes sets, truth and numbers as the facts declare them", async () => {
    const line = `explain ${BANK} responsibility tier=branch unitKind=department unit=it position=deputy assistant=是 supervises=a;b`;
    expect((await screenOf(line)).output).toContain("BB-3");
  });

  it("comes from a file or standard input too", async () => {
    const given = JSON.stringify({ area: "plant", position: "plant-manager" });
    expect((await screenOf(`explain ${FACTORY} responsibility --given case.json`, { files: { "case.json": given } })).output).toContain("FC-10c");
    expect((await screenOf(`explain ${FACTORY} responsibility --given -`, { standardInput: given })).output).toContain("FC-10c");
  });

  it("with a misspelt fact is refused by explain, and is not passed over", async () => {
    const { status, errors } = await screenOf(`explain ${FACTORY} responsibility area=plant positon=worker`);
    expect(status).toBe(2);
    expect(errors).toMatch(/`positon`.*did you mean `position`/);
  });
});

describe("a roster on the command line", () => {
  const sheet = "\uFEFFid,area,position,unit,line,supervises\np1,plant,plant-manager,east,,\np2,plant,deputy-plant-manager,east,,line-1;line-2\np3,plant,team-leader,east,line-1,\np4,plant,worker,east,line-1,\n";

  it("is assigned, and who is left over is a finding", async () => {
    const { output, status } = await screenOf(`assign ${FACTORY} --roster people.csv --as-of 2026-03-02`, { files: { "people.csv": sheet } });
    expect(output).toMatch(/p3 *│ p2 \(deputy plant manager in charge\) *│ FC-10a/);
    expect(output).toMatch(/p4 *│ nobody: no rule/);
    expect(status).toBe(1);
  });

  it.each([50, 80, 120])("fits a screen of %i columns", async (columns) => {
    const { output } = await screenOf(`assign ${FACTORY} --roster people.csv --as-of 2026-03-02`, { files: { "people.csv": sheet }, columns });
    const table = output.split("\n").filter((line) => /^[│┌├└]/.test(line));
    expect(table.length).toBeGreaterThan(5);
    expect(table.filter((line) => line.length > columns)).toEqual([]);
  });

  it("names a faulty cell by row and column, and a column that is nearly a fact", async () => {
    const faulty = "id,area,positon,supervises\np1,plnt,worker,\n\np2,office,worker,\n";
    const { status, errors } = await screenOf(`assign ${FACTORY} --roster people.csv --as-of 2026-03-02`, { files: { "people.csv": faulty } });
    expect(status).toBe(2);
    expect(errors).toContain("people.csv: the column `positon` is no fact; did you mean `position`?");
    expect(errors).toMatch(/people\.csv: row 2, column `area`: `plnt` .*did you mean `plant`\?/);
  });

  it("counts rows as a spreadsheet does, empty ones and cells of several lines among them", async () => {
    const faulty = 'id,name,area\np1,"a\nb",plant\n\np2,x,plnt\n';
    const { errors } = await screenOf(`assign ${FACTORY} --roster people.csv --as-of 2026-03-02`, { files: { "people.csv": faulty } });
    expect(errors).toMatch(/row 4, column `area`/);
  });

  it("tells a day that is none", async () => {
    const { status, errors } = await screenOf(`assign ${FACTORY} --roster people.csv --as-of 2026-02-30`, { files: { "people.csv": sheet } });
    expect(status).toBe(2);
    expect(errors).toMatch(/`\/asOf`/);
  });

  it("is planned for", async () => {
    const files = {
      "people.csv": "id,department,position\nli,finance,staff\nzhao,finance,staff\nqian,finance,staff\n",
      "departments.csv": "id,unitKind\nfinance,functional-department\n",
      "history.csv": "person,on\nli,2025-11-03\n",
    };
    const line = `plan ${PROJECT} --departments departments.csv --roster people.csv --history history.csv --from 2026-01-01 --until 2026-12-31`;
    const { output, status, errors } = await screenOf(line, { files });
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    expect(output.split("\n").filter((row) => row.includes("FP-6a")).length).toBe(4);
    expect(output).toContain("2025-11-03");
  });
});

describe("fmt", () => {
  const untidy = `{"version":"1","id":"w","title":"T","effective":{"from":"2026-01-01"},"facts":{"a":{"type":"boolean"}},"roles":{"r":{}},
    "responsibility":{"rules":[{"then":{"mode":"direct","roles":["r"]},"id":"W","when":{"fact":"a","operator":"equal","value":true}}]}}`;

  it("writes the file in canonical order and spelling, and then has nothing to do", async () => {
    const first = await screenOf("fmt p.json", { files: { "p.json": untidy } });
    const written = first.files.get("p.json") ?? "";
    expect([first.status, first.output]).toEqual([0, "p.json\n"]);
    expect(written).toContain('{ "id": "W", "when": { "a": true }, "then": { "roles": ["r"], "mode": "direct" } }'.replaceAll("{ ", "{").replaceAll(" }", "}"));
    const again = await screenOf("fmt p.json", { files: { "p.json": written } });
    expect([again.output, again.files.get("p.json")]).toEqual(["", written]);
  });

  it("with --check changes nothing and exits with 1 if something would change", async () => {
    const { status, output, files } = await screenOf("fmt --check p.json", { files: { "p.json": untidy } });
    expect([status, output, files.get("p.json")]).toEqual([1, "p.json\n", untidy]);
  });

  it("writes standard input to standard output", async () => {
    const { output } = await screenOf("fmt -", { standardInput: untidy });
    expect(output.startsWith('{\n  "id": "w",')).toBe(true);
  });

  it("has nothing to do for the presets", async () => {
    const names = ["bank-branch", "factory", "functional-project", "group-appeals", "standard"];
    const { status, output } = await screenOf(`fmt --check ${names.map((name) => `repository/src/presets/${name}.json`).join(" ")}`);
    expect([status, output]).toEqual([0, ""]);
  });

  it("tells why it could not write", async () => {
    const { status, errors } = await screenOf("fmt forbidden/p.json", { files: { "forbidden/p.json": untidy } });
    expect([status, errors]).toEqual([2, "cannot write `forbidden/p.json`: permission denied\n"]);
  });
});
