import { factValue, ordinalOf, readRecord } from "../../rules/facts.ts";
import type { Facts } from "../../rules/facts.ts";
import { liesIn } from "../../rules/rule-regions.ts";
import type { TableItem, TableItems } from "./table-items.ts";

/** The items that a record reaches, whatever the facts are that it lacks: their places in the list. */
export function itemsReached({ regions: { store, variables }, items }: TableItems, given: unknown): readonly number[] {
  const record = readRecord(given);
  if (!record.ok) return [];
  const classes = variables.map(({ classOf }) => classOf(record.value));
  return items.flatMap((item, index) => (isAt(item, record.value) && liesIn(store, item.region, classes) ? [index] : []));
}

/** Whether the record has the very value of a border. */
function isAt({ fact, place }: TableItem, record: Facts): boolean {
  return place === null || fact === null || ordinalOf(fact, factValue(fact, record)) === place;
}
