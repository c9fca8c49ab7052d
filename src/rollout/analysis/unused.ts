import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import { pointer } from "../../core/pointer.ts";
import type { AnalysisFindingCatalogue } from "../../policy/analysis-findings.ts";
import type { Policy } from "../../policy/compile.ts";
import { answers } from "../../rules/condition.ts";
import type { Condition, Test } from "../../rules/condition.ts";
import type { Fact } from "../../rules/facts.ts";
import { mentionsIn } from "./mentions.ts";

const finding = findingsOf<AnalysisFindingCatalogue>();

/**
 * Finds facts, values, roles and named conditions of which nothing in the policy makes use. A value that is not named is
 * of use where it lies in a range, or outside of what a condition excludes: it can make that condition hold.
 */
export function examineUnused({ document, facts, roles }: Policy, conditions: readonly Condition[]): readonly Finding[] {
  const { words, elsewhere } = mentionsIn(document);
  const unnamed = (names: Iterable<string>): readonly string[] => [...names].filter((name) => !words.has(name));
  const favouring = favouringTests(conditions);
  const isOfUse = (fact: Fact, value: string): boolean => {
    const stands = fact.declaration.default;
    const isDefault = Array.isArray(stands) ? stands.includes(value) : stands === value;
    return isDefault || (favouring.get(fact) ?? []).some((favours) => favours(value));
  };
  return [
    ...unnamed(facts.keys()).map((name) => finding("note", "fact-unused", pointer("/facts", name), { name })),
    ...[...facts.values()].flatMap((fact) => {
      if (!words.has(fact.name) || elsewhere.has(fact.name)) return [];
      const unused = unnamed(fact.values?.keys() ?? []).filter((value) => !isOfUse(fact, value));
      return unused.map((value) => unusedValue(fact, value));
    }),
    ...unnamed(roles.keys()).map((name) => finding("note", "role-unused", pointer("/roles", name), { name })),
    ...unnamed(Object.keys(document.conditions ?? {})).map((name) => {
      return finding("note", "condition-unused", pointer("/conditions", name), { name });
    }),
  ];
}

function unusedValue({ name, declaration }: Fact, value: string): Finding {
  const list = declaration.type === "set" ? "of" : "values";
  return finding("note", "value-unused", pointer("/facts", name, list, value), { name, value });
}

type Favours = (value: string) => boolean;

/** For each fact, what its values must be like to make some condition hold. */
function favouringTests(conditions: readonly Condition[]): ReadonlyMap<Fact, readonly Favours[]> {
  const favouring = new Map<Fact, Favours[]>();
  const add = (fact: Fact, favours: Favours): void => {
    const known = favouring.get(fact);
    if (known === undefined) favouring.set(fact, [favours]);
    else known.push(favours);
  };
  const visitTest = ({ fact, question }: Test, wanted: boolean): void => {
    if (question.kind !== "contains") add(fact, (value) => answers(fact, question, value) === wanted);
  };
  const visit = (condition: Condition, wanted: boolean): void => {
    switch (condition.kind) {
      case "test":
        return visitTest(condition, wanted);
      case "join": // compared with whatever the employee has
        add(condition.fact, () => true);
        return add(condition.as, () => true);
      case "not":
        return visit(condition.of, !wanted);
      case "all":
      case "any":
        for (const part of condition.of) visit(part, wanted);
        return undefined;
      default:
        return condition satisfies never;
    }
  };
  for (const condition of conditions) visit(condition, true);
  return favouring;
}
