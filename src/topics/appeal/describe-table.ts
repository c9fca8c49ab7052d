import { pointer } from "../../core/pointer.ts";
import type { Block, Phrase, TableRow } from "../description.ts";
import { anchorAt, told } from "../chapter-parts.ts";
import { phrase } from "../phrase.ts";
import { shortWindow } from "./describe-setting.ts";
import type { Telling } from "./describe-setting.ts";
import { stageHandler, stageTitle } from "./describe-stage.ts";
import type { ToldStage } from "./describe-stage.ts";

/** The stages of a track at a glance: who answers, by when, and what silence means. */
export function stageTable(telling: Telling, title: Phrase, stages: readonly ToldStage[]): Block {
  const { table } = telling.words;
  return {
    kind: "table",
    caption: table.caption(title),
    head: table.head.map((each) => phrase`${each}`),
    rows: stages.map((stage) => stageRow(telling, stage)),
  };
}

function stageRow(telling: Telling, at: ToldStage): TableRow {
  const { table } = telling.words;
  const { stage, sources, index, path } = at;
  const accept =
    stage.acceptWithin === null && !stage.needsAcceptance
      ? phrase`${told(table.noAcceptance, sources.acceptWithin?.value ?? null)}`
      : shortWindow(telling, stage.acceptWithin, sources.acceptWithin);
  const cells = [
    phrase`${told(String(index + 1), pointer(path, "id"))}. ${stageTitle(telling, at)}`,
    stageHandler(telling, at),
    shortWindow(telling, stage.fileWithin, sources.fileWithin),
    accept,
    shortWindow(telling, stage.answerWithin, sources.answerWithin),
    phrase`${told(table.silence[stage.onSilence], sources.onSilence?.value ?? null)}`,
    phrase`${told(table.final[stage.final ? "yes" : "no"], sources.final?.value ?? null)}`,
  ];
  return { anchor: `${anchorAt(path)}.row`, cells: cells.map((cell) => [cell]) };
}
