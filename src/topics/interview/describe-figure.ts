import type { Block, Figure, Phrase } from "../description.ts";
import { plainPhrase } from "../phrase.ts";
import type { Telling } from "./describe-names.ts";
import { stepTitle } from "./describe-steps.ts";
import type { ToldStep } from "./describe-steps.ts";

type Graph = Extract<Figure, { readonly kind: "graph" }>;

/** The steps in their order, in a lane for whoever leads them, with what must be complete before. */
export function stepFigure(telling: Telling, title: Phrase, steps: readonly ToldStep[], isStrict: boolean): Block {
  const { words } = telling;
  const titleOf = (step: ToldStep) => plainPhrase(stepTitle(telling, step));
  const numberOf = (id: string) => steps.findIndex(({ step }) => step.id === id);
  const nodes: Graph["nodes"] = steps.map((each, index) => ({
    id: `step-${index}`,
    text: `${each.number}. ${titleOf(each)}`,
    lane: words.step.leader[each.step.lead],
  }));
  const edges: Graph["edges"] = steps.flatMap(({ step }, index) => {
    const before = new Set((step.requires?.completed ?? []).map(numberOf).filter((each) => each !== -1));
    const required = [...before].map((each) => ({ from: `step-${each}`, to: `step-${index}`, text: words.protocol.onlyAfter }));
    const isNext = isStrict && index > 0 && !before.has(index - 1);
    return [...(isNext ? [{ from: `step-${index - 1}`, to: `step-${index}` }] : []), ...required];
  });
  const listed = steps.map((each) => ({
    title: titleOf(each),
    lead: each.step.lead,
    after: (each.step.requires?.completed ?? []).flatMap((id) => {
      const before = steps[numberOf(id)];
      return before === undefined ? [] : [titleOf(before)];
    }),
  }));
  return {
    kind: "figure",
    caption: words.protocol.figure(title),
    alternative: words.protocol.alternative(plainPhrase(title), listed, isStrict),
    figure: { kind: "graph", direction: "down", nodes, edges },
  };
}
