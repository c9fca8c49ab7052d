import { pointer } from "../../core/pointer.ts";
import type { Locale } from "../../core/text.ts";
import type { Period } from "../../calendar/period.ts";
import { periodSetting } from "../../calendar/period-setting.ts";
import type { Phrase, Piece } from "../../topics/description.ts";
import { phrase, said } from "../../topics/phrase.ts";

/** "10 calendar days, the day of the event not counted; a last day of rest moves on to the next working day" */
export function periodPhrase(period: Period, at: string, locale: Locale): Phrase {
  const full = periodSetting(period);
  const value = said(period.value, pointer(at, "value"));
  const unit = said(UNITS[locale][full.unit](period.value), pointer(at, "unit"));
  const setting = (key: Setting, text: string): Piece => (period[key] === undefined ? text : said(text, pointer(at, key)));
  const words = WORDS[locale];
  const isWorked = full.unit === "working-day";
  const start = setting("startDayCounted", words.startDayCounted[full.startDayCounted ? "yes" : "no"]);
  // Working days never end on a day of rest, so of them nothing is said of moving unless the policy does.
  const roll = isWorked && period.roll === undefined ? "" : setting("roll", words.roll[full.roll]);
  const isAsked = full.roll !== "none" || full.startOnRestDay !== "as-is";
  const days = (isWorked || !isAsked) && period.restDays === undefined ? "" : setting("restDays", words.restDays[full.restDays]);
  const onRest = period.startOnRestDay === undefined ? "" : setting("startOnRestDay", words.startOnRestDay[full.startOnRestDay]);
  const told = [start, roll, days, onRest].filter((piece) => piece !== "");
  return phrase`${value}${locale === "en" ? " " : ""}${unit}${told.flatMap((piece) => [words.between, piece])}`;
}

type Setting = "startDayCounted" | "roll" | "restDays" | "startOnRestDay";

const plural = (one: string) => (value: number) => (value === 1 ? one : `${one}s`);

const UNITS = {
  en: { "calendar-day": plural("calendar day"), "working-day": plural("working day"), month: plural("month") },
  "zh-CN": { "calendar-day": () => "日（自然日）", "working-day": () => "个工作日", month: () => "个月" },
} as const;

const WORDS = {
  en: {
    between: ", ",
    startDayCounted: { yes: "the day of the event counted", no: "the day of the event not counted" },
    roll: { "next-working-day": "moved on to the next working day if the last is a day of rest", none: "never moved on" },
    restDays: { actual: "days of rest being all days off", statutory: "days of rest being the statutory holidays alone" },
    startOnRestDay: {
      "as-is": "an event on a day of rest counting as it falls",
      "next-working-day": "an event on a day of rest counting as one on the next working day",
    },
  },
  "zh-CN": {
    between: "，",
    startDayCounted: { yes: "当日计入", no: "当日不计入" },
    roll: { "next-working-day": "末日为休息日的顺延至下一工作日", none: "末日为休息日的不顺延" },
    restDays: { actual: "休息日按实际放假日计", statutory: "休息日仅指法定节假日" },
    startOnRestDay: { "as-is": "在休息日发生的按当日起算", "next-working-day": "在休息日发生的视为在其后第一个工作日发生" },
  },
} as const;
