import { canonicalJson } from "../../core/hash.ts";
import type { Locale, Text } from "../../core/text.ts";
import { textIn } from "../../core/text.ts";
import type { Fact } from "../../rules/facts.ts";
import type { OutcomeColumn } from "../../topics/sheet.ts";
import { cellTest, testCell } from "./cell.ts";
import { wordsCell, wordsIn } from "./word.ts";

/** A column: what of a rule it holds, and how that is written and read. */
export interface Column {
  /** Where the rule holds it, member by member. */
  readonly path: readonly string[];
  readonly headers: Readonly<Record<Locale, string>>;
  /** Whether it stands in a sheet even where no rule has anything for it. */
  readonly always: boolean;
  /** Whether it holds, as JSON, all that no other column below its path does. */
  readonly holdsRest?: boolean;
  /** The cell of a value; `null` if no cell says it. */
  readonly write: (value: unknown, locale: Locale) => string | null;
  /** The value of a cell that is not empty; `undefined` if it cannot be read. */
  readonly read: (cell: string) => unknown;
}

/** The columns of a rule table, in their order: the rule's own, a column for each fact, its outcome. */
export function columnsOf(facts: Iterable<Fact>, outcome: readonly OutcomeColumn[]): readonly Column[] {
  const outcomes = outcome.map(outcomeColumn);
  const fixed = [...OWN, CONDITION, ...outcomes, OUTCOME];
  const taken = new Set(fixed.flatMap(({ headers }) => Object.values(headers)));
  const asked = [...facts].filter(({ name }) => name !== "" && name === name.trim()).map((fact) => factColumn(fact, taken));
  return [...OWN, ...asked, CONDITION, ...outcomes, OUTCOME];
}

/** Whether a value is written in the cell without loss. */
export function cellOf({ write, read }: Column, value: unknown, locale: Locale): string | null {
  const cell = write(value, locale);
  return cell !== null && cell !== "" && canonicalJson(read(cell)) === canonicalJson(value) ? cell : null;
}

function text(path: readonly string[], en: string, chinese: string, always = true): Column {
  return { path, headers: { en, "zh-CN": chinese }, always, write: textCell, read: (cell) => cell };
}

function textCell(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

const OWN: readonly Column[] = [
  text(["id"], "id", "编号"),
  text(["title"], "title", "标题", false),
  text(["title", "en"], "title (English)", "标题（英文）"),
  text(["title", "zh-CN"], "title (Chinese)", "标题（中文）"),
  text(["clause"], "clause", "条款"),
  text(["basis"], "basis", "依据"),
  text(["note"], "note", "说明", false),
  text(["note", "en"], "note (English)", "说明（英文）"),
  text(["note", "zh-CN"], "note (Chinese)", "说明（中文）"),
];

function json(path: readonly string[], headers: Column["headers"], holdsRest: boolean): Column {
  return {
    path,
    headers,
    always: false,
    holdsRest,
    write: (value) => JSON.stringify(value),
    read: (cell) => {
      try {
        const value: unknown = JSON.parse(cell);
        return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
      } catch {
        return undefined; // JSON.parse says so
      }
    },
  };
}

const CONDITION = json(["when"], { en: "condition", "zh-CN": "其他条件" }, true);
const OUTCOME = json(["then"], { en: "outcome", "zh-CN": "其他结论" }, true);

function factColumn(fact: Fact, taken: ReadonlySet<string>): Column {
  const header = (locale: Locale) => factHeader(fact.name, fact.declaration.title, locale, taken);
  return {
    path: ["when", fact.name],
    headers: { en: header("en"), "zh-CN": header("zh-CN") },
    always: false,
    write: (value, locale) => testCell(value, fact, locale),
    read: (cell) => cellTest(cell, fact) ?? undefined,
  };
}

/** A fact by its title and its name, since two facts can have one title. */
function factHeader(name: string, title: Text | undefined, locale: Locale, taken: ReadonlySet<string>): string {
  const shown = textIn(title, locale, name).trim();
  const marked = (word: string) => (locale === "en" ? `${word} (${name})` : `${word}（${name}）`);
  const header = shown === name ? name : marked(shown);
  return taken.has(header) ? marked(name) : header;
}

function outcomeColumn({ path, kind, title }: OutcomeColumn): Column {
  return { ...VALUES[kind], path: ["then", ...path], headers: title, always: true };
}

type Cells = Pick<Column, "write" | "read">;

const condition: Cells = json([], { en: "", "zh-CN": "" }, false);

const VALUES: Readonly<Record<OutcomeColumn["kind"], Cells>> = {
  word: { write: textCell, read: (cell) => cell.trim() },
  words: {
    write: (value) => (Array.isArray(value) && value.every((each) => typeof each === "string") ? wordsCell(value) : null),
    read: (cell) => wordsIn(cell)?.map((word) => word.text),
  },
  number: {
    write: (value) => (typeof value === "number" ? String(value) : null),
    read: (cell) => {
      const figure = cell.trim().replace(/\s*[%％]$/, "");
      return /^[+-]?\d+(?:\.\d+)?$/.test(figure) ? Number(figure) : undefined;
    },
  },
  boolean: {
    write: (value, locale) => (typeof value === "boolean" ? YES_NO[locale][value ? 0 : 1] : null),
    read: (cell) => READ_YES_NO.get(cell.trim().toLowerCase()),
  },
  condition: { write: condition.write, read: condition.read },
};

const YES_NO = { en: ["yes", "no"], "zh-CN": ["是", "否"] } as const;
const READ_YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...["yes", "true", "1", "是"].map((word) => [word, true] as const),
  ...["no", "false", "0", "否"].map((word) => [word, false] as const),
]);
