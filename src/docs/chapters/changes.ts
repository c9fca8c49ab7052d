import type { Locale } from "../../core/text.ts";
import { pointer } from "../../core/pointer.ts";
import type { RuleReference } from "../../core/decision.ts";
import type { RegionLines } from "../../policy/region-lines.ts";
import type { Facts } from "../../rules/facts.ts";
import type { Block, Phrase, TableRow } from "../../topics/description.ts";
import { phrase, said } from "../../topics/phrase.ts";
import { recordPhrase, regionPhrases } from "../conditions/region-phrases.ts";
import type { BookScope } from "../scope/describe-scope.ts";
import { paragraph } from "./chapter.ts";

/** What a version decides, as far as a change log tells it. */
export interface LoggedOutcome {
  readonly status: string;
  readonly summary?: Readonly<Record<Locale, string>> | null;
}

/** A setting or a text that differs between two versions; `path` is its JSON Pointer. */
export interface LoggedValue {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What changed since the version before: the part of `diffPolicies`' report that a change log tells. */
export interface BookDiff {
  readonly origin: Readonly<Record<"before" | "after", { readonly policy: { readonly version: string } }>>;
  readonly tables: readonly {
    readonly topic: string;
    readonly table: string;
    readonly changes: readonly {
      readonly before: LoggedOutcome;
      readonly after: LoggedOutcome;
      readonly regions: readonly {
        readonly before: RuleReference | null;
        readonly after: RuleReference | null;
        readonly region: RegionLines | null;
        readonly witness: Facts;
      }[];
    }[];
  }[];
  readonly settings: readonly LoggedValue[];
  readonly annotations: readonly LoggedValue[];
}

const WORDS = {
  en: {
    since: (before: Phrase, after: Phrase) => phrase`What changes from version ${before} to version ${after}.`,
    same: "No decision changes.",
    caption: "Cases that are decided otherwise",
    head: ["Cases", "Before", "Now", "Rules"],
    uncovered: "not covered",
    invalid: "not a value that the version knows",
    otherwise: "by other particulars",
    noRule: "no rule",
    settings: "Other provisions that change:",
    annotations: "Titles, clauses and notes that change:",
    absent: "nothing",
    colon: ": ",
    example: "for example ",
  },
  "zh-CN": {
    since: (before: Phrase, after: Phrase) => phrase`由版本${before}修订为版本${after}的变化如下。`,
    same: "判定结果均无变化。",
    caption: "结论有变化的情形",
    head: ["情形", "修订前", "修订后", "规则"],
    uncovered: "未作规定",
    invalid: "该版本没有这一取值",
    otherwise: "具体内容不同",
    noRule: "无规则",
    settings: "其他有变化的规定：",
    annotations: "有变化的标题、条款和说明：",
    absent: "无",
    colon: "：",
    example: "例如：",
  },
} as const;

/** The change log: which cases are decided otherwise, then what else changed. */
export function changeBlocks(scope: BookScope, { origin, tables, settings, annotations }: BookDiff): readonly Block[] {
  const words = WORDS[scope.locale];
  const version = ({ policy }: BookDiff["origin"]["before"]): Phrase => [said(policy.version, "/version")];
  const rows = tables.flatMap(({ topic, table, changes }) => {
    return changes.flatMap(({ before, after, regions }) => {
      return regions.map((each): TableRow => {
        const at = pointer("", topic, table);
        const rules = [each.before, each.after].map((rule) => rule?.id ?? words.noRule);
        const cells: readonly (readonly Phrase[])[] = [
          each.region === null
            ? [[words.example, ...recordPhrase(each.witness, scope.words, at)]]
            : regionPhrases(each.region, scope.words, at),
          [[said(outcomeText(before, scope.locale), at)]],
          [[said(outcomeText(after, scope.locale), at)]],
          [[said([...new Set(rules)].join(" → "), at)]],
        ];
        return { cells };
      });
    });
  });
  const isSame = rows.length === 0 && settings.length === 0;
  return [
    paragraph(words.since(version(origin.before), version(origin.after))),
    ...(isSame ? [paragraph([words.same])] : []),
    ...(rows.length === 0 ? [] : [{ kind: "table" as const, caption: [words.caption], head: words.head.map((word) => [word]), rows }]),
    ...leafBlocks(words.settings, settings, scope.locale),
    ...leafBlocks(words.annotations, annotations, scope.locale),
  ];
}

function outcomeText({ status, summary }: LoggedOutcome, locale: Locale): string {
  const words = WORDS[locale];
  if (status === "uncovered" || status === "invalid") return words[status];
  return summary?.[locale] ?? words.otherwise;
}

function leafBlocks(lead: string, leaves: readonly LoggedValue[], locale: Locale): readonly Block[] {
  if (leaves.length === 0) return [];
  const { absent, colon } = WORDS[locale];
  const shown = (value: unknown): string => (value === undefined ? absent : JSON.stringify(value));
  const items = leaves.map(({ path, before, after }) => {
    return { text: [said(`${path}${colon}${shown(before)} → ${shown(after)}`, path)] };
  });
  return [paragraph([lead]), { kind: "list", ordered: false, items }];
}
