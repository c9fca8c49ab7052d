import { planInterviews } from "appraisal-policy";
import type { PlanPerson } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { functional, head, staff } from "../../support/quota-plans.ts";
import { ranking } from "../../support/quota-rankings.ts";

describe("a company of 20,000 people in 1,000 departments", () => {
  it("gets its plan for a year, with a year of history, rankings and mistakes", () => {
    const departments = Array.from({ length: 1_000 }, (_, index) => ({ id: `d${index}`, unitKind: "functional-department" }));
    const people: PlanPerson[] = departments.flatMap(({ id }) => [head({}, id), ...staff(19, {}, id)]);
    const monthOf = (index: number) => String((index % 12) + 1).padStart(2, "0");
    const history = people.map(({ id }, index) => ({ person: id, on: `2025-${monthOf(index)}-15` }));
    const places = Array.from({ length: 19 }, (_, index) => index + 1);
    const rankings = ["2025-10", "2025-11", "2025-12"].flatMap((month) => {
      return departments.map(({ id }) => ranking(month, places.map((place) => `${id}-${place}`), id));
    });
    const incidents = departments.map(({ id }, index) => ({ person: `${id}-1`, on: `2026-${monthOf(index)}-10` }));
    const span = { from: "2026-01-01", until: "2026-12-31" };
    const decision = planInterviews(functional, { departments, people, history, rankings, incidents, ...span });
    if (decision.status !== "decided") throw new Error(decision.status);
    const { interviews, findings } = decision.outcome;
    expect(findings).toEqual([]);
    expect(interviews.filter(({ reason }) => reason === "rotation")).toHaveLength(1_000 * 12 * 2);
    expect(interviews.filter(({ reason }) => reason === "mandatory")).toHaveLength(1_000 * 2);
    expect(interviews.every(({ by, department }) => by.join() === `${department}-head`)).toBe(true);
    expect(decision.outcome.departments.every(({ bound, longestWait }) => bound === 10 && longestWait <= 10)).toBe(true);
  }, 60_000);
});
