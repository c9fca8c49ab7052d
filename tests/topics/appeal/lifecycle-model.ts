/**
 * What may happen in an appeal, written down a second time, from the text of the policy and not from the source.
 *
 * The policy: the manager has 7 days (five working days from Monday to Monday) to answer after acceptance and may take 7 more
 * with a reason; silence lets the employee go on; papers within 3 working days. The reviewer's silence of 7 days is a denial;
 * papers without limit. Nobody asks for papers once the answer is overdue. The committee has the last word, and silence changes nothing. Each window to file is 7 days.
 */
export interface Model {
  readonly at: "start" | "told" | "manager" | "reviewer" | "committee" | "over";
  /** Days since the case came to where it stands. */
  readonly age: number;
  readonly accepted: boolean;
  readonly papers: "none" | "wanted" | "complete";
  /** The age at which papers were asked for, or handed in. */
  readonly papersAge: number;
  readonly extended: boolean;
  /** The age at which the answer came, or `null`. */
  readonly answerAge: number | null;
}

export const BEGINNING: Model = {
  at: "start", age: 0, accepted: false, papers: "none", papersAge: 0, extended: false, answerAge: null,
};

/** Names of the events with what they carry, so that a table can name them. */
export const variants: Readonly<Record<string, { readonly type: string } & Readonly<Record<string, unknown>>>> = {
  "the result is told": { type: "result.notified", result: "C" },
  "the appeal is filed": { type: "appeal.filed" },
  "it is taken up": { type: "appeal.accepted" },
  "papers are asked for": { type: "papers.requested", papers: ["scores"] },
  "papers are complete": { type: "papers.completed" },
  "more time, with a reason": { type: "answer.extended", reason: "witnesses" },
  "more time, without a reason": { type: "answer.extended" },
  "upheld": { type: "answer.delivered", outcome: "upheld" },
  "not taken up": { type: "answer.delivered", outcome: "rejected" },
  "changed for the better": { type: "answer.delivered", outcome: "changed", worsens: false, result: "B" },
  "changed for the worse": { type: "answer.delivered", outcome: "partly-changed", worsens: true },
  "changed, nobody says how": { type: "answer.delivered", outcome: "changed" },
  "the employee goes on": { type: "appeal.escalated" },
  "the employee takes it back": { type: "appeal.withdrawn" },
};

const BY_HANDLER = new Set([
  "it is taken up", "papers are asked for", "more time, with a reason", "more time, without a reason",
  "upheld", "not taken up", "changed for the better", "changed for the worse", "changed, nobody says how",
]);

const AFTER = { manager: "reviewer", reviewer: "committee" } as const;

const enter = (at: Model["at"]): Model => ({ ...BEGINNING, at });
const over = enter("over");

/** The new state, or the codes of the refusal, for an event that comes `wait` days after the last. */
export function expected(before: Model, name: string, wait: number): Model | readonly string[] {
  const state = { ...before, age: before.age + wait };
  switch (before.at) {
    case "start":
      return name === "the result is told" ? enter("told") : ["appeal-out-of-turn"];
    case "told":
      return inWindow(state.age, 7, name, { "the appeal is filed": enter("manager") }, "the appeal is filed", "appeal-late");
    case "over":
      return ["appeal-ended"];
    case "manager":
    case "reviewer":
    case "committee":
      return atStage(before.at, state, name);
    default:
      return before.at satisfies never;
  }
}

/** What may come within a window; after it only the event that it was for is told so. */
function inWindow(
  days: number,
  limit: number,
  name: string,
  next: Readonly<Record<string, Model>>,
  awaited: string,
  lateCode: string,
): Model | readonly string[] {
  if (days > limit) return [name === awaited ? lateCode : "appeal-ended"];
  return next[name] ?? ["appeal-out-of-turn"];
}

function atStage(at: "manager" | "reviewer" | "committee", state: Model, name: string): Model | readonly string[] {
  if (state.answerAge !== null) return at === "committee" ? ["appeal-ended"] : afterAnswer(at, state.age - state.answerAge, name);
  if (state.papers === "wanted") {
    const next = { "papers are complete": { ...state, papers: "complete", papersAge: state.age }, "the employee takes it back": over } as const;
    const limit = at === "manager" ? 3 : Number.POSITIVE_INFINITY;
    return inWindow(state.age - state.papersAge, limit, name, next, "papers are complete", "appeal-papers-late");
  }
  const silent = state.age > (state.extended ? 14 : 7);
  if (at === "reviewer" && silent) {
    const since = state.age - Math.max(7, state.papers === "complete" ? state.papersAge : 0);
    return since <= 7 && BY_HANDLER.has(name) ? ["appeal-deemed-denied"] : afterAnswer(at, since, name);
  }
  return pending(at, state, silent, name);
}

function afterAnswer(at: "manager" | "reviewer", days: number, name: string): Model | readonly string[] {
  const next = { "the employee goes on": enter(AFTER[at]), "the employee takes it back": over };
  return inWindow(days, 7, name, next, "the employee goes on", "appeal-late");
}

function pending(at: "manager" | "reviewer" | "committee", state: Model, silent: boolean, name: string): Model | readonly string[] {
  const answer: Model = { ...state, answerAge: state.age };
  const merits = at === "manager" && !state.accepted ? ["appeal-not-accepted"] : [];
  const all = (codes: readonly string[], next: Model) => (codes.length > 0 ? codes : next);
  const moreTime = (...codes: readonly string[]) => {
    if (at !== "manager") return ["appeal-extension-not-allowed"];
    if (state.extended) return ["appeal-extended-before"];
    return all([...(silent ? ["appeal-extension-late"] : []), ...codes], { ...state, extended: true });
  };
  switch (name) {
    case "it is taken up":
      return state.accepted ? ["appeal-accepted-before"] : { ...state, accepted: true };
    case "papers are asked for":
      if (state.papers !== "none") return ["appeal-papers-requested-before"];
      return silent ? ["appeal-papers-requested-late"] : { ...state, papers: "wanted", papersAge: state.age };
    case "more time, with a reason":
      return moreTime();
    case "more time, without a reason":
      return moreTime("appeal-extension-reason-missing");
    case "upheld":
    case "changed for the better":
      return all(merits, answer);
    case "not taken up":
      return answer;
    case "changed for the worse":
      return [...merits, "appeal-may-not-worsen"];
    case "changed, nobody says how":
      return [...merits, "appeal-worsens-missing"];
    case "the employee goes on":
      if (at === "committee") return ["appeal-no-further-stage"];
      return at === "manager" && silent ? enter("reviewer") : ["appeal-answer-not-due"];
    case "the employee takes it back":
      return over;
    default:
      return ["appeal-out-of-turn"];
  }
}
