import { pointer } from "../../core/pointer.ts";
import type { Locale } from "../../core/text.ts";
import type { Period } from "../../calendar/period.ts";
import type { Phrase, Piece } from "../../topics/description.ts";
import { phrase, said } from "../../topics/phrase.ts";

/**
 * "10 calendar days, counting the day of the event": what the policy does not set of a period is left to the chapter
 * that says which days count.
 */
export function periodPhrase(period: Period, at: string, locale: Locale): Phrase {
  const { value, unit, startDayCounted, roll, restDays, startOnRestDay } = period;
  const words = WORDS[locale];
  const setting = (key: Setting, text: string): readonly Piece[] => [said(text, pointer(at, key))];
  const told = [
    ...(startDayCounted === undefined ? [] : setting("startDayCounted", words.startDayCounted[startDayCounted ? "yes" : "no"])),
    ...(roll === undefined ? [] : setting("roll", words.roll[roll])),
    ...(restDays === undefined ? [] : setting("restDays", words.restDays[restDays])),
    ...(startOnRestDay === undefined ? [] : setting("startOnRestDay", words.startOnRestDay[startOnRestDay])),
  ];
  const long = said(UNITS[locale][unit](value), pointer(at, "unit"));
  return phrase`${said(value, pointer(at, "value"))}${locale === "en" ? " " : ""}${long}${told.flatMap((piece) => [words.between, piece])}`;
}

type Setting = "startDayCounted" | "roll" | "restDays" | "startOnRestDay";

const plural = (one: string) => (value: number) => (value === 1 ? one : `${one}s`);

const UNITS = {
  en: { "calendar-day": plural("calendar day"), "working-day": plural("working day"), month: plural("month") },
  "zh-CN": { "calendar-day": () => "个自然日", "working-day": () => "个工作日", month: () => "个月" },
} as const;

const WORDS = {
  en: {
    between: ", ",
    startDayCounted: { yes: "counting the day of the event", no: "not counting the day of the event" },
    roll: { "next-working-day": "moved on to the next working day if the last is a day of rest", none: "never moved on" },
    restDays: { actual: "days of rest being all days off", statutory: "days of rest being the statutory holidays alone" },
    startOnRestDay: {
      "as-is": "an event on a day of rest counting as it falls",
      "next-working-day": "an event on a day of rest counting as one on the next working day",
    },
  },
  "zh-CN": {
    between: "，",
    startDayCounted: { yes: "起算当日计入", no: "起算当日不计入" },
    roll: { "next-working-day": "末日为休息日的顺延至下一工作日", none: "末日为休息日的不顺延" },
    restDays: { actual: "休息日按实际放假日计", statutory: "休息日仅指法定节假日" },
    startOnRestDay: { "as-is": "在休息日发生的按当日起算", "next-working-day": "在休息日发生的视为在其后第一个工作日发生" },
  },
} as const;
