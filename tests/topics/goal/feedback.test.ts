import { describe, expect, it } from "vitest";
import { checkFeedback, type FeedbackCheck } from "../../../src/topics/goal/topic.ts";
import { plainSection } from "./section.ts";

function feedback(record: unknown): FeedbackCheck {
  const decision = checkFeedback(plainSection, record);
  if (decision.status !== "decided") throw new Error(JSON.stringify(decision));
  return decision.outcome;
}

const codes = (record: unknown) => feedback(record).findings.map(({ code }) => code);

describe("a feedback", () => {
  it("passes with all parts of its kind, a time or an event, and no judgement of the person", () => {
    const sbi = { model: "sbi", situation: "3月5日客户评审会上", behaviour: "你打断了客户三次", impact: "客户推迟了签约" };
    expect(feedback(sbi)).toMatchObject({ verdict: "pass", present: ["situation", "behaviour", "impact"], missing: [], findings: [] });
    expect(codes({ model: "star", on: "2026-03-05", situation: "s", task: "t", action: "a", result: "r" })).toEqual([]);
    expect(codes("In the sprint review last Tuesday you interrupted the customer three times")).toEqual([]);
  });

  it.each([
    [{ model: "best", behaviour: "昨天迟到", consequence: "会议推迟" }, ["feedback-part-missing", "feedback-part-missing"]],
    ["你工作态度差", ["feedback-no-event", "feedback-trait"]],
    ["昨天例会上你总是打断别人", ["feedback-trait"]],
    ["You are always late", ["feedback-no-event", "feedback-trait"]],
    ["3月5日你迟到了20分钟，还有上周三也迟到了", ["feedback-several-events"]],
    ["At the meeting on Monday you were late, and also on Thursday", ["feedback-several-events"]],
  ])("shows what is wrong with %j", (record, expected) => {
    expect(codes(record)).toEqual(expected);
  });

  it("knows words that only look like judgements", () => {
    expect(codes("昨天例会上你从不同角度说明了方案")).toEqual([]);
    expect(codes("Yesterday you fixed the always-on monitor")).toEqual([]);
  });
});
