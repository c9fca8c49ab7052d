import { Engine } from "json-rules-engine";
import type { NestedCondition, TopLevelCondition } from "json-rules-engine";
import { valueAt } from "../../src/rules/classes.ts";
import type { Condition, Test } from "../../src/rules/condition.ts";
import type { Facts } from "../../src/rules/facts.ts";
import type { RuleTable } from "../../src/rules/table.ts";

/** Decides many records by one engine, one after the other: the id of the first rule that holds, or `null`. */
export function decideByJsonRulesEngine(table: RuleTable<unknown>): (record: Facts) => Promise<string | null> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  table.rules.forEach((rule, index) => {
    const priority = table.rules.length - index;
    engine.addRule({
      conditions: { all: [conditionJson(rule.condition)] },
      event: { type: rule.reference.id },
      priority,
      onSuccess: () => void engine.stop(), // the first rule that holds decides
    });
  });
  return async (record) => (await engine.run({ ...record })).events[0]?.type ?? null;
}

/** The numbers of the rules that hold for a complete record, by json-rules-engine: a second opinion by another hand. */
export async function matchesByJsonRulesEngine(table: RuleTable<unknown>, record: Facts): Promise<readonly number[]> {
  const engine = new Engine();
  table.rules.forEach((rule, index) => {
    engine.addRule({ conditions: { all: [conditionJson(rule.condition)] }, event: { type: String(index) } });
  });
  const { events } = await engine.run({ ...record });
  return events.map(({ type }) => Number(type)).toSorted((left, right) => left - right);
}

function conditionJson(condition: Condition): TopLevelCondition | NestedCondition {
  switch (condition.kind) {
    case "all":
      return { all: condition.of.map(conditionJson) };
    case "any":
      return { any: condition.of.map(conditionJson) };
    case "not":
      return { not: conditionJson(condition.of) };
    case "test":
      return testJson(condition);
    case "join":
      throw new Error("no table holds a join");
    default:
      return condition satisfies never;
  }
}

function testJson({ fact, question }: Test): NestedCondition {
  const { name } = fact;
  switch (question.kind) {
    case "in":
      return { fact: name, operator: "in", value: question.values };
    case "contains":
      return { fact: name, operator: "contains", value: question.value };
    case "between":
      return {
        any: question.ranges.map(([min, max]) => {
          if (fact.declaration.type === "enum") {
            const grades = Array.from({ length: max - min + 1 }, (_, index) => valueAt(fact, min + index));
            return { fact: name, operator: "in", value: grades };
          }
          return {
            all: [
              { fact: name, operator: "greaterThanInclusive", value: valueAt(fact, min) },
              { fact: name, operator: "lessThanInclusive", value: valueAt(fact, max) },
            ],
          };
        }),
      };
    default:
      return question satisfies never;
  }
}
