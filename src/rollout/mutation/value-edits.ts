import { dateOfDayNumber, dayNumber } from "../../core/plain-date.ts";
import type { Edit } from "./mutant.ts";

type Keys = readonly (string | number)[];

/** A number by one, up and down. */
export function numberEdits(value: number, keys: Keys): readonly Edit[] {
  return [value + 1, value - 1].map((to) => ({ kind: "number", keys, value: to, told: { keys, from: value, to } }));
}

/** A leap year, so that 29 February is a day of it. */
const ANY_YEAR = "2028-";

/** A day, or a month and day, by one, later and earlier; none of what is no day. */
export function dayEdits(value: string, keys: Keys): readonly Edit[] {
  const yearly = value.length === 5;
  const day = dayNumber(yearly ? ANY_YEAR + value : value);
  if (day === null) return [];
  return [day + 1, day - 1].map((number) => {
    const date = dateOfDayNumber(number);
    const to = yearly ? date.slice(5) : date;
    return { kind: "day", keys, value: to, told: { keys, from: value, to } };
  });
}
