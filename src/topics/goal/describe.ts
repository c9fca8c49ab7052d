import { pointer } from "../../core/pointer.ts";
import { anchorAt, evidenceLines, itemWith, told } from "../chapter-parts.ts";
import type { Block, DescribeScope, ListItem, Phrase, TopicDescription } from "../description.ts";
import { phrase } from "../phrase.ts";
import type { GoalSection } from "./compile.ts";
import { describeTerms } from "./describe-terms.ts";
import { words } from "./describe-languages.ts";
import type { CriterionName, GoalWords, PhraseBounds } from "./describe-words.ts";
import type { GoalDocument } from "./schema.ts";

/** The chapter on goals: the five criteria, the words that are too vague for them, and what holds for all goals of a person. */
export const goalDescription: TopicDescription<GoalSection> = {
  title: { en: "Requirements for goals", "zh-CN": "目标要求" },
  describe: ({ document }, scope) => {
    const say = words[scope.locale];
    return [
      { kind: "paragraph", text: phrase`${say.intro}` },
      describeCriteria(document, scope, say),
      describeTerms(document, scope, say),
      ...(document.set === undefined ? [] : [describeSet(document.set, scope, say)]),
    ];
  },
};

const criteria = ["specific", "measurable", "achievable", "relevant", "timeBound"] as const satisfies readonly CriterionName[];

function describeCriteria(document: GoalDocument, scope: DescribeScope, say: GoalWords): Block {
  const path = pointer(scope.path, "criteria");
  return {
    kind: "section",
    anchor: anchorAt(path),
    title: phrase`${say.criteria.title}`,
    blocks: [
      { kind: "paragraph", text: say.criteria.intro(path) },
      { kind: "list", ordered: true, items: criteria.map((name) => criterionItem(name, document, path, scope, say)) },
    ],
  };
}

function criterionItem(name: CriterionName, { criteria: written }: GoalDocument, path: string, scope: DescribeScope, say: GoalWords): ListItem {
  const at = pointer(path, name);
  const own = written[name];
  const title =
    own?.title === undefined
      ? phrase`${told(say.criterion[name], own === undefined ? null : at)}`
      : scope.text(own.title, pointer(at, "title"), say.criterion[name]);
  if (name === "relevant") {
    const mode = written.relevant?.mode;
    const asked = say.relevant(mode ?? "relevance", mode === undefined ? null : pointer(at, "mode"));
    return itemWith(say.asks(title, asked), evidenceLines(scope, written.relevant ?? {}, at));
  }
  const text = say.asks(title, phrase`${say.asked[name]}`);
  const stretch = name === "achievable" ? written.achievable?.stretch : undefined;
  if (stretch === undefined) return itemWith(text, []);
  const stretched = pointer(at, "stretch");
  const figure = say.stretch(figureAt(stretch.min, stretched, "min"), figureAt(stretch.max, stretched, "max"));
  return itemWith(text, [], [itemWith(figure, evidenceLines(scope, stretch, stretched))]);
}

function describeSet(set: NonNullable<GoalDocument["set"]>, scope: DescribeScope, { set: say }: GoalWords): Block {
  const path = pointer(scope.path, "set");
  const { count, weight, parents } = set;
  const countAt = pointer(path, "count");
  const weightAt = pointer(path, "weight");
  const parentsAt = pointer(path, "parents");
  const items: readonly ListItem[] = [
    ...(count === undefined ? [] : [itemWith(say.count(boundsAt(count, countAt), countAt), evidenceLines(scope, count, countAt))]),
    ...(weight === undefined ? [] : [itemWith(say.weight(boundsAt(weight, weightAt), weightAt), evidenceLines(scope, weight, weightAt))]),
    ...(parents === undefined ? [] : [{ text: say.parents(parents, parentsAt) }]),
  ];
  return { kind: "section", anchor: anchorAt(path), title: phrase`${say.title}`, blocks: [{ kind: "list", ordered: false, items }] };
}

function boundsAt({ min, max }: { readonly min?: number | undefined; readonly max?: number | undefined }, at: string): PhraseBounds {
  return {
    min: min === undefined ? null : figureAt(min, at, "min"),
    max: max === undefined ? null : figureAt(max, at, "max"),
  };
}

function figureAt(value: number, path: string, key: "min" | "max"): Phrase {
  return phrase`${told(String(value), pointer(path, key))}`;
}
