import { assignRoster, compilePolicy, loadPolicy } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { presets } from "../../support/policy-presets.ts";
import type { PlainPolicy } from "../../support/policy-meaning.ts";
import { assignNaively, plainAnswer } from "../../support/roster-oracle.ts";
import type { RosterQuestion } from "../../support/roster-oracle.ts";
import { deepFreeze, randomPolicy, randomPool, randomQuestion } from "../../support/roster-random.ts";
import type { Pool } from "../../support/roster-random.ts";
import { forDice } from "../../support/rules-dice.ts";

/** What came out, over all that was tried: a test that never met a case has not tested it. */
type Met = Set<string>;

function check(plain: PlainPolicy, policy: ReturnType<typeof loadPolicy>, question: RosterQuestion, met: Met): void {
  deepFreeze(question);
  const decision = assignRoster(policy, question);
  if (decision.status !== "decided") throw new Error(JSON.stringify(decision));
  const answer = plainAnswer(decision.outcome);
  for (const { status } of decision.outcome.assignments) met.add(status);
  for (const { code } of decision.outcome.findings) met.add(code);
  expect({ question, ...answer }).toEqual({ question, ...assignNaively(plain, question) });
}

const STATUSES = ["assigned", "vacant", "uncovered", "undetermined", "invalid"];

describe("a roster is assigned as asking everyone about everyone would", () => {
  it("under random policies: joins under any and all, sets, climbs, choices with elections", () => {
    const met: Met = new Set();
    forDice(1_000, (dice) => {
      const plain = randomPolicy(dice);
      const policy = loadPolicy(plain);
      const ruleByRule = dice.chance(0.3) ? compilePolicy(policy.document, 0) : policy; // as where a diagram is too large
      check(plain, ruleByRule, randomQuestion(plain, randomPool, dice, 7), met);
    });
    const everything = [
      ...STATUSES,
      "election-open",
      "election-of-previous-year",
      "self",
      "several",
      "cycle",
      "holder-uncertain",
    ];
    expect([...met]).toEqual(expect.arrayContaining(everything));
  }, 60_000);

  const units = ["corporate", "risk", "east-general", "east-gate", "leadership"];
  const pools: Readonly<Record<"bank-branch" | "factory" | "functional-project" | "standard", Pool>> = {
    "bank-branch": {
      tier: ["branch", "sub-branch", "sub-branch"],
      unitKind: ["leadership", "department", "outlet"],
      unit: units,
      position: ["president", "vice-president", "head", "deputy", "section-chief", "staff"],
      assistant: [false, true],
      acting: [false, false, true],
      subBranch: ["", "east", "east", "west"],
      supervises: [[], ["corporate", "risk"], ["east-general", "east-gate"]],
      assists: [[], [], ["risk"], ["east-gate"]],
      liaisonFor: [[], [], ["east"], ["west", "east"]],
    },
    factory: {
      area: ["office", "plant", "leadership"],
      position: ["staff", "department-head", "worker", "team-leader", "workshop-supervisor", "deputy-plant-manager", "plant-manager", "company-leader"],
      unit: ["finance", "plant-1"],
      line: ["line-1", "line-2"],
      supervises: [[], ["line-1", "line-2"], ["finance", "plant-1"], ["plant-1", "line-1"]],
    },
    "functional-project": {
      unitKind: ["functional-department", "project-department", "specialised-company"],
      position: ["worker", "staff", "team-leader", "supervisor", "deputy", "head"],
      unitHasHead: [true, false],
      unit: ["finance", "bridge"],
      team: ["red", "blue"],
      leads: [[], ["red"], ["red", "blue"]],
      firstResponsible: [false, false, true],
    },
    standard: {
      unitKind: ["leadership", "functional-department", "project-department", "plant"],
      position: ["worker", "staff", "team-leader", "supervisor", "deputy", "head", "vice-president", "president"],
      acting: [false, true],
      unit: ["finance", "bridge", "plant-1"],
      team: ["red", "blue"],
      leads: [[], ["red"], ["red", "blue"]],
      supervises: [[], ["finance"], ["bridge", "plant-1"]],
    },
  };

  it.each(["bank-branch", "factory", "functional-project", "standard"] as const)("under the preset %s", (name) => {
    const { plain, policy } = presets[name];
    const met: Met = new Set();
    forDice(300, (dice) => {
      check(plain, policy, randomQuestion(plain, pools[name], dice, 12), met);
    });
    const statuses = name === "standard" ? STATUSES.filter((status) => status !== "uncovered") : STATUSES;
    // In the bank and the factory nobody is of the level that talks with them.
    const onself = name === "functional-project" || name === "standard" ? ["self"] : [];
    expect([...met]).toEqual(expect.arrayContaining([...statuses, ...onself, "several", "holder-uncertain"]));
  });

  it("whatever the order of the people: each gets the same, and only the order of lists changes", () => {
    forDice(300, (dice) => {
      const plain = randomPolicy(dice);
      const policy = loadPolicy(plain);
      const question = randomQuestion(plain, randomPool, dice, 7);
      const there = assignRoster(policy, question);
      const back = assignRoster(policy, { ...question, people: question.people.toReversed() });
      if (there.status !== "decided" || back.status !== "decided") throw new Error("a roster that can be read is assigned");
      const statuses = (decision: typeof there) => {
        return decision.outcome.assignments.map(({ person, status }) => `${person} ${status}`).toSorted();
      };
      expect(statuses(back)).toEqual(statuses(there));
      expect(back.outcome.load).toEqual(there.outcome.load);
      expect(back.outcome.findings).toHaveLength(there.outcome.findings.length);
    });
  });
});
