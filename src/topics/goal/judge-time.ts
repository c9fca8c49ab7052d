import { finding, quoteOf, quoteTrimmed } from "./findings.ts";
import type { GoalFinding } from "./findings.ts";
import type { DateContext } from "./calendar-days.ts";
import type { ReadText } from "./reading.ts";
import type { ReadGoal } from "./request.ts";

/** By when: the fields hold, otherwise the words are asked. */
export function judgeTime(reading: ReadText, goal: ReadGoal, path: string, context: DateContext): readonly GoalFinding[] {
  const times = reading.clauses.flatMap(({ deadlines }) => deadlines);
  const found: GoalFinding[] = [];
  const bounds = goal.period ?? context.period;
  const dated = goal.dueDate ?? null;
  if (dated !== null) {
    for (const time of times) {
      if (time.kind !== "deadline" || time.date === null || time.date === dated) continue;
      found.push(finding("timeBound", "goal-date-differs", path, { ...quoteOf(time), date: time.date, dueDate: dated }, "pass"));
    }
    if (bounds !== null && (dated < bounds.from || dated > bounds.until)) {
      const quote = { quote: dated, start: 0, end: 0 };
      found.push(finding("timeBound", "goal-outside-period", "/dueDate", { ...quote, date: dated, from: bounds.from, until: bounds.until }, "weak"));
    }
    return found;
  }
  if (bounds !== null) {
    for (const time of times) {
      if (time.kind !== "deadline" || time.date === null || (time.date >= bounds.from && time.date <= bounds.until)) continue;
      found.push(finding("timeBound", "goal-outside-period", path, { ...quoteOf(time), date: time.date, from: bounds.from, until: bounds.until }, "weak"));
    }
  }
  if (goal.period !== undefined || times.some(({ kind }) => kind === "deadline")) return found;
  const span = times.find(({ kind }) => kind === "span");
  if (span !== undefined) return [...found, finding("timeBound", "goal-bare-span", path, quoteOf(span), "weak")];
  const cadence = reading.clauses.flatMap(({ cadences }) => cadences)[0];
  if (cadence !== undefined) return [...found, finding("timeBound", "goal-cadence-only", path, quoteOf(cadence), "weak")];
  const named = times.find(({ kind }) => kind === "attribute");
  if (named !== undefined) return [...found, finding("timeBound", "goal-period-in-name", path, quoteOf(named), "weak")];
  const quote = reading.clauses.at(-1);
  const params = quote === undefined ? { quote: "", start: 0, end: 0 } : quoteTrimmed(quote);
  return [...found, finding("timeBound", "goal-no-deadline", path, params, "fail")];
}
