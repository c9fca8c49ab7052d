import { Engine } from "json-rules-engine";
import type { DynamicFactCallback } from "json-rules-engine";
import type { Policy } from "../../policy/compile.ts";
import type { TopicName } from "../../policy/topics.ts";
import { readRecord } from "../../rules/facts.ts";
import type { FactSet } from "../../rules/facts.ts";
import { toRules } from "./rules.ts";
import type { TableOptions } from "./rules.ts";

/** How an engine is made for a policy. */
export interface PolicyEngineOptions extends TableOptions {
  /**
   * What becomes of a fact that is asked, not given, and has no default. If true, as it is unless you say otherwise, every
   * test of it is false, and a `not` around the test true. If false, the run rejects, even where the fact could not have
   * changed the answer.
   */
  readonly allowUndefinedFacts?: boolean;
}

/**
 * A ready `Engine` of json-rules-engine with a topic's rules and the declared defaults as facts: add your own facts by
 * `addFact`, functions that fetch them too, and run it. (`run` takes values, but overlooks a function for a fact that has a
 * default.) It stops at the first rule that holds, so that `events` of the result
 * is that rule's event, or empty where no rule speaks of the case.
 *
 * **One run at a time.** An engine keeps the state of its run to itself: when one of two concurrent runs stops, the other
 * loses the rules that it has not asked yet. Make an engine for each run, or use {@link decideByEngine}.
 *
 * **It never says `undetermined`.** An engine knows neither absent nor illegal values: a fact that is not given counts
 * as one to which every test says no, `"12"` lies in the same ranges as 12, and `null` is no absence, so that it hides a
 * default. Check records by `checkFacts` first; where absent facts must be asked for, decide by the library itself.
 */
export function toEngine(policy: Policy, topic: TopicName, options: PolicyEngineOptions = {}): Engine {
  const { allowUndefinedFacts = true } = options;
  const engine = new Engine(toRules(policy, topic, options), { allowUndefinedFacts });
  for (const { name, declaration } of policy.facts.values()) {
    if (declaration.default !== undefined) engine.addFact(name, declaration.default);
  }
  engine.on("success", () => void engine.stop());
  // A rule may have this id; an emitter takes an event of this name that nobody hears for a fault.
  engine.on("error", () => undefined);
  return engine;
}

/** What an engine found: the rule with its outcome as the document states it, or `null` for both. */
export interface EngineDecision {
  readonly rule: string | null;
  readonly outcome: unknown;
}

/**
 * Decides one case by an engine of its own, so that any number may run at once. Each fact is a value, or a function that
 * gives one or the promise of one; it is called at most once, and only if a rule asks. `undefined` and `null` are absent,
 * as they are for the library: the default counts, also where a function gives them.
 *
 * @returns a promise that rejects where one of the functions fails, or, without `allowUndefinedFacts`, where a rule asks
 * a fact that was not given.
 */
export async function decideByEngine(
  policy: Policy,
  topic: TopicName,
  facts: object,
  options: PolicyEngineOptions = {},
): Promise<EngineDecision> {
  const engine = toEngine(policy, topic, options);
  // Not handed to `run`: there a function for a fact with a default is never called.
  for (const [name, value] of givenFacts(policy.facts, facts)) engine.addFact(name, value);
  const [event] = (await engine.run()).events;
  return { rule: event?.type ?? null, outcome: event?.params?.["outcome"] ?? null };
}

/** Those of the declared facts that are given. */
function givenFacts(declared: FactSet, facts: object): readonly (readonly [string, unknown])[] {
  const record = readRecord(facts);
  return Object.entries(record.ok ? record.value : {}).flatMap(([name, value]) => {
    const fact = declared.get(name);
    if (fact === undefined || value === undefined || value === null) return [];
    return [[name, isCallback(value) ? withDefault(value, fact.declaration.default) : value] as const];
  });
}

function isCallback(value: unknown): value is DynamicFactCallback {
  return typeof value === "function";
}

function withDefault(callback: DynamicFactCallback, fallback: unknown): DynamicFactCallback {
  return async (params, almanac) => (await callback(params, almanac)) ?? fallback;
}
