import type { SheetField } from "appraisal-policy/docs";
import type { Dice } from "../../support/rules-dice.ts";

type Json = Readonly<Record<string, unknown>>;

const single = ["text", "texts", "date", "boolean", "integer", "amount", "choice", "choices"] as const;
const options = { good: "good", bad: { en: "bad", "zh-CN": "差" } };

function limits(dice: Dice, least: string, most: string, greatest: number): Json {
  const [low, high] = [dice.integer(0, greatest), dice.integer(0, greatest)].toSorted((a, b) => a - b);
  return { ...(dice.chance(0.3) ? { [least]: low } : {}), ...(dice.chance(0.3) ? { [most]: high } : {}) };
}

/** Any field as a policy may write it; `types` are those that may stand there. */
function randomField(dice: Dice, id: string, types: readonly string[]): Json {
  const type = dice.pick(types);
  const required = dice.pick([undefined, false, true, "ifApplicable"]);
  const common = { type, id, ...(required === undefined ? {} : { required }) };
  switch (type) {
    case "integer":
    case "amount":
      return { ...common, ...limits(dice, "min", "max", 20) };
    case "choice":
      return { ...common, options, open: dice.chance(0.5) };
    case "choices":
      return { ...common, options, open: dice.chance(0.5), ...limits(dice, "atLeast", "atMost", 3) };
    case "texts":
      return { ...common, ...limits(dice, "atLeast", "atMost", 3) };
    case "list":
      return { ...common, fields: randomFields(dice, single), ...limits(dice, "atLeast", "atMost", 3) };
    case "block":
      return { ...common, fields: withSum(randomFields(dice, [...single, "list"])) };
    default:
      return common;
  }
}

function randomFields(dice: Dice, types: readonly string[]): readonly Json[] {
  return ["a", "b", "2", "1"].slice(0, dice.integer(1, 4)).map((id) => randomField(dice, id, types));
}

function withSum(fields: readonly Json[]): readonly Json[] {
  const amount = fields.find(({ type }) => type === "amount");
  return amount === undefined ? fields : [...fields, { type: "sum", id: "sum", terms: [{ field: amount["id"], sign: "+" }] }];
}

/** A policy with an interview of two steps and a head, of any fields. */
export function randomPolicy(dice: Dice): unknown {
  const step = (id: string) => ({ id, lead: "manager", fields: withSum(randomFields(dice, [...single, "list", "block"])) });
  const head = randomFields(dice, single.filter((type) => type !== "texts" && type !== "choices"));
  const form = { fields: [...head, { type: "shown", id: "shown", shows: "employee" }], states: [{ state: "filled", owners: ["manager"] }] };
  return {
    id: "any",
    version: "1",
    title: "any",
    effective: { from: "2026-01-01" },
    facts: {},
    interview: { protocols: { talk: { steps: [step("one"), step("two")] } }, form },
  };
}

const JUNK = [null, "", "  ", "x", "good", "2026-02-29", "2028-02-29", "0000-01-01", "2026-1-1", 0, -1, 1.5, 3.25, 1e12, 1e13, 21, true, [], ["x"], ["x", "x"], ["good", ""], {}, [{}], { a: 1 }];

/** A value, most often one that its field takes. */
function randomValue(dice: Dice, field: SheetField): unknown {
  if (dice.chance(0.04)) return dice.pick(JUNK);
  if (field.required === "ifApplicable" && dice.chance(0.2)) return null;
  // Now and then beside the limits.
  const beside = dice.chance(0.04) ? dice.pick([-21, 21]) : 0;
  const count = Math.max(0, dice.integer(field.atLeast ?? 0, Math.min(field.atMost ?? 3, (field.atLeast ?? 0) + 3)) + Math.sign(beside));
  const word = () => (field.options.length > 0 && (!field.open || dice.chance(0.5)) ? dice.pick(field.options).id : dice.pick(["x", "y", "评价", "a b"]));
  switch (field.type) {
    case "date":
      return dice.pick(["2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31"]);
    case "boolean":
      return dice.chance(0.5);
    case "integer":
      return dice.integer(field.min ?? 0, field.max ?? 20) + beside;
    case "amount":
      return dice.integer((field.min ?? 0) * 100, (field.max ?? 20) * 100) / 100 + beside * 100;
    case "texts":
      return Array.from({ length: count }, word);
    case "choices":
      return [...new Set([...field.options.map(({ id }) => id), "x", "y"].slice(0, field.open ? 4 : field.options.length))].slice(0, count);
    case "list":
      return Array.from({ length: count }, () => randomValues(dice, field.fields));
    case "block":
      return randomValues(dice, field.fields);
    case "sum":
      return dice.integer(0, 100);
    default:
      return word();
  }
}

/** Values of fields; now and then one is left out, and now and then one is strange. */
export function randomValues(dice: Dice, fields: readonly SheetField[]): Json {
  const given = fields.filter(({ isReadOnly, required }) => dice.chance(isReadOnly ? 0.05 : required === false ? 0.7 : 0.97));
  const stray = dice.chance(0.02) ? [["stray", "x"]] : [];
  return Object.fromEntries([...given.map((field) => [field.id, randomValue(dice, field)]), ...stray]);
}
