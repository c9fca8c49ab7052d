import { containersOf, pointedAt } from "./policy-pointer.ts";
import type { Dice } from "./rules-dice.ts";

type Members = Record<string | number, unknown>;

/** A copy of a JSON document in which the change was made to what a pointer points to. */
function changedAt(document: unknown, path: string, change: (container: Members) => void): unknown {
  const copy: unknown = structuredClone(document);
  const container = pointedAt(copy, path);
  if (typeof container !== "object" || container === null) throw new Error(`nothing to change at ${path}`);
  change(container as Members);
  return copy;
}

/** A copy in which a member has another value, or, for `undefined`, is gone. */
export function withMember(document: unknown, path: string, key: string, value: unknown): unknown {
  return changedAt(document, path, (container) => {
    if (value === undefined && Array.isArray(container)) container.splice(Number(key), 1);
    else if (value === undefined) delete container[key];
    else container[key] = value;
  });
}

/** A copy in which a key has another name, and its place. */
export function withKeyRenamed(document: unknown, path: string, key: string, name: string): unknown {
  return changedAt(document, path, (container) => {
    const entries = Object.entries(container);
    for (const [each] of entries) delete container[each];
    for (const [each, value] of entries) container[each === key ? name : each] = value;
  });
}

/** The word with one letter wrong, in one of the ways that fingers slip; of a short one a letter is doubled, so that it stays itself. */
export function misspelt(word: string, dice: Dice): string {
  const at = dice.integer(0, Math.max(0, word.length - 1));
  switch (word.length > 4 ? dice.integer(0, 2) : 1) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + (word[at] ?? "x") + word.slice(at);
    default:
      return `${word.slice(0, at)}${word[at] === "q" ? "j" : "q"}${word.slice(at + 1)}`;
  }
}

const STRANGE: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 1e300, "", " ", "x", "constructor", "toString", "2026-02-30", "2026-02-29", "0000-01-01",
  [], [[]], [null], {}, { a: 1 }, { all: [] }, { any: [{}] }, { not: {} }, { condition: "x" }, { fact: "x" },
  { fact: "unit", operator: "equal", value: { fact: "unit" } }, { sameAs: "unit" }, { contains: { sameAs: "unit" } }, { min: 5, max: 1 },
];

/** A copy of a JSON document with one thing changed, anywhere in it. */
export function mutated(document: unknown, dice: Dice): unknown {
  const filled = containersOf(document).filter(({ container }) => Object.keys(container).length > 0);
  if (filled.length === 0) return document;
  const { path, container } = dice.pick(filled);
  const keys = Object.keys(container);
  const key = dice.pick(keys);
  switch (dice.integer(0, 6)) {
    case 0:
      return withMember(document, path, key, undefined);
    case 1:
      return Array.isArray(container) ? withMember(document, path, "extra", 1) : withKeyRenamed(document, path, key, misspelt(key, dice));
    case 2:
      return withMember(document, path, key, dice.pick(STRANGE));
    case 3:
      return changedAt(document, path, (members) => {
        const other = dice.pick(keys);
        [members[key], members[other]] = [members[other], members[key]];
      });
    case 4:
      return changedAt(document, path, (members) => {
        if (Array.isArray(members)) members.push(structuredClone(dice.pick(members)));
        else members[`${key}x`] = structuredClone(members[key]);
      });
    case 5:
      return changedAt(document, path, (members) => {
        const value = members[key];
        if (typeof value === "string") members[key] = misspelt(value, dice);
        else if (typeof value === "number") members[key] = value + dice.pick([-1, 1, 0.5]);
        else if (typeof value === "boolean") members[key] = !value;
        else members[key] = JSON.stringify(value);
      });
    default: {
      const other = dice.pick(containersOf(document));
      return withMember(document, path, key, structuredClone(other.container));
    }
  }
}
