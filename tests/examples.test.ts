import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const WIDEST = 120;

function linesOf(example: string, locale: string): readonly string[] {
  const file = fileURLToPath(new URL(`../examples/${example}`, import.meta.url));
  return execFileSync(process.execPath, ["--import", "tsx", file, "--locale", locale], { encoding: "utf8" }).split("\n");
}

/** The columns that a terminal gives a line: Chinese takes two a sign. */
function columnsOf(line: string): number {
  return line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}

describe.each([
  ["en", "✗ refused", "2026-01-12", "1 day overdue", "+750.50"],
  ["zh-CN", "✗ 未予接受", "2026-01-12", "逾期 1 天", "+750.50"],
])("the example in %s", (locale, refused, day, overdue, balance) => {
  const lines = linesOf("quickstart.ts", locale);

  it("tells all eight chapters", () => {
    const numbers = locale === "en" ? ["1", "2", "3", "4", "5", "6", "7", "8"] : ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、"];
    const first = numbers.map((number) => lines.findIndex((line) => line.startsWith(number)));
    expect(first).toEqual(first.toSorted((left, right) => left - right));
    expect(first).not.toContain(-1);
  });

  it("has the manager's evaluation refused once, before the self-assessment is closed, and nothing else", () => {
    expect(lines.filter((line) => line.includes("✗ ") && line.includes(refused)).map((line) => line.includes(day))).toEqual([true]);
  });

  it("reminds the manager of an overdue signature, and counts the bonus pool", () => {
    expect(lines.some((line) => line.includes(overdue))).toBe(true);
    expect(lines.some((line) => line.endsWith(balance))).toBe(true);
  });

  it("finds the answer due after National Day, as of three days", () => {
    expect(lines.some((line) => line.split("2026-10-08").length - 1 === 3)).toBe(true);
  });

  it(`fits tables into ${WIDEST} columns`, () => {
    expect(lines.filter((line) => /^[┌├│└]/.test(line) && columnsOf(line) > WIDEST)).toEqual([]);
  });
});

describe.each([
  ["en", "The library decides all of them alike.", "5 of 10"],
  ["zh-CN", "与本库的结论全部一致。", "10 项中的 5 项"],
])("the example with json-rules-engine in %s", (locale, alike, fetched) => {
  const lines = linesOf("engine.ts", locale);

  it("decides as the library does", () => {
    expect(lines).toContain(alike);
    expect(lines.filter((line) => /BB-\d/.test(line)).length).toBe(5);
  });

  it("fetches only the facts that a rule asks", () => {
    expect(lines.filter((line) => line.includes(fetched)).length).toBe(5);
  });
});
