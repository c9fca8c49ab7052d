import type { Text } from "../../core/text.ts";
import { pointer } from "../../core/pointer.ts";
import type { Issue } from "../../core/issue.ts";
import { illegalValue, isLegal } from "../../rules/facts.ts";
import type { Fact, FactSet } from "../../rules/facts.ts";

/** Between the elements of a set in one cell. */
const SEPARATOR = /[;；]/;

const TRUE = new Set(["true", "yes", "1", "是"]);
const FALSE = new Set(["false", "no", "0", "否"]);

/** A cell as its fact declares it, a value by its name or its title; as it stands where it cannot be read so, to be met with the issue of that fact. */
function valueOf({ declaration }: Fact, cell: string): unknown {
  switch (declaration.type) {
    case "boolean":
      return TRUE.has(cell.toLowerCase()) ? true : FALSE.has(cell.toLowerCase()) ? false : cell;
    case "integer":
      return /^[+-]?\d+$/.test(cell) ? Number(cell) : cell;
    case "set":
      return cell.split(SEPARATOR).map((element) => element.trim()).filter((element) => element !== "");
    case "enum":
      if (cell in declaration.values) return cell;
      return Object.entries(declaration.values).find(([, title]) => isTitle(cell, title))?.[0] ?? cell;
    default:
      return cell;
  }
}

/** Whether a word is the title that the author gave, in either language. */
export function isTitle(word: string, title: Text | undefined): boolean {
  return title !== undefined && (typeof title === "string" ? title === word : title.en === word || title["zh-CN"] === word);
}

/** A record of words, as a spreadsheet or a command line gives it, with the values that its facts declare. */
export interface ReadRecord {
  readonly values: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
}

/**
 * Reads the words of a record by the declared facts. An empty cell is missing, and so takes the default; a column of no
 * fact stays a word. Issues stand at `/fact` below `path`.
 */
export function readCells(facts: FactSet, cells: Readonly<Record<string, string>>, path = ""): ReadRecord {
  const issues: Issue[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, cell] of Object.entries(cells)) {
    const text = cell.trim();
    if (text === "") continue;
    const fact = facts.get(name);
    const value = fact === undefined ? text : valueOf(fact, text);
    if (fact !== undefined && !isLegal(fact, value)) issues.push(illegalValue(fact, value, pointer(path, name)));
    values[name] = value;
  }
  return { values, issues };
}
