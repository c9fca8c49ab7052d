import { describe, expect, it } from "vitest";
import { screenOf } from "../../support/cli-screen.ts";

const POLICY = {
  id: "workshop",
  version: "1.0.0",
  title: "Talks in a workshop",
  effective: { from: "2026-01-01" },
  facts: { grade: { type: "enum", values: { worker: "Worker", foreman: "Foreman" } } },
  roles: { foreman: { holder: { grade: "foreman" } } },
  responsibility: { rules: [{ id: "W-1", when: { grade: "worker" }, then: { roles: ["foreman"], mode: "direct" } }] },
};
const JSON_TEXT = JSON.stringify(POLICY, null, 2);
const YAML_TEXT = `
id: workshop
version: 1.0.0
title: Talks in a workshop
effective: { from: 2026-01-01 }
facts:
  grade: { type: enum, values: { worker: Worker, foreman: Foreman } }
roles:
  foreman:
    holder: { grade: foreman }
responsibility:
  rules:
    - id: W-1
      when: { grade: wroker }
      then: { roles: [foreman], mode: direct }
`;
const ASK = "responsibility grade=worker";

describe("a document", () => {
  it.each([
    ["JSON", "p.json", JSON_TEXT],
    ["JSON with a byte order mark and tabs", "p.json", `\uFEFF${JSON.stringify(POLICY, null, "\t")}`],
    ["YAML", "p.yaml", YAML_TEXT.replace("wroker", "worker")],
  ])("can be %s", async (_, name, text) => {
    const { status, output, errors } = await screenOf(`decide ${name} ${ASK}`, { files: { [name]: text } });
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    expect(JSON.parse(output)).toEqual({ roles: ["foreman"], mode: "direct" });
  });

  it.each([JSON_TEXT, YAML_TEXT.replace("wroker", "worker")])("can come from standard input", async (standardInput) => {
    expect(await screenOf(`decide - ${ASK}`, { standardInput })).toMatchObject({ status: 0, errors: "" });
  });

  it("that is no policy is told with file, line, column and JSON Pointer, and exits with 2", async () => {
    const { status, output, errors } = await screenOf(`decide p.yaml ${ASK}`, { files: { "p.yaml": YAML_TEXT } });
    expect({ status, output }).toEqual({ status: 2, output: "" });
    expect(errors).toMatch(/^p\.yaml:14:22: `\/responsibility\/rules\/0\/when\/grade`: .*did you mean `worker`\?/);
  });

  it("with a key that is missing is told by what stands around the place", async () => {
    const { title: _, ...rest } = POLICY;
    const { errors } = await screenOf(`decide p.json ${ASK}`, { files: { "p.json": JSON.stringify(rest, null, 2) } });
    expect(errors).toMatch(/^p\.json:1:1: `\/title`: /);
  });

  it.each([
    ["a comma too many", `{\n  "id": "x",\n}`, /^p\.json:3:1: cannot be read: /],
    ["a text without an end", `{\n  "id": "x`, /^p\.json:2:\d+: cannot be read: /],
    ["a key that stands twice", `{\n  "id": "x",\n  "id": "y"\n}`, /^p\.json:3:3: cannot be read: Map keys must be unique/],
    ["nothing at all", "", /^p\.json:1:1: cannot be read: /],
  ])("that is no JSON is told with its line: %s", async (_, text, message) => {
    const { status, errors } = await screenOf(`decide p.json ${ASK}`, { files: { "p.json": text } });
    expect(status).toBe(2);
    expect(errors).toMatch(message);
  });

  it("that is no YAML is told with its line", async () => {
    const { errors } = await screenOf(`decide p.yaml ${ASK}`, { files: { "p.yaml": "id: x\nfacts: [a\nb: c\n" } });
    expect(errors).toMatch(/^p\.yaml:[23]:\d+: cannot be read: /);
  });

  it("that is not there is told by its name, in the reader's language", async () => {
    expect(await screenOf(`decide p.json ${ASK}`)).toMatchObject({ status: 2, errors: "cannot read `p.json`; give the path of a file, or `-` for standard input\n" });
    expect((await screenOf(`decide p.json ${ASK} --locale zh-CN`)).errors).toBe("无法读取 `p.json`；请给出文件路径，或用 `-` 表示标准输入\n");
  });
});
