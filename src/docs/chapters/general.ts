import { pointer } from "../../core/pointer.ts";
import type { Block, ListItem } from "../../topics/description.ts";
import { capitalized, phrase, said } from "../../topics/phrase.ts";
import type { BookScope } from "../scope/describe-scope.ts";
import { paragraph, partOf } from "./chapter.ts";
import { factBlocks } from "./facts.ts";
import { calendarBlocks, silenceBlocks, transitionBlocks } from "./settings.ts";

const WORDS = {
  en: {
    intro: "This rule book sets out a policy of the company. It is generated from the document by which the company’s systems decide.",
    title: "This is “",
    called: "”, known to the systems as ",
    version: ", version ",
    from: "It is in force from ",
    until: " to ",
    included: ", both days included.",
    open: " on, until another version replaces it.",
    schema: "Its document follows the schema ",
    stop: ".",
  },
  "zh-CN": {
    intro: "本办法根据公司系统判定时所依据的制度文件生成，内容与其一致。",
    title: "本办法名称：",
    called: "，编号：",
    version: "，版本：",
    from: "本办法自",
    until: "起施行，有效期至",
    included: "（含首尾两日）。",
    open: "起施行，至新版本取代时止。",
    schema: "制度文件所依据的格式定义：",
    stop: "。",
  },
} as const;

/** The first chapter: what policy this is, from when to when, and what its words mean. */
export function generalChapter(scope: BookScope): readonly Block[] {
  return partOf("general", scope, [
    ...identityBlocks(scope),
    ...partOf("facts", scope, factBlocks(scope)),
    ...partOf("conditions", scope, namedConditionBlocks(scope)),
    ...partOf("impossible", scope, impossibleBlocks(scope)),
    ...partOf("calendar", scope, calendarBlocks(scope)),
    ...partOf("transition", scope, transitionBlocks(scope)),
    ...partOf("silence", scope, silenceBlocks(scope)),
  ]);
}

function identityBlocks({ policy, locale, text }: BookScope): readonly Block[] {
  const { id, version, title, effective, note, $schema } = policy.document;
  const words = WORDS[locale];
  const from = said(effective.from, "/effective/from");
  const force =
    effective.until === undefined
      ? phrase`${words.from}${from}${words.open}`
      : phrase`${words.from}${from}${words.until}${said(effective.until, "/effective/until")}${words.included}`;
  return [
    paragraph([words.intro]),
    paragraph(phrase`${words.title}${text(title, "/title", id)}${words.called}${said(id, "/id")}${words.version}${said(version, "/version")}${words.stop}`),
    paragraph(force),
    ...($schema === undefined ? [] : [paragraph(phrase`${words.schema}${said($schema, "/$schema")}${words.stop}`)]),
    ...(note === undefined ? [] : [{ kind: "remark" as const, basis: null, text: text(note, "/note", "") }]),
  ];
}

function namedConditionBlocks({ policy, locale, condition }: BookScope): readonly Block[] {
  const items = Object.entries(policy.document.conditions ?? {}).map(([name, written]): ListItem => {
    const at = pointer("/conditions", name);
    return {
      text: locale === "en"
        ? phrase`The condition “${said(name, at)}” holds where ${condition(written, at)}.`
        : phrase`条件“${said(name, at)}”是指：${condition(written, at)}。`,
    };
  });
  return items.length === 0 ? [] : [{ kind: "list", ordered: false, items }];
}

function impossibleBlocks({ policy, locale, condition, text }: BookScope): readonly Block[] {
  const items = (policy.document.impossible ?? []).map(({ id, when, note }, index): ListItem => {
    const at = pointer("/impossible", index);
    const name = said(id, pointer(at, "id"));
    const clause = condition(when, pointer(at, "when"));
    const noted = note === undefined ? [] : text(note, pointer(at, "note"), "");
    if (locale === "en") {
      const told = capitalized(clause);
      return { text: note === undefined ? phrase`${told} (${name}).` : phrase`${told} (${noted}; ${name}).` };
    }
    return { text: note === undefined ? phrase`${clause}（${name}）。` : phrase`${clause}（${noted}；${name}）。` };
  });
  if (items.length === 0) return [];
  const intro = locale === "en"
    ? "The following combinations do not exist in the company. The lists of cases in this book leave them out; decisions are not affected."
    : "以下组合在公司中不存在，本办法列举情形时不予考虑，判定结论不受影响。";
  return [paragraph([intro]), { kind: "list", ordered: false, items }];
}
