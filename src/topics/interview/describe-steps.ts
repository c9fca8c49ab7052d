import { pointer } from "../../core/pointer.ts";
import { anchorAt, named, sentences, told } from "../chapter-parts.ts";
import type { Block, Phrase, TableRow } from "../description.ts";
import { phrase } from "../phrase.ts";
import { fieldItems } from "./describe-fields.ts";
import { partiesAt, titled } from "./describe-names.ts";
import type { Telling } from "./describe-names.ts";
import type { ProtocolDocument, StepDocument } from "./schema.ts";

/** A step with where it stands. */
export interface ToldStep {
  readonly step: StepDocument;
  /** The JSON Pointer of the step. */
  readonly at: string;
  /** From 1. */
  readonly number: number;
}

export function stepsOf({ steps }: ProtocolDocument, path: string): readonly ToldStep[] {
  return steps.map((step, index) => ({ step, at: pointer(path, "steps", index), number: index + 1 }));
}

export function stepTitle(telling: Telling, { step, at }: ToldStep): Phrase {
  return titled(telling, step, at, step.id);
}

/** The section of a step: who leads it, when it can be taken, and what is recorded in it. */
export function describeStep(telling: Telling, each: ToldStep, all: readonly ToldStep[]): Block {
  const { scope, words } = telling;
  const { step: say } = words;
  const { step, at, number } = each;
  const fields = pointer(at, "fields");
  const requires = pointer(at, "requires");
  const { completed, authors } = conditionsOf(telling, each, all);
  const text = sentences(scope.locale, [
    say.lead(step.lead, pointer(at, "lead")),
    completed.length === 0 ? [] : say.completed(completed),
    authors.length === 0 ? [] : say.authors(authors),
    step.fields.length === 0 ? say.nothing(fields) : phrase`${say.recorded}`,
  ]);
  const items = fieldItems(telling, step.fields, fields, `${number}.`);
  return {
    kind: "section",
    anchor: anchorAt(at),
    title: say.title(told(String(number), pointer(at, "id")), stepTitle(telling, each)),
    blocks: [
      { kind: "paragraph", text },
      ...scope.evidence(step, at),
      ...(step.requires === undefined ? [] : scope.evidence(step.requires, requires)),
      ...(items.length === 0 ? [] : [{ kind: "list", ordered: false, items } as const]),
    ],
  };
}

/** The steps at a glance: who leads, what is recorded, and what must come before. */
export function stepTable(telling: Telling, protocol: Phrase, steps: readonly ToldStep[]): Block {
  const { protocol: say } = telling.words;
  return {
    kind: "table",
    caption: say.caption(protocol),
    head: say.head.map((each) => phrase`${each}`),
    rows: steps.map((step) => stepRow(telling, step, steps)),
  };
}

function stepRow(telling: Telling, each: ToldStep, all: readonly ToldStep[]): TableRow {
  const { words } = telling;
  const { step, at, number } = each;
  const none = phrase`${words.protocol.none}`;
  const { completed, authors } = conditionsOf(telling, each, all);
  const conditions = [
    ...(completed.length === 0 ? [] : [words.step.afterSteps(completed)]),
    ...(authors.length === 0 ? [] : [words.step.afterAuthors(authors)]),
  ];
  const fields = step.fields.map((field, index) => {
    const path = pointer(at, "fields", index);
    return titled(telling, field, path, field.id);
  });
  return {
    anchor: `${anchorAt(at)}.row`,
    cells: [
      [phrase`${told(String(number), pointer(at, "id"))}. ${stepTitle(telling, each)}`],
      [phrase`${told(words.step.leader[step.lead], pointer(at, "lead"))}`],
      fields.length === 0 ? [none] : fields,
      conditions.length === 0 ? [none] : conditions,
    ],
  };
}

/** What a step requires beside the order: steps that must be complete, and parties that must have said something. */
function conditionsOf(telling: Telling, { step, at }: ToldStep, all: readonly ToldStep[]) {
  const { completed = [], authors = [] } = step.requires ?? {};
  const path = pointer(at, "requires");
  return {
    completed: completed.map((id, index) => {
      const before = all.find((other) => other.step.id === id)?.step;
      return named(telling.scope, before?.title, pointer(path, "completed", index), id);
    }),
    authors: partiesAt(telling, authors, pointer(path, "authors")),
  };
}
