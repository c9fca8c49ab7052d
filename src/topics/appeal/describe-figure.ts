import type { Block, Figure, Phrase } from "../description.ts";
import { plainPhrase } from "../phrase.ts";
import { shortWindow } from "./describe-setting.ts";
import type { Source, Telling } from "./describe-setting.ts";
import { stageHandler, stageTitle } from "./describe-stage.ts";
import type { ToldStage } from "./describe-stage.ts";
import type { FigureStage } from "./describe-words.ts";
import type { AppealWindow } from "./schema.ts";

/** The stages of a track as a swim lane for each handler, with the time to file and to answer. */
export function appealFigure(telling: Telling, title: Phrase, stages: readonly ToldStage[]): Block {
  const { figure: say } = telling.words;
  const told = stages.map((stage) => toldStage(telling, stage));
  const last = stages.findIndex(({ stage }) => stage.final);
  const nodes: Graph["nodes"] = [
    { id: "notice", text: say.notice, lane: say.appellant },
    ...told.map((stage, index) => ({
      id: `stage-${index}`,
      text: say.answer(`${index + 1}. ${stage.title}`, stage.answer),
      lane: stage.handler,
    })),
    ...(last === -1 ? [] : [{ id: "last-word", text: say.lastWord, lane: say.appellant }]),
  ];
  const reached = last === -1 ? told : told.slice(0, last + 1); // nothing follows the last word
  const edges: Graph["edges"] = [
    ...reached.map((stage, index) => ({
      from: index === 0 ? "notice" : `stage-${index - 1}`,
      to: `stage-${index}`,
      text: say.file(stage.file),
    })),
    ...(last === -1 ? [] : [{ from: `stage-${last}`, to: "last-word" }]),
  ];
  return {
    kind: "figure",
    caption: say.caption(title),
    alternative: say.alternative(plainPhrase(title), told),
    figure: { kind: "graph", direction: "down", nodes, edges },
  };
}

type Graph = Extract<Figure, { readonly kind: "graph" }>;

function toldStage(telling: Telling, at: ToldStage): FigureStage {
  const { stage, sources } = at;
  const shown = (window: AppealWindow | null, source: Source | null) => {
    return window === null ? null : plainPhrase(shortWindow(telling, window, source));
  };
  return {
    title: plainPhrase(stageTitle(telling, at)),
    handler: plainPhrase(stageHandler(telling, at)),
    file: shown(stage.fileWithin, sources.fileWithin),
    answer: shown(stage.answerWithin, sources.answerWithin),
    isFinal: stage.final,
  };
}
