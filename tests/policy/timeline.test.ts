import { describe, expect, it } from "vitest";
import { formatIssue, loadPolicy, locales } from "appraisal-policy";
import { policyOn, policyTimeline } from "appraisal-policy/rollout";

function version(name: string, from: string, until?: string, id = "p") {
  return loadPolicy({ id, version: name, title: name, effective: { from, ...(until === undefined ? {} : { until }) }, facts: {} });
}

const versionOn = (timeline: ReturnType<typeof policyTimeline>, date: string): string => {
  const decision = policyOn(timeline, date);
  return decision.status === "decided" ? decision.outcome.document.version : decision.status;
};

describe("the versions of a policy", () => {
  it("stand in the order of their first days, each in force from its first day to its last", () => {
    const timeline = policyTimeline([version("2", "2026-01-01"), version("1", "2025-01-01", "2025-12-31")]);
    expect(timeline.versions.map(({ document }) => document.version)).toEqual(["1", "2"]);
    expect(timeline.issues).toEqual([]);
    const days = ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01", "2099-01-01"];
    expect(days.map((day) => versionOn(timeline, day))).toEqual(["uncovered", "1", "1", "2", "2"]);
    expect(versionOn(timeline, "2026-02-30")).toBe("invalid");
  });

  it("leave no day uncovered between them", () => {
    const timeline = policyTimeline([version("1", "2025-01-01", "2025-06-30"), version("2", "2025-07-03")]);
    expect(timeline.issues).toEqual([
      { code: "timeline-gap", path: "/0/effective/until", params: { from: "2025-07-01", until: "2025-07-02", before: "1", after: "2" } },
    ]);
    expect(versionOn(timeline, "2025-07-01")).toBe("uncovered");
  });

  it("do not overlap; where they do the later one holds", () => {
    const timeline = policyTimeline([version("1", "2025-01-01"), version("2", "2025-07-01", "2025-12-31"), version("3", "2026-01-01")]);
    expect(timeline.issues.map(({ code, path, params }) => [code, path, params["from"], params["until"], params["last"]])).toEqual([
      ["timeline-overlap", "/0/effective/until", "2025-07-01", "2025-12-31", "2025-06-30"],
      ["timeline-overlap", "/0/effective/until", "2026-01-01", null, "2025-12-31"],
    ]);
    expect(["2025-06-30", "2025-07-01", "2026-01-01"].map((day) => versionOn(timeline, day))).toEqual(["1", "2", "3"]);
  });

  it("are all of one policy, each with a version and a first day of its own", () => {
    const { issues } = policyTimeline([
      version("1", "2025-01-01", "2025-01-31"),
      version("1", "2025-02-01", "2025-02-28"),
      version("2", "2025-03-01", "2025-03-31"),
      version("3", "2025-03-01", "2025-03-31"),
      version("1", "2025-04-01", "2025-04-30", "q"),
    ]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["timeline-version-twice", "/1/version"],
      ["timeline-other-policy", "/4/id"],
      ["timeline-same-day", "/3/effective/from"],
    ]);
    for (const issue of issues) for (const locale of locales) expect(formatIssue(issue, locale)).not.toMatch(/unknown issue|未知问题/);
  });

  it("may be none", () => {
    expect(policyTimeline([])).toEqual({ versions: [], issues: [] });
  });
});
