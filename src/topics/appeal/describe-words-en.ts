import { pointer } from "../../core/pointer.ts";
import { joinedBy, told } from "../chapter-parts.ts";
import { listPhrases, phrase } from "../phrase.ts";
import type { Phrase } from "../description.ts";
import type { AppealWords, Window } from "./describe-words.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "31 March each year", or "31 March 2027". */
function dayWords(day: string): string {
  const [date = "", month = "", year] = day.split("-").toReversed();
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ""} ${year ?? "each year"}`;
}

const COUNTS = {
  "receipt": "receipt of the appeal",
  "acceptance": "the day on which the appeal is taken up",
  "complete-papers": "receipt of the complete papers",
} as const;

const SKIPS = {
  "handler-is-appraiser": "if its handler made the appraisal",
  "handler-vacant": "if nobody holds the post of its handler",
} as const;

const FILING = { first: "to file", later: "to go on to this stage", any: "to file" } as const;

const SINCE = {
  first: "the notice of the result",
  later: "the answer of the stage before, or the day that counts as its denial",
  any: "the notice of the result, or at a later stage the answer of the stage before, or the day that counts as its denial",
} as const;

const STAGES = { first: "The stage", later: "The stage", any: "A stage" } as const;
const ANSWERS = { first: "The answer", later: "The answer", any: "The answer of a stage" } as const;

const ANY_TIME = {
  first: ["An appeal can be filed ", "."],
  later: ["The appellant can go on to this stage ", "."],
  any: ["An appeal can be filed, and brought to the next stage, ", "."],
} as const;

export const en: AppealWords = {
  intro: (tracks) =>
    phrase`Whoever disagrees with a result of performance appraisal can appeal against it. This chapter is about ${listPhrases(tracks.map((each) => phrase`the ${each}`), "en", "and")}. An appeal goes through its stages one after the other; the appellant can withdraw it at any time.`,
  track: { person: "appeal of an employee", unit: "appeal of a unit" },
  defaults: {
    title: "General rules for appeals",
    intro: "The following holds for every appeal and at every stage where nothing else is said.",
    rest: "In all else the general rules of this chapter hold.",
  },

  scope: (results, at) =>
    results === null
      ? phrase`${told("Any result", at)} can be appealed against.`
      : phrase`Only these results can be appealed against: ${listPhrases(results, "en", "and")}.`,
  lateFiling: (value, at) =>
    value === "refused"
      ? phrase`An appeal that is filed too late ${told("is refused", at)}.`
      : phrase`If an appeal is filed too late, ${told("the result counts as accepted", at)}.`,
  mayWorsen: (value, at) => phrase`The answer to an appeal ${told(value ? "may make" : "must not make", at)} the result worse.`,
  suspensive: (value, at) =>
    phrase`While an appeal is open, the result ${told(value ? "has no effect" : "remains in effect", at)}.`,
  freezeResultApplication: (value, at) =>
    phrase`While an appeal is open, the result ${told(value ? "is not applied" : "is still applied", at)} to pay and promotion.`,

  stage: (number, title) => phrase`Stage ${number}: ${title}`,
  handler: (role) => phrase`The appeal is answered by the ${role}.`,
  fileWithin: (window, place) => timed(FILING[place], window, phrase`${SINCE[place]}`),
  fileAnyTime: (place, at) => phrase`${ANY_TIME[place][0]}${told("without a limit of time", at)}${ANY_TIME[place][1]}`,
  acceptWithin: (window) =>
    phrase`The handler first decides whether to take the appeal up. ${timed("for this", window, phrase`receipt of the appeal`)}`,
  acceptAnyTime: (isNeeded, at) =>
    isNeeded
      ? phrase`The handler first decides whether to take the appeal up, ${told("without a limit of time", at)}.`
      : phrase`The appeal ${told("need not be taken up", at)} before it is answered.`,
  answerWithin: (window, from, at) => timed("to answer", window, phrase`${told(COUNTS[from], at)}`),
  answerAnyTime: (at) => phrase`There is ${told("no limit of time", at)} for the answer.`,
  countFrom: (value, at) => phrase`A time to answer, where there is one, is counted from ${told(COUNTS[value], at)}.`,
  mendWithin: (window) =>
    phrase`If papers are missing, the handler asks for all of them at once. ${timed("to complete them", window, phrase`that request`)} If they are not completed in time, the appeal counts as given up.`,
  mendAnyTime: (at) => phrase`Papers that the handler asks for can be completed ${told("without a limit of time", at)}.`,
  extension: (period, { isRequired, pointer: at }) =>
    phrase`The answer may be put off once, and the appellant ${told(isRequired ? "must be told" : "need not be told", at)} the reason. The further time is ${period}, counted from the last day for the answer.`,
  noExtension: (at) => phrase`The answer ${told("cannot be put off", at)}.`,
  onSilence: (value, isLast, at) => {
    switch (value) {
      case "escalate":
        return isLast
          ? phrase`If no answer comes in time, the appellant ${told("may go on", at)}, but no stage follows.`
          : phrase`If no answer comes in time, the appellant ${told("may go on to the next stage", at)}.`;
      case "deemed-denied":
        return phrase`If no answer comes in time, the appeal ${told("counts as denied", at)}.`;
      case "none":
        return phrase`If no answer comes in time, ${told("nothing follows from that", at)}: the appellant goes on waiting for it.`;
      default:
        return value satisfies never;
    }
  },
  skipIf: (reasons, place, at) =>
    reasons.length === 0
      ? phrase`${STAGES[place]} is ${told("never passed over", at)}.`
      : phrase`${STAGES[place]} is passed over ${listPhrases(reasons.map((each) => phrase`${told(SKIPS[each.because], each.at)}`), "en", "or")}.`,
  final: (value, place, at) => phrase`${ANSWERS[place]} ${told(value ? "is the last word" : "is not the last word", at)}.`,

  noLimit: "no limit",
  fixedDay: (day, roll, at) => {
    const moved = roll === "none" ? "also if it is a day off" : "moved on to the next working day if it is a day off";
    const date = phrase`${told(dayWords(day), pointer(at, "by"))}`;
    return joinedBy(", ", [date, phrase`${told(moved, roll === null ? null : pointer(at, "roll"))}`]);
  },
  untilDay: (day, at) => phrase`by ${told(dayWords(day), pointer(at, "by"))}`,
  unit: (unit, value) => {
    const name = { "calendar-day": "calendar day", "working-day": "working day", "month": "month" }[unit];
    return value === 1 ? name : `${name}s`;
  },

  table: {
    caption: (track) => phrase`Stages and times: ${track}`,
    head: ["Stage", "Answered by", "Time to file", "Time to take up", "Time to answer", "No answer in time", "Last word"],
    silence: { "escalate": "the appellant may go on", "deemed-denied": "counts as denied", "none": "nothing follows" },
    final: { yes: "yes", no: "no" },
    noAcceptance: "not needed",
  },
  figure: {
    caption: (track) => phrase`How an appeal proceeds: ${track}`,
    appellant: "appellant",
    notice: "notice of the result",
    lastWord: "last word",
    file: (window) => (window === null ? "file at any time" : `file: ${window}`),
    answer: (stage, window) => (window === null ? `${stage} (no limit for the answer)` : `${stage} (answer: ${window})`),
    alternative: (track, stages) => {
      const listed = stages.map(({ title, handler, file, answer, isFinal }, index) => {
        const filing = file === null ? "filed at any time" : `time to file ${file}`;
        const answering = answer === null ? "no limit for the answer" : `time to answer ${answer}`;
        return `${index + 1}. ${title}${title.includes(handler) ? "" : `, answered by the ${handler}`}: ${filing}, ${answering}${isFinal ? ", the last word" : ""}`;
      });
      return `The stages, from the notice of the result on (${track}): ${listed.join("; ")}.`;
    },
  },
};

/** How long there is for something, or until which day. */
function timed(act: string, { phrase: window, kind }: Window, since: Phrase): Phrase {
  if (kind === "period") return phrase`The time ${act} is ${window}, counted from ${since}.`;
  return kind === "once" ? phrase`The last day ${act} is ${window}.` : phrase`The last day ${act} is the first on or after ${since}: ${window}.`;
}
