import { calculateQuota, loadPolicy } from "appraisal-policy";
import { functionalProject } from "appraisal-policy/presets";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTalks } from "../../../src/topics/quota/queue.ts";
import { rotateDepartment } from "../../../src/topics/quota/rotation.ts";
import type { DepartmentRotation } from "../../../src/topics/quota/rotation.ts";
import type { Member, PlanQuestion } from "../../../src/topics/quota/request.ts";
import { firstDayOf, monthOf } from "../../../src/topics/quota/months.ts";
import { courseOf, passedOver, wrongFigures } from "../../support/quota-checker.ts";
import {
  FINANCE,
  financeOf,
  financeRequest,
  fixedQuota,
  functional,
  head,
  planOf,
  staff,
  turnsOf,
} from "../../support/quota-plans.ts";
import { randomPolicyOf, randomRequests, randomSettings } from "../../support/quota-random-plans.ts";

const sections = Array.from({ length: 61 }, (_, count) => fixedQuota(count).sections.quota);

/** The department function itself, which knows no limit of months. */
function rotate(size: number, count: number, months: number, carriedOver = 0): DepartmentRotation {
  const section = sections[count];
  if (section === undefined) throw new Error("no quotas");
  const members = staff(size).map(({ id }): Member => {
    return { id, facts: { position: "staff" }, department: FINANCE.id, joinedOn: null, leftOn: null, leave: [] };
  });
  const first = monthOf("2026-01-01");
  const question: PlanQuestion = {
    from: firstDayOf(first),
    until: firstDayOf(first + months - 1),
    carriedOver: [{ department: FINANCE.id, interviews: carriedOver }],
  };
  const talks = readTalks(section, question, []);
  return rotateDepartment(section, question, { id: FINANCE.id, facts: FINANCE }, members, talks);
}

describe("the longest wait where people and quota stay the same", () => {
  it("is headcount through quota, rounded up: 1 to 60 people, every quota, three rounds and a year", () => {
    for (let size = 1; size <= 60; size++) {
      for (let count = 1; count <= size; count++) {
        const expected = Math.ceil(size / count);
        const periods = 3 * expected + 12;
        const { plan } = rotate(size, count, periods);
        expect([plan.periods.length, plan.longestWait, plan.bound], `${size} people, ${count}`).toEqual([periods, expected, expected]);
        expect(Math.max(...plan.members.map(({ longestWait }) => longestWait))).toBe(expected);
      }
    }
  }, 60_000);

  it("is one period where more are owed than there are people", () => {
    const { plan } = rotate(3, 5, 24);
    expect([plan.longestWait, plan.bound]).toEqual([1, 1]);
  });

  it("has no bound where nothing is ever owed", () => {
    const { plan } = rotate(3, 0, 24);
    expect([plan.longestWait, plan.bound]).toEqual([24, null]);
  });

  it("is promised for the time after the plan too, and not by the pace of old debts", () => {
    const { plan } = rotate(10, 1, 3, 4);
    expect(plan.periods.map(({ planned }) => planned)).toEqual([5, 1, 1]);
    expect(plan.bound, "10 people, one a month").toBe(10);
    expect(rotate(10, 1, 60, 4).plan.longestWait).toBeLessThanOrEqual(10);
  });

  it("is promised by a plan that ends before everybody was seen", () => {
    const { plan } = rotate(10, 3, 2);
    expect([plan.longestWait, plan.bound]).toEqual([2, 4]);
  });
});

describe("months until everybody was seen, in a functional department", () => {
  it.each([
    [5, 15],
    [6, 12],
    [10, 20],
    [11, 11],
    [14, 14],
    [15, 8],
    [24, 12],
    [25, 9],
  ])("of %i people: %i", (size, months) => {
    const plan = planOf(functional, financeRequest([head(), ...staff(size)], { from: "2026-01-01", until: "2028-12-31" }));
    const decision = calculateQuota(functional, { ...FINANCE, headcount: size });
    const length = decision.status === "decided" ? decision.outcome.months : 0;
    expect((financeOf(plan).bound ?? 0) * length).toBe(months);
    const seen = new Set<string>();
    let periods = 0;
    for (const people of Object.values(turnsOf(plan))) {
      if (seen.size === size) break;
      periods++;
      for (const person of people) seen.add(person);
    }
    expect(seen.size).toBe(size);
    expect(periods * length).toBe(months);
  });
});

describe("any plan at all, with joiners, leavers, leave, talks that were held, mistakes and debts", () => {
  it("keeps what it promises: nobody who can always be met waits longer than the bound", () => {
    fc.assert(
      fc.property(randomSettings, randomRequests, (settings, request) => {
        const setting = randomPolicyOf(settings);
        const plan = planOf(setting.policy, request);
        const { bound } = financeOf(plan);
        if (bound === null) return;
        for (const person of request.people) {
          expect(courseOf(setting, request, plan, person).longestWaitAlwaysMet, person.id).toBeLessThanOrEqual(bound);
        }
      }),
      { numRuns: 250 },
    );
  }, 30_000);

  it("reports each person's interviews and longest wait as a clerk counts them", () => {
    fc.assert(
      fc.property(randomSettings, randomRequests, (settings, request) => {
        const setting = randomPolicyOf(settings);
        const plan = planOf(setting.policy, request);
        const department = financeOf(plan);
        const courses = request.people.map((person) => ({ person: person.id, ...courseOf(setting, request, plan, person) }));
        const expected = courses
          .filter(({ wasInPool }) => wasInPool)
          .map(({ person, interviews, longestWait }) => ({ person, interviews, longestWait }));
        expect(department.members).toEqual(expected);
        expect(department.longestWait).toBe(Math.max(0, ...expected.map(({ longestWait }) => longestWait)));
      }),
      { numRuns: 150 },
    );
  });

  it("passes nobody over who waits longer, meets nobody who is away, and its figures add up", () => {
    fc.assert(
      fc.property(randomSettings, randomRequests, (settings, request) => {
        const setting = randomPolicyOf(settings);
        const plan = planOf(setting.policy, request);
        expect(passedOver(setting, request, plan)).toEqual([]);
        const { periods } = financeOf(plan);
        const hasGroups = periods.some(({ rules }) => rules[0]?.id === "ALL");
        expect(wrongFigures(hasGroups ? [] : periods, setting.carries)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("has no bound only where somebody may wait for ever", () => {
    fc.assert(
      fc.property(randomSettings, randomRequests, (settings, request) => {
        const setting = randomPolicyOf(settings);
        const { bound, periods, members } = financeOf(planOf(setting.policy, request));
        if (bound === null) expect(members.length === 0 || periods.some(({ owed }) => owed === 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a plan", () => {
  it("of 120 months is the longest, a month more is refused elsewhere", () => {
    const request = financeRequest(staff(7), { from: "2026-01-01", until: "2035-12-31" });
    const department = financeOf(planOf(loadPolicy(functionalProject), request));
    expect(department.periods).toHaveLength(60);
    expect([department.longestWait, department.bound]).toEqual([7, 7]);
  });
});
