import type { PlanPerson, PlanRequest, Policy } from "appraisal-policy";
import * as fc from "fast-check";
import type { CheckedPolicy } from "./quota-checker.ts";
import { financeRequest, functionalWith, staff, withMembers } from "./quota-plans.ts";

/** A policy and what of it the checker must know. */
export interface RandomPolicy extends CheckedPolicy {
  readonly policy: Policy;
  readonly carries: boolean;
}

const day = fc
  .integer({ min: Date.parse("2025-06-01") / 86_400_000, max: Date.parse("2027-06-30") / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

const span = fc.tuple(day, day).map(([one, other]) => (one < other ? { from: one, until: other } : { from: other, until: one }));

const shortSpan = fc.tuple(day, fc.integer({ min: 0, max: 120 })).map(([from, length]) => {
  return { from, until: new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10) };
});

/** What is known of one person beside the name: mostly there all the time, some with dates, some with leave. */
const circumstances = fc.record({
  position: fc.constantFrom("staff", "staff", "supervisor"),
  joinedOn: fc.option(day, { freq: 2 }),
  leftOn: fc.option(day, { freq: 2 }),
  leave: fc.array(fc.oneof(shortSpan, span), { maxLength: 2 }),
});

const people = fc.array(circumstances, { minLength: 1, maxLength: 12 }).map((all): readonly PlanPerson[] => {
  return all.flatMap((facts, index) => {
    const isTurned = facts.joinedOn !== null && facts.leftOn !== null && facts.joinedOn > facts.leftOn;
    return staff(index + 1, isTurned ? { ...facts, joinedOn: facts.leftOn, leftOn: facts.joinedOn } : facts).slice(index);
  });
});

const rotation = fc.record({
  joiners: fc.constantFrom("front" as const, "back" as const),
  carryOver: fc.boolean(),
  mandatoryCounts: fc.boolean(),
  seed: fc.string({ maxLength: 3 }),
});

const fixed = fc.record({ count: fc.integer({ min: 0, max: 3 }), months: fc.constantFrom(1, 2, 3) });

/** Tables of rules: a fixed number, the company's own bands, or all supervisors where the department is small. */
const rules = fc.oneof(
  fixed.map(({ count, months }) => [{ id: "FIXED", then: { interviews: { count }, per: { months } } }]),
  fc.constant(undefined),
  fc.tuple(fixed, fc.integer({ min: 1, max: 8 })).map(([{ count, months }, max]) => [
    {
      id: "ALL",
      when: { headcount: { max } },
      then: { interviews: { all: true, of: "headcount", who: { position: "supervisor" } }, per: { months: 1 } },
    },
    { id: "FIXED", then: { interviews: { count }, per: { months } } },
  ]),
);

/** The settings of a policy, as plain data that a failing case can print. */
export interface RandomSetting {
  readonly rules: readonly object[] | undefined;
  readonly rotation: { readonly joiners: "front" | "back"; readonly carryOver: boolean; readonly mandatoryCounts: boolean };
}

export const randomSettings: fc.Arbitrary<RandomSetting> = fc.record({ rules, rotation });

export function randomPolicyOf(setting: RandomSetting): RandomPolicy {
  return {
    policy: functionalWith({
      ...(setting.rules === undefined ? {} : { rules: setting.rules }),
      ...withMembers("rotation", setting.rotation),
    }),
    carries: setting.rotation.carryOver,
    joiners: setting.rotation.joiners,
    mandatoryCounts: setting.rotation.mandatoryCounts,
    belongs: (rule, person) => rule !== "ALL" || "position" in person && person["position"] === "supervisor",
  };
}

/** A request for two years and a half of one department, with talks before and in the span, mistakes, and debts. */
export const randomRequests: fc.Arbitrary<PlanRequest> = people.chain((members) => {
  const person = fc.constantFrom(...members.map(({ id }) => id));
  const kind = fc.constantFrom("rotation" as const, "mandatory" as const);
  const history = fc.array(fc.record({ person, on: day, kind }), { maxLength: 8 });
  return fc
    .record({
      history,
      incidents: fc.array(fc.record({ person, on: day }), { maxLength: 3 }),
      carriedOver: fc.integer({ min: 0, max: 3 }).map((interviews) => [{ department: "finance", interviews }]),
      from: fc.constantFrom("2025-07-01", "2025-07-02", "2025-11-01"),
    })
    .map((rest) => financeRequest(members, { ...rest, rankings: [], until: "2027-12-01" }));
});
