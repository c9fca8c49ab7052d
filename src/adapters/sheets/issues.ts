import { issuesOf } from "../../core/issue.ts";
import type { Issue, IssueWords } from "../../core/issue.ts";
import type { Locale } from "../../core/text.ts";
import { insteadOf, quoted } from "../../core/words.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import { oneLine } from "../../locales/plain-text.ts";

export type SheetIssueCatalogue = {
  readonly "sheet-not-csv": { readonly message: string };
  readonly "sheet-without-table": { readonly topic: string; readonly tables: readonly string[] };
  readonly "sheet-column-unknown": { readonly header: string; readonly nearest: string | null };
  readonly "sheet-column-twice": { readonly header: string };
  readonly "sheet-column-missing": { readonly header: string };
  readonly "sheet-cell-without-header": { readonly cell: string };
  readonly "sheet-cell-unreadable": { readonly cell: string };
  readonly "sheet-cell-empty": Record<never, never>;
  readonly "sheet-cells-clash": { readonly header: string };
};

export const sheetIssue = issuesOf<SheetIssueCatalogue>();

/**
 * What is wrong with a sheet. `row` and `column` say where: the row as a spreadsheet counts, the head being the first, and the
 * column by its header; `null` where it is no single one. `path` is where it would stand in the policy document.
 *
 * @category For HR
 */
export interface SheetIssue extends Issue {
  readonly row: number | null;
  readonly column: string | null;
}

/**
 * One line on a fault of a sheet: where, what, and what to do next.
 *
 * @category For HR
 */
export function formatSheetIssue({ row, column, ...issue }: SheetIssue, locale: Locale): string {
  const words: Readonly<Record<string, (params: never) => string>> = WORDS[locale];
  const word = Object.hasOwn(words, issue.code) ? words[issue.code] : undefined;
  const sentence = word?.(issue.params as never) ?? formatIssue(row === null ? issue : { ...issue, path: "" }, locale); // the params of its code
  const place = placeIn(row, column, locale);
  return oneLine(place === "" ? sentence : `${place}${locale === "en" ? ": " : "："}${sentence}`);
}

function placeIn(row: number | null, column: string | null, locale: Locale): string {
  if (locale === "en") {
    return [...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [`column ${quoted(column)}`])].join(", ");
  }
  return [...(row === null ? [] : [`第 ${row} 行`]), ...(column === null ? [] : [`${quoted(column)} 列`])].join(" ");
}

const WORDS: Readonly<Record<Locale, IssueWords<SheetIssueCatalogue>>> = {
  en: {
    "sheet-not-csv": ({ message }) => `this is no CSV: ${message}`,
    "sheet-without-table": ({ topic, tables }) =>
      tables.length === 0
        ? `the topic ${quoted(topic)} has no rule table; edit its section in the document`
        : `the topic ${quoted(topic)} has no such rule table; ${insteadOf(null, tables, "en")}`,
    "sheet-column-unknown": ({ header, nearest }) =>
      `${quoted(header)} is no column of this table; ${nearest === null ? "take it out" : insteadOf(nearest, [], "en")}`,
    "sheet-column-twice": ({ header }) => `${quoted(header)} stands twice; take one column out`,
    "sheet-column-missing": ({ header }) => `there is no column ${quoted(header)}; put it back`,
    "sheet-cell-without-header": ({ cell }) => `${quoted(cell)} stands under no header; move it, or take it out`,
    "sheet-cell-unreadable": ({ cell }) => `${quoted(cell)} cannot be read here; write it as the other cells of the column`,
    "sheet-cell-empty": () => "this cell is empty; fill it in",
    "sheet-cells-clash": ({ header }) => `what stands here is also said in another column than ${quoted(header)}; keep one of them`,
  },
  "zh-CN": {
    "sheet-not-csv": ({ message }) => `不是 CSV 文件：${message}`,
    "sheet-without-table": ({ topic, tables }) =>
      tables.length === 0
        ? `主题 ${quoted(topic)} 没有规则表；请在制度文件中修改该部分`
        : `主题 ${quoted(topic)} 没有这张规则表；${insteadOf(null, tables, "zh-CN")}`,
    "sheet-column-unknown": ({ header, nearest }) =>
      `${quoted(header)} 不是本表的列；${nearest === null ? "请删去" : insteadOf(nearest, [], "zh-CN")}`,
    "sheet-column-twice": ({ header }) => `${quoted(header)} 列出现两次；请删去其中一列`,
    "sheet-column-missing": ({ header }) => `缺少 ${quoted(header)} 列；请补回`,
    "sheet-cell-without-header": ({ cell }) => `${quoted(cell)} 上方没有列名；请移到相应的列，或删去`,
    "sheet-cell-unreadable": ({ cell }) => `无法识别 ${quoted(cell)}；请参照同列其他单元格填写`,
    "sheet-cell-empty": () => "此单元格不能为空；请填写",
    "sheet-cells-clash": ({ header }) => `此处内容与 ${quoted(header)} 以外的列重复；请只保留一处`,
  },
};
