import { readCadences } from "./cadences.ts";
import type { DateContext } from "./calendar-days.ts";
import { readDeadlines } from "./deadlines.ts";
import type { GoalDeadline } from "./deadline.ts";
import { eventsIn, scopesIn, vagueStandardIn } from "./events.ts";
import { coverNames } from "./names.ts";
import { readOutcomes } from "./outcomes.ts";
import { clausesOf, plainText } from "./plain.ts";
import { readQuantities } from "./quantities.ts";
import type { Quantity } from "./quantities.ts";
import { byPlace, cover } from "./spans.ts";
import type { Span } from "./spans.ts";
import { findTerms } from "./terms.ts";
import type { FoundTerm, TermIndex } from "./terms.ts";

/** A clause of the text with all that was found in it. */
export interface ReadClause extends Span {
  readonly quantities: readonly Quantity[];
  readonly deadlines: readonly GoalDeadline[];
  readonly cadences: readonly Span[];
  readonly terms: readonly FoundTerm[];
  /** Whether one of the terms stands for a value that is still to be filled in. */
  readonly placeholder: boolean;
  /** The verbs by which something is done or delivered. */
  readonly events: readonly Span[];
  /** The words of a target that is set only by a vague standard. */
  readonly vagueStandard: Span | null;
}

/** A text, read once. */
export interface ReadText {
  readonly text: string;
  readonly clauses: readonly ReadClause[];
}

/** Reads a text: names are covered first, then what is how often, by when, done or not, and how much; then the terms are looked for. */
export function readText(text: string, index: TermIndex, context: DateContext): ReadText {
  const plain = plainText(text);
  const named = coverNames(text, plain);
  const cadences = readCadences(text, named);
  const deadlines = readDeadlines(text, cadences.rest, context);
  const outcomes = readOutcomes(text, deadlines.rest);
  const quantities = readQuantities(text, outcomes.rest);
  const figures = [...outcomes.found, ...quantities.found].toSorted(byPlace);
  const terms = findTerms(index, text, named);
  const timeless = cover(named, [...cadences.found, ...deadlines.found].toSorted(byPlace), " ");
  let [cadence, deadline, figure, term] = [0, 0, 0, 0];
  const clauses = clausesOf(plain).map(({ start, end }) => {
    // Each list is in order, so that a clause takes its part off the front.
    const taken = <Each extends Span>(list: readonly Each[], from: number) => {
      let until = from;
      while ((list[until]?.start ?? end) < end) until += 1;
      return until;
    };
    const next = [taken(cadences.found, cadence), taken(deadlines.found, deadline), taken(figures, figure), taken(terms, term)] as const;
    const clause = readClause(text, { start, end }, timeless, quantities.rest, {
      cadences: cadences.found.slice(cadence, next[0]),
      deadlines: deadlines.found.slice(deadline, next[1]),
      quantities: figures.slice(figure, next[2]),
      terms: terms.slice(term, next[3]),
    });
    [cadence, deadline, figure, term] = next;
    return clause;
  });
  return { text, clauses };
}

type Found = Pick<ReadClause, "cadences" | "deadlines" | "quantities" | "terms">;

function readClause(text: string, { start, end }: Omit<Span, "text">, timeless: string, figureless: string, found: Found): ReadClause {
  const events = eventsIn(timeless.slice(start, end), start).map((each) => asGiven(text, each));
  const whole = events.length === 0 || found.quantities.length > 0 ? [] : scopesIn(figureless.slice(start, end), start);
  const scopes = whole.map((each): Quantity => ({ ...asGiven(text, each), kind: "scope", value: null, unit: null, role: "target" }));
  const standard = vagueStandardIn(timeless.slice(start, end), start);
  return {
    text: text.slice(start, end),
    start,
    end,
    ...found,
    placeholder: found.terms.some(({ term }) => term.category === "placeholder"),
    quantities: scopes.length === 0 ? found.quantities : scopes,
    events,
    vagueStandard: standard === null ? null : asGiven(text, standard),
  };
}

function asGiven(text: string, { start, end }: Span): Span {
  return { text: text.slice(start, end), start, end };
}
