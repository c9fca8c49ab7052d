import { describe, expect, it } from "vitest";
import { commands } from "../../../src/adapters/cli/commands.ts";
import { screenOf } from "../../support/cli-screen.ts";

const FACTORY = "repository/src/presets/factory.json";
const CASE = `${FACTORY} responsibility area=plant position=team-leader`;

describe("the command line", () => {
  it("lists every command, in the language of the reader", async () => {
    const english = await screenOf("--help");
    const chinese = await screenOf("--help --locale zh-CN");
    for (const { name } of commands) {
      expect(english.output).toContain(`  ${name} `);
      expect(chinese.output).toContain(`  ${name} `);
    }
    expect([english.status, chinese.status]).toEqual([0, 0]);
    expect(chinese.output).toContain("用法：");
    expect(chinese.output).not.toContain("Usage");
  });

  it.each(commands.map(({ name }) => [name]))("%s: has a help in both languages, with nothing left in the other", async (name) => {
    const chinese = await screenOf([name, "--help", "--locale", "zh-CN"]);
    expect(chinese.output).toMatch(/^用法：/);
    expect(chinese.output).not.toMatch(/display help|output the|Options|Arguments|choices:|default:/);
    expect((await screenOf([name, "--help"])).output).not.toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ["", { LANG: "zh_CN.UTF-8" }, "用法"],
    ["", { LANG: "zh_CN.UTF-8", LC_ALL: "C" }, "Usage"],
    ["", { LC_MESSAGES: "zh_CN", LANG: "en_US" }, "用法"],
    ["--locale en", { LANG: "zh_CN.UTF-8" }, "Usage"],
    ["--locale=zh-CN", {}, "用法"],
  ])("speaks the language asked for, else the environment's: %j %j", async (line, environment, word) => {
    expect((await screenOf(`--help ${line}`, { environment })).output).toContain(word);
  });

  it("speaks the system's language where the environment says nothing", async () => {
    expect((await screenOf("--help", { systemLanguage: "zh-Hans-CN" })).output).toContain("用法");
  });

  it.each([
    ["expain", "unknown command 'expain'; did you mean `explain`? (--help tells what can be given)\n", "没有命令 `expain`（用 --help 查看用法）\n"],
    ["explain", "missing required argument 'policy' (--help tells what can be given)\n", "缺少参数 `policy`（用 --help 查看用法）\n"],
    ["explain --foo", "unknown option '--foo' (--help tells what can be given)\n", "没有选项 `--foo`（用 --help 查看用法）\n"],
    ["assign p.json", "required option '--roster <file>' not specified (--help tells what can be given)\n", "必须给出选项 `--roster <file>`（用 --help 查看用法）\n"],
  ])("tells a command line that it cannot take, and exits with 2: %s", async (line, english, chinese) => {
    expect(await screenOf(line)).toMatchObject({ status: 2, output: "", errors: english });
    expect(await screenOf(`${line} --locale zh-CN`)).toMatchObject({ status: 2, output: "", errors: chinese });
  });

  it("without a command shows the help on standard error and exits with 2", async () => {
    const { status, output, errors } = await screenOf("");
    expect({ status, output }).toEqual({ status: 2, output: "" });
    expect(errors).toContain("Usage: appraisal-policy");
  });

  it("prints its version", async () => {
    expect((await screenOf("--version")).output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("prints JSON with a version of its shape", async () => {
    const { output, status } = await screenOf(`explain ${CASE} --json`);
    expect(JSON.parse(output)).toMatchObject({ command: "explain", version: 1, status: 0, explanation: { decision: { status: "decided" } } });
    expect(status).toBe(0);
  });

  it("colours on a terminal only, and never with NO_COLOR or on a dumb one", async () => {
    const escape = "\u001B[";
    const line = `assign ${FACTORY} --roster people.csv --as-of 2026-03-02`;
    const files = { "people.csv": "id,area,position\n1,plant,worker\n" };
    expect((await screenOf(line, { files, terminal: true })).output).toContain(escape);
    expect((await screenOf(line, { files })).output).not.toContain(escape);
    expect((await screenOf(line, { files, terminal: true, environment: { NO_COLOR: "1" } })).output).not.toContain(escape);
    expect((await screenOf(line, { files, terminal: true, environment: { TERM: "dumb" } })).output).not.toContain(escape);
  });
});
