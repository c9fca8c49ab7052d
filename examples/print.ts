import { formatIssue } from "appraisal-policy";
import type { Decision, Issue, Issues } from "appraisal-policy";
import Table from "cli-table3";
import { locale } from "./locale.ts";

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function heading(text: string): void {
  print(`\n${text}`);
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const grid = new Table({ head: [...head], style: { head: [], border: [], compact: true } });
  for (const row of rows) grid.push([...row]);
  print(grid.toString());
}

/** What was decided. The example's own data is sound; a host would show the issues. */
export function outcomeOf<T>(decision: Decision<T>): T {
  if (decision.status === "decided") return decision.outcome;
  const issues = decision.status === "invalid" ? decision.issues.map((issue) => formatIssue(issue, locale)) : [];
  throw new Error([decision.status, ...issues].join("\n"));
}

/** The sentence for an issue without the place of its words, which a reader of the screen sees anyway. */
export function sentence(issue: Issue): string {
  return formatIssue({ ...issue, path: "" }, locale);
}

export function sentences(issues: Issues, names: Names): string {
  return issues.map((issue) => withNames(sentence(issue), names)).join("\n");
}

/** What ids and codes are called: people by the host, the rest by the policy. */
export type Names = Readonly<Record<string, string>>;

/** Issues speak in ids, which every host can look up; the reader knows people, roles and steps by their names. */
export function withNames(text: string, names: Names): string {
  const isChinese = locale === "zh-CN";
  return text.replaceAll(isChinese ? / ?`([\w-]+)` ?/g : /`([\w-]+)`/g, (quoted, id: string) => {
    const name = names[id];
    if (name === undefined) return quoted;
    return isChinese ? `“${name}”` : name;
  });
}

/** A text in lines of so many columns. Chinese takes two columns a sign, and may break after any. */
export function wrapped(text: string, columns: number): string {
  return text.split("\n").map((line) => wrappedLine(line, columns)).join("\n");
}

function wrappedLine(text: string, columns: number): string {
  const lines: string[] = [];
  let line = "";
  for (const [word] of text.matchAll(/(?:[\u2e80-\uffef][，。；：、）]*|[^\s\u2e80-\uffef]+)\s?/g)) {
    if (line !== "" && columnsOf((line + word).trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  return [...lines, line.trimEnd()].join("\n");
}

function columnsOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
