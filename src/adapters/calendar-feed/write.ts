import ICAL from "ical.js";
import { oneLine } from "../../locales/plain-text.ts";
import type { FeedEvent } from "./event.ts";
import type { FeedOptions, FeedReminder } from "./options.ts";

/** What all events of a calendar share. */
export interface FeedHead {
  readonly name: string;
  readonly category: string;
}

/** jCal (RFC 7265): iCalendar as plain arrays. */
type Property = readonly [name: string, parameters: object, type: string, value: string | number];
type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];

const LANGUAGES = { "en": "EN", "zh-CN": "ZH" } as const;

/** The text of a calendar, by RFC 5545: lines of at most 75 octets that end in CRLF. */
export function writeCalendar({ name, category }: FeedHead, events: readonly FeedEvent[], options: FeedOptions): string {
  const { locale, method } = options;
  const properties: readonly Property[] = [
    text("version", "2.0"),
    text("prodid", `-//appraisal-policy//calendar-feed//${LANGUAGES[locale]}`),
    text("calscale", "GREGORIAN"),
    ...(method === undefined ? [] : [text("method", method)]),
    text("name", name),
    text("x-wr-calname", name), // what most calendars read instead of NAME (RFC 7986)
  ];
  return stringify(["vcalendar", properties, events.map((event) => eventComponent(event, category, options))]);
}

function eventComponent(event: FeedEvent, category: string, options: FeedOptions): Component {
  const { stamp, method, organizer, reminders = [] } = options;
  const { uid, day, summary, description, isTentative } = event;
  const status = method === "CANCEL" ? "CANCELLED" : isTentative ? "TENTATIVE" : "CONFIRMED";
  const properties: readonly Property[] = [
    text("uid", uid),
    ["dtstamp", {}, "date-time", stamp],
    ["sequence", {}, "integer", minutesOf(stamp)],
    ["dtstart", {}, "date", day], // without an end it is that one day
    ...(organizer === undefined ? [] : [["organizer", {}, "cal-address", `mailto:${organizer}`] as const]),
    text("summary", summary),
    ["description", {}, "text", description.map(oneLine).join("\n")],
    text("categories", category),
    text("status", status),
    text("transp", "TRANSPARENT"),
  ];
  return ["vevent", properties, reminders.map((reminder) => alarmComponent(reminder, summary))];
}

function alarmComponent(reminder: FeedReminder, summary: string): Component {
  const properties: readonly Property[] = [
    text("action", "DISPLAY"),
    ["trigger", {}, "duration", triggerOf(reminder)],
    text("description", summary),
  ];
  return ["valarm", properties, []];
}

const MINUTES_A_DAY = 1440;

/** From the first minute of the day to the reminder: `-P7D`, `-P6DT15H`, `PT8H30M`. */
function triggerOf({ days, at = "00:00" }: FeedReminder): string {
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  const offset = hours * 60 + minutes - days * MINUTES_A_DAY;
  if (offset === 0) return "PT0S";
  const size = Math.abs(offset);
  const time = counted(Math.floor((size % MINUTES_A_DAY) / 60), "H") + counted(size % 60, "M");
  return `${offset < 0 ? "-" : ""}P${counted(Math.floor(size / MINUTES_A_DAY), "D")}${time === "" ? "" : `T${time}`}`;
}

function counted(count: number, unit: "D" | "H" | "M"): string {
  return count === 0 ? "" : `${count}${unit}`;
}

function minutesOf(stamp: string): number {
  return Math.floor(Date.parse(stamp) / 60_000);
}

/** On one line and without control characters, which RFC 5545 does not allow; it is escaped when it is written. */
function text(name: string, value: string): Property {
  return [name, {}, "text", oneLine(value)];
}

/** The octets of a line, less the space that a continuation line begins with: ical.js does not count it. */
const FOLD_LENGTH = 74;

function stringify(calendar: Component): string {
  const before = ICAL.foldLength;
  ICAL.foldLength = FOLD_LENGTH; // a setting of the whole library, so that it is put back for whoever else uses it
  try {
    return ICAL.stringify([...calendar]);
  } finally {
    ICAL.foldLength = before;
  }
}
