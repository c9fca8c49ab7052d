import { describe, expect, it } from "vitest";
import { checkGoal } from "../../../src/topics/goal/topic.ts";
import { checked, codesOf, plainSection, sectionOf } from "./section.ts";

describe("findings", () => {
  it("quote the words at their place in the text as given, full-width signs and all", () => {
    const text = "２０２６年尽快将ＮＰＳ从６８分提升到ＸＸ分，等等";
    const check = checked(text);
    const quotes = Object.values(check.criteria).flatMap(({ findings }) => findings.flatMap(({ params }) => ("start" in params ? [params] : [])));
    expect(quotes.map(({ quote }) => quote)).toContain("ＸＸ");
    for (const { quote, start, end } of quotes) expect(text.slice(start, end)).toBe(quote);
    for (const { text: quote, start, end } of check.signals.quantities) expect(text.slice(start, end)).toBe(quote);
  });

  it("stand at the text of a goal with fields, and at the goal itself if it is a text", () => {
    expect(checked("增强客户意识").criteria.specific.findings[0]?.path).toBe("");
    expect(checked({ text: "增强客户意识" }).criteria.specific.findings[0]?.path).toBe("/text");
  });

  it("are left out of account, with the reason, where the author says so", () => {
    const goal = { text: "力争全年新增用户50万户", ignore: [{ code: "goal-intention", quote: "力争", reason: "集团文件的固定表述" }] };
    const { specific } = checked(goal).criteria;
    expect(specific.verdict).toBe("pass");
    expect(specific.findings).toContainEqual(expect.objectContaining({ code: "goal-intention", ignored: "集团文件的固定表述" }));
    expect(checked({ ...goal, ignore: [{ code: "goal-intention", quote: "争取", reason: "x" }] }).criteria.specific.verdict).toBe("weak");
  });
});

describe("signals", () => {
  it("give baseline, target, unit and due date for a form", () => {
    const { signals } = checked("三季度末前将投诉率由3%降低到1.5%", { period: { from: "2026-01-01", until: "2026-12-31" } });
    expect(signals).toMatchObject({ baseline: { value: 3, unit: "%" }, target: { value: 1.5, unit: "%" }, dueDate: "2026-09-30", measuredBy: "dimension" });
  });

  it.each([
    ["2027财年二季度末前完成10场培训", 4, "2026-09-30"],
    ["Close 10 deals by the end of FY27", 4, "2027-03-31"],
    ["Close 10 deals by Q4 FY2027", 10, "2027-09-30"],
    ["年底前完成10场培训", undefined, "2026-12-31"],
    ["两周内完成10场培训", undefined, "2026-01-15"],
    ["Close 10 deals within 90 days", undefined, "2026-04-01"],
  ])("read the date of %s", (text, fiscalYearStartMonth, date) => {
    const period = { from: "2026-01-01", until: "2026-12-31" };
    expect(checked(text, { period, fiscalYearStartMonth }).signals.dueDate).toBe(date);
  });

  it.each([
    ["一季度末前签约20家", 4, "2026-06-30"],
    ["Q4前签约20家", 4, "2026-12-31"],
    ["下半年签约20家", 4, "2027-03-31"],
    ["2月15日前签约20家", 4, "2027-02-15"],
    ["FY27 Q2前签约20家", 4, "2026-06-30"],
    ["本财年末前签约20家", 4, "2027-03-31"],
    ["全年签约20家", 4, "2027-03-31"],
    ["项目启动后3个月内签约20家", 4, null],
    ["Sign 20 dealers by Q1", 4, "2026-06-30"],
    ["Sign 20 dealers before Q3", 4, "2026-09-30"],
    ["Sign 20 dealers by FY end", 4, "2027-03-31"],
    ["Sign 20 dealers by Q2 FY2026/27", 4, "2026-09-30"],
    ["Sign 20 dealers by FY27 Q3", 4, "2026-12-31"],
    ["Sign 20 dealers from April to February", 4, "2027-02-28"],
    ["Sign 20 dealers by week 40", 4, null],
  ])("read the date of %s in a year that begins in April", (text, fiscalYearStartMonth, date) => {
    const check = checked(text, { period: { from: "2026-04-01", until: "2027-03-31" }, fiscalYearStartMonth });
    expect(check.signals.dueDate).toBe(date);
    expect(check.criteria.timeBound.verdict).toBe("pass");
  });

  it.each([
    ["本季度末前签约20家", "2026-09-30"],
    ["本季度内签约20家", "2026-09-30"],
    ["8月底前签约20家", "2026-08-31"],
    ["9.15前签约20家", "2026-09-15"],
    ["两个月内签约20家", "2026-08-31"],
    ["Sign 20 dealers by the end of this quarter", "2026-09-30"],
    ["Sign 20 dealers within six weeks", "2026-08-12"],
    ["Sign 20 dealers by 8/15", "2026-08-15"],
    ["Sign 20 dealers before September", "2026-08-31"],
  ])("read the date of %s in a quarter", (text, date) => {
    expect(checked(text, { period: { from: "2026-07-01", until: "2026-09-30" } }).signals.dueDate).toBe(date);
  });

  it("fix the day of this month where the period is a month", () => {
    expect(checked("本月25日前签约20家", { period: { from: "2026-09-01", until: "2026-09-30" } }).signals.dueDate).toBe("2026-09-25");
  });

  it("take a year before the period for what is compared or spoken of", () => {
    const period = { from: "2026-01-01", until: "2026-12-31" };
    expect(checked("Recover $300K of the write-offs booked in 2025 by Q2", { period }).signals.dueDate).toBe("2026-06-30");
    expect(checked("by 30 June 2025", { period }).criteria.timeBound.verdict).toBe("weak");
  });

  it("fix no date without a period, but for a date that is written out", () => {
    expect(checked("三季度末前完成10场培训").signals.dueDate).toBeNull();
    expect(checked("2026年三季度末前完成10场培训").signals.dueDate).toBe("2026-09-30");
  });
});

describe("fields", () => {
  it("hold where the text says less", () => {
    const goal = { text: "提高回款率", metric: "回款率", baseline: 85, target: 92, unit: "%", dueDate: "2026-12-31" };
    const check = checked(goal);
    expect(check.overall).toBe("smart-pending-AR");
    expect(check.signals).toMatchObject({ baseline: { value: 85, unit: "%" }, target: { value: 92, unit: "%" }, dueDate: "2026-12-31" });
  });

  it("remark on a text with another date, and on a date outside the period", () => {
    const goal = { text: "2026年9月30日前签约40家", dueDate: "2027-01-31", period: { from: "2026-01-01", until: "2026-12-31" } };
    expect(codesOf(checked(goal))).toEqual(expect.arrayContaining(["goal-date-differs", "goal-outside-period"]));
    expect(checked(goal).criteria.timeBound.verdict).toBe("weak");
  });

  it("make up a goal without a text", () => {
    expect(checked({ metric: "NPS", target: 75, period: { from: "2026-01-01", until: "2026-06-30" } }).overall).toBe("smart-pending-AR");
  });
});

describe("the ladder of measurability", () => {
  const soft = "提升服务文化";

  it("goes from dimensions to sub-goals to a process", () => {
    const milestones = [{ text: "诊断", dueDate: "2026-03-31" }, { text: "试点", dueDate: "2026-06-30" }];
    expect(checked("满意度达到95%").signals).toMatchObject({ measuredBy: "dimension", dimensions: ["satisfaction", "quality"] });
    expect(checked({ text: soft, subGoals: ["客户满意度达到95%", "全年零投诉"] })).toMatchObject({ criteria: { measurable: { verdict: "pass" } }, signals: { measuredBy: "sub-goals" } });
    expect(checked({ text: soft, milestones })).toMatchObject({ criteria: { measurable: { verdict: "pass" } }, signals: { measuredBy: "process" } });
    expect(checked({ text: soft }).signals.measuredBy).toBe("nothing");
  });

  it("names the sub-goals that cannot be measured, at any depth", () => {
    const goal = { text: soft, subGoals: ["客户满意度达到95%", { text: soft, subGoals: [soft] }] };
    expect(checked(goal).criteria.measurable).toMatchObject({ verdict: "weak" });
    expect(checked(goal).criteria.measurable.findings).toContainEqual(expect.objectContaining({ code: "goal-sub-goals-unmeasured", params: { numbers: ["2"] } }));
  });

  it("refuses a goal inside itself, and one that is too deep or too large", () => {
    const circle: { text: string; subGoals: unknown[] } = { text: soft, subGoals: [] };
    circle.subGoals.push(circle);
    expect(checkGoal(plainSection, circle)).toMatchObject({ status: "invalid", issues: [{ code: "json-cycle", path: "/subGoals/0" }] });
    let deep: object = { text: soft };
    for (let level = 0; level < 5; level++) deep = { text: soft, subGoals: [deep] };
    expect(checkGoal(plainSection, deep)).toMatchObject({ status: "invalid", issues: [{ code: "goal-too-deep" }] });
    expect(checkGoal(plainSection, { text: soft, subGoals: Array(100).fill(soft) })).toMatchObject({ status: "invalid", issues: [{ code: "goal-too-many" }] });
  });
});

describe("achievable and relevant", () => {
  const goal = { text: "NPS从68分提升到75分" };
  const context = { dutyMetrics: ["NPS"], bestHistoricalChange: { value: 7 } };
  const bounded = sectionOf({ criteria: { achievable: { stretch: { min: 80, max: 120 } } }, lexicons: ["zh-CN"] });

  it.each([
    [{ ...context }, "pass", "pass"],
    [{ ...context, bestHistoricalChange: { value: 6.9 } }, "weak", "pass"],
    [{ ...context, scale: { min: -100, max: 70 } }, "fail", "pass"],
    [{ dutyMetrics: ["投诉率"] }, "needs-context", "weak"],
    [{ parentGoal: "公司NPS达到80分" }, "needs-context", "pass"],
    [{ parentGoal: { text: "提升口碑", metric: "NPS" } }, "needs-context", "pass"],
    [{}, "needs-context", "needs-context"],
  ])("are judged from %j as %s and %s", (given, achievable, relevant) => {
    const { criteria } = checked(goal, given);
    expect(criteria.achievable.verdict).toBe(achievable);
    expect(criteria.relevant.verdict).toBe(relevant);
  });

  it.each([
    [5, "goal-stretch-high", "fail"],
    [7, undefined, "pass"],
    [8.75, undefined, "pass"],
    [9, "goal-stretch-low", "weak"],
  ])("compare the change with the policy's bounds: best %d", (value, code, verdict) => {
    const { achievable } = checked(goal, { bestHistoricalChange: { value } }, bounded).criteria;
    expect(achievable.verdict).toBe(verdict);
    expect(achievable.findings[0]?.code).toBe(code);
  });

  it("count decimals exactly", () => {
    const { achievable } = checked({ metric: "x", baseline: 0.1, target: 0.3 }, { bestHistoricalChange: { value: 0.2 } }).criteria;
    expect(achievable.verdict).toBe("pass");
  });
});

describe("the policy's own terms", () => {
  it("extend and trim the lexicon", () => {
    const section = sectionOf({
      criteria: {},
      lexicons: ["zh-CN"],
      terms: { add: [{ term: "闭环", category: "direction-verb", severity: "warn", exceptions: ["闭环率"], suggest: "写明结果" }], remove: ["力争"] },
    });
    const check = checked("力争闭环管理，闭环率达到95%", {}, section);
    expect(codesOf(check).filter((code) => code === "goal-direction-only")).toHaveLength(1);
    expect(codesOf(check)).not.toContain("goal-intention");
  });
});
