import { pointer } from "../../core/pointer.ts";
import type { Block, ListItem, Phrase, TopicDescription } from "../description.ts";
import { anchorAt, itemWith, told } from "../chapter-parts.ts";
import { phrase } from "../phrase.ts";
import { compileStage } from "./compile.ts";
import type { AppealSection, AppealTrack } from "./compile.ts";
import { appealFigure } from "./describe-figure.ts";
import { describeStage, settingItems, stageSources } from "./describe-stage.ts";
import type { ToldStage } from "./describe-stage.ts";
import { sourceIn, sourceLines } from "./describe-setting.ts";
import type { SettingName, Source, Telling } from "./describe-setting.ts";
import { stageTable } from "./describe-table.ts";
import { words } from "./describe-languages.ts";
import type { AppealDefaultsDocument, AppealTrackDocument } from "./schema.ts";

interface ToldTrack {
  readonly track: Omit<AppealTrack, "name" | "stages" | "calendar">;
  readonly document: Partial<AppealTrackDocument>;
  readonly path: string;
}

interface Defaults {
  readonly document: AppealDefaultsDocument;
  readonly path: string;
}

/** The chapter on appeals: what holds for all, then each track, stage by stage. */
export const appealDescription: TopicDescription<AppealSection> = {
  title: { en: "Appeals", "zh-CN": "申诉" },
  describe: (section, scope) => {
    const { document, tracks } = section;
    const telling: Telling = { scope, words: words[scope.locale] };
    const defaults = { document: document.defaults ?? {}, path: pointer(scope.path, "defaults") };
    const written = [...tracks.values()].flatMap((track) => {
      const own = document.tracks[track.name];
      return own === undefined ? [] : [{ track, document: own, path: pointer(scope.path, "tracks", track.name) }];
    });
    const named = written.map((each) => trackTitle(telling, each.track, each.document, each.path));
    return [
      { kind: "paragraph", text: telling.words.intro(named) },
      ...scope.evidence(document, scope.path),
      ...(document.defaults === undefined ? [] : [describeDefaults(telling, defaults)]),
      ...written.map((each) => describeTrack(telling, each, defaults)),
    ];
  },
};

function trackTitle({ scope, words: { track: names } }: Telling, track: AppealTrack, document: AppealTrackDocument, path: string): Phrase {
  return scope.text(document.title, pointer(path, "title"), names[track.name]);
}

function describeDefaults(telling: Telling, defaults: Defaults): Block {
  const { document, path } = defaults;
  const { title, intro } = telling.words.defaults;
  const stage = compileStage({ ...document, id: "", handler: "" }, undefined);
  const track = {
    lateFiling: valueIn(document.lateFiling) ?? "refused",
    mayWorsen: valueIn(document.mayWorsen) ?? false,
    suspensive: valueIn(document.suspensive) ?? false,
    freezeResultApplication: valueIn(document.freezeResultApplication) ?? false,
    results: resultsIn(document),
  };
  const sources = stageSources({}, path, defaults);
  const items = [
    ...trackItems(telling, { track, document, path }, defaults, true),
    ...settingItems(telling, stage, sources, path, "any", false),
  ];
  return {
    kind: "section",
    anchor: anchorAt(path),
    title: phrase`${title}`,
    blocks: [
      { kind: "paragraph", text: phrase`${intro}` },
      { kind: "list", ordered: false, items },
    ],
  };
}

function valueIn<T extends string | boolean>(setting: T | { readonly value: T } | undefined): T | undefined {
  return typeof setting === "object" ? setting.value : setting;
}

function resultsIn({ scope }: AppealDefaultsDocument): readonly string[] | null {
  const value = typeof scope === "object" && "value" in scope ? scope.value : scope;
  return value === undefined || value === "any-result" ? null : value;
}

function describeTrack(
  telling: Telling,
  given: { readonly track: AppealTrack; readonly document: AppealTrackDocument; readonly path: string },
  defaults: Defaults,
): Block {
  const { track, document, path } = given;
  const { scope } = telling;
  const stages = track.stages.flatMap((stage, index): readonly ToldStage[] => {
    const written = document.stages[index];
    if (written === undefined) return [];
    const at = pointer(path, "stages", index);
    return [{ stage, document: written, index, path: at, sources: stageSources(written, at, defaults) }];
  });
  const title = trackTitle(telling, track, document, path);
  const items = trackItems(telling, given, defaults, false);
  return {
    kind: "section",
    anchor: anchorAt(path),
    title,
    blocks: [
      ...scope.evidence(document, path),
      ...(items.length === 0 ? [] : [{ kind: "list", ordered: false, items } as const]),
      appealFigure(telling, title, stages),
      stageTable(telling, title, stages),
      ...stages.map((stage, index) => describeStage(telling, stage, stage.stage.final || index === stages.length - 1)),
    ],
  };
}

/** What holds at every stage of a track: in general only what is written there, of a track only what is not. */
function trackItems(telling: Telling, { track, document, path }: ToldTrack, defaults: Defaults, isGeneral: boolean): readonly ListItem[] {
  const { words: say } = telling;
  const item = (name: SettingName, text: (at: string | null, source: Source | null) => Phrase): readonly ListItem[] => {
    const own = sourceIn(document, path, name);
    const source = own ?? sourceIn(defaults.document, defaults.path, name);
    if (own === null && (source === null) === isGeneral) return []; // a default of ours, or told among the general rules
    return [itemWith(text(source?.value ?? null, source), sourceLines(telling, own))];
  };
  const results = (at: string | null) => {
    return track.results?.map((name, index) => phrase`${told(name, at === null ? null : pointer(at, index))}`) ?? null;
  };
  return [
    ...item("scope", (at) => say.scope(results(at), at)),
    ...item("lateFiling", (at) => say.lateFiling(track.lateFiling, at)),
    ...item("mayWorsen", (at) => say.mayWorsen(track.mayWorsen, at)),
    ...item("suspensive", (at) => say.suspensive(track.suspensive, at)),
    ...item("freezeResultApplication", (at) => say.freezeResultApplication(track.freezeResultApplication, at)),
  ];
}

