declare const plainDate: unique symbol;

/** A day of the Gregorian calendar, written `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. */
export type PlainDate = string & { readonly [plainDate]: true };

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MILLISECONDS_A_DAY = 86_400_000;

/** The number of the day in a count on which neighbouring days differ by one; `null` for what is no real day. */
export function dayNumber(text: unknown): number | null {
  if (typeof text !== "string" || text.length !== 10) return null;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 1 || month < 1 || month > 12 || day < 1) return null;
  const leapDay = month === 2 && isLeapYear(year) ? 1 : 0;
  if (day > (MONTH_LENGTHS[month - 1] ?? 0) + leapDay) return null;
  // Counted in years that begin in March, so that the leap day is the last of its year.
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}

/** The day with that number: 0 is 1970-01-01. */
export function dateOfDayNumber(number: number): PlainDate {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as PlainDate; // four-digit years only
}

export function isPlainDate(text: unknown): text is PlainDate {
  return dayNumber(text) !== null;
}

export const FIRST_DAY = -719_162;
export const LAST_DAY = 2_932_896;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The value of the decimal digits from start to end; -1 if there is any other character. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
