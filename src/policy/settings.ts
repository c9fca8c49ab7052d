import { dateOfDayNumber } from "../core/plain-date.ts";
import { compareCodePoints } from "../core/order.ts";
import type { Calendar } from "../calendar/calendar.ts";
import { baseCalendars } from "../calendar/base.ts";
import { all, any } from "../rules/condition.ts";
import { isOrdinal, ordinalBounds } from "../rules/facts.ts";
import type { Fact, FactSet } from "../rules/facts.ts";
import { normalCondition } from "../rules/normal-condition.ts";
import type { Role } from "../topics/roles.ts";
import type { Setting } from "../topics/review.ts";
import type { Policy } from "./compile.ts";

/**
 * What a policy decides by beside its topics, in the plainest form: who holds the roles, which days count, and what
 * becomes of cases in flight. Equal
 * conditions are equal texts however they are spelled.
 */
export function policySettings({ roles, calendar, document }: Policy): Readonly<Record<string, Setting>> {
  return {
    transition: { casesInFlight: casesInFlightOf(document) },
    roles: Object.fromEntries([...roles].map(([name, role]) => [name, roleSetting(role)])),
    calendar: calendarSetting(calendar),
  };
}

/** Under which version interviews and appeals go on that were opened before this one: the old one, unless it says `new`. */
export function casesInFlightOf({ transition }: Policy["document"]): "old" | "new" {
  return transition?.casesInFlight ?? "old";
}

/** The combinations that do not exist, by their ids: no decision asks them, reports leave them out. */
export function impossibleSettings({ impossible }: Policy): Readonly<Record<string, Setting>> {
  return Object.fromEntries(impossible.map(({ id, condition }) => [id, normalCondition(condition)]));
}

/** What each fact can be, and what it is if it is not given. */
export function factSettings(facts: FactSet): Readonly<Record<string, Setting>> {
  return Object.fromEntries([...facts].map(([name, fact]) => [name, factSetting(fact)]));
}

function roleSetting({ holdings, climbsTo, allowsSeveral }: Role): Setting {
  const ways = holdings.map(({ condition, joins }) => all([condition, ...joins]));
  return {
    holder: holdings.length === 0 ? null : normalCondition(any(ways)),
    onVacant: climbsTo === null ? "report" : { role: climbsTo },
    ifSeveral: allowsSeveral ? "all" : "report",
  };
}

function calendarSetting({ base, closed, open, onUnknownYear }: Calendar): Setting {
  const [name = "CN"] = Object.entries(baseCalendars).find(([, calendar]) => calendar === base) ?? [];
  return { base: name, closed: daysOf(closed), open: daysOf(open), onUnknownYear };
}

function daysOf(numbers: ReadonlySet<number>): Setting {
  return [...numbers].toSorted((left, right) => left - right).map(dateOfDayNumber);
}

function factSetting(fact: Fact): Setting {
  const { declaration, values } = fact;
  const isLine = isOrdinal(fact);
  const listed = values === null ? null : [...values.keys()];
  const [min, max] = declaration.type === "integer" ? ordinalBounds(fact) : [null, null];
  const fallback: Setting = declaration.default ?? null;
  return {
    type: declaration.type,
    ...(declaration.type === "integer" ? { min: min === Number.MIN_SAFE_INTEGER ? null : min, max: max === Number.MAX_SAFE_INTEGER ? null : max } : {}),
    ...(declaration.type === "enum" ? { ordered: isLine } : {}),
    ...(declaration.type === "enum" || declaration.type === "set" ? { values: isLine || listed === null ? listed : listed.toSorted(compareCodePoints) } : {}),
    default: Array.isArray(fallback) ? [...new Set(fallback.map(String))].toSorted(compareCodePoints) : fallback,
  };
}
