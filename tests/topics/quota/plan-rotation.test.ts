import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  financeOf,
  financeRequest,
  fixedQuota,
  functional,
  head,
  orderOf,
  planOf,
  staff,
  turnsOf,
} from "../../support/quota-plans.ts";

const monthly = fixedQuota(1);

describe("whose turn comes", () => {
  it("is the one whose last interview is longest ago, after those who had none", () => {
    const history = [
      { person: "finance-1", on: "2025-03-01" },
      { person: "finance-2", on: "2025-01-31" },
      { person: "finance-3", on: "2025-02-10" },
      { person: "finance-3", on: "2024-12-01" },
    ];
    const plan = planOf(monthly, financeRequest(staff(4), { history, until: "2026-04-30" }));
    expect(orderOf(plan)).toEqual(["finance-4", "finance-2", "finance-3", "finance-1"]);
    expect(plan.interviews.map((interview) => interview.reason === "rotation" && interview.lastOn)).toEqual([
      null,
      "2025-01-31",
      "2025-02-10",
      "2025-03-01",
    ]);
  });

  it("goes round: nobody has a second turn before everybody had one", () => {
    const order = orderOf(planOf(monthly, financeRequest(staff(5), { until: "2027-12-31" })));
    for (let start = 0; start + 5 <= order.length; start++) expect(new Set(order.slice(start, start + 5)).size).toBe(5);
  });

  it("is the same with the same seed, whatever the order of the people in the request", () => {
    const people = [head(), ...staff(9)];
    const reference = turnsOf(planOf(functional, financeRequest(people)));
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: people.length }), (shuffled) => {
        expect(turnsOf(planOf(functional, financeRequest(shuffled)))).toEqual(reference);
      }),
    );
  });

  it("is another with another seed, among those who are tied", () => {
    const orders = ["2026", "2027", "2028", "2029"].map((seed) => {
      const plan = planOf(fixedQuota(1, 1, { seed }), financeRequest(staff(8)));
      expect(plan.seed).toBe(seed);
      return orderOf(plan).join();
    });
    expect(new Set(orders).size).toBe(4);
  });

  it("is not changed by the seed where nobody is tied", () => {
    const history = staff(6).map(({ id }, index) => ({ person: id, on: `2025-0${6 - index}-01` }));
    const [one, other] = ["2026", "2027"].map((seed) => {
      return orderOf(planOf(fixedQuota(1, 1, { seed }), financeRequest(staff(6), { history })));
    });
    expect(one).toEqual(other);
    expect(one?.slice(0, 6)).toEqual([6, 5, 4, 3, 2, 1].map((number) => `finance-${number}`));
  });

  it("gives everybody the same chance to be first, over many seeds", () => {
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 200; seed++) {
      const [first = ""] = orderOf(planOf(fixedQuota(1, 1, { seed: String(seed) }), financeRequest(staff(4), { until: "2026-01-31" })));
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const { id } of staff(4)) expect(firsts.get(id), id).toBeGreaterThan(25);
  });
});

describe("somebody who joins", () => {
  const newcomer = { ...staff(1)[0], id: "new", department: "finance", joinedOn: "2026-02-15" };

  it("comes first, as one who never had an interview, from the next period on", () => {
    const turns = turnsOf(planOf(monthly, financeRequest([...staff(3), newcomer], { until: "2026-07-31" })));
    expect(turns["2026-03-01"]).toEqual(["new"]);
    expect(turns["2026-07-01"]).toEqual(["new"]);
  });

  it("waits as if talked with on the first day, where the policy puts joiners at the back", () => {
    const history = staff(3).map(({ id }) => ({ person: id, on: "2025-12-01" }));
    const policy = fixedQuota(1, 1, { joiners: "back" });
    const turns = turnsOf(planOf(policy, financeRequest([...staff(3), newcomer], { history, until: "2026-07-31" })));
    expect(Object.entries(turns).filter(([, people]) => people.includes("new")).map(([from]) => from)).toEqual(["2026-06-01"]);
  });

  it("at the back, on the very day on which others are talked with, comes before them the next time", () => {
    const joiner = { ...newcomer, joinedOn: "2026-02-01" };
    for (let seed = 0; seed < 30; seed++) {
      const policy = fixedQuota(1, 1, { joiners: "back", seed: String(seed) });
      const history = staff(2).map(({ id }) => ({ person: id, on: "2025-12-01" }));
      const order = orderOf(planOf(policy, financeRequest([...staff(2), joiner], { history, until: "2026-04-30" })));
      expect(order.indexOf("new"), `seed ${seed}: ${order.join()}`).toBe(3);
    }
  });

  it("at the back, who is tied with the others but for the day, does not pass them", () => {
    const history = [{ person: "finance-1", on: "2026-01-20" }];
    const policy = fixedQuota(1, 1, { joiners: "back" });
    const joiner = { ...newcomer, joinedOn: "2026-01-21" };
    const order = orderOf(planOf(policy, financeRequest([...staff(1), joiner], { history, from: "2026-02-01", until: "2026-03-31" })));
    expect(order).toEqual(["finance-1", "new"]);
  });

  it("again after years elsewhere waits at the back like any joiner", () => {
    const history = [
      { person: "new", on: "2019-05-01" },
      ...staff(2).map(({ id }) => ({ person: id, on: "2025-12-01" })),
    ];
    const request = financeRequest([...staff(2), newcomer], { history, until: "2026-05-31" });
    expect(orderOf(planOf(fixedQuota(1, 1, { joiners: "back" }), request)).indexOf("new")).toBe(4);
    expect(orderOf(planOf(fixedQuota(1, 1, { joiners: "front" }), request)).indexOf("new")).toBe(2);
  });

  it("has no turn in the period in which they join, and is listed from the next", () => {
    const plan = planOf(monthly, financeRequest([newcomer], { until: "2026-02-28" }));
    expect(plan.interviews).toEqual([]);
    expect(financeOf(plan).members).toEqual([]);
  });
});

describe("history inside the span", () => {
  it("counts as held: the period asks for so many fewer, and the turn has been", () => {
    const history = [{ person: "finance-2", on: "2026-02-20" }];
    const department = financeOf(planOf(fixedQuota(2, 3), financeRequest(staff(4), { history, until: "2026-04-30" })));
    expect(department.periods[0]).toMatchObject({ owed: 2, held: 1, planned: 1, short: 0 });
    expect(department.members.find(({ person }) => person === "finance-2")).toMatchObject({ interviews: 1 });
    const plan = planOf(fixedQuota(2, 3), financeRequest(staff(4), { history, until: "2026-04-30" }));
    expect(orderOf(plan)).not.toContain("finance-2");
  });

  it("beyond what is owed leaves nothing to plan, and is no credit for the next period", () => {
    const history = staff(3).map(({ id }) => ({ person: id, on: "2026-01-09" }));
    const periods = financeOf(planOf(monthly, financeRequest(staff(4), { history, until: "2026-02-28" }))).periods;
    expect(periods).toMatchObject([
      { owed: 1, held: 3, planned: 0, short: 0 },
      { owed: 1, held: 0, planned: 1, short: 0, carriedOver: 0 },
    ]);
  });

  it("counts a person once, however often they were talked with", () => {
    const history = ["2026-01-05", "2026-01-06", "2026-01-06"].map((on) => ({ person: "finance-1", on }));
    const periods = financeOf(planOf(fixedQuota(2), financeRequest(staff(4), { history, until: "2026-01-31" }))).periods;
    expect(periods).toMatchObject([{ owed: 2, held: 1, planned: 1 }]);
  });

  it("counts on the first and the last day of the period, and not around it", () => {
    for (const [on, held] of [["2025-12-31", 0], ["2026-01-01", 1], ["2026-03-31", 1], ["2026-04-01", 0]] as const) {
      const history = [{ person: "finance-1", on }];
      const [period] = financeOf(planOf(functional, financeRequest(staff(4), { history, until: "2026-01-31" }))).periods;
      expect(period, on).toMatchObject({ held, planned: 1 - held });
    }
  });

  it("does not count an interview with the head, whose turn never comes", () => {
    const history = [{ person: "finance-head", on: "2026-01-20" }];
    const [period] = financeOf(planOf(functional, financeRequest([head(), ...staff(4)], { history }))).periods;
    expect(period).toMatchObject({ owed: 1, held: 0, planned: 1 });
  });

  it("counts an interview with somebody who joined in mid-period", () => {
    const people = [...staff(4), ...staff(5, { joinedOn: "2026-02-01" }).slice(4)];
    const history = [{ person: "finance-5", on: "2026-02-20" }];
    const [period] = financeOf(planOf(functional, financeRequest(people, { history }))).periods;
    expect(period).toMatchObject({ headcount: 4, owed: 1, held: 1, planned: 0 });
  });

  it("takes a mandatory interview for no turn", () => {
    const history = [{ person: "finance-1", on: "2026-01-20", kind: "mandatory" as const, rule: "FP-3b" }];
    const [period] = financeOf(planOf(functional, financeRequest(staff(1), { history, until: "2026-01-31" }))).periods;
    expect(period).toMatchObject({ owed: 1, held: 0, planned: 1 });
  });

  it("of somebody who is not on the list is named in a finding, since it counts for nothing", () => {
    const history = [
      { person: "finance-1", on: "2026-01-20" },
      { person: "ghost", on: "2026-02-20" },
      { person: "ghost", on: "2026-02-21" },
      { person: "left long ago", on: "2019-02-20" },
    ];
    const plan = planOf(functional, financeRequest(staff(2), { history }));
    expect(plan.findings.filter(({ code }) => code === "plan-person-unknown")).toEqual([
      { code: "plan-person-unknown", path: "/history/1/person", params: { person: "ghost" } },
    ]);
  });
});
