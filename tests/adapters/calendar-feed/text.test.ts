import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { planFeed } from "../../../src/adapters/calendar-feed/index.ts";
import { loadPolicy } from "../../../src/index.ts";
import { functionalProject } from "../../../src/presets/index.ts";
import { faultsOf, readCalendar } from "../../support/calendar-reader.ts";
import { outcomeOf, planOf, stamped } from "./cases.ts";

const plan = planOf();

const piece = fc.oneof(
  fc.constantFrom("绩效面谈", "，", "李", "👩‍👩‍👧‍👦", "🇨🇳", "é", ",", ";", ":", "\\", "\\n", '"', " ", "\n", "\r\n", "\r", "\t", "\u2028", "\u0000", "\u007F", "BEGIN:VEVENT"),
  fc.string({ unit: "binary", maxLength: 5 }),
);
const title = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => `x${pieces.join("")}`);

/** A title on one line, character by character: runs of what cannot stand in a line are a space. */
function onOneLine(text: string): string {
  let line = "";
  let isGap = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029;
    if (!isControl) line += character;
    else if (!isGap) line += " ";
    isGap = isControl;
  }
  return line;
}

describe("whatever the titles and names are", () => {
  it("lines have at most 75 octets, end in CRLF, and say what was written", () => {
    fc.assert(
      fc.property(title, title, fc.constantFrom("en" as const, "zh-CN" as const), (policyTitle, name, locale) => {
        const policy = loadPolicy({ ...functionalProject, title: policyTitle });
        const options = { ...stamped, locale, names: { zhao: name, finance: name }, reminders: [{ days: 1 }] };
        const text = outcomeOf(planFeed(policy, plan, options));
        expect(faultsOf(text)).toEqual([]);
        const { lines, events: [event] } = readCalendar(text);
        expect(lines.filter((line) => line.name === "")).toEqual([]);
        expect(event?.values["SUMMARY"]).toContain(onOneLine(name));
        expect(event?.values["DESCRIPTION"]).toContain(onOneLine(name));
        expect(event?.values["DESCRIPTION"]).toContain(onOneLine(policyTitle));
        const calendar = new ICAL.Component(ICAL.parse(text));
        expect(calendar.getFirstPropertyValue("x-wr-calname")).toContain(onOneLine(policyTitle));
        const [first, ...others] = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
        expect(first?.summary).toBe(event?.values["SUMMARY"]);
        expect(first?.description).toBe(event?.values["DESCRIPTION"]);
        expect(others).toHaveLength(1);
      }),
      { seed: 5545, numRuns: 150 },
    );
  });

  it("half a character is refused, since UTF-8 cannot write it", () => {
    const feed = planFeed(loadPolicy(functionalProject), plan, { ...stamped, names: { zhao: "\uD83D" } });
    expect(feed.status === "invalid" && feed.issues.map(({ code }) => code)).toEqual(["json-lone-surrogate"]);
  });

  it("leaves ical.js as it was for whoever else uses it", () => {
    const before = ICAL.foldLength;
    planFeed(loadPolicy(functionalProject), plan, stamped);
    expect(ICAL.foldLength).toBe(before);
  });
});

describe("the checks of octets", () => {
  it.each([
    ["a\r\n", []],
    [`${"面".repeat(25)}\r\n`, []],
    [`${"面".repeat(25)}x\r\n`, ["a line of 76 octets"]],
    [`x\r\n ${"x".repeat(75)}\r\n`, ["a line of 76 octets"]],
    ["a\nb\r\n", ["LF without CR at 1"]],
    ["a\rb\r\n", ["CR without LF at 1"]],
    ["a\u0007\r\n", ["control character 7"]],
    ["a\uD800\r\n", ["not UTF-8"]],
    ["a", ["the last line has no end"]],
  ])("of %j find %j", (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });
});
