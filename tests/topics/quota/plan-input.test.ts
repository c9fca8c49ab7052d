import { calculateQuota, countLastRanks, formatIssue, planInterviews } from "appraisal-policy";
import type { Decision, Issue, PlanRequest } from "appraisal-policy";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RankingRecord } from "appraisal-policy";
import {
  FINANCE,
  financeRequest,
  frozen,
  functional,
  planOf,
  refusalOf,
  staff,
  standardPolicy,
} from "../../support/quota-plans.ts";
import { monthsFrom, ranking } from "../../support/quota-rankings.ts";

/** An answer is one of the four, and every issue of it has a code, a pointer and words in both languages. */
function expectAnswer(decision: Decision<unknown>, findings: readonly Issue[] = []): void {
  expect(["decided", "uncovered", "undetermined", "invalid"]).toContain(decision.status);
  for (const issue of [...(decision.status === "invalid" ? decision.issues : []), ...findings]) {
    expect(issue.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(issue.path).toMatch(/^(\/|$)/);
    expect(issue.params).toBeTypeOf("object");
    for (const locale of ["en", "zh-CN"] as const) expect(formatIssue(issue, locale)).not.toMatch(/unknown issue|未知问题/);
  }
}

const plan = (request: unknown) => planInterviews(functional, request as PlanRequest); // anything at all

const PLACES = ["departments", "people", "from", "until", "history", "rankings", "incidents", "elections", "carriedOver"];

const refuse = (): never => {
  throw new Error("no");
};

/** Values that misbehave when they are looked at. */
const hostile = {
  "a getter that throws": () => ({
    get from(): string {
      throw new Error("no");
    },
  }),
  "a value that turns into another": () => {
    let count = 0;
    return {
      get from(): string {
        return count++ === 0 ? "2026-01-01" : "never";
      },
    };
  },
  "a proxy that throws": () => new Proxy({}, { ownKeys: refuse, get: refuse }),
  "a proxy that was revoked": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  "a cycle": () => {
    const cycle: Record<string, unknown> = {};
    cycle["self"] = cycle;
    return cycle;
  },
  "a date": () => new Date("2026-01-01"),
  "a map": () => new Map([["from", "2026-01-01"]]),
  "a function": () => () => "2026-01-01",
  "a symbol": () => Symbol("from"),
  "a number beyond bounds": () => 10n ** 30n,
  "deep nesting": () => Array.from({ length: 5_000 }).reduce<unknown>((inner) => [inner], []),
  "a string that never ends": () => "x".repeat(50_000),
};

describe("any value at all as a request", () => {
  it("is answered, never with an exception", () => {
    const strange = { withSparseArray: true, withDate: true, withMap: true, withBigInt: true, withNullPrototype: true };
    fc.assert(fc.property(fc.anything(strange), (value) => expectAnswer(plan(value))), { numRuns: 500 });
  });

  it("is answered in each place of a request", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), fc.anything(), (place, value) => {
        expectAnswer(plan({ ...financeRequest(staff(2)), [place]: value }));
        expectAnswer(plan({ ...financeRequest(staff(2)), [place]: [value] }));
      }),
      { numRuns: 500 },
    );
  });

  it("is answered in each place of a person's record", () => {
    const places = ["id", "department", "joinedOn", "leftOn", "leave", "position", "unit", "leads", "majorMistake"];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), (place, value) => {
        const decision = plan({ ...financeRequest([]), people: [{ ...staff(1)[0], [place]: value }] });
        expectAnswer(decision, decision.status === "decided" ? decision.outcome.findings : []);
        expectAnswer(plan({ ...financeRequest([]), people: [{ ...staff(1)[0], leave: [value] }] }));
      }),
      { numRuns: 500 },
    );
  });

  it("is answered as a department and as rankings", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (first, second, third) => {
        expectAnswer(calculateQuota(functional, first as object as Record<string, unknown>)); // anything at all
        expectAnswer(calculateQuota(standardPolicy, { unitKind: "leadership", headcount: first }));
        expectAnswer(countLastRanks(functional, first as RankingRecord[], second as string, third as string)); // likewise
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(Object.entries(hostile))("%s", (_name, make) => {
  it.each(PLACES)("as %s is refused", (place) => {
    expectAnswer(plan({ ...financeRequest(staff(1)), [place]: make() }));
    expect(plan({ ...financeRequest(staff(1)), [place]: [make()] }).status).toBe("invalid");
  });

  it("as the whole request, a person, a department or a person's leave is no exception", () => {
    expectAnswer(plan(make()));
    expectAnswer(plan({ ...financeRequest([]), people: [make()] }));
    expectAnswer(plan({ ...financeRequest([]), departments: [make()] }));
    for (const leave of [make(), { from: make(), until: "2026-01-01" }]) {
      expect(plan({ ...financeRequest([]), people: [{ ...staff(1)[0], leave: [leave] }] }).status).toBe("invalid");
    }
  });

  it("as a department's facts is no exception", () => {
    expectAnswer(calculateQuota(functional, make() as Record<string, unknown>)); // whatever it is
    expectAnswer(calculateQuota(functional, { unitKind: "functional-department", headcount: make() }));
    expectAnswer(countLastRanks(functional, make() as RankingRecord[], "Xu", "2026-01-01")); // whatever it is
  });
});

describe("facts that change while they are read", () => {
  it("are read once: the answer is by what was read", () => {
    let count = 0;
    const department = {
      unitKind: "functional-department",
      get headcount(): unknown {
        return count++ === 0 ? 24 : "gone";
      },
    };
    const decision = calculateQuota(functional, department);
    expect(decision).toMatchObject({ status: "decided", outcome: { interviews: 2 }, rules: [{ id: "FP-6c" }] });
  });
});

describe("a request that contradicts itself or the calendar", () => {
  it.each([
    [{ from: "2026-02-30" }, "shape-bad-date", "/from", { given: "2026-02-30" }],
    [{ until: "2026-13-01" }, "shape-bad-date", "/until", { given: "2026-13-01" }],
    [{ from: "20260101" }, "shape-bad-date", "/from", { given: "20260101" }],
    [{ from: "2026-12-31", until: "2026-01-01" }, "plan-span-reversed", "/until", { from: "2026-12-31", until: "2026-01-01" }],
    [{ from: "2026-01-31", until: "2036-01-01" }, "plan-span-too-long", "/until", { months: 121, limit: 120 }],
    [{ until: undefined }, "shape-missing", "/until", { key: "until", expected: ["string"] }],
    [{ history: [{ person: "finance-1", on: "2026-02-29" }] }, "shape-bad-date", "/history/0/on", { given: "2026-02-29" }],
    [
      { history: [{ person: "finance-1", on: "2026-02-01", kind: "chat" }] },
      "shape-not-listed",
      "/history/0/kind",
      { given: "chat", nearest: null, listed: ["rotation", "mandatory"] },
    ],
    [{ incidents: [{ person: "finance-1" }] }, "shape-missing", "/incidents/0/on", { key: "on", expected: ["string"] }],
    [
      { carriedOver: [{ department: "finance", interviews: 0.5 }] },
      "shape-wrong-type",
      "/carriedOver/0/interviews",
      { given: "number", expected: ["int"] },
    ],
    [{ peoples: [] }, "shape-unknown-key", "/peoples", undefined],
  ])("is refused: %j", (change, code, path, params) => {
    const [issue, ...others] = refusalOf(functional, { ...financeRequest(staff(1)), ...change });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code, path, ...(params === undefined ? {} : { params }) });
  });

  it.each([
    [{ joinedOn: "2026-02-30" }, "shape-bad-date", "/people/0/joinedOn"],
    [{ leftOn: 20260228 }, "shape-wrong-type", "/people/0/leftOn"],
    [{ leave: [{ from: "2026-02-30", until: "2026-03-01" }] }, "shape-bad-date", "/people/0/leave/0/from"],
    [{ leave: [{ from: "2026-02-28" }] }, "shape-missing", "/people/0/leave/0/until"],
    [{ leave: [{ from: "2026-02-28", until: "2026-03-01", why: "ill" }] }, "shape-unknown-key", "/people/0/leave/0/why"],
    [{ leave: "2026-02-28" }, "shape-wrong-type", "/people/0/leave"],
    [{ department: undefined }, "shape-missing", "/people/0/department"],
    [{ department: 7 }, "shape-wrong-type", "/people/0/department"],
  ])("is refused in a person's record: %j", (facts, code, path) => {
    expect(refusalOf(functional, { ...financeRequest([]), people: staff(1, facts) })).toMatchObject([{ code, path }]);
  });

  it("is told everything that is wrong in one answer", () => {
    const request = { departments: [FINANCE, { id: 7 }], people: [...staff(1), null], from: "2026-05-01", until: "2026-01-01" };
    expect(refusalOf(functional, request).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "plan-span-reversed /until",
      "roster-id-missing /departments/1/id",
      "facts-not-a-record /people/1",
    ]);
  });
});

describe("what goes in", () => {
  it("is never changed, and the same request has the same plan", () => {
    const request = frozen({
      ...financeRequest(staff(12, { leave: [{ from: "2026-02-01", until: "2026-02-10" }] })),
      history: [{ person: "finance-1", on: "2025-12-01" }],
      rankings: monthsFrom("2025-10", 4).map((month) => ranking(month, ["finance-1", "finance-2", "finance-3"])),
      incidents: [{ person: "finance-2", on: "2026-03-05" }],
      carriedOver: [{ department: "finance", interviews: 1 }],
      elections: [],
    });
    const before = JSON.stringify(request);
    const one = planOf(functional, request);
    expect(planOf(functional, structuredClone(request))).toEqual(one);
    expect(JSON.stringify(request)).toBe(before);
    expect(one.interviews.map(({ reason }) => reason)).toContain("mandatory");
  });
});
