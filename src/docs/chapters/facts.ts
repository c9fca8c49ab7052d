import { pointer } from "../../core/pointer.ts";
import type { Fact, FactDeclaration } from "../../rules/facts.ts";
import type { Text } from "../../core/text.ts";
import type { Block, Phrase, TableRow } from "../../topics/description.ts";
import { phrase, said } from "../../topics/phrase.ts";
import { anchorOf } from "../anchor.ts";
import { evidencePhrase } from "../scope/evidence.ts";
import type { BookScope } from "../scope/describe-scope.ts";
import { withSources } from "./source-column.ts";

const WORDS = {
  en: {
    intro: "The rules look at the following facts about an employee or a unit. Where a fact is not given, the table says what is taken instead.",
    caption: "Facts that the rules look at",
    head: ["Fact", "Name in the data", "Possible values", "If it is not given", "Source and note"],
    types: {
      enum: "one of these:",
      string: "any text",
      boolean: "yes or no",
      integer: "a whole number",
      date: "a day",
      set: "none, one or several of these:",
    },
    anySet: "none, one or several texts",
    ordered: { true: "in this order, from the lowest to the highest", false: "in no order" },
    min: (end: Phrase) => phrase`at least ${end}`,
    max: (end: Phrase) => phrase`at most ${end}`,
    required: "it must be given",
    truth: { true: "yes", false: "no" },
    none: "none",
    empty: "empty",
    noFacts: "The rules look at no facts about an employee or a unit.",
  },
  "zh-CN": {
    intro: "各条规则以员工或单位的下列事实为依据。未给出的，按表中“未给出时”一栏处理。",
    caption: "规则所依据的事实",
    head: ["事实", "数据中的名称", "可取的值", "未给出时", "依据与说明"],
    types: {
      enum: "下列之一：",
      string: "任意文本",
      boolean: "是或否",
      integer: "整数",
      date: "日期",
      set: "下列各项中的一项或多项，也可以没有：",
    },
    anySet: "一项或多项文本，也可以没有",
    ordered: { true: "按此顺序由低到高", false: "不分高低" },
    min: (end: Phrase) => phrase`不小于${end}`,
    max: (end: Phrase) => phrase`不大于${end}`,
    required: "必须给出",
    truth: { true: "是", false: "否" },
    none: "无",
    empty: "空",
    noFacts: "各条规则不以员工或单位的事实为依据。",
  },
} as const;

/** The definitions of all facts. */
export function factBlocks(scope: BookScope): readonly Block[] {
  const facts = [...scope.policy.facts.values()];
  const words = WORDS[scope.locale];
  if (facts.length === 0) return [{ kind: "paragraph", text: [said(words.noFacts, "/facts")] }];
  const rows = facts.map((fact) => factRow(fact, scope));
  return [
    { kind: "paragraph", text: [words.intro] },
    { kind: "table", caption: [words.caption], ...withSources(words.head, rows, scope.locale) },
  ];
}

function factRow({ name, declaration }: Fact, scope: BookScope): TableRow {
  const at = pointer("/facts", name);
  const told = evidencePhrase(declaration, at, scope.locale, scope.text);
  return {
    anchor: anchorOf("facts", name),
    cells: [
      [scope.text(declaration.title, pointer(at, "title"), name)],
      [[said(name, at)]],
      valueLines(declaration, at, scope),
      [defaultPhrase(declaration, at, scope)],
      told.length === 0 ? [] : [told],
    ],
  };
}

function valueLines(declaration: FactDeclaration, at: string, scope: BookScope): readonly Phrase[] {
  const words = WORDS[scope.locale];
  const type: Phrase = [said(words.types[declaration.type], pointer(at, "type"))];
  switch (declaration.type) {
    case "enum": {
      const { ordered } = declaration;
      const order = ordered === undefined ? [] : [[said(words.ordered[ordered ? "true" : "false"], pointer(at, "ordered"))]];
      return [type, ...namedValues(declaration.values, pointer(at, "values"), scope), ...order];
    }
    case "set":
      return declaration.of === "string"
        ? [[said(words.anySet, pointer(at, "type")), { text: "", pointer: pointer(at, "of") }]]
        : [type, ...namedValues(declaration.of, pointer(at, "of"), scope)];
    case "integer": {
      const { min, max } = declaration;
      return [
        type,
        ...(min === undefined ? [] : [words.min([said(min, pointer(at, "min"))])]),
        ...(max === undefined ? [] : [words.max([said(max, pointer(at, "max"))])]),
      ];
    }
    default:
      return [type];
  }
}

/** Each value by its title, with the name that stands for it in the data. */
function namedValues(values: Readonly<Record<string, Text>>, at: string, { locale, text }: BookScope): readonly Phrase[] {
  return Object.entries(values).map(([value, title]): Phrase => {
    const place = pointer(at, value);
    const name = said(value, place);
    const titled = text(title, place, value);
    return locale === "en" ? phrase`${titled} (${name})` : phrase`${titled}（${name}）`;
  });
}

function defaultPhrase(declaration: FactDeclaration, at: string, scope: BookScope): Phrase {
  const words = WORDS[scope.locale];
  const { default: fallback } = declaration;
  const place = pointer(at, "default");
  if (fallback === undefined) return [words.required];
  if (typeof fallback === "boolean") return [said(words.truth[fallback ? "true" : "false"], place)];
  if (fallback === "") return [said(words.empty, place)];
  const titles = declaration.type === "enum" ? declaration.values : declaration.type === "set" ? declaration.of : {};
  const titleOf = (value: string, pointerOfValue: string): Phrase => {
    const title = typeof titles === "object" ? titles[value] : undefined;
    const shown = title === undefined ? value : typeof title === "string" ? title : title[scope.locale];
    return [said(shown, pointerOfValue)];
  };
  if (!Array.isArray(fallback)) return titleOf(String(fallback), place);
  if (fallback.length === 0) return [said(words.none, place)];
  return fallback.flatMap((value, index): Phrase => {
    const separator = scope.locale === "en" ? ", " : "、";
    return [...(index === 0 ? [] : [separator]), ...titleOf(value, pointer(place, index))];
  });
}
