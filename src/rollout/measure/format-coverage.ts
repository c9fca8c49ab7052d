import type { Locale } from "../../core/text.ts";
import { oneLine } from "../../locales/plain-text.ts";
import type { Coverage, CoverageCount, CoverageItem, CoverageKind } from "./measure-coverage.ts";
import { percentOf } from "../percent.ts";

const WORDS = {
  en: {
    total: "coverage",
    kinds: { rule: "rules", condition: "conditions", boundary: "boundaries", mark: "marks" },
    missing: "not reached",
    unreachable: "cannot be reached, and is not counted",
    unexamined: "too large to be examined",
    example: (witness: string) => `for example ${witness}`,
    more: (count: number) => `and ${count} more`,
    and: ", ",
    colon: ": ",
  },
  "zh-CN": {
    total: "覆盖率",
    kinds: { rule: "规则", condition: "条件", boundary: "边界", mark: "节点" },
    missing: "未覆盖",
    unreachable: "无法达到，不计入",
    unexamined: "过大而未检查",
    example: (witness: string) => `例如 ${witness}`,
    more: (count: number) => `另有 ${count} 项`,
    and: "，",
    colon: "：",
  },
} as const;

const KINDS: readonly CoverageKind[] = ["rule", "condition", "boundary", "mark"];

/** So many lines of a list are shown. */
const SHOWN = 40;

/** A coverage report in plain text: in all, topic by topic and kind by kind, then what is missing, each with a case that reaches it. */
export function formatCoverage(coverage: Coverage, locale: Locale): string {
  const { total, kinds, missing, unreachable, unexamined, and, colon } = WORDS[locale];
  return [
    `${total}${colon}${countIn(coverage)}`,
    ...coverage.topics.map((each) => {
      const parts = KINDS.filter((kind) => each.kinds[kind].total > 0).map((kind) => `${kinds[kind]} ${countIn(each.kinds[kind])}`);
      return `  ${each.topic} ${countIn(each)}${parts.length === 0 ? "" : `${colon}${parts.join(and)}`}`;
    }),
    ...listed(missing, coverage.missing, locale),
    ...listed(unreachable, coverage.unreachable, locale),
    ...coverage.unexamined.map(({ topic, question }) => `${topic} ${question}${colon}${unexamined}`),
  ].join("\n");
}

function listed(heading: string, items: readonly CoverageItem[], locale: Locale): readonly string[] {
  const words = WORDS[locale];
  if (items.length === 0) return [];
  const lines = items.slice(0, SHOWN).map(({ topic, title, witness }) => {
    const example = witness === null ? "" : `${words.and}${words.example(JSON.stringify(witness))}`;
    return oneLine(`  ${topic}${words.colon}${title[locale]}${example}`);
  });
  return [`${heading}${words.colon}`, ...lines, ...(items.length > SHOWN ? [`  ${words.more(items.length - SHOWN)}`] : [])];
}

/** "12/12 (100 %)": a hundred only if nothing is missing. */
function countIn({ covered, total }: CoverageCount): string {
  return `${covered}/${total} (${percentOf(covered, total)} %)`;
}
