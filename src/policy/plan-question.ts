import { decided } from "../core/decision.ts";
import type { IssueParameter } from "../core/issue.ts";
import { recordIn, ruleRegions } from "../rules/rule-regions.ts";
import type { Facts } from "../rules/facts.ts";
import type { InterviewPlan } from "../topics/quota/topic.ts";
import type { Candidate, Question } from "../topics/review.ts";
import { nearHolders, peopleFaults } from "./assign-question.ts";
import type { Policy } from "./compile.ts";
import { planInterviews } from "./quota.ts";
import type { PlanRequest } from "./quota.ts";

const STEPS = 100_000;

/**
 * The interviews of a span: `given` is the request of `planInterviews`. The outcome holds the interviews in their order,
 * each department's periods by their first day, and what each finding says by its code.
 */
export const planQuestion: Question<Policy> = {
  faults: (policy, given) => [
    ...peopleFaults(policy, given, "departments", []),
    ...peopleFaults(policy, given, "people", ["department", "joinedOn", "leftOn", "leave"]),
  ],
  answer: (policy, given) => {
    const decision = planInterviews(policy, given as PlanRequest); // read member by member, whatever it is
    return decision.status === "decided" ? decided(plainPlan(decision.outcome), decision.rules) : decision;
  },
  candidates: (policy) => planCandidates(policy),
};

function plainPlan({ interviews, departments, findings }: InterviewPlan): unknown {
  const codes = [...new Set(findings.map(({ code }) => code))];
  const found: readonly (readonly [string, readonly Readonly<Record<string, IssueParameter>>[]])[] = codes.map((code) => {
    return [code, findings.filter((each) => each.code === code).map(({ params }) => params)];
  });
  return {
    interviews: interviews.map(({ person, from, reason, by, ...rest }) => {
      return { from, person, reason, by, ...("dueBy" in rest && rest.dueBy !== null ? { dueBy: rest.dueBy } : {}) };
    }),
    departments: Object.fromEntries(
      departments.map((each) => [
        each.department,
        each.periods.map(({ from, until, headcount, owed, carriedOver, held, planned, short }) => {
          return { from, until, headcount, owed, carriedOver, held, planned, short };
        }),
      ]),
    ),
    findings: Object.fromEntries(found),
  };
}

/** One department for each rule of the quota, with a head, a newcomer, somebody on leave and somebody who was talked with. */
function planCandidates(policy: Policy): readonly Candidate[] {
  const { quota } = policy.sections;
  if (quota === undefined || quota.counting === null || quota.rotation === null) return [];
  const impossible = policy.impossible.map(({ condition }) => condition);
  const regions = ruleRegions(quota.table, impossible, STEPS);
  if (regions === null) return [];
  const heads = quota.head === null ? [{}] : nearHolders(policy, { condition: quota.head, joins: [] }, {});
  const { fact } = quota.counting;
  return quota.table.rules.flatMap((_, index): readonly Candidate[] => {
    const facts = recordIn(regions, regions.own[index] ?? -1);
    if (facts === null) return [];
    const { [fact]: count, ...rest } = facts;
    const size = Math.min(Math.max(Number(count ?? 3), 1) + 3, 16);
    const shown = { ...rest, unit: "u1" };
    const known = Object.fromEntries(Object.entries(shown).filter(([name]) => policy.facts.has(name)));
    const base = planOf(known, heads, size, quota.mandatory.rules[0]?.reference.id ?? "", policy);
    const held = { ...base, history: [{ person: "p2", on: "2026-01-12", kind: "mandatory", rule: quota.mandatory.rules[0]?.reference.id ?? "" }] };
    const few = { ...base, carriedOver: [{ department: "department", interviews: size + 2 }] };
    const all = base.people.length;
    return [
      { name: { en: `the year's plan for ${all} people, a newcomer and one on leave among them`, "zh-CN": `${all} 人的全年面谈计划，其中有新入职和休假人员` }, given: base },
      { name: { en: `the year's plan for ${all} people, after a mandatory interview`, "zh-CN": `${all} 人的全年面谈计划，此前已有一次必须进行的面谈` }, given: held },
      { name: { en: `the year's plan for ${all} people, with ${size + 2} interviews left over from the year before`, "zh-CN": `${all} 人的全年面谈计划，上年结转 ${size + 2} 人` }, given: few },
    ];
  });
}

function planOf(facts: Facts, heads: readonly Facts[], size: number, rule: string, { sections: { quota } }: Policy) {
  const last = Array.from({ length: 7 }, (_, index) => `2025-${String(index + 6).padStart(2, "0")}`).concat(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"]);
  const group = Math.max(quota?.ranking?.minimumGroupSize ?? 3, 2);
  return {
    departments: [{ id: "department", ...facts }],
    people: [
      ...heads.map((head, index) => ({ id: `head-${index + 1}`, department: "department", ...facts, ...head })),
      ...Array.from({ length: size }, (_, index) => ({
        id: `p${index + 1}`,
        department: "department",
        ...facts,
        ...(index === 2 ? { joinedOn: "2026-02-16" } : {}),
        ...(index === 3 ? { leave: [{ from: "2025-12-20", until: "2026-02-20" }] } : {}),
      })),
    ],
    from: "2026-01-01",
    until: "2026-12-31",
    history: [{ person: "p1", on: "2025-12-15" }],
    ...(quota?.ranking === null || rule === "" ? {} : {
      rankings: last.filter((month) => month >= "2025-12").map((month) => ({
        month,
        group: "team",
        ranks: Array.from({ length: group }, (_, index) => ({ person: `p${index + 1}`, rank: group - index })),
      })),
    }),
    ...((quota?.incidentFact ?? null) === null ? {} : { incidents: [{ person: "p2", on: "2026-02-10" }] }),
  };
}
