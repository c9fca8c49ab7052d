import { canonicalJson } from "../../core/hash.ts";
import type { Text } from "../../core/text.ts";
import type { Policy } from "../../policy/compile.ts";
import { questionsOf } from "../../policy/questions.ts";
import type { PolicyQuestion } from "../../policy/questions.ts";
import { topicNames } from "../../policy/topics.ts";
import { readRecord } from "../../rules/facts.ts";
import { mergeFacts } from "../../rules/merged-facts.ts";
import type { Facts } from "../../rules/facts.ts";
import type { Candidate } from "../../topics/review.ts";
import { recordOfItems } from "../measure/item-records.ts";
import { COVERAGE_STEPS, keyOf } from "../measure/measure-coverage.ts";
import { tableItems } from "../measure/table-items.ts";
import { DIFF_STEPS, pairsOf } from "../diff/policy-diff.ts";
import { tableDifference } from "../diff/table-difference.ts";
import { differencesOf } from "../scenarios/expectation.ts";
import type { Scenario } from "../scenarios/scenario-file.ts";
import { caseName } from "../suggest/case-name.ts";
import { expectationOf } from "../suggest/expectation-of.ts";
import { scenarioOf } from "../suggest/scenario-of.ts";
import type { Suggestion } from "../suggest/scenario-of.ts";
import type { MutatedPart } from "./edits-of.ts";
import { evaluateMutants, guardsOf, killerOf } from "./evaluate.ts";

/** Cases that notice what none of the scenarios notices: of the table a record in which it differs, else a candidate. */
export function killersOf(policy: Policy, scenarios: readonly Scenario[]): readonly Suggestion[] {
  const found: Suggestion[] = [];
  const answers = new Map<string, string>();
  for (const { part, fate, policy: mutant } of evaluateMutants(policy, scenarios)) {
    if (fate !== "survived" || mutant === null) continue;
    const guards = guardsOf(policy, found.map(scenarioOf));
    if (killerOf(mutant, part, guards) !== null) continue;
    const killer = tableKiller(policy, mutant) ?? candidateKiller(policy, mutant, part, answers);
    if (killer !== null) found.push(killer);
  }
  return found;
}

function tableKiller(policy: Policy, mutant: Policy): Suggestion | null {
  const merged = mergeFacts(policy.facts, mutant.facts);
  const questions = questionsOf(policy);
  for (const topic of topicNames) {
    if (policy.sections[topic] === mutant.sections[topic]) continue;
    for (const pair of pairsOf(policy, mutant, topic)) {
      const question = questions.find((each) => each.topic === topic && each.table === pair.before.table);
      const other = question === undefined ? undefined : questionsOf(mutant).find((each) => keyOf(each) === keyOf(question));
      const changed = tableDifference(pair, merged, DIFF_STEPS).difference?.changes[0]?.regions[0]?.witness;
      if (changed === undefined || question === undefined || other === undefined) continue;
      const witness = possibleWitness(policy, question, other) ?? changed;
      if (!notices(question, other, { given: witness })) continue; // 10 % and 11 % of 12 are one
      const given = slim(witness, question, other);
      return { question, name: caseName(policy, question, given), candidate: { given } };
    }
  }
  return null;
}

/** A possible record that the two answer differently, among those that coverage would ask for; `null` if none of them does. */
function possibleWitness(policy: Policy, question: PolicyQuestion, other: PolicyQuestion): Facts | null {
  const impossible = policy.impossible.map(({ condition }) => condition);
  for (const side of [question, other]) {
    const table = side.table === null ? null : tableItems(side.table, impossible, COVERAGE_STEPS);
    for (const item of table?.items ?? []) {
      const facts = table === null ? undefined : recordOfItems(policy, side, table, [item])?.facts;
      if (facts !== undefined && notices(question, other, { given: facts })) return facts;
    }
  }
  return null;
}

/** Without the facts that neither of the two answers depends on. */
function slim(witness: Facts, question: PolicyQuestion, other: PolicyQuestion): Facts {
  const own = told(question, { given: witness });
  let facts = witness;
  for (const name of Object.keys(witness)) {
    const given = Object.fromEntries(Object.entries(facts).filter(([each]) => each !== name));
    if (told(question, { given }) === own && notices(question, other, { given })) facts = given;
  }
  return facts;
}

function candidateKiller(policy: Policy, mutant: Policy, part: MutatedPart, answers: Map<string, string>): Suggestion | null {
  const isShared = topicNames.every((name) => name !== part);
  const changed = new Map(questionsOf(mutant).map((question) => [keyOf(question), question]));
  const asked = questionsOf(policy)
    .filter(({ sections }) => isShared || sections.some((name) => name === part))
    .toSorted((left, right) => Number(right.topic === part) - Number(left.topic === part));
  for (const question of asked) {
    const other = changed.get(keyOf(question));
    if (other === undefined) continue;
    for (const candidate of [...question.candidates(), ...other.candidates()]) {
      if (answerTo(question, candidate, answers) === told(other, candidate) || !notices(question, other, candidate)) continue;
      return { question, name: nameOf(policy, question, candidate), candidate };
    }
  }
  return null;
}

/** Of a table the facts and the answer say more than the candidate's own name. */
function nameOf(policy: Policy, question: PolicyQuestion, { name, given }: Candidate): Text {
  const facts = question.table === null ? null : readRecord(given);
  return facts?.ok === true ? caseName(policy, question, facts.value) : name;
}

/** The policy's own answers are asked for once. */
function answerTo(question: PolicyQuestion, candidate: Candidate, answers: Map<string, string>): string {
  const key = canonicalJson([keyOf(question), candidate.given, candidate.on ?? null, candidate.keep ?? null]);
  const known = answers.get(key) ?? told(question, candidate);
  answers.set(key, known);
  return known;
}

/** Whether a scenario of the case, with the answer of the one, is not passed by the other. */
function notices(question: PolicyQuestion, other: PolicyQuestion, candidate: Omit<Candidate, "name">): boolean {
  const scenario = scenarioOf({ question, name: "case", candidate });
  return differencesOf(other.answer(candidate.given, candidate.on ?? null), scenario).length > 0;
}

/** All that a scenario of the case would assert: the outcome, and of a table the rule. */
function told(question: PolicyQuestion, { given, on, keep }: Omit<Candidate, "name">): string {
  const decision = question.answer(given, on ?? null);
  const rules = question.table !== null && decision.status === "decided" ? decision.rules.map(({ id }) => id) : [];
  return canonicalJson([expectationOf(decision, keep), rules]);
}
