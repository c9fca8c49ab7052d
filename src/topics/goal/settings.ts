import { compareCodePoints } from "../../core/order.ts";
import type { Setting } from "../review.ts";
import type { GoalSection } from "./compile.ts";

type Bounds = { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;

/** What the section decides by: its criteria, the bounds of a set of goals, and the terms that are vague. */
export function goalSettings({ criteria, set, terms }: GoalSection): Setting {
  const { achievable, relevant } = criteria;
  return {
    // All five criteria are always judged: beside these two they only have titles.
    criteria: {
      achievable: { stretch: boundsSetting(achievable?.stretch) },
      relevant: { mode: relevant?.mode ?? "relevance" },
    },
    set: { weight: boundsSetting(set.weight), count: boundsSetting(set.count), parents: set.parents ?? "optional" },
    terms: Object.fromEntries(
      [...terms.values()].flat().map(({ words, term }): readonly [string, Setting] => {
        if (term === null) return [words, null];
        const { category, severity, unless, exceptions, suggest } = term;
        return [words, { term: term.term, category, severity, unless, exceptions: exceptions.toSorted(compareCodePoints), suggest }];
      }),
    ),
  };
}

function boundsSetting(bounds: Bounds): Setting {
  return bounds === undefined ? null : { min: bounds.min ?? null, max: bounds.max ?? null };
}
