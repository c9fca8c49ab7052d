import { issuesOf } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";
import { pointer } from "../../core/pointer.ts";
import type { SectionScope } from "../topic.ts";
import { suggestionFor, termsOf } from "./lexicon.ts";
import type { Term } from "./lexicon.ts";
import type { GoalDocument } from "./schema.ts";
import { indexTerms } from "./terms.ts";
import type { TermIndex } from "./terms.ts";

/** The section, ready to check goals. */
export interface GoalSection {
  readonly criteria: GoalDocument["criteria"];
  readonly set: NonNullable<GoalDocument["set"]>;
  readonly terms: TermIndex;
  /** The section as it is written. */
  readonly document: GoalDocument;
}

export type GoalDocumentIssueCatalogue = {
  /** A term is taken out that the chosen lexicons do not have. */
  readonly "goal-term-unknown": { readonly term: string; readonly nearest: string | null };
  /** A term is added twice. */
  readonly "goal-term-twice": { readonly term: string };
  /** The lower bound is above the upper. */
  readonly "goal-bounds-reversed": { readonly min: number; readonly max: number };
};

const issue = issuesOf<GoalDocumentIssueCatalogue>();

export function compileGoal(document: GoalDocument, path: string, scope: Pick<SectionScope, "issues">): GoalSection {
  const terms = new Map<string, Term>();
  for (const locale of document.lexicons) {
    for (const term of termsOf(locale)) terms.set(term.term.toLowerCase(), term);
  }
  const { add = [], remove = [] } = document.terms ?? {};
  remove.forEach((word, index) => {
    if (terms.delete(word.toLowerCase())) return;
    const at = pointer(path, "terms", "remove", index);
    scope.issues.push(issue("goal-term-unknown", at, { term: word, nearest: nearest(word, terms.keys()) }));
  });
  const added = new Set<string>();
  add.forEach(({ term, category, severity, unless, exceptions, suggest }, index) => {
    const word = term.toLowerCase();
    if (added.has(word)) scope.issues.push(issue("goal-term-twice", pointer(path, "terms", "add", index, "term"), { term }));
    added.add(word);
    const own = { term, category, severity, unless: unless ?? null, exceptions: exceptions ?? [] };
    terms.set(word, { ...own, suggest: suggestionFor(category, suggest) });
  });
  const { set = {}, criteria } = document;
  checkBounds(criteria.achievable?.stretch, pointer(path, "criteria", "achievable", "stretch"), scope);
  checkBounds(set.weight, pointer(path, "set", "weight"), scope);
  checkBounds(set.count, pointer(path, "set", "count"), scope);
  return { criteria, set, terms: indexTerms([...terms.values()]), document };
}

type Bounds = { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;

function checkBounds(bounds: Bounds, path: string, scope: Pick<SectionScope, "issues">): void {
  const { min, max } = bounds ?? {};
  if (min !== undefined && max !== undefined && min > max) {
    scope.issues.push(issue("goal-bounds-reversed", path, { min, max }));
  }
}
