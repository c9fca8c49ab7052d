import type { RuleReference } from "../../core/decision.ts";
import type { Locale } from "../../core/text.ts";
import { quoted } from "../../core/words.ts";
import { shownValue } from "../../locales/shown-value.ts";
import { joined, oneLine } from "../../locales/plain-text.ts";
import type { MutationKind } from "./mutant.ts";

type Keys = readonly (string | number)[];

/** Where in a document something stands: the names of what it stands in, the outermost first, and the rule. */
export interface Place {
  readonly names: readonly string[];
  readonly rule: RuleReference | null;
}

/** The ids, and the names under which things are declared, on the way to a place. */
export function placeOf(document: unknown, keys: Keys): Place {
  let value: unknown = document;
  const names: string[] = [];
  let rule: RuleReference | null = null;
  for (const [index, key] of keys.entries()) {
    const before = keys[index - 1];
    if (index === 2 && typeof key === "string" && typeof before === "string") names.push(key);
    if (index === 1 && typeof key === "string" && (before === "roles" || before === "facts" || before === "conditions")) names.push(key);
    value = memberOf(value, key);
    const id = memberOf(value, "id");
    if (typeof id !== "string") continue;
    names.push(id);
    const clause = memberOf(value, "clause");
    if (memberOf(value, "then") !== undefined) rule = typeof clause === "string" ? { id, clause } : { id };
  }
  return { names, rule };
}

function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === String(key))?.[1];
}

/** What nobody would notice, in a sentence of each language. */
export function sentenceOf(kind: MutationKind, keys: Keys, from: unknown, to: unknown, place: Place): Readonly<Record<Locale, string>> {
  return { en: oneLine(english(kind, keys, from, to, place)), "zh-CN": oneLine(chinese(kind, keys, from, to, place)) };
}

function english(kind: MutationKind, keys: Keys, from: unknown, to: unknown, place: Place): string {
  const [before, after] = [word(from, "en"), word(to, "en")];
  const key = keyOf(keys);
  const what = {
    number: `${key} ${before} became ${after}`,
    day: `${key} ${before} became ${after}`,
    choice: `${key} ${before} became ${after}`,
    flag: `${key} became ${after}`,
    bound: `${before} became ${after}`,
    name: `${key} ${before} became ${after}`,
    dropped: typeof from === "object" ? `${key} were gone` : `${before} were gone from ${key}`,
    added: `${after} came into ${key}`,
    order: `${after} came before ${before}`,
  }[kind];
  return `nobody would notice if ${what}${inside(place, "en")}`;
}

function chinese(kind: MutationKind, keys: Keys, from: unknown, to: unknown, place: Place): string {
  const [before, after] = [word(from, "zh-CN"), word(to, "zh-CN")];
  const key = keyOf(keys);
  const what = {
    number: joined(key, " 由 ", before, "改为", after),
    day: joined(key, " 由 ", before, "改为", after),
    choice: joined(key, " 由 ", before, "改为", after),
    flag: joined(key, "改为", after),
    bound: joined(before, "改为", after),
    name: joined(key, " 由 ", before, "改为", after),
    dropped: typeof from === "object" ? joined("删去", key) : joined("从", key, "中删去", before),
    added: joined("在", key, "中加入", after),
    order: joined("把", after, "移到", before, "之前"),
  }[kind];
  return `${inside(place, "zh-CN")}${what}，无人会发现`;
}

function inside({ names, rule }: Place, locale: Locale): string {
  if (names.length === 0) return "";
  const clause = rule?.clause;
  if (locale === "en") return ` in ${names.map(quoted).join(" › ")}${clause === undefined ? "" : ` (${clause})`}`;
  return `若在 ${names.map(quoted).join(" › ")}${clause === undefined ? " " : `（${clause}）`}中`;
}

function word(value: unknown, locale: Locale): string {
  return typeof value === "string" ? quoted(value) : shownValue(value, locale);
}

/** The last key that is a word. */
function keyOf(keys: Keys): string {
  return quoted(String(keys.findLast((key) => typeof key === "string") ?? ""));
}
