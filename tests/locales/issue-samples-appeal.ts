import type { AppealIssueCatalogue } from "../../src/topics/appeal/words.ts";
import { lintSamples } from "./issue-samples-analysis.ts";

const results = ["rating", "bonus"];

/** For each code of the appeal params in which every word and figure is told apart from every other. */
export const appealSamples = {
  ...lintSamples.appeal,
  "appeal-stage-twice": { id: "review" },
  "appeal-nothing-to-extend": { id: "review" },
  "appeal-track-unknown": { name: "bonuses", known: ["appraisal", "discipline"] },
  "appeal-track-other": { given: "appraisal", track: "discipline" },
  "appeal-stage-unknown": { stage: "reveiw", known: ["review", "committee"] },
  "appeal-case-disordered": { date: "2026-03-02", before: "2026-03-09" },
  "appeal-case-unfounded": { key: "acceptedOn" },
  "appeal-date-backwards": { on: "2026-03-02", last: "2026-03-09" },
  "appeal-out-of-turn": { type: "appeal.accepted", possible: ["appeal.filed", "appeal.withdrawn"] },
  "appeal-ended": { type: "appeal.filed", ending: "window-passed", on: "2026-03-09" },
  "appeal-late": { stage: "review", due: "2026-03-09", on: "2026-03-11" },
  "appeal-papers-late": { due: "2026-03-16", on: "2026-03-18" },
  "appeal-deemed-denied": { stage: "review", due: "2026-03-30" },
  "appeal-no-stage": { track: "appraisal" },
  "appeal-no-further-stage": { stage: "committee" },
  "appeal-stage-out-of-turn": { stage: "committee", expected: "review" },
  "appeal-result-missing": { results },
  "appeal-result-outside-scope": { result: "transfer", results },
  "appeal-accepted-before": { on: "2026-03-10" },
  "appeal-papers-requested-before": { on: "2026-03-11" },
  "appeal-papers-requested-late": { due: "2026-03-12", on: "2026-03-13" },
  "appeal-extension-not-allowed": { stage: "review" },
  "appeal-extended-before": { on: "2026-03-20" },
  "appeal-extension-too-early": { stage: "review" },
  "appeal-extension-late": { due: "2026-03-30", on: "2026-04-01" },
  "appeal-extension-reason-missing": { stage: "review" },
  "appeal-not-accepted": { stage: "review" },
  "appeal-worsens-missing": { outcome: "changed" },
  "appeal-worsens-without-change": { outcome: "upheld" },
  "appeal-may-not-worsen": { stage: "review" },
  "appeal-answer-not-due": { stage: "review", due: "2026-03-30" },
  "appeal-answer-awaited": { stage: "review" },
  "appeal-as-of-before-last-event": { asOf: "2026-03-02", last: "2026-03-09" },
} as const satisfies AppealIssueCatalogue;
