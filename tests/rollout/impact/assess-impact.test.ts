import { describe, expect, it } from "vitest";
import { assignRoster, calculateQuota, interviewMachine, loadPolicy, replay } from "appraisal-policy";
import type { InterviewEvent, Policy } from "appraisal-policy";
import { bankBranch } from "appraisal-policy/presets";
import { assessImpact, formatImpact } from "appraisal-policy/rollout";
import type { ImpactReport, ImpactRequest } from "appraisal-policy/rollout";
import { randomPolicy, randomPool, randomQuestion } from "../../support/roster-random.ts";
import type { PlainPolicy } from "../../support/policy-meaning.ts";
import { forDice } from "../../support/rules-dice.ts";
import type { Dice } from "../../support/rules-dice.ts";

function reportOf(before: Policy, after: Policy, request: ImpactRequest): ImpactReport {
  const decision = assessImpact(before, after, request);
  if (decision.status !== "decided") throw new Error(JSON.stringify(decision));
  return decision.outcome;
}

/** Another order of rules, a rule less, another outcome: what people edit. */
function edited(policy: PlainPolicy, dice: Dice): PlainPolicy {
  const copy = structuredClone(policy) as unknown as { responsibility: { rules: { then: { mode: string } }[] }; roles: Record<string, object> };
  const { rules } = copy.responsibility;
  switch (dice.integer(0, 3)) {
    case 0:
      rules.reverse();
      break;
    case 1:
      rules.splice(dice.integer(0, rules.length - 1), 1);
      break;
    case 2:
      Object.assign(dice.pick(rules).then, { mode: "skip-level" });
      break;
    default:
      Object.assign(copy.roles, { "role-0": { onVacant: "report" } });
  }
  return copy as unknown as PlainPolicy; // the same JSON, which the tests read their own way
}

describe("the impact on a roster", () => {
  it("is what assigning it twice shows, for everybody, and their load", () => {
    let changed = 0;
    let unchanged = 0;
    forDice(300, (dice) => {
      const plain = randomPolicy(dice);
      const [before, after] = [loadPolicy(plain), loadPolicy(dice.chance(0.2) ? plain : edited(plain, dice))];
      const { people, asOf } = randomQuestion(plain, randomPool, dice, 12);
      const { responsibility, isUnchanged } = reportOf(before, after, { people, asOf });
      const [one, other] = [assignRoster(before, { people, asOf }), assignRoster(after, { people, asOf })];
      if (one.status !== "decided" || other.status !== "decided") throw new Error("not decided");
      const told = new Map(responsibility.changed.map((each) => [each.person, each]));
      for (const [index, assignment] of one.outcome.assignments.entries()) {
        const later = other.outcome.assignments[index];
        const plainly = (value: object | undefined): string => JSON.stringify({ ...value, rules: undefined });
        const isSame = plainly(assignment) === plainly(later);
        const impact = told.get(assignment.person);
        expect(impact === undefined).toBe(isSame);
        if (impact === undefined) continue;
        expect([impact.before, impact.after]).toEqual([assignment, later]);
        if (impact.kind === "uncovered") expect(later?.status).toBe("uncovered");
        if (impact.kind === "covered") expect([assignment.status, later?.status]).toEqual(["uncovered", "assigned"]);
        if (impact.kind === "reassigned" || impact.kind === "otherwise") expect([assignment.status, later?.status]).toEqual(["assigned", "assigned"]);
      }
      const load = new Map(one.outcome.load.map(({ person, count }) => [person, -count]));
      for (const { person, count } of other.outcome.load) load.set(person, (load.get(person) ?? 0) + count);
      const deltas = [...load].filter(([, delta]) => delta !== 0).toSorted();
      expect(responsibility.load.map(({ person, delta }) => [person, delta] as const).toSorted()).toEqual(deltas);
      expect(Object.values(responsibility.counts).reduce((sum, count) => sum + count, 0)).toBe(told.size);
      expect(isUnchanged).toBe(told.size === 0);
      if (isUnchanged) unchanged++;
      else changed++;
    });
    expect(Math.min(changed, unchanged)).toBeGreaterThan(50);
  });

  it("leaves out elections that one version does not know, and says so; refuses those that neither knows", () => {
    const document = {
      id: "p", version: "1", title: "p", effective: { from: "2026-01-01" }, facts: { post: { type: "string" } },
      roles: { a: { holder: { post: "a" } }, b: { holder: { post: "b" } } },
      responsibility: {
        rules: [{ id: "R", when: { post: "x" }, then: { roles: ["a", "b"], choice: "yearly", mode: "direct" } }],
        elections: { yearly: { dueBy: "01-31", unapproved: "report" } },
      },
    };
    const later = structuredClone(document);
    later.responsibility.rules = [{ id: "S", when: { post: "x" }, then: { roles: ["b", "a"], choice: "yearly", mode: "direct" } }];
    const election = { election: "yearly", year: 2026, role: "a", decidedOn: "2026-01-02", approvedOn: "2026-01-03" };
    const people = [{ id: "1", post: "x" }, { id: "2", post: "a" }, { id: "3", post: "b" }];
    const [before, after] = [loadPolicy(document), loadPolicy(later)];
    const asOf = "2026-02-01";
    const known = reportOf(before, after, { people, asOf, elections: [{ ...election, rule: "R" } as never] });
    expect(known.findings.map(({ code, path }) => [code, path])).toEqual([["election-unknown-rule", "/elections/0/rule"]]);
    expect(known.responsibility.changed.map(({ person, kind }) => [person, kind])).toEqual([["1", "vacant"]]);
    const unknown = assessImpact(before, after, { people, asOf, elections: [{ ...election, rule: "T" } as never] });
    expect(unknown.status).toBe("invalid");
  });

  it("is told with the rules on both sides, in both languages", () => {
    const document = {
      id: "p", version: "1", title: "p", effective: { from: "2026-01-01" }, facts: { post: { type: "string" } },
      roles: { a: { holder: { post: "a" } }, b: { holder: { post: "b" } } },
      responsibility: { rules: [{ id: "R", clause: "§ 1", when: { post: "x" }, then: { roles: ["a"], mode: "direct" } }] },
    };
    const later = structuredClone(document);
    later.version = "2";
    later.responsibility.rules = [{ id: "S", clause: "§ 2", when: { post: "x" }, then: { roles: ["b"], mode: "skip-level" } }];
    const people = [{ id: "1", post: "x" }, { id: "2", post: "a" }, { id: "3", post: "b" }];
    const report = reportOf(loadPolicy(document), loadPolicy(later), { people, asOf: "2026-02-01" });
    expect(formatImpact(report, "en").split("\n")).toEqual([
      "p 1 → p 2, on 2026-02-01",
      "Responsible people: 1 of 3 people are concerned",
      "  somebody else is responsible for 1",
      "    `1`: `2` → `3`, over the level between; R (clause § 1) → S (clause § 2)",
      "People to talk with",
      "  `2`: 1 → 0 (-1)",
      "  `3`: 0 → 1 (+1)",
      "What departments owe: not compared, since no departments are given",
    ]);
    expect(formatImpact(report, "zh-CN").split("\n").slice(0, 4)).toEqual([
      "p 1 → p 2，截至 2026-02-01",
      "负责人：3 人中有 1 人受影响",
      "  更换负责人：1 人",
      "    `1`：`2` → `3`（跨级）；R（条款：§ 1） → S（条款：§ 2）",
    ]);
  });

  it("refuses what it cannot read", () => {
    const policy = loadPolicy(bankBranch);
    const answers = [null, {}, { people: [], asOf: "2026-02-30" }, { people: [{ id: "1" }, { id: "1" }], asOf: "2026-02-01" }, { people: 1, asOf: "2026-02-01" }];
    for (const request of answers) expect(assessImpact(policy, policy, request as never).status).toBe("invalid");
    expect(assessImpact(policy, policy, { people: [], asOf: "2026-02-01", peple: [] } as never).status).toBe("invalid");
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    for (const more of [{ from: "2026-01-01" }, { interviews: 1 }, { appeals: proxy }, { departments: {} }, { minutesPerInterview: 0 }]) {
      expect(assessImpact(policy, policy, { people: [], asOf: "2026-02-01", ...more } as never).status).toBe("invalid");
    }
  });
});

const quotas = {
  id: "q", version: "1", title: "q", effective: { from: "2026-01-01" },
  facts: { headcount: { type: "integer", min: 0 }, chief: { type: "boolean", default: false } },
  roles: {},
  quota: {
    counting: { fact: "headcount", countsHead: true, countsOnLeave: true, day: "first-of-period" },
    rules: [
      { id: "small", when: { headcount: { max: 10 } }, then: { interviews: { count: 1 }, per: { months: 2 } } },
      { id: "large", when: { headcount: { max: 100 } }, then: { interviews: { percent: 10, of: "headcount", rounding: "up" }, per: { months: 1 } } },
    ],
    rotation: { order: "least-recent-first", seed: "s", mandatoryCounts: false },
  },
} as const;

const stricter = { ...quotas, version: "2", quota: { ...quotas.quota, rules: [{ ...quotas.quota.rules[0], when: { headcount: { max: 9 } } }, quotas.quota.rules[1]] } };

describe("the impact on quotas", () => {
  it("counts the interviews and hours of a year for each department and for all", () => {
    const [before, after] = [loadPolicy(quotas), loadPolicy(stricter)];
    const departments = Array.from({ length: 110 }, (_, headcount) => ({ id: `d${headcount}`, headcount }));
    const { quota, isUnchanged } = reportOf(before, after, { people: [], departments, asOf: "2026-01-01", minutesPerInterview: 30 });
    expect(isUnchanged).toBe(false);
    expect(quota?.departments.map(({ department, interviewsPerYear, hoursPerYear }) => [department, interviewsPerYear, hoursPerYear])).toEqual([
      ["d10", { before: 6, after: 12, delta: 6 }, { before: 3, after: 6, delta: 3 }],
    ]);
    const owed = (policy: Policy): number => departments.reduce((sum, department) => {
      const decision = calculateQuota(policy, department);
      return sum + (decision.status === "decided" ? (decision.outcome.interviews * 12) / decision.outcome.months : 0);
    }, 0);
    expect(quota?.interviewsPerYear).toEqual({ before: owed(before), after: owed(after), delta: 6 });
    expect(reportOf(before, before, { people: [], departments, asOf: "2026-01-01" })).toMatchObject({ isUnchanged: true, quota: { departments: [], hoursPerYear: null } });
    expect(reportOf(before, after, { people: [], departments: [{ id: "d" }], asOf: "2026-01-01" }).quota).toMatchObject({ undecided: 1 });
  });

  it("plans a span by both versions where one is given", () => {
    const [before, after] = [loadPolicy(quotas), loadPolicy(stricter)];
    const people = Array.from({ length: 10 }, (_, index) => ({ id: `p${index}`, department: "d" }));
    const request = { people, departments: [{ id: "d" }], asOf: "2026-01-01", from: "2026-01-01", until: "2026-12-31", minutesPerInterview: 60 };
    const { plan } = reportOf(before, after, request);
    expect(plan).toMatchObject({ status: "decided", outcome: {
      interviews: { before: 6, after: 12, delta: 6 },
      hours: { before: 6, after: 12, delta: 6 },
      short: { before: 0, after: 0, delta: 0 },
      departments: [{ department: "d", owed: { before: 6, after: 12 }, planned: { before: 6, after: 12 } }],
    } });
    const text = formatImpact(reportOf(before, after, request), "en");
    expect(text).toContain("Plan of the span: interviews 6 → 12 (+6), of which mandatory 0; not to be held 0");
    expect(formatImpact(reportOf(before, after, request), "zh-CN")).toContain("期间计划：面谈 6 → 12 (+6)");
  });

  it("reports its progress up to the end", () => {
    const policy = loadPolicy(quotas);
    const steps: (readonly [number, number])[] = [];
    const departments = Array.from({ length: 500 }, (_, headcount) => ({ id: `d${headcount}`, headcount }));
    assessImpact(policy, policy, { people: [], departments, asOf: "2026-01-01" }, { onProgress: (done, total) => steps.push([done, total]) });
    expect(steps.length).toBeGreaterThan(50);
    expect(steps.every(([done], index) => index === 0 || done > (steps[index - 1]?.[0] ?? 0))).toBe(true);
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
  });
});

const talks = {
  id: "t", version: "1", title: "t", effective: { from: "2026-01-01" }, facts: {}, roles: {},
  interview: { protocols: { plain: { steps: [{ id: "one", lead: "manager", fields: [{ id: "note", type: "text" }] }, { id: "two", lead: "manager", fields: [] }] } } },
};

describe("cases in flight", () => {
  const opened = { type: "interview.opened", on: "2026-01-05", employee: "e", manager: "m" } as InterviewEvent;
  const before = loadPolicy(talks);
  const session = replay(interviewMachine(before), [opened]).snapshot;
  const next = (casesInFlight: "old" | "new", protocols: object = talks.interview.protocols) => {
    return loadPolicy({ ...talks, version: "2", transition: { casesInFlight }, interview: { protocols } });
  };
  const inFlight = (after: Policy, interviews: readonly unknown[] = [session]) => {
    return reportOf(before, after, { people: [], asOf: "2026-02-01", interviews }).casesInFlight;
  };

  it("go on under the version that they began under", () => {
    expect(inFlight(loadPolicy({ ...talks, version: "2" }))).toMatchObject([{ kind: "interview", index: 0, goesOnUnder: "before", issues: [] }]);
    expect(inFlight(next("old"))).toMatchObject([{ goesOnUnder: "before" }]);
  });

  it("go on under the new one where it says so and they fit; else stay, with the reason", () => {
    expect(inFlight(next("new"))).toMatchObject([{ person: "e", goesOnUnder: "after", issues: [] }]);
    const [stays] = inFlight(next("new", { other: talks.interview.protocols.plain }));
    expect(stays?.goesOnUnder).toBe("before");
    expect(stays?.issues.length).toBeGreaterThan(0);
  });

  it("are told apart from what is no case", () => {
    const [stranger] = inFlight(next("new"), [{ nonsense: true }]);
    expect(stranger?.goesOnUnder).toBeNull();
    expect(stranger?.issues.length).toBeGreaterThan(0);
  });
});
