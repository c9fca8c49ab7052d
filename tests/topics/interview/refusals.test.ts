import { describe, expect, it } from "vitest";
import { interviewMachine } from "../../../src/topics/interview/topic.ts";
import type { CheckGoal } from "../../../src/topics/interview/topic.ts";
import { bank, documentOf, refusal, replayed, sectionOf, sessionAfter, standard } from "./support.ts";
import type { HostEvent } from "./support.ts";
import { before, completed, discussion, evaluation, filed, filled, archived, goals, on, opened, pay, plan, recorded, selfAssessment, sevenSteps, signed } from "./talk.ts";

const machine = interviewMachine(bank);

/** The code, path and params of the only reason. */
function reason(events: readonly HostEvent[], of = machine): readonly [string, string, object] {
  const [first, ...rest] = refusal(of, events);
  expect(rest).toEqual([]);
  if (first === undefined) throw new Error("no reason");
  return [first.code, first.path, first.params];
}

describe("the order of the steps", () => {
  it("lets no evaluation be recorded before the self-assessment is closed", () => {
    const evaluated = recorded("evaluation", "manager", evaluation);
    const expected = ["interview-step-requires", "/step", { step: "evaluation", required: ["self-assessment"] }];
    expect(reason([...before("self-assessment"), evaluated])).toEqual(expected);
    expect(reason([opened, evaluated])).toEqual(expected);
    const begun = recorded("self-assessment", "employee", selfAssessment);
    expect(reason([...before("self-assessment"), begun, evaluated])).toEqual(expected);
  });

  it("has no place for an evaluation in the self-assessment", () => {
    const slipped = completed("self-assessment", "employee", { ...selfAssessment, results: evaluation.results });
    expect(reason([...before("self-assessment"), slipped])).toEqual([
      "interview-field-of-other-step",
      "/values/results",
      { field: "results", step: "self-assessment", steps: ["evaluation"] },
    ]);
  });

  it("is strict: a step waits for its turn", () => {
    expect(reason([...before("discussion"), completed("summary", "manager", { record: "x" })])).toEqual([
      "interview-step-out-of-order",
      "/step",
      { step: "summary", next: "discussion" },
    ]);
  });

  it("may be left to the two, and still an evaluation waits for the self-assessment", () => {
    const document = documentOf("bank-branch");
    const seven = { ...document.protocols["seven-step"], strictOrder: { value: false } };
    const loose = interviewMachine(sectionOf({ ...document, protocols: { ...document.protocols, "seven-step": seven } }));
    expect(replayed(loose, [opened, completed("discussion", "manager", discussion)]).ok).toBe(true);
    expect(reason([opened, recorded("evaluation", "manager", evaluation)], loose)[0]).toBe("interview-step-requires");
    const reopened = { type: "step.reopened", on: "2026-01-12", by: "employee", step: "self-assessment", reason: "a slip" };
    const events = [opened, completed("discussion", "manager", discussion), ...sevenSteps.slice(0, 3), reopened];
    expect(sessionAfter(loose, events).steps.map(({ step }) => step)).toEqual(["opening", "self-assessment", "discussion"]);
  });

  it("lets all fall that waited for a reopened step, however far from it", () => {
    const chain = (id: string, ...needs: readonly string[]) => ({ id, lead: "manager", fields: [], requires: { completed: needs } });
    const steps = [chain("a"), chain("b", "a"), chain("c", "b"), chain("d")];
    const loose = interviewMachine(sectionOf({ protocols: { talk: { strictOrder: { value: false }, steps } } }));
    const start = { type: "interview.opened", on: "2026-01-12", employee: "li", manager: "zhang" };
    const reopened = { type: "step.reopened", on: "2026-01-12", by: "manager", step: "a", reason: "a slip" };
    const events = [start, ...["a", "b", "c", "d"].map((id) => completed(id, "manager")), reopened];
    expect(sessionAfter(loose, events).steps.map(({ step }) => step)).toEqual(["a", "d"]);
  });

  it("closes a completed step until it is reopened", () => {
    expect(reason([...before("evaluation"), recorded("self-assessment", "employee", { explanation: "x" })])).toEqual([
      "interview-step-closed",
      "/step",
      { step: "self-assessment" },
    ]);
  });

  it("reopens only a step in which something was recorded", () => {
    const reopened = { type: "step.reopened", on: "2026-01-12", by: "manager", step: "summary", reason: "a slip" };
    expect(reason([opened, reopened])).toEqual(["interview-step-not-begun", "/step", { step: "summary" }]);
  });

  it("takes no record of nothing", () => {
    expect(reason([opened, recorded("opening", "manager", {})])).toEqual(["interview-step-nothing-given", "/values", { step: "opening" }]);
  });

  it("knows its steps", () => {
    const [code, path, params] = reason([opened, completed("openning", "manager")]);
    expect([code, path, params]).toMatchObject(["interview-step-unknown", "/step", { name: "openning", nearest: "opening" }]);
  });

  it("lets only its leader complete a step", () => {
    const begun = recorded("self-assessment", "employee", selfAssessment);
    expect(reason([...before("self-assessment"), begun, completed("self-assessment", "manager")])).toEqual([
      "interview-not-the-leader",
      "/by",
      { step: "self-assessment", by: "manager", lead: "employee" },
    ]);
  });
});

describe("the improvement plan", () => {
  it("is begun by the employee: the manager's plan waits for the employee's", () => {
    const [first, second] = refusal(machine, [...before("improvement-plan"), recorded("improvement-plan", "manager", plan)]);
    expect(first).toEqual({ code: "interview-field-before", path: "/values/plan", params: { field: "plan", first: "proposal" } });
    expect(second).toEqual({ code: "interview-field-before", path: "/values/support", params: { field: "support", first: "proposal" } });
  });

  it("does not take the employee's proposal from the manager", () => {
    expect(reason([...before("improvement-plan"), recorded("improvement-plan", "manager", { proposal: "x" })])).toEqual([
      "interview-field-not-theirs",
      "/values/proposal",
      { field: "proposal", by: "manager", from: "employee" },
    ]);
  });

  it("does not let the proposal change once the agreed plan stands", () => {
    const events = [...before("improvement-plan"), recorded("improvement-plan", "employee", { proposal: "x" }), recorded("improvement-plan", "manager", { plan: plan.plan })];
    expect(reason([...events, recorded("improvement-plan", "employee", { proposal: "y" })])).toEqual([
      "interview-field-settled",
      "/values/proposal",
      { field: "proposal", by: "plan" },
    ]);
  });

  it("has a measure for every goal", () => {
    const events = [...before("improvement-plan"), recorded("improvement-plan", "employee", { proposal: "x" })];
    const without = { plan: [{ goal: "fewer complaints", measures: [] }], support: [] };
    expect(reason([...events, completed("improvement-plan", "manager", without)])).toEqual([
      "interview-field-too-few",
      "/values/plan/0/measures",
      { field: "measures", atLeast: 1, given: 0 },
    ]);
  });
});

describe("the evaluation", () => {
  const evaluate = (values: object) => [...before("evaluation"), completed("evaluation", "manager", values)];

  it.each([
    ["no facts at all", { what: "complaints" }, "interview-field-missing", "", { field: "facts" }],
    ["an empty list of facts", { what: "complaints", facts: [] }, "interview-field-too-few", "", { field: "facts", atLeast: 1, given: 0 }],
    ["a blank fact", { what: "complaints", facts: [" "] }, "interview-field-blank", "/0", { field: "facts" }],
  ])("refuses a shortfall with %s", (_, shortfall, code, below, params) => {
    const results = { ...evaluation.results, shortfalls: [shortfall] };
    expect(reason(evaluate({ ...evaluation, results }))).toEqual([code, `/values/results/shortfalls/0/facts${below}`, params]);
  });

  it("has all three blocks", () => {
    const { results, ability } = evaluation;
    expect(reason(evaluate({ results, ability }))).toEqual(["interview-field-missing", "/values/pay", { field: "pay" }]);
    expect(reason(evaluate({ results, pay }))).toEqual(["interview-field-missing", "/values/ability", { field: "ability" }]);
  });

  it("can say that pay does not apply, but not that results do not", () => {
    expect(replayed(machine, evaluate({ ...evaluation, pay: null })).ok).toBe(true);
    expect(reason(evaluate({ ...evaluation, results: null }))).toEqual([
      "interview-field-always-applies",
      "/values/results",
      { field: "results" },
    ]);
  });

  it.each([
    ["an amount below nothing", { ...pay, notPaid: -1 }, "interview-field-too-small", "/notPaid", { field: "notPaid", min: 0, given: -1 }],
    ["more than can be reckoned with", { ...pay, notPaid: 2e12 }, "interview-field-too-big", "/notPaid", { field: "notPaid", max: 1e12, given: 2e12 }],
    ["text that looks like an amount", { ...pay, notPaid: "1" }, "interview-field-wrong-type", "/notPaid", { field: "notPaid", expected: "amount" }],
    ["thirds of a cent", { ...pay, overPaid: 0.001 }, "interview-field-wrong-type", "/overPaid", { field: "overPaid", expected: "amount" }],
    ["a balance of one's own", { ...pay, poolBalance: 1 }, "interview-field-computed", "/poolBalance", { field: "poolBalance", from: ["notPaid", "overPaid"] }],
  ])("refuses %s in the pay block", (_, given, code, below, params) => {
    expect(reason(evaluate({ ...evaluation, pay: given }))).toEqual([code, `/values/pay${below}`, params]);
  });
});

describe("the discussion", () => {
  const discuss = (values: object) => [...before("discussion"), completed("discussion", "employee", values)];

  it("has a category for every cause", () => {
    expect(reason(discuss({ ...discussion, causes: [{ cause: "no checklist" }] }))).toEqual([
      "interview-field-missing",
      "/values/causes/0/category",
      { field: "category" },
    ]);
  });

  it("has at least one topic and one cause", () => {
    expect(reason(discuss({ ...discussion, topics: [] }))).toEqual(["interview-field-too-few", "/values/topics", { field: "topics", atLeast: 1, given: 0 }]);
    expect(reason(discuss({ ...discussion, causes: [] }))).toEqual(["interview-field-too-few", "/values/causes", { field: "causes", atLeast: 1, given: 0 }]);
  });

  it("names no topic twice", () => {
    expect(reason(discuss({ ...discussion, topics: ["methods", "methods"] }))).toEqual([
      "interview-option-repeated",
      "/values/topics/1",
      { field: "topics", given: "methods" },
    ]);
  });
});

describe("the next goals", () => {
  const [goal] = goals.goals;
  const aim = (given: object) => [...before("next-goals"), completed("next-goals", "manager", { ...goals, goals: [given] })];

  it.each(["measure", "dueOn"] as const)("refuse a goal without %s", (member) => {
    const { [member]: _, ...rest } = { ...goal };
    expect(reason(aim(rest))).toEqual(["interview-field-missing", `/values/goals/0/${member}`, { field: member }]);
  });

  it("refuse a date that does not exist", () => {
    expect(reason(aim({ ...goal, dueOn: "2026-02-30" }))).toEqual([
      "interview-field-wrong-type",
      "/values/goals/0/dueOn",
      { field: "dueOn", expected: "date" },
    ]);
  });

  it("refuse a development that is none of the list", () => {
    const development = [{ term: "short", kind: "rotations", what: "x" }];
    expect(reason([...before("next-goals"), completed("next-goals", "manager", { ...goals, development })])[2]).toMatchObject({
      given: "rotations",
      nearest: "rotation",
    });
  });

  it("must pass S, M and T of the goal topic, which is handed the parts of the goal", () => {
    const asked: unknown[] = [];
    const checkGoal: CheckGoal = (given) => {
      asked.push(given);
      const pass = { verdict: "pass", findings: [] } as const;
      const weak = { verdict: "weak", findings: [{ code: "goal-vague-term" }] } as const;
      return { status: "decided", outcome: { criteria: { specific: pass, measurable: weak, timeBound: pass } }, rules: [] };
    };
    expect(reason(aim({ ...goal }), interviewMachine(bank, "seven-step", checkGoal))).toEqual([
      "interview-goal-fails",
      "/values/goals/0",
      { field: "goals", criteria: ["measurable"], findings: ["goal-vague-term"] },
    ]);
    expect(asked).toContainEqual({ text: goal?.goal, metric: goal?.measure, dueDate: goal?.dueOn });
  });

  it("hand over no part that does not apply", () => {
    const list = { id: "g", type: "list", goal: { criteria: ["specific"], members: { text: "goal", dueDate: "dueOn" } }, fields: [{ id: "goal", type: "text" }, { id: "dueOn", type: "date", required: "ifApplicable" }] };
    const asked: unknown[] = [];
    const checkGoal: CheckGoal = (given) => {
      asked.push(given);
      return { status: "uncovered" };
    };
    const one = interviewMachine(sectionOf({ protocols: { talk: { steps: [{ id: "talk", lead: "manager", fields: [list] }] } } }), "talk", checkGoal);
    const bare = { type: "interview.opened", on: "2026-01-12", employee: "li", manager: "zhang" };
    expect(reason([bare, completed("talk", "manager", { g: [{ goal: "x", dueOn: null }] })], one)[0]).toBe("interview-goal-fails");
    expect(asked).toContainEqual({ text: "x" });
    expect(asked).not.toContainEqual({ text: "x", dueDate: null });
  });

  it("fail every criterion where the goal topic cannot read the goal", () => {
    const checkGoal: CheckGoal = () => ({ status: "invalid", issues: [{ code: "goal-empty", path: "", params: {} }] });
    expect(reason(aim({ ...goal }), interviewMachine(bank, "seven-step", checkGoal))[2]).toEqual({
      field: "goals",
      criteria: ["specific", "measurable", "timeBound"],
      findings: ["goal-empty"],
    });
  });
});

describe("the time from the first step to the last", () => {
  const strict = interviewMachine(standard);
  const start = { ...opened, channel: "one-to-one", phase: "assessment" };
  const first = completed("opening", "manager");

  it("is seven days, counted from the first step and not from the opening", () => {
    const seventh = on("2026-01-21", completed("self-assessment", "employee", selfAssessment));
    expect(replayed(strict, [start, on("2026-01-14", first), seventh]).ok).toBe(true);
    expect(reason([start, on("2026-01-14", first), { ...seventh, on: "2026-01-22" }], strict)).toEqual([
      "interview-span-too-long",
      "/on",
      { first: "2026-01-14", on: "2026-01-22", days: 8, limit: 7 },
    ]);
  });

  it("has no limit where the policy gives none", () => {
    expect(replayed(machine, [opened, first, on("2036-01-12", completed("self-assessment", "employee", selfAssessment))]).ok).toBe(true);
  });
});

describe("whoever reopens, cancels or signs", () => {
  it.each([
    ["reopening", { type: "step.reopened", on: "2026-01-13", by: "manager", step: "summary", reason: " \u3000" }],
    ["cancelling", { type: "interview.cancelled", on: "2026-01-13", by: "manager", reason: " " }],
    ["refusing to sign", { type: "form.signed", on: "2026-01-13", by: "employee", how: "refused", witness: "wu", reason: " " }],
  ])("gives a reason for %s that is not blank", (_, event) => {
    expect(reason([...filled, event])[0]).toBe("shape-bad-format");
  });
});

describe("a step that both must write in", () => {
  const fields = [{ id: "wish", type: "text", from: "employee" }, { id: "plan", type: "text", from: "manager", after: ["wish"] }];
  const both = { id: "both", lead: "both", requires: { authors: ["employee", "manager"] }, fields };
  const two = interviewMachine(sectionOf({ protocols: { talk: { steps: [both] } } }));
  const start = { type: "interview.opened", on: "2026-01-12", employee: "li", manager: "zhang" };
  const written = [start, recorded("both", "employee", { wish: "x" }), recorded("both", "manager", { plan: "x" })];

  it("waits anew for whose words were undone by reopening it", () => {
    const reopened = { type: "step.reopened", on: "2026-01-12", by: "employee", step: "both", reason: "a slip" };
    expect(reason([...written, reopened, completed("both", "employee")], two)).toEqual(["interview-author-missing", "/step", { step: "both", authors: ["manager"] }]);
    expect(sessionAfter(two, [...written, reopened, completed("both", "manager", { plan: "y" })]).state).toBe("filled");
  });
});

describe("signatures", () => {
  const refused = { type: "form.signed", on: "2026-01-13", by: "employee", how: "refused", witness: "wu", reason: "disagrees" };

  it.each(["witness", "reason"])("refuse a refusal without %s", (needed) => {
    const event = { ...refused, [needed]: undefined };
    expect(reason([...filled, event])).toEqual(["interview-signature-lacks", `/${needed}`, { by: "employee", how: "refused", needed }]);
  });

  it("take no witness who takes part", () => {
    expect(reason([...filled, { ...refused, witness: "zhang" }])).toEqual(["interview-witness-not-neutral", "/witness", { witness: "zhang" }]);
  });

  it("do not let the manager refuse", () => {
    expect(reason([...filled, { ...refused, by: "manager" }])).toEqual([
      "interview-signature-way-closed",
      "/how",
      { by: "manager", how: "refused", ways: ["signed"] },
    ]);
  });

  it("are given once", () => {
    expect(reason([...filled, signed("employee"), signed("employee")])).toEqual(["interview-signed-already", "/by", { by: "employee" }]);
  });

  it("come when all steps are completed", () => {
    expect(reason([opened, signed("employee")])).toEqual([
      "interview-event-out-of-place",
      "/type",
      { event: "form.signed", state: "open", next: ["step.recorded", "step.completed", "step.reopened", "interview.cancelled"] },
    ]);
  });
});

describe("filing and archiving", () => {
  it("come after both have signed", () => {
    const next = ["form.signed", "step.reopened", "interview.cancelled"];
    expect(reason([...filled, filed])).toEqual(["interview-event-out-of-place", "/type", { event: "form.filed", state: "filled", next }]);
    expect(reason([...filled, signed("manager"), filed])[0]).toBe("interview-event-out-of-place");
  });

  it("come one after the other", () => {
    expect(reason([...filled, signed("manager"), signed("employee"), archived])).toEqual([
      "interview-event-out-of-place",
      "/type",
      { event: "form.archived", state: "signed", next: ["form.filed"] },
    ]);
  });

  it("are their owners' business", () => {
    expect(reason([...filled, signed("manager"), signed("employee"), { ...filed, by: "hr" }])).toEqual([
      "interview-not-an-owner",
      "/by",
      { by: "hr", state: "filed", owners: ["manager"] },
    ]);
  });
});

describe("fields", () => {
  const assess = (values: object) => [...before("self-assessment"), completed("self-assessment", "employee", values)];

  it("must be the protocol's", () => {
    expect(reason(assess({ ...selfAssessment, explanations: "x" }))).toEqual([
      "interview-field-unknown",
      "/values/explanations",
      { name: "explanations", nearest: "explanation", known: ["completion", "mainResults", "explanation", "questions"] },
    ]);
  });

  it("must be of their type", () => {
    expect(reason(assess({ ...selfAssessment, completion: 9 }))).toEqual([
      "interview-field-wrong-type",
      "/values/completion",
      { field: "completion", expected: "text" },
    ]);
  });

  it("must be given where they are required", () => {
    expect(reason(assess({ mainResults: ["deposits"] }))).toEqual(["interview-field-missing", "/values/completion", { field: "completion" }]);
    expect(reason([{ ...opened, values: { periodFrom: "2025-01-01" } }])).toEqual(["interview-field-missing", "/values/periodTo", { field: "periodTo" }]);
  });

  it("hold at most so many items where the policy says so", () => {
    const fields = [{ id: "topics", type: "texts", atMost: 2 }];
    const one = interviewMachine(sectionOf({ protocols: { talk: { steps: [{ id: "talk", lead: "manager", fields }] } } }));
    const start = { type: "interview.opened", on: "2026-01-12", employee: "li", manager: "zhang" };
    expect(sessionAfter(one, [start, completed("talk", "manager", { topics: ["a", "b"] })]).state).toBe("filled");
    expect(reason([start, completed("talk", "manager", { topics: ["a", "b", "c"] })], one)).toEqual(["interview-field-too-many", "/values/topics", { field: "topics", atMost: 2, given: 3 }]);
  });

  it("that are shown are not given", () => {
    expect(reason([{ ...opened, values: { ...(opened["values"] as object), manager: "zhang" } }])[0]).toBe("interview-field-unknown");
  });
});

describe("the opening", () => {
  it("does not come before the result was delivered", () => {
    expect(reason([{ ...opened, after: {} }])).toEqual(["interview-opened-without", "/after/result-delivered", { phase: "feedback", needed: "result-delivered" }]);
    expect(reason([{ ...opened, after: { "result-delivered": "2026-01-13" } }])).toEqual([
      "interview-opened-too-early",
      "/after/result-delivered",
      { phase: "feedback", needed: "result-delivered", on: "2026-01-12", neededOn: "2026-01-13" },
    ]);
  });

  it("is of a phase that there is, and that the protocol serves", () => {
    expect(reason([{ ...opened, phase: "feedbak" }])[2]).toMatchObject({ name: "feedbak", nearest: "feedback" });
    expect(reason([{ ...opened, phase: "plan" }])).toEqual([
      "interview-phase-not-served",
      "/phase",
      { phase: "plan", protocol: "seven-step", served: ["feedback"] },
    ]);
  });

  it("names a channel where the policy has channels, and one of them", () => {
    const talk = { ...opened, phase: "assessment" };
    expect(reason([talk], interviewMachine(standard))[0]).toBe("interview-channel-missing");
    expect(reason([{ ...talk, channel: "one-on-one" }], interviewMachine(standard))[2]).toMatchObject({ nearest: "one-to-one" });
  });

  it("is of two people", () => {
    expect(reason([{ ...opened, employee: "zhang" }])).toEqual(["interview-same-person", "/manager", { person: "zhang" }]);
  });

  it("names a protocol of the section, and no other than its machine's", () => {
    expect(reason([{ ...opened, protocol: "plan-agreement" }], interviewMachine(bank, "seven-step"))).toEqual([
      "interview-protocol-other",
      "/protocol",
      { name: "plan-agreement", expected: "seven-step" },
    ]);
    expect(reason([{ ...opened, protocol: "plan-agreed" }])[0]).toBe("interview-protocol-unknown");
    expect(reason([opened], interviewMachine(bank, "nonsense"))[0]).toBe("interview-protocol-unknown");
    expect(sessionAfter(machine, [{ ...opened, protocol: "plan-agreement", phase: "plan" }]).protocol).toBe("plan-agreement");
  });
});

describe("days", () => {
  it("never run backwards", () => {
    expect(reason([opened, on("2026-01-11", completed("opening", "manager"))])).toEqual([
      "interview-date-before-last",
      "/on",
      { on: "2026-01-11", last: "2026-01-12" },
    ]);
  });
});

describe("a form with two authors", () => {
  const group = interviewMachine(sectionOf(documentOf("group-appeals")));
  const start = { ...opened, phase: "goal-dialogue", after: { "assessment-form-filled": "2026-01-09" }, values: {} };
  const contents = { expectedStandard: "a", measurement: "b", controlPoints: "c", guidance: "d", unexpected: "e", development: "f" };

  it("is complete once each has written in it, and all six contents stand", () => {
    expect(reason([start, completed("contents", "manager", contents)], group)).toEqual([
      "interview-author-missing",
      "/step",
      { step: "contents", authors: ["employee"] },
    ]);
    const { development, ...five } = contents;
    const both = [start, recorded("contents", "manager", five), completed("contents", "employee", { development })];
    expect(sessionAfter(group, both).state).toBe("filled");
    expect(reason([start, recorded("contents", "manager", { guidance: "d" }), completed("contents", "employee", five)], group)[1]).toBe("/values/development");
  });
});
