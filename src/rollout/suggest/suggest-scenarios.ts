import type { Text } from "../../core/text.ts";
import type { Policy } from "../../policy/compile.ts";
import { recordOfItems } from "../measure/item-records.ts";
import { measureQuestions } from "../measure/measure-coverage.ts";
import type { MeasuredQuestion } from "../measure/measure-coverage.ts";
import { killersOf } from "../mutation/killers.ts";
import type { Scenario, ScenarioFile } from "../scenarios/scenario-file.ts";
import { caseName } from "./case-name.ts";
import { scenarioOf } from "./scenario-of.ts";
import type { Suggestion } from "./scenario-of.ts";

/** What is suggested. */
export interface SuggestOptions {
  /** Whether to add cases for the changes that nobody would notice; it takes longer. */
  readonly mutation?: boolean;
}

/**
 * The scenarios that are missing, as a file that is ready to run: with them, coverage is full. Each has today's answer and
 * is marked `unreviewed`, for a person to confirm. The same policy and scenarios give the same file.
 */
export function suggestScenarios(policy: Policy, scenarios: readonly Scenario[] = [], options: SuggestOptions = {}): ScenarioFile {
  const suggestions = measureQuestions(policy, scenarios).flatMap((measured) => [
    ...tableSuggestions(policy, measured),
    ...markSuggestions(measured),
  ]);
  const written = suggestions.map(scenarioOf);
  const killers = options.mutation === true ? killersOf(policy, [...scenarios, ...written]).map(scenarioOf) : [];
  return { scenarios: named([...written, ...killers], scenarios) };
}

/** Records for the items of a table that are not reached, each for as many of them as go together. */
function tableSuggestions(policy: Policy, { question, table, items }: MeasuredQuestion): readonly Suggestion[] {
  if (table === null) return [];
  const reached = new Set(items.flatMap((isReached, index) => (isReached ? [index] : [])));
  const found: Suggestion[] = [];
  for (const [index, item] of table.items.entries()) {
    if (reached.has(index)) continue;
    const others = table.items.filter((each, place) => place !== index && !reached.has(place) && each.index <= item.index + 2);
    const record = recordOfItems(policy, question, table, [item, ...others]);
    if (record === null) continue; // not reached: only items that a case reaches are listed
    reached.add(index);
    for (const each of record.reached) reached.add(each);
    found.push({ question, name: caseName(policy, question, record.facts), candidate: { given: record.facts } });
  }
  return found;
}

/** Candidates for the marks that are not reached yet: each time the first of those that reach the most. */
function markSuggestions({ question, marks }: MeasuredQuestion): readonly Suggestion[] {
  const ids = question.marks().map(({ id }) => id);
  const missing = new Set(ids.filter((_, index) => marks[index] !== true));
  if (missing.size === 0) return [];
  const left = question.candidates().map((candidate) => ({ candidate, reached: question.reached(candidate.given, candidate.on ?? null) }));
  const found: Suggestion[] = [];
  while (missing.size > 0) {
    const fresh = left.map(({ reached }) => reached.filter((id) => missing.has(id)).length);
    const most = Math.max(...fresh);
    const best = most <= 0 ? undefined : left[fresh.indexOf(most)];
    if (best === undefined) break;
    for (const id of best.reached) missing.delete(id);
    found.push({ question, name: best.candidate.name, candidate: best.candidate });
  }
  return found;
}

/** Scenarios of the same name are numbered, so that each can be told. */
function named(written: readonly Scenario[], before: readonly Scenario[]): Scenario[] {
  const counts = new Map<string, number>();
  for (const { name } of before) counts.set(JSON.stringify(name), 1);
  return written.map((scenario) => {
    const key = JSON.stringify(scenario.name);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? scenario : { ...scenario, name: numbered(scenario.name, count) };
  });
}

function numbered(name: Text, count: number): Text {
  return typeof name === "string" ? `${name} (${count})` : { en: `${name.en} (${count})`, "zh-CN": `${name["zh-CN"]}（${count}）` };
}
