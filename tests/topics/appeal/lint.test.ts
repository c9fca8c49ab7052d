import { loadPolicy } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { calculateDeadline } from "appraisal-policy";
import { analyzePolicy } from "../../../src/rollout/analysis/analyze-policy.ts";
import { forDice } from "../../support/rules-dice.ts";

const days = (value: number, unit = "working-day") => ({ value, unit });
const stage = (id: string, change: object = {}) => ({ id, handler: id, fileWithin: null, answerWithin: days(5), onSilence: "deemed-denied", final: false, ...change });

function policyOf(stages: readonly object[], calendar: object = { base: "CN" }) {
  return loadPolicy({
    id: "appeals", version: "1", title: "appeals", effective: { from: "2026-01-01", until: "2026-12-31" }, facts: {}, calendar,
    roles: { talk: {}, hr: {}, committee: {} },
    appeal: { tracks: { person: { stages } } },
  });
}

/** What is found of the stages of a track, as code and number of the stage; of the track itself without a number. */
function found(...stages: readonly object[]): readonly string[] {
  const { findings } = analyzePolicy(policyOf(stages));
  const lint = findings.filter(({ code }) => code.startsWith("appeal"));
  return lint.map(({ code, path }) => `${code} ${path.split("/")[5] ?? ""}`.trim());
}

describe("the findings about appeals", () => {
  const last = stage("committee", { final: true });

  it("are none where every stage has a deadline and the last one the last word", () => {
    expect(found(stage("hr"), last)).toEqual([]);
  });

  it.each([
    ["an answer without a deadline", [stage("hr", { answerWithin: null }), last], ["appeal-stage-without-deadline 0"]],
    ["a track without a last word", [stage("hr"), stage("committee")], ["appeal-track-without-last-word 1"]],
    ["a stage behind the last word", [stage("hr", { final: true }), stage("committee")], ["appeal-stage-never-reached 1", "appeal-one-handler"]],
    ["an answer that counts from an acceptance without a deadline", [stage("hr", { countFrom: "acceptance" }), last], ["appeal-acceptance-without-deadline 0"]],
    ["a last stage that its handler does not leave", [stage("hr"), { ...last, skipIf: ["handler-vacant"] }], ["appeal-ends-at-appraiser 1"]],
    ["the same handler at every stage", [stage("talk", { handler: "hr" }), stage("committee", { handler: "hr", final: true })], ["appeal-one-handler"]],
    ["silence that leads nowhere", [stage("hr"), { ...last, onSilence: "escalate" }], ["appeal-silence-leads-nowhere 1"]],
    ["an answer that is due before the appeal must be taken up", [stage("hr", { acceptWithin: days(6) }), last], ["appeal-answer-due-first 0"]],
    ["an answer that is due before the papers must be there", [stage("hr", { mendWithin: days(8, "calendar-day"), answerWithin: days(3) }), last], ["appeal-answer-due-first 0"]],
    ["nothing where the answer counts from the papers", [stage("hr", { mendWithin: days(9), countFrom: "complete-papers" }), last], []],
  ])("name %s", (_, stages, expected) => {
    expect(found(...stages)).toEqual(expected);
  });

  it("name the first day on which one deadline is before the other, and only where there is such a day", () => {
    let clashes = 0;
    forDice(150, (dice) => {
      const window = () => days(dice.integer(1, 12), dice.pick(["working-day", "calendar-day"]));
      const [answerWithin, acceptWithin] = [window(), window()];
      const policy = policyOf([stage("hr", { answerWithin, acceptWithin }), last], { base: dice.pick(["CN", "weekdays"]), onUnknownYear: "error" });
      const finding = analyzePolicy(policy).findings.find(({ code }) => code === "appeal-answer-due-first");
      const dueOn = (period: object, day: string) => {
        const decision = calculateDeadline(policy, period as Parameters<typeof calculateDeadline>[1], day);
        return decision.status === "decided" ? decision.outcome.date : null;
      };
      const everyDay = Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));
      const first = everyDay.find((day) => {
        const [answerBy, windowUntil] = [dueOn(answerWithin, day), dueOn(acceptWithin, day)];
        return answerBy !== null && windowUntil !== null && answerBy < windowUntil;
      });
      expect([answerWithin, acceptWithin, finding?.params["filedOn"]]).toEqual([answerWithin, acceptWithin, first]);
      if (first === undefined) return;
      clashes++;
      expect(finding?.params).toMatchObject({ answerBy: dueOn(answerWithin, first), windowUntil: dueOn(acceptWithin, first), window: "acceptWithin" });
    });
    expect(clashes).toBeGreaterThan(20);
  });
});
