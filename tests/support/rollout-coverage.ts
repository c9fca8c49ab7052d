import { holds } from "./rules-meaning.ts";
import type { PlainRecord } from "./rules-meaning.ts";
import { recordsOf, valuesOf } from "./rules-values.ts";
import type { World } from "./rules-world.ts";

/** The names of all that one record reaches, found by trying every other value of each fact. */
export type Reached = (record: PlainRecord) => ReadonlySet<string>;

/** What each record of a small world reaches: by the meaning of its rules alone, with no diagram and no class. */
export function coverageOracle(world: World, limit: number): { readonly records: readonly PlainRecord[]; readonly reached: Reached } | null {
  const records = recordsOf(world, limit);
  if (records === null) return null;
  const { facts, rules } = world;
  const values = valuesOf(world);
  const holdsAt = (index: number, record: PlainRecord): boolean => {
    const when = rules[index]?.when ?? null;
    return when === null || holds(when, record, facts);
  };
  const decides = (index: number, record: PlainRecord): boolean => rules.findIndex((_, each) => holdsAt(each, record)) === index;
  const signatures = new Map([...values].map(([name, of]) => [name, new Map(of.map((value) => [value, signatureOf(name, value)]))]));

  function signatureOf(name: string, value: unknown): string {
    return records?.map((record) => rules.map((_, index) => (holdsAt(index, { ...record, [name]: value }) ? 1 : 0)).join("")).join() ?? "";
  }

  const reached: Reached = (record) => {
    const found = new Set<string>();
    for (const index of rules.keys()) {
      if (decides(index, record)) found.add(`rule ${index}`);
      for (const name of Object.keys(facts)) for (const each of reachedOfFact(index, name, record)) found.add(each);
    }
    return found;
  };

  function reachedOfFact(index: number, name: string, record: PlainRecord): readonly string[] {
    const fact = facts[name];
    if (fact?.type === "set") return elementsReached(index, name, record);
    const others = (values.get(name) ?? []).map((value) => ({ ...record, [name]: value }));
    const inside = decides(index, record) && others.some((other) => !holdsAt(index, other));
    const outside = !holdsAt(index, record) && others.some((other) => decides(index, other));
    const at = `${index} ${name}`;
    const sides = [...(inside ? [`condition ${at} inside`] : []), ...(outside ? [`condition ${at} outside`] : [])];
    const isLine = fact?.type === "integer" || fact?.type === "date" || (fact?.type === "enum" && fact.ordered === true);
    if (!isLine) {
      const group = signatures.get(name)?.get(record[name]) ?? "";
      return [...sides, ...(inside ? [`boundary ${at} inside ${group}`] : []), ...(outside ? [`boundary ${at} outside`] : [])];
    }
    const neighbours = neighboursOf(world, name, record[name]).map((value) => ({ ...record, [name]: value }));
    const atBorder = neighbours.some((other) => decides(index, record) && !holdsAt(index, other));
    const justOutside = neighbours.some((other) => !holdsAt(index, record) && decides(index, other));
    const place = String(record[name]);
    return [...sides, ...(atBorder ? [`boundary ${at} ${place} inside`] : []), ...(justOutside ? [`boundary ${at} ${place} outside`] : [])];
  }

  function elementsReached(index: number, name: string, record: PlainRecord): readonly string[] {
    const given = record[name] as readonly string[]; // a legal set
    const elements = new Set([...(values.get(name) ?? [])].flatMap((each) => each as readonly string[]));
    return [...elements].flatMap((element) => {
      const other = { ...record, [name]: given.includes(element) ? given.filter((each) => each !== element) : [...given, element] };
      const inside = decides(index, record) && !holdsAt(index, other);
      const outside = !holdsAt(index, record) && decides(index, other);
      const at = `condition ${index} ${name} ${element}`;
      return [...(inside ? [`${at} inside`] : []), ...(outside ? [`${at} outside`] : [])];
    });
  }

  return { records, reached };
}

function neighboursOf({ facts }: World, name: string, value: unknown): readonly unknown[] {
  const fact = facts[name];
  if (fact?.type === "integer") {
    const number = value as number; // of an integer fact
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = fact;
    return [number - 1, number + 1].filter((each) => each >= min && each <= max);
  }
  if (fact?.type === "date") {
    return [-1, 1]
      .map((days) => Date.parse(`${String(value)}T00:00:00Z`) + days * 86_400_000)
      .filter((time) => time >= Date.parse("0001-01-01") && time <= Date.parse("9999-12-31"))
      .map((time) => new Date(time).toISOString().slice(0, 10));
  }
  const listed = fact?.type === "enum" ? Object.keys(fact.values) : [];
  const place = listed.indexOf(String(value));
  return [listed[place - 1], listed[place + 1]].filter((each) => each !== undefined);
}
