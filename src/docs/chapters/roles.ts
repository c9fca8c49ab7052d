import { pointer } from "../../core/pointer.ts";
import type { Block, Phrase } from "../../topics/description.ts";
import { phrase, said } from "../../topics/phrase.ts";
import { anchorOf } from "../anchor.ts";
import { evidencePhrase } from "../scope/evidence.ts";
import type { BookScope } from "../scope/describe-scope.ts";
import { partOf } from "./chapter.ts";
import { withSources } from "./source-column.ts";

const WORDS = {
  en: {
    intro: "Responsibilities belong to roles. For each employee the holder of a role is found as follows.",
    caption: "Roles",
    head: ["Role", "Name in the data", "Who holds it", "If it is vacant", "If several hold it", "Source and note"],
    holder: (condition: Phrase) => phrase`a person for whom ${condition}`,
    unnamed: "whoever is named for it in the case",
    vacant: "the vacancy is reported",
    climbs: (role: Phrase) => phrase`the ${role} takes over`,
    several: { report: "this is reported", all: "all of them are responsible" },
  },
  "zh-CN": {
    intro: "沟通与面谈责任由各角色承担，每名员工所对应的角色人选按下表确定。",
    caption: "角色一览",
    head: ["角色", "数据中的名称", "担任条件", "空缺时", "有多人担任时", "依据与说明"],
    holder: (condition: Phrase) => condition,
    unnamed: "在具体事项中指定的人员",
    vacant: "报告空缺",
    climbs: (role: Phrase) => phrase`由${role}接替`,
    several: { report: "予以报告", all: "各人均负责" },
  },
} as const;

/** The roles and how their holders are found. */
export function rolesChapter(scope: BookScope): readonly Block[] {
  const roles = Object.entries(scope.policy.document.roles ?? {});
  if (roles.length === 0) return [];
  const { locale, text, role, condition } = scope;
  const words = WORDS[locale];
  const rows = roles.map(([name, { title, holder, onVacant, ifSeveral, ...evidence }]) => {
    const at = pointer("/roles", name);
    const vacant: Phrase =
      typeof onVacant === "object"
        ? words.climbs(role(onVacant.role, pointer(at, "onVacant", "role")))
        : [onVacant === undefined ? words.vacant : said(words.vacant, pointer(at, "onVacant"))];
    const several = words.several[ifSeveral ?? "report"];
    const told = evidencePhrase(evidence, at, locale, text);
    return {
      anchor: anchorOf("roles", name),
      cells: [
        [text(title, pointer(at, "title"), name)],
        [[said(name, at)]],
        [holder === undefined ? [words.unnamed] : words.holder(condition(holder, pointer(at, "holder")))],
        [vacant],
        [[ifSeveral === undefined ? several : said(several, pointer(at, "ifSeveral"))]],
        told.length === 0 ? [] : [told],
      ],
    };
  });
  return partOf("roles", scope, [
    { kind: "paragraph", text: [words.intro] },
    { kind: "table", caption: [words.caption], ...withSources(words.head, rows, locale) },
  ]);
}

