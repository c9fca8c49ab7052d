import { told } from "../chapter-parts.ts";
import type { Phrase } from "../description.ts";
import { joinPhrases, listPhrases, phrase, plainPhrase } from "../phrase.ts";
import type { InterviewSentences } from "./describe-words.ts";
import type { FormStateName } from "./schema.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "31 December" */
function dayWords(monthDay: string): string {
  const [month, date] = monthDay.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ""}`;
}

const LEADS = { employee: "The employee", manager: "The manager", both: "The employee and the manager" } as const;
const LEADERS = { employee: "the employee", manager: "the manager", both: "both" } as const;
const REACHED = { filled: "filled in", signed: "signed", filed: "filed", archived: "archived" } as const;
const WAYS = {
  "signed": "signs",
  "signed-with-disagreement": "signs with a note of disagreement",
  "refused": "refuses to sign",
} as const;

export const en: Omit<InterviewSentences, "fields"> = {
  intro: (protocols) =>
    protocols.length === 1
      ? phrase`An interview follows the steps of this procedure: ${listPhrases(protocols, "en", "or")}.`
      : phrase`An interview follows the steps of one of these procedures: ${listPhrases(protocols, "en", "or")}.`,
  usual: (protocol) => phrase`Where none is named, it follows the ${protocol}.`,
  party: { employee: "the employee", manager: "the manager" },
  roleParty: (role) => phrase`the ${role}`,
  office: withArticle,

  phases: {
    title: "When talks are held",
    intro: "In the course of a period there are these occasions to talk.",
    alias: (aliases) => phrase`In the data it is also called ${listPhrases(aliases, "en", "or")}.`,
    anyTime: (value, at) =>
      value ? phrase`Such a talk may be held ${told("at any time", at)}, besides the regular ones.` : phrase`Such a talk is one of ${told("the regular ones", at)}.`,
    after: (thing, at) => phrase`${told("This must come first", at)}: ${thing}.`,
    satisfiedAt: (state, at) => phrase`It counts as held once the form is ${told(REACHED[state], at)}.`,
    satisfied: "Unless it is said otherwise, a talk counts as held once its form is signed; where the form is not to be signed, once it is filled in.",
  },
  channels: {
    title: "Ways to talk",
    intro: "Only a talk in a formal way counts as one of the talks above; an informal one is welcome but does not take its place.",
    formal: (channels) => phrase`Formal ways are: ${listPhrases(channels, "en", "and")}.`,
    informal: (channels) => phrase`Informal ways are: ${listPhrases(channels, "en", "and")}.`,
    caption: "Formal and informal ways to talk",
    head: ["Way to talk", "Formal or informal", "Source"],
    isFormal: { yes: "formal", no: "informal" },
  },
  parties: { title: "Others who take part", intro: "Besides the employee and the manager, these take part in filing and archiving, or may read what is recorded." },

  protocol: {
    serves: (phases) =>
      phases.length === 1 ? phrase`It is used for this occasion: ${listPhrases(phases, "en", "and")}.` : phrase`It is used for these occasions: ${listPhrases(phases, "en", "and")}.`,
    servesAny: "It can be used on any occasion.",
    order: (isStrict, at) =>
      isStrict ? phrase`The steps are taken ${told("one after the other, as they are listed", at)}.` : phrase`The steps can be taken ${told("in any order", at)}.`,
    span: (days, at, isSameDay) =>
      isSameDay
        ? phrase`All steps are recorded ${told("on the same day", at)}.`
        : phrase`The last step is recorded no more than ${days} calendar ${told("days", at)} after the first.`,
    unsaid: "Where a field does not say otherwise, either of the two may fill it in, and it may be left out.",
    caption: (protocol) => phrase`Steps: ${protocol}`,
    head: ["Step", "Led by", "What is recorded", "Conditions"],
    none: "–",
    figure: (protocol) => phrase`Order of the steps: ${protocol}`,
    alternative: (protocol, steps, isStrict) => {
      const named = steps.map(({ title, lead, after }, index) => {
        const condition = after.length === 0 ? "" : `, only after ${after.join(" and ")}`;
        return `${index + 1}. ${title} (led by ${LEADERS[lead]}${condition})`;
      });
      return `The steps, ${isStrict ? "one after the other" : "in any order"} (${protocol}): ${named.join("; ")}.`;
    },
    onlyAfter: "must be complete",
  },
  step: {
    title: (number, title) => phrase`Step ${number}: ${title}`,
    lead: (value, at) =>
      value === "both"
        ? phrase`${told(LEADS.both, at)} lead this step together; either of them closes it.`
        : phrase`${told(LEADS[value], at)} leads this step and closes it.`,
    leader: LEADERS,
    completed: (steps) => phrase`It begins only once ${quoted(steps)} ${steps.length === 1 ? "is" : "are"} complete.`,
    authors: (parties) =>
      parties.length === 1
        ? phrase`Before it is closed, ${listPhrases(parties, "en", "and")} must have recorded something in it.`
        : phrase`Before it is closed, ${listPhrases(parties, "en", "and")} must each have recorded something in it.`,
    nothing: (at) => phrase`${told("Nothing", at)} is recorded in it.`,
    recorded: "The following is recorded.",
    afterSteps: (steps) => phrase`after ${quoted(steps)}`,
    afterAuthors: (parties) => phrase`with words of ${listPhrases(parties, "en", "and")}`,
  },
  form: {
    title: "The form",
    own: (title, protocol) => phrase`${title} (${protocol})`,
    head: "The head of the form has these fields; those that are not marked as required may be left out.",
    readers: (parties, at) => {
      if (parties === null) return phrase`Where a field does not say who may read it, ${told("everybody", at)} may.`;
      if (parties.length === 0) return phrase`Where a field does not say who may read it, ${told("nobody", at)} may.`;
      return phrase`Where a field does not say who may read it, it can be read by ${listPhrases(parties, "en", "and")} only.`;
    },
    signatures: "Signatures",
    signer: (party, ways) => phrase`On the form, ${party} ${listPhrases(ways, "en", "or")}.`,
    way: (way, needs, at) => joinPhrases([told(WAYS[way], at), ...(needs.length === 0 ? [] : [" (with ", listPhrases(needs, "en", "and"), ")"])]),
    need: { witness: "a witness", reason: "the reason" },
    states: "From filling in to filing away",
    state: (state, owners, office, at) => {
      const by = listPhrases(owners, "en", state === "signed" || state === "filled" ? "and" : "or");
      const where = office === null ? [] : [state === "archived" ? " in " : " with ", withArticle(office)];
      return joinPhrases(["The form ", told(`is ${REACHED[state]}`, at), " by ", by, ...where, "."]);
    },
    within: (period, since) => phrase`The time for this is ${period}, counted from ${sinceWords(since)}.`,
    dueBy: (monthDay, since, at) => phrase`The last day for this is ${told(dayWords(monthDay), at)}, the first on or after ${sinceWords(since)}.`,
    noLimit: (at) => phrase`There is ${told("no limit of time", at)} for this.`,
    caption: (form) => phrase`What becomes of the form: ${form}`,
    tableHead: ["State", "By whom", "With", "By when"],
    stateName: REACHED,
    none: "–",
    shortDueBy: (monthDay, at) => phrase`by ${told(dayWords(monthDay), at)}`,
    unit: (unit, value) => {
      const name = { "calendar-day": "calendar day", "working-day": "working day", "month": "month" }[unit];
      return value === 1 ? name : `${name}s`;
    },
  },
};

/** "the general management department"; but "human resources", and a name of its own. */
function withArticle(title: Phrase): Phrase {
  const name = plainPhrase(title);
  const isBare = /^(?:the|a|an|our)\s/i.test(name) || /^[^a-z]/.test(name) || /[^s]s$/.test(name);
  return isBare ? title : phrase`the ${title}`;
}

function sinceWords(since: FormStateName | null): string {
  return since === null ? "the day on which the interview was opened" : `the day on which the form was ${REACHED[since]}`;
}

function quoted(steps: readonly Phrase[]): Phrase {
  return listPhrases(
    steps.map((each) => phrase`“${each}”`),
    "en",
    "and",
  );
}
