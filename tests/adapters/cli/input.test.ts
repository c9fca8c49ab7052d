import { describe, expect, it } from "vitest";
import { screenOf } from "../../support/cli-screen.ts";

const FACTORY = "repository/src/presets/factory.json";
const PROJECT = "repository/src/presets/functional-project.json";
const ASSIGN = `assign ${FACTORY} --roster people.csv --as-of 2026-03-02`;
const SHEET = "id,area,position,unit\np1,office,department-head,财务\np2,office,staff,财务\np3,office,staff,人事\n";

/** GB 18030 of the few words that the sheet needs. */
const GB: ReadonlyMap<string, readonly number[]> = new Map([["财", [0xb2, 0xc6]], ["务", [0xce, 0xf1]], ["人", [0xc8, 0xcb]], ["事", [0xca, 0xc2]]]);
const gb18030 = (text: string) => Uint8Array.from([...text].flatMap((letter) => GB.get(letter) ?? [letter.charCodeAt(0)]));
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);

describe("a sheet", () => {
  it.each([
    ["as Chinese spreadsheets save it", gb18030(SHEET)],
    ["in UTF-16", utf16(SHEET)],
    ["with semicolons", SHEET.replaceAll(",", ";")],
    ["with tabs", SHEET.replaceAll(",", "\t")],
    ["with the titles of facts and values in Chinese", "id,区域,岗位（各区域内由低到高）,unit\np1,科室,部门负责人,财务\np2,科室,科室员工,财务\np3,科室,科室员工,人事\n"],
  ])("is read %s", async (_, sheet) => {
    const { output, errors } = await screenOf(ASSIGN, { files: { "people.csv": sheet } });
    expect(errors).toBe("");
    expect(output).toMatch(/p2 *│ p1 \(department head\) *│ FC-9a/);
    expect(output).toMatch(/p3 *│ nobody: vacant/);
  });

  it("comes from standard input too", async () => {
    const { output } = await screenOf(ASSIGN.replace("people.csv", "-"), { standardInput: SHEET });
    expect(output).toContain("p1 (department head)");
  });

  it.each(["", "id,area\n"])("that names nobody is refused, and not taken for good news", async (sheet) => {
    const { status, errors } = await screenOf(`impact ${FACTORY} ${FACTORY} --roster people.csv --as-of 2026-03-02`, { files: { "people.csv": sheet } });
    expect([status, errors]).toEqual([2, "`people.csv` names nobody; give a head of columns and a row for each person\n"]);
  });

  it("of many people is listed without a frame, and quickly", async () => {
    const people = Array.from({ length: 20_000 }, (_, index) => `p${index},office,staff,a`).join("\n");
    const { output } = await screenOf(ASSIGN, { files: { "people.csv": `id,area,position,unit\n${people}\n` } });
    expect(output.split("\n")[1]).toBe("p0\tnobody: vacant\tFC-9a");
  }, 10_000);
});

describe("a document", () => {
  it("in another encoding is refused, so that nothing is garbled", async () => {
    const { status, errors } = await screenOf("check p.json", { files: { "p.json": gb18030('{ "title": "财务" }') } });
    expect([status, errors]).toEqual([2, "`p.json` is not in UTF-8; save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")\n"]);
  });

  it("whose aliases stand for each other without end is told", async () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]", ..."bcdefg".split("").map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdef"[index]}`).join(", ")}]`)].join("\n");
    const { status, errors } = await screenOf("check p.yaml", { files: { "p.yaml": bomb } });
    expect(status).toBe(2);
    expect(errors).toMatch(/^p\.yaml:1:1: cannot be read: .*alias/i);
  });

  it("of half a million keys is refused in seconds", async () => {
    const keys = Array.from({ length: 500_000 }, (_, index) => `"k${index}":1`).join();
    const { status } = await screenOf("check p.json", { files: { "p.json": `{${keys}}` } });
    expect(status).toBe(2);
  }, 10_000);
});

describe("a file of one's own", () => {
  it("in YAML is not made JSON under its name", async () => {
    const { status, errors, files } = await screenOf("fmt p.yaml", { files: { "p.yaml": "id: x" } });
    expect([status, errors, files.get("p.yaml")]).toEqual([2, "`p.yaml` is YAML, and fmt writes JSON; give a .json file\n", "id: x"]);
  });

  it("is not overwritten by suggestions, but they are added where that is asked for", async () => {
    const mine = JSON.stringify({ policy: "p.json", scenarios: [{ name: "mine", topic: "quota", given: { unitKind: "plant" }, expect: { status: "uncovered" }, skip: "later" }] });
    const refused = await screenOf(`suggest ${PROJECT} --output s.json`, { files: { "s.json": mine } });
    expect([refused.status, refused.files.get("s.json")]).toEqual([2, mine]);
    const added = await screenOf(`suggest ${PROJECT} --scenarios s.json --output s.json`, { files: { "s.json": mine } });
    const { policy, scenarios } = JSON.parse(added.files.get("s.json") ?? "");
    expect([policy, scenarios[0].name, scenarios.length > 20]).toEqual(["p.json", "mine", true]);
  });

  it("names the policy as seen from where it is written", async () => {
    const project = (await screenOf("init --preset functional-project")).files.get("policy.json") ?? "";
    const { files } = await screenOf("suggest rules/p.json --output tests/deep/s.json", { files: { "rules/p.json": project } });
    expect(JSON.parse(files.get("tests/deep/s.json") ?? "").policy).toBe("../../rules/p.json");
    expect((await screenOf("test tests/deep/s.json", { files: { ...Object.fromEntries(files), "tests/deep/../../rules/p.json": project } })).status).toBe(0);
  });
});

describe("a test that proves nothing", () => {
  const skipped = { name: "one", topic: "quota", given: {}, expect: {}, skip: "later" };

  it("does not pass: every scenario is skipped", async () => {
    const files = { "s.json": JSON.stringify({ policy: PROJECT, scenarios: [skipped] }) };
    const { status, errors } = await screenOf(`test s.json --policy ${PROJECT} --reporter junit`, { files });
    expect([status, errors]).toEqual([1, "no scenario was run, so nothing was tested; add some, or say --allow-empty\n"]);
  });

  it("says that the coverage is below what is asked for", async () => {
    const one = { name: "one", topic: "quota", given: { unitKind: "functional-department", headcount: 6 }, expect: { interviews: 1 } };
    const { status, errors } = await screenOf(`test s.json --policy ${PROJECT} --min-coverage 99 --reporter junit`, { files: { "s.json": JSON.stringify({ scenarios: [one] }) } });
    expect(status).toBe(1);
    expect(errors).toMatch(/^the coverage of \d+ of \d+ is below 99 %\n$/);
  });
});

describe("what is silenced", () => {
  it("is told apart, with its reason", async () => {
    const factory = JSON.parse((await screenOf("init --preset factory")).files.get("policy.json") ?? "");
    const files = { "p.json": JSON.stringify({ ...factory, silence: [{ code: "gap", reason: "workers come later" }] }) };
    const { output, status } = await screenOf("check p.json", { files });
    expect(output).toContain("accepted, since: workers come later");
    expect(status).toBe(0);
  });
});

describe("with --json", () => {
  it("a wrong command line is told as JSON too", async () => {
    const { output, status } = await screenOf("check --json");
    expect(JSON.parse(output)).toMatchObject({ command: null, status: 2, problems: [expect.stringContaining("policy")] });
    expect(status).toBe(2);
  });
});
