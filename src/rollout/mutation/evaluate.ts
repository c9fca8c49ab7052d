import type { Policy } from "../../policy/compile.ts";
import { withSection, compilePolicy } from "../../policy/compile.ts";
import { safeParsePolicy } from "../../policy/parse.ts";
import { questionsOf } from "../../policy/questions.ts";
import type { PolicyQuestion } from "../../policy/questions.ts";
import { topicNames } from "../../policy/topics.ts";
import { sameBehaviour } from "../diff/same-behaviour.ts";
import { keyOf } from "../measure/measure-coverage.ts";
import { differencesOf } from "../scenarios/expectation.ts";
import { readScenario, runScenario } from "../scenarios/run-scenarios.ts";
import type { Scenario } from "../scenarios/scenario-file.ts";
import { editsOf } from "./edits-of.ts";
import type { MutatedPart } from "./edits-of.ts";
import { applyEdit } from "./mutant.ts";
import type { Edit } from "./mutant.ts";

/** What became of a mutant: no valid policy, noticed by a scenario, one that decides alike, or one that nobody notices. */
export type Fate = "stillborn" | "killed" | "equivalent" | "survived";

/** A mutant with its fate; `policy` of one that survived, and of one that was killed the scenario's place. */
export interface EvaluatedMutant {
  readonly part: MutatedPart;
  readonly edit: Edit;
  readonly fate: Fate;
  readonly killer: number | null;
  readonly policy: Policy | null;
}

export interface EvaluateOptions {
  readonly parts?: readonly MutatedPart[] | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** A scenario that the policy passes, and the question that it asks. */
export interface Guard {
  readonly index: number;
  readonly scenario: Scenario;
  readonly key: string;
  readonly sections: PolicyQuestion["sections"];
}

/** The scenarios that can notice a change: those that the policy itself passes. */
export function guardsOf(policy: Policy, scenarios: readonly Scenario[], from = 0): readonly Guard[] {
  return scenarios.flatMap((scenario, index): readonly Guard[] => {
    const found = readScenario(policy, scenario);
    if (!("question" in found) || runScenario(policy, scenario).status !== "passed") return [];
    return [{ index: from + index, scenario, key: keyOf(found.question), sections: found.question.sections }];
  });
}

/** Makes every mutant and lets the scenarios look at it that its part can reach. */
export function evaluateMutants(policy: Policy, scenarios: readonly Scenario[], options: EvaluateOptions = {}): readonly EvaluatedMutant[] {
  const edits = editsOf(policy, options.parts);
  const guards = guardsOf(policy, scenarios);
  let ranked = guards; // what killed the last mutant is likely to kill the next: it is asked first
  return edits.map(({ part, edit }, done) => {
    options.onProgress?.(done, edits.length);
    const mutant = mutantOf(policy, part, edit);
    if (mutant === null) return { part, edit, fate: "stillborn", killer: null, policy: null };
    const killer = killerOf(mutant, part, ranked);
    if (killer !== null) {
      ranked = [killer, ...ranked.filter((each) => each !== killer)];
      return { part, edit, fate: "killed", killer: killer.index, policy: null };
    }
    if (isUnasked(policy, part, edit) || sameBehaviour(policy, mutant)) return { part, edit, fate: "equivalent", killer: null, policy: null };
    return { part, edit, fate: "survived", killer: null, policy: mutant };
  });
}

/** Whether the edit is to a fact that is named nowhere else, so that nothing can depend on it. */
function isUnasked({ document }: Policy, part: MutatedPart, { keys: [, name] }: Edit): boolean {
  if (part !== "facts") return false;
  const { facts: _facts, impossible: _impossible, ...rest } = document;
  return !JSON.stringify(rest).includes(JSON.stringify(name));
}

/** The policy of an edit, or `null` if it is none. */
export function mutantOf(policy: Policy, part: MutatedPart, edit: Edit): Policy | null {
  const document = applyEdit(policy.document, edit) as Policy["document"]; // checked below, wholly or in the section
  const topic = topicNames.find((name) => name === part);
  if (topic !== undefined) {
    if (document[topic] === undefined) return null;
    const changed = withSection(policy, topic, document[topic]);
    return changed.ok ? changed.value : null;
  }
  const parsed = safeParsePolicy(document);
  return parsed.ok ? compilePolicy(parsed.value) : null;
}

/** The first scenario that a mutant does not pass; only those that its part can reach are asked. */
export function killerOf(mutant: Policy, part: MutatedPart, guards: readonly Guard[]): Guard | null {
  const isShared = topicNames.every((name) => name !== part);
  const questions = new Map<string, PolicyQuestion>();
  for (const question of questionsOf(mutant)) questions.set(keyOf(question), question);
  const found = guards.find(({ scenario, key, sections }) => {
    if (!isShared && !sections.some((name) => name === part)) return false;
    const question = questions.get(key);
    if (question === undefined) return true;
    if (part === "facts" && "issues" in readScenario(mutant, scenario)) return true; // a fact that is given is gone
    return differencesOf(question.answer(scenario.given, scenario.on ?? null), scenario).length > 0;
  });
  return found ?? null;
}
