import * as fc from "fast-check";

/** An object whose getter throws. */
const booby = Object.defineProperty({ id: "x" }, "version", {
  enumerable: true,
  get: () => {
    throw new Error("no");
  },
});

function trap(): never {
  throw new Error("trapped");
}

/** A proxy that throws whatever is asked of it. */
export const throwing: object = new Proxy({}, { get: trap, ownKeys: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap, has: trap });

/** A proxy that was revoked: not even its kind can be asked. */
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const cycle: Record<string, unknown> = { id: "x" };
cycle["facts"] = { inside: cycle };

const listCycle: unknown[] = [];
listCycle.push([listCycle]);

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let count = 0; count < depth; count++) value = wrap(value);
  return value;
}

class Instance {
  readonly id = "x";
}

/** Values that a careless or hostile host may hand over, by name. */
export const hostileValues: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["a text", "{}"],
  ["a number that is none", Number.NaN],
  ["a big integer", 10n],
  ["a symbol", Symbol("x")],
  ["a function", () => ({})],
  ["a list", []],
  ["a list with holes", Array.from({ length: 3 })],
  ["an empty object", {}],
  ["an object without a prototype", Object.create(null)],
  ["an object that inherits", Object.create({ id: "x" })],
  ["an instance of a class", new Instance()],
  ["a date", new Date(0)],
  ["a map", new Map([["id", "x"]])],
  ["a promise", Promise.resolve({})],
  ["a getter that throws", booby],
  ["a proxy that throws", throwing],
  ["a proxy that was revoked", revoked()],
  ["an object in itself", cycle],
  ["a list in itself", listCycle],
  ["objects 100,000 deep", nested(100_000, (inner) => ({ facts: inner }))],
  ["lists 100,000 deep", nested(100_000, (inner) => [inner])],
  ["conditions 100,000 deep", { facts: {}, impossible: [{ id: "x", when: nested(100_000, (inner) => ({ not: inner })) }] }],
  ["a key __proto__", JSON.parse('{ "__proto__": { "id": "x" }, "id": "x" }')],
  ["names that every object has", { constructor: 1, toString: 2, hasOwnProperty: 3, valueOf: 4, facts: { constructor: { type: "string" } } }],
  ["half a character", { id: "\ud83d", "\udc00": 1 }],
  ["a text too long", { id: "x".repeat(20_000) }],
  ["a key too long", { ["x".repeat(20_000)]: 1 }],
  ["a long list with holes", Object.assign([], { length: 300_000 })],
  ["too many values", { facts: Array.from({ length: 300_000 }, () => 0) }],
];

/** Any value at all, JSON or not; to be called, since fast-check would look into values that bite. */
export const anyValue: fc.Arbitrary<() => unknown> = fc.oneof(
  fc
    .anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withBoxedValues: true })
    .map((value) => () => value),
  fc.jsonValue().map((value) => () => value),
  fc.nat(20).map((index) => () => hostileValues[index]?.[1]),
);

/** So many tries, the same each time; another seed finds other values: `RULES_SEED=7 npx vitest …`. */
export function tries(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns, seed: Number(process.env["RULES_SEED"] ?? 20_260_101) };
}
