import { either, every } from "../../locales/plain-text.ts";
import type { FeedWords } from "./feed-words.ts";

const all = (names: readonly string[]): string => every(names, "en");

export const en: FeedWords = {
  plan: {
    name: (policy) => `Interviews by “${policy}”`,
    category: "Performance interview",
    summary: (person, by) => `Performance interview: ${person}${by.length === 0 ? "" : `, held by ${all(by)}`}`,
    period: (from, until, day) => `The interview is to be held by ${day}; its period is ${from} to ${until}.`,
    department: (name) => `Department: ${name}`,
    turn: (lastOn) => `It is this person's turn: ${lastOn === null ? "there was no interview before" : `the last interview was on ${lastOn}`}.`,
    mandatory: (isSkipLevel) => `A rule asks for this ${isSkipLevel ? "skip-level interview" : "interview"} beside the quota.`,
  },
  appeal: {
    name: (policy, appellant) => `Appeal of ${appellant} by “${policy}”`,
    category: "Appeal",
    summary: {
      "file": (appellant, stage) => `${appellant}: last day to appeal (${stage})`,
      "escalate": (appellant, stage) => `${appellant}: last day to go on with the appeal (${stage})`,
      "complete-papers": (appellant) => `${appellant}: last day to complete the papers of the appeal`,
      "accept": (appellant, stage, handler) => `Appeal of ${appellant}: ${handler} must take it up (${stage})`,
      "answer": (appellant, stage, handler) => `Appeal of ${appellant}: ${handler} must answer (${stage})`,
    },
    handler: (role, person) => `${role} (${person})`,
    counted: (from, until) => `The time began on ${from}; ${until} is its last day.`,
    rolled: (rawDate) => `Its end on ${rawDate} is a day off, so it was moved.`,
    extended: (on, previous, reason) =>
      `It was extended on ${on}; before that the last day was ${previous}.${reason === null ? "" : ` Reason: ${reason}`}`,
    ifSilent: (day) => `This holds if there is no answer by ${day}.`,
    unknownAfter: (reasons) => `What follows without an answer cannot be counted yet: ${reasons.join("; ")}.`,
  },
  interview: {
    name: (policy, employee) => `Interview${employee === null ? "" : ` with ${employee}`} by “${policy}”`,
    category: "Performance interview",
    summary: {
      "step.completed": (employee, manager) => `Interview of ${manager} with ${employee}: last day for its steps`,
      "form.signed": (employee, manager) => `Interview of ${manager} with ${employee}: last day to sign the form`,
      "form.filed": (employee, manager) => `Interview of ${manager} with ${employee}: last day to file the form`,
      "form.archived": (employee, manager) => `Interview of ${manager} with ${employee}: last day to archive the form`,
    },
    steps: (names) => `Next: ${all(names)}`,
    owners: (names, isAnyOfThem) => `To be done by ${isAnyOfThem ? either(names, "en") : all(names)}`,
  },
  basis: {
    rule: (names, policy, version) => `Rule: ${all(names)}, of “${policy}”, version ${version}`,
    stage: (names, policy, version) => `Stage: ${all(names)}, of “${policy}”, version ${version}`,
    state: (names, policy, version) => `State of the form: ${all(names)}, of “${policy}”, version ${version}`,
    protocol: (names, policy, version) => `Protocol: ${all(names)}, of “${policy}”, version ${version}`,
  },
  provisional: "Provisional: the days off of that year are not announced yet.",
};
