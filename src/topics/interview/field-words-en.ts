import { joinedBy, told } from "../chapter-parts.ts";
import type { Phrase, Piece } from "../description.ts";
import { joinPhrases, listPhrases, phrase } from "../phrase.ts";
import type { Counts, FieldWords, GoalPart, Shown } from "./field-words.ts";

/** "at least 1 entry", "between 1 and 3 entries", "any number of entries". */
function counted({ least, most }: Counts, one: Piece, several: Piece): Phrase {
  if (least !== null && most !== null) return phrase`between ${least.phrase} and ${most.phrase} ${several}`;
  const only = least ?? most;
  if (only === null) return phrase`any number of ${several}, or none`;
  return phrase`${least === null ? "at most" : "at least"} ${only.phrase} ${only.value === 1 ? one : several}`;
}

const SHOWN: Readonly<Record<Shown, string>> = {
  employee: "the name of the employee",
  manager: "the name of the manager",
  channel: "the channel of the talk",
  phase: "the phase that the talk serves",
  openedOn: "the day on which the interview was opened",
};

const PARTS: Readonly<Record<GoalPart, string>> = {
  text: "the wording of the goal",
  metric: "its measure",
  baseline: "where things stand now",
  target: "its target",
  unit: "the unit of its target",
  dueDate: "the day by which it is due",
};

export const en: FieldWords = {
  field: (number, title, parts) => phrase`${number} ${title}: ${joinedBy("; ", parts.filter(({ length }) => length > 0))}.`,
  plain: { text: "a text", date: "a day", boolean: "yes or no" },
  texts: (counts, at) => counted(counts, told("entry in words", at), told("entries in words", at)),
  number: (type, { min, max }, unit, at) => {
    const name = phrase`${told(type === "integer" ? "a whole number" : "an amount", at)}`;
    const range =
      min !== null && max !== null ? phrase` between ${min} and ${max}` : min !== null ? phrase` of at least ${min}` : max !== null ? phrase` of at most ${max}` : [];
    return joinPhrases([name, range, ...(unit === null ? [] : [", in ", unit])]);
  },
  choice: (options, open, at) => joinPhrases([told("one of these: ", at), listPhrases(options, "en", "or"), ...(open === null ? [] : ["; ", open])]),
  choices: (counts, options, open, at) =>
    joinPhrases([counted(counts, "choice", "choices"), told(" from these: ", at), listPhrases(options, "en", "and"), ...(open === null ? [] : ["; ", open])]),
  open: { yes: "other words can be added", no: "nothing else can be given" },
  list: (counts, at) => joinPhrases([counted(counts, "item", "items"), told(", each with the following", at)]),
  block: (at) => phrase`${told("the following together", at)}`,
  sum: (terms, unit, at) => {
    const parts = terms.map(({ sign, signAt, field }) => phrase`${told(sign === "+" ? "adding" : "subtracting", signAt)} “${field}”`);
    const how = phrase`${told("computed", at)} by ${listPhrases(parts, "en", "and")}`;
    return phrase`${how}${unit === null ? [] : phrase`, in ${unit}`}; nobody enters it`;
  },
  shown: (shows, at) => phrase`${told(SHOWN[shows], at.shows)}, ${told("shown without being entered", at.type)}`,
  given: (required, from) => {
    if (required === null) return from === null ? [] : phrase`filled in by ${from} only`;
    const { value, at } = required;
    if (value === false) return from === null ? phrase`${told("may be left out", at)}` : phrase`filled in by ${from} only, and ${told("may be left out", at)}`;
    const whose = from === null ? [] : phrase` of ${from}`;
    return phrase`${told("required", at)}${whose}${value === "ifApplicable" ? told(" unless it is noted that it does not apply", at) : ""}`;
  },
  after: (fields) => phrase`It is filled in only after ${quotedList(fields)}.`,
  readers: (parties, at) =>
    parties.length === 0 ? phrase`It can be read by ${told("nobody", at)}.` : phrase`It can be read by ${listPhrases(parties, "en", "and")} only.`,
  goal: (criteria) => phrase`Each item is a goal and must be ${listPhrases(criteria, "en", "and")}.`,
  criterion: { specific: "specific", measurable: "measurable", timeBound: "time-bound" },
  member: (part, member) => phrase`“${member}” is ${PARTS[part]}`,
  members: (members) => phrase`In it, ${listPhrases(members, "en", "and")}.`,
};

function quotedList(fields: readonly Phrase[]): Phrase {
  return listPhrases(
    fields.map((each) => phrase`“${each}”`),
    "en",
    "and",
  );
}
