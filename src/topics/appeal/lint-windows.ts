import { dateOfDayNumber, dayNumber } from "../../core/plain-date.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { LintScope } from "../review.ts";
import type { AppealStage, AppealTrack } from "./compile.ts";
import { dueOf } from "./windows.ts";

/** An appeal filed on this day, whose answer is due before the other window ends. */
export interface WindowClash {
  readonly filedOn: PlainDate;
  readonly answerBy: PlainDate;
  readonly windowUntil: PlainDate;
}

/** Where a policy has no end, its first so many days are looked at. */
const OPEN_END_DAYS = 366;
const LONGEST_DAYS = 1_500;

/**
 * The first day of the policy's span on which an appeal can be filed whose answer is due before it must have been taken
 * up, or before its papers, asked for on that very day, must be complete. Days that the calendar cannot tell of are
 * passed over. `null` if there is none, or the answer is not counted from receipt.
 */
export function shorterWindow(
  { calendar }: AppealTrack,
  stage: AppealStage,
  act: "accept" | "mend",
  { effective }: LintScope,
): WindowClash | null {
  if (stage.answerWithin === null || stage.countFrom !== "receipt") return null;
  if ((act === "accept" ? stage.acceptWithin : stage.mendWithin) === null) return null;
  const first = dayNumber(effective.from) ?? 0;
  const until = effective.until === null ? first + OPEN_END_DAYS : (dayNumber(effective.until) ?? first);
  for (let day = first; day <= Math.min(until, first + LONGEST_DAYS); day++) {
    const filedOn = dateOfDayNumber(day);
    const [answer, other] = [dueOf(calendar, "answer", stage, filedOn), dueOf(calendar, act, stage, filedOn)];
    if (!answer.ok || !other.ok || answer.value === null || other.value === null) continue;
    if (answer.value.date < other.value.date) {
      return { filedOn, answerBy: answer.value.date, windowUntil: other.value.date };
    }
  }
  return null;
}
