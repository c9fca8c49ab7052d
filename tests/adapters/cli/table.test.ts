import { describe, expect, it } from "vitest";
import { presets } from "../../support/policy-presets.ts";
import { screenOf } from "../../support/cli-screen.ts";

const POLICY = "repository/src/presets/functional-project.json";

describe("a table for a spreadsheet", () => {
  it("is written, edited and taken back", async () => {
    const { files, ...written } = await screenOf(`table ${POLICY} quota --output quota.csv`);
    expect(written).toEqual({ status: 0, output: "quota.csv\n", errors: "" });
    const sheet = (files.get("quota.csv") ?? "").replace("6..10", "6..12");
    const back = await screenOf(`table ${POLICY} quota --from quota.csv --output policy.json`, { files: { "quota.csv": sheet } });
    expect(back).toMatchObject({ status: 0, errors: "" });
    const json = JSON.parse(back.files.get("policy.json") ?? "") as { quota: { rules: { when: object }[] } };
    expect(json.quota.rules[2]?.when).toEqual({ unitKind: "functional-department", headcount: { min: 6, max: 12 } });
    const plain = await screenOf(`table ${POLICY} quota --from quota.csv`, { files: { "quota.csv": files.get("quota.csv") ?? "" } });
    expect(JSON.parse(plain.output)).toEqual(presets["functional-project"].json);
  });

  it("names a faulty cell by file, row and column, and exits with 2", async () => {
    const { output } = await screenOf(`table ${POLICY} quota --table mandatory --locale zh-CN`);
    expect(output).toContain("面谈方式");
    const faulty = output.replace("skip-level", "skip");
    const screen = await screenOf(`table ${POLICY} quota --table mandatory --from - --locale zh-CN`, { standardInput: faulty });
    expect(screen).toMatchObject({ status: 2, output: "" });
    expect(screen.errors).toMatch(/^stdin: 第 2 行 `面谈方式` 列：/);
  });

  it.each([
    [`table ${POLICY} quota --table none`, "the topic `quota` has no such rule table; write one of `rules`, `mandatory`\n"],
    [`table ${POLICY} quota --from none.csv`, "cannot read `none.csv`; give the path of a file, or `-` for standard input\n"],
    [`table ${POLICY} quota --output forbidden/x.csv`, "cannot write `forbidden/x.csv`: permission denied\n"],
    [`table ${POLICY} quta`, "there is no topic `quta`; did you mean `quota`?; the topics are `responsibility`, `quota`, `interview`, `appeal`, `goal`\n"],
  ])("%s: says why not", async (line, errors) => {
    expect(await screenOf(line)).toMatchObject({ status: 2, output: "", errors });
  });
});
