import { told } from "../chapter-parts.ts";
import type { Phrase } from "../description.ts";
import { listPhrases, phrase } from "../phrase.ts";
import type { GoalWords, PhraseBounds } from "./describe-words.ts";

/** "between 3 and 5", "at least 3", "at most 5". */
function within({ min, max }: PhraseBounds, at: string): Phrase {
  if (min !== null && max !== null) return phrase`between ${min} and ${max}`;
  if (min !== null) return phrase`at least ${min}`;
  return max === null ? phrase`${told("any number of", at)}` : phrase`at most ${max}`;
}

export const en: GoalWords = {
  intro: "Goals are agreed so that both sides can tell afterwards whether they were reached. This chapter says what a goal must look like.",
  criteria: {
    title: "Criteria",
    intro: (at) => phrase`Each goal is judged by ${told("five criteria", at)}.`,
  },
  criterion: {
    specific: "specific",
    measurable: "measurable",
    achievable: "achievable",
    relevant: "relevant",
    timeBound: "time-bound",
  },
  asks: (name, asked) => phrase`${name}: ${asked}`,
  asked: {
    specific: "the goal names the task or the result that is meant, without vague words.",
    measurable: "the goal has a figure, or says how anyone can see whether it was reached.",
    achievable: "the target can be reached, judged by where things stand now and by what was achieved before.",
    timeBound: "the goal names the day by which it is to be reached, or a period with an end.",
  },
  relevant: (mode, at) =>
    mode === "relevance"
      ? phrase`the goal ${told("is tied to the duties of the post or to the goal above it", at)}.`
      : phrase`the goal ${told("is tied to the duties of the post or to the goal above it, and can be observed", at)}.`,
  stretch: (min, max) => phrase`The change that a goal aims at is between ${min} and ${max} percent of the best change so far.`,

  terms: {
    title: "Vague words",
    lexicons: (languages, at) =>
      languages.length === 0
        ? phrase`No list of vague words of any ${told("language", at)} is used.`
        : phrase`Goals are searched for vague words in ${listPhrases(languages, "en", "and")}. Whoever writes a goal replaces them by what is meant.`,
    language: { en: "English", "zh-CN": "Chinese" },
    removed: (terms) => phrase`Not vague in this company: ${listPhrases(terms, "en", "and")}.`,
    added: "The following words count as vague as well.",
    caption: "Further vague words",
    head: ["Word", "What is vague about it", "Weight", "Harmless with", "Not meant", "What to write instead"],
    category: {
      "time-vague": "it fixes no time",
      "degree-vague": "it does not say how much",
      "quantity-vague": "it does not say how many",
      "intention": "it is a wish, not a result",
      "direction-verb": "it is a direction, not a target",
      "quality-vague": "it is praise, not a standard",
      "escape": "it lets the goal be dropped",
      "open-ended": "it leaves open what belongs to the goal",
      "placeholder": "it stands for something still to be written",
    },
    severity: { error: "fault", warn: "warning", info: "remark" },
    unless: { quantity: "a figure", deadline: "a last day", cadence: "how often", deliverable: "a result to be handed over" },
    none: "–",
  },

  set: {
    title: "All goals of a person",
    count: (bounds, at) => phrase`A person has ${within(bounds, at)} goals.`,
    weight: (bounds, at) =>
      bounds.min === null && bounds.max === null
        ? phrase`The ${told("weights", at)} of all goals of a person together make one hundred percent.`
        : phrase`Each goal has a weight of ${within(bounds, at)} percent, and the weights of all goals of a person together make one hundred percent.`,
    parents: (value, at) => phrase`A goal ${told(value === "required" ? "must name" : "may name", at)} the goal above it that it serves.`,
  },
};
