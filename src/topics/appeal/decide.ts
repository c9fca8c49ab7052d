import { decided, invalid, UNCOVERED } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import type { Locale } from "../../core/text.ts";
import { textIn } from "../../core/text.ts";
import { readRecord } from "../../rules/facts.ts";
import type { Facts } from "../../rules/facts.ts";
import { unknownTrack } from "./case.ts";
import type { AppealSection, AppealStage, AppealTrackName } from "./compile.ts";

/** The way that an appeal can go: the stages of a track in their order, with handlers and windows. */
export interface AppealPath {
  readonly track: AppealTrackName;
  readonly stages: readonly AppealStage[];
}

/**
 * The stages, windows and handlers that the policy has for the `track` of the facts, `person` if they name none.
 * The decision names every stage with its clause.
 */
export function resolveAppealPath(section: AppealSection, facts: Facts): Decision<AppealPath> {
  const record = readRecord(facts);
  if (!record.ok) return { status: "invalid", issues: record.issues };
  const name = record.value["track"] ?? "person";
  const known = [...section.tracks.keys()];
  const track = typeof name === "string" ? section.tracks.get(name) : undefined;
  if (track !== undefined) {
    return decided({ track: track.name, stages: track.stages }, track.stages.map(({ reference }) => reference));
  }
  if (name === "person" || name === "unit") return UNCOVERED;
  return invalid(unknownTrack(typeof name === "string" ? name : typeof name, known, "/track"));
}

/** The stages in their order, and which speaks the last word. */
export function summarizePath({ stages }: AppealPath): Readonly<Record<Locale, string>> {
  const last = stages.find(({ final }) => final);
  const named = (locale: Locale) => stages.map(({ title, id }) => textIn(title, locale, id)).join(" → ");
  return last === undefined
    ? { en: `${named("en")}; no last word`, "zh-CN": `${named("zh-CN")}；未定终局` }
    : {
        en: `${named("en")}; ${textIn(last.title, "en", last.id)} has the last word`,
        "zh-CN": `${named("zh-CN")}；${textIn(last.title, "zh-CN", last.id)}的答复为最终答复`,
      };
}
