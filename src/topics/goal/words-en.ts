import type { IssueWords } from "../../core/issue.ts";
import { insteadOf, quoted, quotedList } from "../../core/words.ts";
import type { GoalIssueCatalogue } from "./issues.ts";

function between(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `between ${min} and ${max}`;
  return min === null ? `at most ${max}` : `at least ${min}`;
}

/** The words for a day and, unless they are the day as such, what day that is. */
function dayIn(quote: string, date: string): string {
  return quote === date ? quoted(quote) : `${quoted(quote)} (${date})`;
}

export const en: IssueWords<GoalIssueCatalogue> = {
  "goal-term-unknown": ({ term, nearest }) =>
    `${quoted(term)} is not among the terms of the chosen lexicons; ${nearest === null ? "take it out" : insteadOf(nearest, [], "en")}`,
  "goal-term-twice": ({ term }) => `${quoted(term)} is added twice; keep one`,
  "goal-bounds-reversed": ({ min, max }) => `the lower bound ${min} is above the upper bound ${max}; swap them`,
  "goal-empty": () => "the goal says nothing; give a `text` or a `metric`",
  "goal-too-deep": ({ limit }) => `sub-goals stand more than ${limit} levels deep; move the lowest up`,
  "goal-too-many": ({ limit }) => `there are more than ${limit} goals; check them in parts`,
  "goal-period-reversed": ({ from, until }) => `the period would end on ${until}, before it begins on ${from}; swap them`,
  "goal-id-twice": ({ id }) => `two goals have the id ${quoted(id)}; rename one`,
  "goal-parent-cycle": ({ ids }) => `${quotedList(ids, "en")} serve each other in a circle; give one of them another parent`,
  "goal-not-a-list": () => "goals are given as a list; put them into one",
  "feedback-empty": () => "the feedback says nothing; give a `text` or its parts",
  "goal-vague-time": ({ quote, suggest }) => `${quoted(quote)} fixes no time; ${suggest["en"] ?? ""}`,
  "goal-vague-degree": ({ quote, suggest }) => `${quoted(quote)} does not say how much; ${suggest["en"] ?? ""}`,
  "goal-vague-quantity": ({ quote, suggest }) => `${quoted(quote)} does not say how many; ${suggest["en"] ?? ""}`,
  "goal-intention": ({ quote, suggest }) => `${quoted(quote)} is a wish, not a result; ${suggest["en"] ?? ""}`,
  "goal-direction-only": ({ quote, suggest }) => `${quoted(quote)} is a direction, not a target; ${suggest["en"] ?? ""}`,
  "goal-vague-quality": ({ quote, suggest }) => `${quoted(quote)} is praise, not a standard; ${suggest["en"] ?? ""}`,
  "goal-escape": ({ quote, suggest }) => `${quoted(quote)} lets the goal be dropped; ${suggest["en"] ?? ""}`,
  "goal-open-ended": ({ quote, suggest }) => `${quoted(quote)} leaves open what belongs to the goal; ${suggest["en"] ?? ""}`,
  "goal-placeholder": ({ quote, suggest }) => `${quoted(quote)} is still a placeholder; ${suggest["en"] ?? ""}`,
  "goal-no-object": ({ quote }) => `${quoted(quote)} fits many different practices; name the task or the metric, and its target`,
  "goal-event-open": ({ quote }) => `${quoted(quote)} does not say when it counts as done; add scope, quantity or acceptance`,
  "goal-no-measure": ({ quote }) => `nothing in ${quoted(quote)} can be measured; give a metric with baseline and target`,
  "goal-event-unmeasured": ({ quote }) => `${quoted(quote)} is done or not, but nothing says how well; add a figure, or who accepts it`,
  "goal-vague-standard": ({ quote }) => `${quoted(quote)} sets a standard that cannot be measured; write the figure that it stands for`,
  "goal-baseline-missing": ({ quote }) => `${quoted(quote)} is a change from an unknown start; give the baseline`,
  "goal-activity": ({ quote }) => `${quoted(quote)} counts activity; say what it should bring about`,
  "goal-many-targets": ({ quote, count }) => `from ${quoted(quote)} on there are ${count} targets in one goal; split it, or keep one to three`,
  "goal-no-deadline": ({ quote }) => `${quoted(quote)} names no time; add a date, or a period with an end`,
  "goal-bare-span": ({ quote }) => `${quoted(quote)} says when, not by when; write the last day, as in ${quoted("by 31 December")}`,
  "goal-cadence-only": ({ quote }) => `${quoted(quote)} says how often, not until when; add the period`,
  "goal-period-in-name": ({ quote }) => `${quoted(quote)} is part of a name; add the date by which it is due`,
  "goal-date-differs": ({ quote, date, dueDate }) => `${quoted(quote)} is ${date}, but the due date is ${dueDate}, which holds; change one of them`,
  "goal-outside-period": ({ quote, date, from, until }) => `${dayIn(quote, date)} lies outside the period from ${from} to ${until}; choose a day inside it`,
  "goal-achievable-open": ({ missing }) => `whether it can be achieved is open; give ${quotedList(missing, "en")}`,
  "goal-no-change": ({ target }) => `the target ${target} equals the baseline; raise it, or say that it is to be kept`,
  "goal-off-scale": ({ target, min, max }) => `the target ${target} is not on the scale; choose one ${between(min, max)}`,
  "goal-beyond-best": ({ change, best }) => `the change of ${change} is more than ever before (${best}); lower it, or say what makes it possible`,
  "goal-stretch-high": ({ change, best, max }) => `the change of ${change} is above ${max}% of the best so far (${best}); lower the target`,
  "goal-stretch-low": ({ change, best, min }) => `the change of ${change} is below ${min}% of the best so far (${best}); raise the target`,
  "goal-relevant-open": ({ missing }) => `whether it is relevant is open; give ${quotedList(missing, "en")}`,
  "goal-unrelated": ({ metrics }) =>
    metrics.length === 0
      ? "nothing ties it to the goal above; name the metric that it moves"
      : `it moves none of ${quotedList(metrics, "en")}, nor the goal above; name the metric that it moves`,
  "goal-not-observable": () => "the policy asks for a goal that can be observed; give it a measure",
  "goal-sub-goals-unmeasured": ({ numbers }) => `sub-goals ${numbers.join(", ")} cannot be measured; give each a measure`,
  "goal-milestone-undated": ({ quote }) => `the milestone ${quoted(quote)} has no date; give its \`dueDate\``,
  "goal-weight-missing": ({ goals }) => `${quotedList(goals, "en")} have no weight; give each one`,
  "goal-weight-fraction": ({ goal, weight }) => `the weight ${weight} of ${quoted(goal)} is no whole number; round it`,
  "goal-weight-bounds": ({ goal, weight, min, max }) => `the weight ${weight} of ${quoted(goal)} is not allowed; choose one ${between(min ?? 1, max)}`,
  "goal-weight-sum": ({ sum, expected }) => `the weights make ${sum}; change them until they make ${expected}`,
  "goal-count": ({ count, min, max }) => `there are ${count} goals; set ${between(min, max)}`,
  "goal-parent-missing": ({ goal }) => `${quoted(goal)} does not name the goal that it serves; give its \`parentId\``,
  "feedback-part-missing": ({ part, model }) => `${quoted(part)} is missing, a part of ${quoted(model)}; write it`,
  "feedback-no-event": () => "no time, place or event is named; say when and where it was",
  "feedback-several-events": ({ quote }) => `${quoted(quote)} begins a second event; write a record for each`,
  "feedback-trait": ({ quote }) => `${quoted(quote)} judges the person; say what was done, and when`,
};
