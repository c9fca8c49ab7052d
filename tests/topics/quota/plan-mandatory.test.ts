import { describe, expect, it } from "vitest";
import {
  financeOf,
  financeRequest,
  findingsOf,
  fixedQuota,
  functional,
  functionalWith,
  head,
  mandatoryOf,
  planOf,
  refusalOf,
  staff,
  standardPolicy,
  turnsOf,
  withMembers,
} from "../../support/quota-plans.ts";
import { monthsFrom, ranking } from "../../support/quota-rankings.ts";

const TEAM = [head(), ...staff(4)];
const ORDER = ["finance-1", "finance-2", "finance-3", "finance-4"];

/** `finance-4` is last for so many months from the first. */
const lastFrom = (first: string, count: number) => monthsFrom(first, count).map((month) => ranking(month, ORDER));

/** Who must be given an interview, month by month, with the rule: `2026-01 finance-4 FP-3a`. */
function mandatory(...parameters: Parameters<typeof planOf>): readonly string[] {
  return planOf(...parameters)
    .interviews.filter(({ reason }) => reason === "mandatory")
    .map(({ from, person, rules }) => `${from.slice(0, 7)} ${person} ${rules.map(({ id }) => id).join()}`);
}

describe("three months ranked last in a row", () => {
  it("call for an interview the month after, over the level's head, by clause 2.3", () => {
    const plan = planOf(functional, financeRequest(TEAM, { rankings: lastFrom("2025-10", 3), incidents: [] }));
    expect(plan.interviews.filter(({ reason }) => reason === "mandatory")).toEqual([
      {
        reason: "mandatory",
        person: "finance-4",
        department: "finance",
        from: "2026-01-01",
        until: "2026-01-31",
        by: ["finance-head"],
        mode: "skip-level",
        rules: [{ id: "FP-3a", clause: "2.3" }],
        dueBy: null,
      },
    ]);
    expect(findingsOf(plan, "plan-mandatory-undetermined")).toEqual([]);
  });

  it("are not two months", () => {
    expect(mandatory(functional, financeRequest(TEAM, { rankings: lastFrom("2025-11", 2), incidents: [] }))).toEqual([]);
  });

  it("call for one after every further month, to the letter, and for none after the last ranking", () => {
    const request = financeRequest(TEAM, { rankings: lastFrom("2025-10", 5), incidents: [] });
    expect(mandatory(functional, request)).toEqual(["2026-01", "2026-02", "2026-03"].map((month) => `${month} finance-4 FP-3a`));
  });

  it("call for one only, where gaps are passed over and no ranking follows", () => {
    const policy = functionalWith(withMembers("ranking", { gapBreaks: false }));
    const request = financeRequest(TEAM, { rankings: lastFrom("2025-10", 3), incidents: [] });
    expect(mandatory(policy, request)).toEqual(["2026-01 finance-4 FP-3a"]);
  });

  it("do not call for one again within the three months of the standard policy's cool-down", () => {
    const request = financeRequest(TEAM, { rankings: lastFrom("2025-10", 9), incidents: [] });
    expect(mandatory(standardPolicy, request)).toEqual(["2026-01 finance-4 ST-13", "2026-05 finance-4 ST-13"]);
  });

  it.each([
    ["2025-12-20", ["2026-04"]],
    ["2025-11-01", ["2026-03", "2026-07"]],
    ["2025-10-31", ["2026-02", "2026-06"]],
    ["2025-09-30", ["2026-01", "2026-05"]],
    ["2026-02-11", ["2026-01", "2026-06"]],
  ])("with an interview of the same rule held on %s, call for the next in %j", (on, months) => {
    const history = [{ person: "finance-4", on, kind: "mandatory" as const, rule: "ST-13" }];
    const request = financeRequest(TEAM, { rankings: lastFrom("2025-10", 9), incidents: [], history });
    expect(mandatory(standardPolicy, request)).toEqual(months.map((month) => `${month} finance-4 ST-13`));
  });

  it("are not silenced by an interview of another rule, of another person, or of the rotation", () => {
    const history = [
      { person: "finance-4", on: "2025-12-20", kind: "mandatory" as const, rule: "ST-14" },
      { person: "finance-3", on: "2025-12-20", kind: "mandatory" as const, rule: "ST-13" },
      { person: "finance-4", on: "2025-12-20" },
    ];
    const request = financeRequest(TEAM, { rankings: lastFrom("2025-10", 3), incidents: [], history });
    expect(mandatory(standardPolicy, request)).toEqual(["2026-01 finance-4 ST-13"]);
  });

  it("whose interview was held in the month already call for no second one", () => {
    const history = [{ person: "finance-4", on: "2026-01-06", kind: "mandatory" as const, rule: "FP-3a" }];
    const request = financeRequest(TEAM, { rankings: lastFrom("2025-10", 4), incidents: [], history });
    expect(mandatory(functional, request)).toEqual(["2026-02 finance-4 FP-3a"]);
  });

  it("whose interview was held in one month leave the months before as they are", () => {
    const history = [{ person: "finance-4", on: "2026-03-06", kind: "mandatory" as const, rule: "FP-3a" }];
    const request = financeRequest(TEAM, { rankings: lastFrom("2025-10", 6), incidents: [], history });
    expect(mandatory(functional, request)).toEqual(["2026-01 finance-4 FP-3a", "2026-02 finance-4 FP-3a", "2026-04 finance-4 FP-3a"]);
  });

  it("are due ten working days after the first day of the month, by the standard policy", () => {
    const plan = planOf(standardPolicy, financeRequest(TEAM, { rankings: lastFrom("2025-10", 3), incidents: [] }));
    // New Year's rest is from the 1st to the 3rd; Sunday the 4th is worked.
    expect(plan.interviews).toContainEqual(expect.objectContaining({ reason: "mandatory", dueBy: "2026-01-15" }));
  });

  it("that contradict each other are refused with the reason", () => {
    const rankings = [ranking("2026-01", ORDER), ranking("2026-01", ORDER, "sales")];
    expect(refusalOf(functional, financeRequest(TEAM, { rankings }))).toEqual([
      { code: "ranking-person-twice", path: "/rankings/1", params: { person: "finance-1", month: "2026-01" } },
    ]);
  });
});

describe("a major mistake", () => {
  const incident = (on: string, person = "finance-2") => ({ person, on });

  it("calls for an interview in its month, by clause 2.3", () => {
    const plan = planOf(functional, financeRequest(TEAM, { incidents: [incident("2026-05-31")], rankings: [] }));
    expect(plan.interviews.filter(({ reason }) => reason === "mandatory")).toMatchObject([
      {
        person: "finance-2",
        from: "2026-05-01",
        until: "2026-05-31",
        by: ["finance-head"],
        mode: "skip-level",
        rules: [{ id: "FP-3b", clause: "2.3" }],
      },
    ]);
  });

  it("outside the span calls for none", () => {
    const incidents = [incident("2025-12-31"), incident("2027-01-01")];
    expect(mandatory(functional, financeRequest(TEAM, { incidents, rankings: [] }))).toEqual([]);
  });

  it("and another in the same month are one interview, in another month two", () => {
    const incidents = ["2026-05-03", "2026-05-20", "2026-06-01"].map((on) => incident(on));
    expect(mandatory(functional, financeRequest(TEAM, { incidents, rankings: [] }))).toEqual([
      "2026-05 finance-2 FP-3b",
      "2026-06 finance-2 FP-3b",
    ]);
  });

  it("calls for an interview although the last one was the month before: the cool-down is for rankings", () => {
    const incidents = [incident("2026-05-03"), incident("2026-06-01")];
    expect(mandatory(standardPolicy, financeRequest(TEAM, { incidents, rankings: [] }))).toEqual([
      "2026-05 finance-2 ST-14",
      "2026-06 finance-2 ST-14",
    ]);
  });

  it("of somebody whose last ranks are in their cool-down calls for an interview by its own rule", () => {
    const incidents = [incident("2026-02-09", "finance-4")];
    const request = financeRequest(TEAM, { incidents, rankings: lastFrom("2025-10", 4) });
    expect(mandatory(standardPolicy, request)).toEqual(["2026-01 finance-4 ST-13", "2026-02 finance-4 ST-14"]);
  });

  it("of somebody who is also last three times is one interview, by the first rule", () => {
    const incidents = [incident("2026-01-09", "finance-4")];
    const request = financeRequest(TEAM, { incidents, rankings: lastFrom("2025-10", 3) });
    expect(mandatory(functional, request)).toEqual(["2026-01 finance-4 FP-3a"]);
  });

  it("is due ten working days after the day on which it happened, the first of several", () => {
    const incidents = [incident("2026-01-26"), incident("2026-01-20")];
    const plan = planOf(standardPolicy, financeRequest(TEAM, { incidents, rankings: [] }));
    expect(plan.interviews).toContainEqual(
      expect.objectContaining({ reason: "mandatory", from: "2026-01-01", dueBy: "2026-02-03", rules: [{ id: "ST-14", clause: "FP 2.3" }] }),
    );
  });

  it("of the holidays is due ten working days after them, make-up workdays counted", () => {
    const plan = planOf(standardPolicy, financeRequest(TEAM, { incidents: [incident("2026-02-13")], rankings: [] }));
    // Worked: Saturday the 14th, then from the 24th to the 28th, which is a Saturday too, and the 2nd to the 5th.
    expect(plan.interviews).toContainEqual(expect.objectContaining({ reason: "mandatory", dueBy: "2026-03-05" }));
  });

  it("in a year whose working days are not known yet has no day, and the reason is a finding", () => {
    const incidents = [incident("2027-05-03"), incident("2027-06-03")];
    const plan = planOf(standardPolicy, financeRequest(TEAM, { incidents, rankings: [], until: "2027-12-31" }));
    expect(plan.interviews.filter(({ reason }) => reason === "mandatory")).toMatchObject([{ dueBy: null }, { dueBy: null }]);
    expect(findingsOf(plan, "calendar-year-unknown")).toEqual([{ path: "", params: { year: 2027, first: 2020, last: 2026 } }]);
  });

  it("of somebody who joined that month calls for an interview all the same", () => {
    const people = [...TEAM, ...staff(5, { joinedOn: "2026-05-04" }).slice(4)];
    const request = financeRequest(people, { incidents: [incident("2026-05-20", "finance-5")], rankings: [] });
    expect(mandatory(functional, request)).toEqual(["2026-05 finance-5 FP-3b"]);
  });

  it("of somebody who had left, or was not there yet, calls for none", () => {
    const people = [...staff(1, { leftOn: "2026-04-30" }), ...staff(2, { joinedOn: "2026-06-01" }).slice(1)];
    const incidents = [incident("2026-05-20", "finance-1"), incident("2026-05-20", "finance-2")];
    expect(mandatory(functional, financeRequest(people, { incidents, rankings: [] }))).toEqual([]);
  });

  it("of somebody who is not on the list is named in a finding, if it is in the span", () => {
    const incidents = [incident("2025-05-20", "gone"), incident("2026-05-20", "ghost")];
    const plan = planOf(functional, financeRequest(TEAM, { incidents, rankings: [] }));
    expect(findingsOf(plan, "plan-person-unknown")).toEqual([{ path: "/incidents/1/person", params: { person: "ghost" } }]);
  });

  it("of the head calls for an interview that nobody in the department can hold: a finding", () => {
    const plan = planOf(functional, financeRequest(TEAM, { incidents: [incident("2026-05-20", "finance-head")], rankings: [] }));
    expect(mandatoryOf(plan)).toEqual({ "2026-05-01": ["finance-head"] });
    expect(findingsOf(plan, "plan-nobody-to-talk")).toEqual([{ path: "/people", params: { people: ["finance-head"] } }]);
  });
});

describe("what a person's own record says", () => {
  it("stands for the first month of the span alone", () => {
    const people = [head(), ...staff(1, { consecutiveLastRanks: 3 }), ...staff(3, { majorMistake: true }).slice(1)];
    expect(mandatory(functional, financeRequest(people))).toEqual([
      "2026-01 finance-1 FP-3a",
      "2026-01 finance-2 FP-3b",
      "2026-01 finance-3 FP-3b",
    ]);
  });

  it("gives way to the rankings and incidents of the request", () => {
    const people = [head(), ...staff(1, { consecutiveLastRanks: 3, majorMistake: true })];
    expect(mandatory(functional, financeRequest(people, { rankings: [], incidents: [] }))).toEqual([]);
  });

  it("is undetermined where it is silent and can change the answer: a finding", () => {
    const people = [
      ...staff(1, { consecutiveLastRanks: undefined }),
      ...staff(2, { consecutiveLastRanks: undefined, majorMistake: undefined }).slice(1),
      ...staff(3, { consecutiveLastRanks: 3, majorMistake: undefined }).slice(2),
    ];
    const plan = planOf(functional, financeRequest(people));
    expect(mandatoryOf(plan)).toEqual({ "2026-01-01": ["finance-3"] });
    expect(findingsOf(plan, "plan-mandatory-undetermined")).toEqual([
      { path: "/people", params: { people: ["finance-1"], missing: ["consecutiveLastRanks"] } },
      { path: "/people", params: { people: ["finance-2"], missing: ["consecutiveLastRanks", "majorMistake"] } },
    ]);
  });

  it("that cannot be is a finding, never overlooked", () => {
    const people = [...staff(1, { consecutiveLastRanks: "three" }), ...staff(3, { majorMistake: "yes" }).slice(1)];
    const plan = planOf(functional, financeRequest(people));
    expect(findingsOf(plan, "plan-mandatory-invalid")).toEqual([
      { path: "/people", params: { people: ["finance-1"], facts: ["consecutiveLastRanks"] } },
      { path: "/people", params: { people: ["finance-2", "finance-3"], facts: ["majorMistake"] } },
    ]);
  });
});

describe("a mandatory interview and the quota", () => {
  const incidents = [{ person: "finance-2", on: "2026-02-09" }];

  it("are apart by the company's reading: the turns are those of a year without mistakes", () => {
    const calm = planOf(functional, financeRequest(TEAM, { rankings: [], incidents: [] }));
    const plan = planOf(functional, financeRequest(TEAM, { rankings: [], incidents }));
    expect(turnsOf(plan)).toEqual(turnsOf(calm));
    expect(financeOf(plan).periods[0]).toMatchObject({ owed: 1, held: 0, planned: 1 });
  });

  it("count together where the policy says so: as one of the period, and as the person's turn", () => {
    const policy = functionalWith(withMembers("rotation", { mandatoryCounts: true }));
    const plan = planOf(policy, financeRequest(TEAM, { rankings: [], incidents }));
    expect(financeOf(plan).periods[0]).toMatchObject({ owed: 1, held: 1, planned: 0, short: 0 });
    expect(Object.values(turnsOf(plan)).flat()).not.toContain("finance-2");
  });

  it("count together in the history too", () => {
    const history = [{ person: "finance-1", on: "2026-01-20", kind: "mandatory" as const, rule: "FP-3b" }];
    const plan = planOf(fixedQuota(1, 1, { mandatoryCounts: true }), financeRequest(staff(2), { history, until: "2026-02-28" }));
    expect(turnsOf(plan)).toEqual({ "2026-02-01": ["finance-2"] });
  });
});
