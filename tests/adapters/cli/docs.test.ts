import { describe, expect, it } from "vitest";
import { screenOf } from "../../support/cli-screen.ts";

const POLICY = "repository/src/presets/factory.json";

describe("appraisal-policy docs", () => {
  it("prints the rule book as Markdown in the reader's language", async () => {
    const { status, output, errors } = await screenOf(`docs ${POLICY} --locale zh-CN`);
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    expect(output).toContain("## <a id=\"general\"></a>总则");
    expect(output).toContain("<!-- /effective/from");
  });

  it("lists what changed since another version", async () => {
    const factory = (await screenOf("init --preset factory")).files.get("policy.json") ?? "";
    const files = { "before.json": factory, "p.json": factory.replace('"position": "team-leader"}', '"position": "worker"}') };
    const changed = await screenOf("docs p.json --before before.json", { files });
    const plain = await screenOf("docs p.json", { files });
    expect(changed.status).toBe(0);
    expect(changed.output.length).toBeGreaterThan(plain.output.length);
    expect(changed.output).toMatch(/FC-10a[^\n]*worker|worker[^\n]*FC-10a/);
    expect((await screenOf("docs p.json --before no.json", { files })).status).toBe(2);
  });

  it("writes one HTML file and says which", async () => {
    const { status, output, files } = await screenOf(`docs ${POLICY} --format html --output out/book.html`);
    expect({ status, output }).toEqual({ status: 0, output: "out/book.html\n" });
    expect(String(files.get("out/book.html"))).toContain("<!DOCTYPE html>");
  });

  it("says why it could not write", async () => {
    const { status, output, errors } = await screenOf(`docs ${POLICY} --output forbidden/book.md`);
    expect({ status, output }).toEqual({ status: 2, output: "" });
    expect(errors).toContain("permission denied");
  });

  it("refuses what is no policy", async () => {
    expect(await screenOf("docs p.json", { files: { "p.json": "{}" } })).toMatchObject({ status: 2, output: "" });
  });
});
