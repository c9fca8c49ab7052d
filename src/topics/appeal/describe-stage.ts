import { pointer } from "../../core/pointer.ts";
import type { Block, ListItem, Phrase } from "../description.ts";
import { phrase } from "../phrase.ts";
import { anchorAt, evidenceLines, itemWith, told } from "../chapter-parts.ts";
import type { AppealStage } from "./compile.ts";
import { extensionPhrase, fullWindow, isCounted, sourceIn, sourceLines } from "./describe-setting.ts";
import type { SettingName, Source, Telling } from "./describe-setting.ts";
import type { StagePlace, Window } from "./describe-words.ts";
import type { AppealDefaultsDocument, AppealStageDocument, AppealWindow } from "./schema.ts";

/** A stage of a track with what it is written in. */
export interface ToldStage {
  readonly stage: AppealStage;
  readonly document: AppealStageDocument;
  /** From 0. */
  readonly index: number;
  /** The JSON Pointer of the stage. */
  readonly path: string;
  readonly sources: Readonly<Record<StageSetting, Source | null>>;
}

const settings = [
  "fileWithin",
  "acceptWithin",
  "answerWithin",
  "countFrom",
  "mendWithin",
  "extension",
  "onSilence",
  "skipIf",
  "final",
] as const satisfies readonly SettingName[];

type StageSetting = (typeof settings)[number];

/** What a stage does not repeat where it is written among the general rules. */
const inherited: readonly StageSetting[] = ["mendWithin", "extension", "skipIf", "final"];

/** Whether a setting of what stands at `path` is written elsewhere: among the general rules. */
function isOutside(source: Source | null, path: string): boolean {
  return source !== null && !source.at.startsWith(`${path}/`);
}

/** Where each setting of a stage comes from: the stage, or else what holds for all. */
export function stageSources(
  document: Partial<AppealStageDocument>,
  path: string,
  defaults: { readonly document: AppealDefaultsDocument; readonly path: string },
): ToldStage["sources"] {
  const found = settings.map((name) => [name, sourceIn(document, path, name) ?? sourceIn(defaults.document, defaults.path, name)]);
  return Object.fromEntries(found) as ToldStage["sources"]; // an entry for each name of the list
}

/** The title of a stage, where it is written. */
export function stageTitle({ scope }: Telling, { document, path }: ToldStage): Phrase {
  return scope.text(document.title, pointer(path, "title"), document.id);
}

/** The role that answers at a stage. */
export function stageHandler({ scope }: Telling, { stage, document, path }: ToldStage): Phrase {
  return scope.role(stage.handler, sourceIn(document, path, "handler")?.value ?? path);
}

/** The section of a stage: all that holds at it, and where it comes from if the stage itself says it. */
export function describeStage(telling: Telling, at: ToldStage, isLast: boolean): Block {
  const { scope, words } = telling;
  const { document, path, index, stage, sources } = at;
  const isGeneral = inherited.some((name) => isOutside(sources[name], path));
  const rest = isGeneral ? [itemWith(phrase`${words.defaults.rest}`, [])] : [];
  const handler = itemWith(words.handler(stageHandler(telling, at)), sourceLines(telling, sourceIn(document, path, "handler")));
  return {
    kind: "section",
    anchor: anchorAt(path),
    title: words.stage(told(String(index + 1), pointer(path, "id")), stageTitle(telling, at)),
    blocks: [
      {
        kind: "list",
        ordered: false,
        items: [handler, ...settingItems(telling, stage, sources, path, index === 0 ? "first" : "later", isLast), ...rest],
      },
      ...scope.evidence(document, path),
    ],
  };
}

/** One sentence for each setting; below it where it comes from, unless it is written outside of `path`; what the general rules say is not repeated at a stage. */
export function settingItems(
  telling: Telling,
  stage: Omit<AppealStage, "id" | "title" | "handler" | "reference">,
  sources: ToldStage["sources"],
  path: string,
  place: StagePlace,
  isLast: boolean,
): readonly ListItem[] {
  const { words, scope } = telling;
  const isOwn = (source: Source | null): source is Source => source?.at.startsWith(`${path}/`) === true;
  const item = (name: StageSetting, text: Phrase): readonly ListItem[] => {
    const source = sources[name];
    if (source === null && place === "any") return []; // a default of ours
    if (place !== "any" && inherited.includes(name) && isOutside(source, path)) return [];
    const { extension } = stage;
    const by = name === "extension" && isOwn(source) && extension !== null ? evidenceLines(scope, extension.by, pointer(source.at, "by")) : [];
    const counted = name === "answerWithin" && isCounted(stage.answerWithin) ? sources.countFrom : null;
    return [itemWith(text, [source, counted].filter(isOwn).flatMap((each) => sourceLines(telling, each)).concat(by))];
  };
  const at = (name: StageSetting) => sources[name]?.value ?? null;
  const timed = (name: StageSetting, window: AppealWindow | null, limited: (window: Window) => Phrase, unlimited: () => Phrase) => {
    return item(name, window === null ? unlimited() : limited(fullWindow(telling, window, sources[name])));
  };
  const isToldApart = !isCounted(stage.answerWithin) && isOwn(sources.countFrom);
  const reasons = stage.skipIf.map((because, index) => {
    const skips = at("skipIf");
    return { because, at: skips === null ? null : pointer(skips, index) };
  });
  return [
    ...timed("fileWithin", stage.fileWithin, (window) => words.fileWithin(window, place), () => words.fileAnyTime(place, at("fileWithin"))),
    ...timed("acceptWithin", stage.acceptWithin, words.acceptWithin, () => words.acceptAnyTime(stage.needsAcceptance, at("acceptWithin"))),
    ...timed(
      "answerWithin",
      stage.answerWithin,
      (window) => words.answerWithin(window, stage.countFrom, at("countFrom")),
      () => words.answerAnyTime(at("answerWithin")),
    ),
    ...(isToldApart ? item("countFrom", words.countFrom(stage.countFrom, at("countFrom"))) : []),
    ...timed("mendWithin", stage.mendWithin, words.mendWithin, () => words.mendAnyTime(at("mendWithin"))),
    ...item("extension", extensionPhrase(telling, stage.extension, sources.extension)),
    ...item("onSilence", words.onSilence(stage.onSilence, isLast, at("onSilence"))),
    ...item("skipIf", words.skipIf(reasons, place, at("skipIf"))),
    ...item("final", words.final(stage.final, place, at("final"))),
  ];
}
