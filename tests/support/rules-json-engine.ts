import { Engine } from "json-rules-engine";
import { tableRules } from "../../src/adapters/json-rules-engine/rules.ts";
import type { Facts } from "../../src/rules/facts.ts";
import type { RuleTable } from "../../src/rules/table.ts";

/** The numbers of all rules that hold for a complete record, by json-rules-engine: a second opinion by another hand. */
export async function matchesByJsonRulesEngine(table: RuleTable<unknown>, record: Facts): Promise<readonly number[]> {
  const engine = new Engine();
  tableRules(table).forEach(({ conditions }, index) => engine.addRule({ conditions, event: { type: String(index) } }));
  const { events } = await engine.run({ ...record });
  return events.map(({ type }) => Number(type)).toSorted((left, right) => left - right);
}
