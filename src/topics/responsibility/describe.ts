import { pointer } from "../../core/pointer.ts";
import type { Block, DescribeScope, ListItem, Phrase, TopicDescription } from "../description.ts";
import { capitalized, phrase, plainPhrase, said } from "../phrase.ts";
import type { ResponsibilitySection } from "./compile.ts";
import { describeWords } from "./describe-words.ts";
import type { ElectionDocument, Responsibility } from "./schema.ts";

/** A map of more groups than this tells nobody anything. */
const MAP_LIMIT = 40;

/** The chapter on who must talk with whom. */
export const responsibilityDescription: TopicDescription<ResponsibilitySection> = {
  title: { en: "Who talks with whom", "zh-CN": "沟通方式与责任对应" },
  describe: (section, scope) => {
    const words = describeWords[scope.locale];
    const { table, elections } = section;
    const outcome = (index: number): Phrase => outcomePhrase(section, scope, index);
    return [
      { kind: "paragraph", text: [words.intro] },
      ...scope.rules(table, [words.caption], outcome),
      ...mapOf(section, scope),
      ...(elections.size === 0 ? [] : electionBlocks(section, scope)),
    ];
  },
};

/** "the employee is interviewed by the branch president" */
function outcomePhrase({ table, elections }: ResponsibilitySection, scope: DescribeScope, index: number): Phrase {
  const rule = table.rules[index];
  if (rule === undefined) return [];
  const { roles, choice, mode } = rule.outcome;
  const at = pointer(rule.path, "then");
  const words = describeWords[scope.locale];
  const holders = roles.map((role, place) => words.holder(scope.role(role, pointer(at, "roles", place))));
  const how = said(words.modes[mode], pointer(at, "mode"));
  if (choice === undefined) return words.interviewed(holders, how);
  const title = scope.text(elections.get(choice)?.title, pointer(at, "choice"), choice);
  // The title stands with the election; here the policy only names it.
  return words.chosen(holders, how, [said(plainPhrase(title), pointer(at, "choice"))]);
}

/** Who is interviewed on one side, by whom on the other. */
function mapOf({ table, roles }: ResponsibilitySection, { locale, text }: DescribeScope): readonly Block[] {
  if (table.rules.length === 0 || table.rules.length > MAP_LIMIT) return [];
  const words = describeWords[locale];
  const titleOf = (role: string) => plainPhrase(text(roles.get(role)?.title, "", role));
  const groups = table.rules.map(({ document, path, outcome }) => {
    return { id: document.id, title: plainPhrase(text(document.title, path, document.id)), outcome };
  });
  const named = [...new Set(groups.flatMap(({ outcome }) => outcome.roles))];
  return [{
    kind: "figure",
    caption: [words.map.caption],
    alternative: groups.map(({ title, outcome }) => words.map.line(title, outcome.roles.map(titleOf), outcome.choice !== undefined)).join(words.map.between) + words.stop,
    sources: table.rules.map(({ path }) => path),
    figure: {
      kind: "graph",
      direction: "right",
      nodes: [
        ...groups.map(({ id, title }) => ({ id: `rule ${id}`, text: title, lane: words.map.employees })),
        ...named.map((role) => ({ id: `role ${role}`, text: titleOf(role), lane: words.map.talkers })),
      ],
      edges: groups.flatMap(({ id, outcome }) => edgesOf(id, outcome, words.map)),
    },
  }];
}

type MapWords = { readonly choice: string; readonly skipLevel: string };

function edgesOf(id: string, { roles, choice, mode }: Responsibility, words: MapWords) {
  const text = [...(choice === undefined ? [] : [words.choice]), ...(mode === "direct" ? [] : [words.skipLevel])].join(", ");
  return roles.map((role) => ({ from: `rule ${id}`, to: `role ${role}`, ...(text === "" ? {} : { text }) }));
}

function electionBlocks({ elections }: ResponsibilitySection, scope: DescribeScope): readonly Block[] {
  const words = describeWords[scope.locale];
  const blocks = [...elections].flatMap(([name, election]): readonly Block[] => {
    const at = pointer(scope.path, "elections", name);
    return [
      { kind: "list", ordered: false, items: [electionItem(name, election, at, scope)] },
      ...scope.evidence(election, at),
    ];
  });
  return [{ kind: "paragraph", text: [words.elections] }, ...blocks];
}

function electionItem(name: string, election: ElectionDocument, at: string, scope: DescribeScope): ListItem {
  const { title, dueBy, unapproved, scope: bodies = [] } = election;
  const words = describeWords[scope.locale];
  const [month = "", day = ""] = dueBy.split("-");
  const due = said(words.day(Number(month), Number(day)), pointer(at, "dueBy"));
  const facts = bodies.map((fact, index) => scope.fact(fact, pointer(at, "scope", index)));
  return {
    text: capitalized(scope.text(title, pointer(at, "title"), name)),
    items: [
      { text: words.due(due) },
      { text: [said(words.unapproved[unapproved], pointer(at, "unapproved")), words.stop] },
      ...(facts.length === 0 ? [] : [{ text: phrase`${words.bodies(facts)}` }]),
    ],
  };
}
