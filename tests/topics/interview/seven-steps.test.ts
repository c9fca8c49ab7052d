import { describe, expect, it } from "vitest";
import { availableEvents } from "../../../src/core/machine.ts";
import { formFor, formOf, formVisibleTo, interviewMachine } from "../../../src/topics/interview/topic.ts";
import { bank, outcomeOf, replayed, sectionOf, sessionAfter, standard } from "./support.ts";
import { archived, before, completed, evaluation, filed, filled, on, opened, recorded, sevenSteps, signed, whole } from "./talk.ts";

const machine = interviewMachine(bank);

describe("an interview by the bank's seven steps", () => {
  it("goes from the opening to the archived form", () => {
    const states = whole.map((_, count) => sessionAfter(machine, whole.slice(0, count + 1)).state);
    const open = Array.from(sevenSteps.slice(0, -1), () => "open");
    expect(states).toEqual(["open", ...open, "filled", "filled", "signed", "filed", "archived"]);
  });

  it("yields a form on which everything stands, with who did it and when", () => {
    const form = outcomeOf(formOf(bank, sessionAfter(machine, whole)));
    expect(form.title).toEqual({ "en": "performance feedback form", "zh-CN": "绩效沟通反馈单" });
    expect(form.state).toBe("archived");
    expect(form.fields.map(({ id, value }) => [id, value])).toEqual([
      ["periodFrom", "2025-01-01"],
      ["periodTo", "2025-12-31"],
      ["talkedOn", "2026-01-12"],
      ["manager", "zhang"],
      ["employee", "li"],
      ["unit", "retail"],
      ["post", "clerk"],
    ]);
    expect(form.steps.map(({ id, completedOn }) => [id, completedOn])).toEqual(
      ["opening", "self-assessment", "evaluation", "discussion", "improvement-plan", "next-goals", "summary"].map((id) => [id, "2026-01-12"]),
    );
    expect(form.signatures.map(({ party, given }) => [party, given?.how, given?.on])).toEqual([
      ["employee", "signed", "2026-01-13"],
      ["manager", "signed", "2026-01-13"],
    ]);
    expect(form.states.map(({ state, owners, on: day, by, dueOn }) => [state, owners, day, by, dueOn])).toEqual([
      ["filled", ["manager"], "2026-01-12", "manager", null],
      ["signed", ["employee", "manager"], "2026-01-13", "manager", null],
      ["filed", ["manager"], "2026-01-20", "manager", null],
      ["archived", ["hr"], "2026-12-31", "hr", "2026-12-31"],
    ]);
  });

  it("shows the balance of the bonus pool: not paid is credit, over-paid is debit", () => {
    const balance = (notPaid: number, overPaid: number): unknown => {
      const pay = { ...evaluation.pay, notPaid, overPaid };
      const events = [...before("evaluation"), completed("evaluation", "manager", { ...evaluation, pay })];
      const form = outcomeOf(formOf(bank, sessionAfter(machine, events)));
      const block = form.steps[2]?.fields.find(({ id }) => id === "pay");
      const shown = block?.fields.find(({ id }) => id === "poolBalance")?.value;
      expect(block?.value).toEqual({ ...pay, poolBalance: shown });
      return shown;
    };
    expect(balance(300, 0)).toBe(300);
    expect(balance(0, 500)).toBe(-500);
    expect(balance(300.1, 500.3)).toBe(-200.2);
    expect(balance(0.3, 0.1)).toBe(0.2);
    expect(balance(0, 0)).toBe(0);
  });

  it("takes the pay block as not applicable where it is said so, and shows that", () => {
    const events = [...before("evaluation"), completed("evaluation", "manager", { ...evaluation, pay: null })];
    const form = outcomeOf(formOf(bank, sessionAfter(machine, events)));
    expect(form.steps[2]?.fields.find(({ id }) => id === "pay")).toMatchObject({ status: "not-applicable", value: null });
  });

  it("shows which topics of the discussion were left out", () => {
    const form = outcomeOf(formOf(bank, sessionAfter(machine, filled)));
    expect(form.steps[3]?.fields[0]?.untouched).toEqual(["workload", "motivation", "colleagues", "levels", "environment"]);
  });

  it("lets the employee refuse to sign, with a witness and a reason", () => {
    const refused = { type: "form.signed", on: "2026-01-13", by: "employee", how: "refused", witness: "wu", reason: "disagrees with the result" };
    const session = sessionAfter(machine, [...filled, signed("manager"), refused, filed, archived]);
    expect(session.state).toBe("archived");
    expect(session.signatures[1]).toEqual({ by: "employee", on: "2026-01-13", how: "refused", witness: "wu", reason: "disagrees with the result" });
  });

  it("lets the employee sign and disagree", () => {
    const disagreed = { ...signed("employee"), how: "signed-with-disagreement", reason: "the deposits were mine" };
    expect(sessionAfter(machine, [...filled, disagreed, signed("manager")]).state).toBe("signed");
  });

  it("lets a step be reopened: what had to wait for it falls, and signatures with it", () => {
    const reopened = { type: "step.reopened", on: "2026-01-13", by: "employee", step: "improvement-plan", reason: "a slip" };
    const session = sessionAfter(machine, [...filled, signed("employee"), reopened]);
    expect(session.state).toBe("open");
    expect(session.signatures).toEqual([]);
    expect(session.steps.map(({ step, completedOn }) => [step, completedOn === null])).toEqual([
      ["opening", false],
      ["self-assessment", false],
      ["evaluation", false],
      ["discussion", false],
      ["improvement-plan", true],
    ]);
    expect(session.steps.at(-1)?.values).toEqual({ proposal: "training in handling complaints" });
    const again = [...sevenSteps.slice(5), signed("employee"), signed("manager")].map((event) => on("2026-01-14", event));
    expect(sessionAfter(machine, [...filled, signed("employee"), reopened, ...again]).state).toBe("signed");
  });

  it("can be cancelled until everybody has signed", () => {
    const cancelled = { type: "interview.cancelled", on: "2026-01-13", by: "manager", reason: "the employee is ill" };
    expect(sessionAfter(machine, [opened, cancelled]).state).toBe("cancelled");
    expect(sessionAfter(machine, [...filled, signed("manager"), cancelled]).state).toBe("cancelled");
    expect(replayed(machine, [...filled, signed("manager"), signed("employee"), cancelled]).ok).toBe(false);
  });

  it("tells at each point what may come next", () => {
    const next = (count: number) => availableEvents(machine, sessionAfter(machine, whole.slice(0, count)));
    expect(next(0)).toEqual([{ type: "interview.opened", by: "manager" }]);
    expect(next(2).filter(({ type }) => type === "step.completed")).toEqual([{ type: "step.completed", by: "employee", at: "self-assessment" }]);
    expect(next(filled.length).filter(({ type }) => type.startsWith("form."))).toEqual([
      { type: "form.signed", by: "employee" },
      { type: "form.signed", by: "manager" },
    ]);
    expect(next(whole.length - 2)).toEqual([{ type: "form.filed", by: "manager" }]);
    expect(next(whole.length - 1)).toEqual([{ type: "form.archived", by: "hr" }]);
    expect(next(whole.length)).toEqual([]);
  });

  it("keeps an audit trail of what each event changed", () => {
    const result = replayed(machine, [opened, completed("opening", "manager")]);
    if (!result.ok) throw new Error("refused");
    expect(result.patches.map(({ path }) => path.join("/"))).toContain("steps/0");
  });
});

describe("the blank form", () => {
  it("of the bank has the seven steps, all blank, and each field's readers", () => {
    const form = outcomeOf(formFor(bank));
    expect(form.steps).toHaveLength(7);
    expect([...form.fields, ...form.steps.flatMap(({ fields }) => fields)].every(({ status }) => status === "blank")).toBe(true);
    expect(form.steps[2]?.fields[2]).toMatchObject({ id: "pay", required: "ifApplicable", visibility: ["employee", "manager", "hr"] });
    expect(form.signatures.map(({ ways }) => ways)).toEqual([["signed", "signed-with-disagreement", "refused"], ["signed"]]);
  });

  it("says in which unit a number is, and where other words than the options may stand", () => {
    const yuan = { "en": "yuan", "zh-CN": "元" };
    const choices = { type: "choices", options: { a: "A" } };
    const fields = [{ id: "pay", type: "amount", unit: yuan }, { id: "closed", ...choices }, { id: "open", ...choices, open: true }];
    const section = sectionOf({ protocols: { talk: { steps: [{ id: "talk", lead: "manager", fields }] } } });
    expect(outcomeOf(formFor(section)).steps[0]?.fields.map(({ unit, open }) => [unit, open])).toEqual([
      [yuan, false],
      [undefined, false],
      [undefined, true],
    ]);
  });

  it("of the other protocol has its six steps", () => {
    expect(outcomeOf(formFor(standard, "six-step")).steps.map(({ id }) => id)).toEqual([
      "mood-and-purpose",
      "evaluation",
      "diagnosis",
      "action-plan",
      "document",
      "follow-up",
    ]);
  });

  it("of a protocol that there is not is invalid, with what was meant", () => {
    expect(formFor(bank, "seven-steps")).toMatchObject({
      status: "invalid",
      issues: [{ code: "interview-protocol-unknown", params: { name: "seven-steps", nearest: "seven-step" } }],
    });
  });

  it("hides from a party what it may not read", () => {
    const form = outcomeOf(formOf(bank, sessionAfter(machine, whole)));
    expect(formVisibleTo(form, "peer").steps.flatMap(({ fields }) => fields)).toEqual([]);
    expect(formVisibleTo(form, "hr").steps).toEqual(form.steps);
  });
});

describe("a field that not everybody may read", () => {
  const fact = { id: "fact", type: "text", visibility: ["manager"] };
  const list = { id: "list", type: "list", fields: [{ id: "what", type: "text" }, fact] };
  const pool = { id: "pool", type: "sum", terms: [{ field: "paid", sign: "-" }], visibility: ["manager"] };
  const block = { id: "block", type: "block", fields: [list, { id: "paid", type: "amount" }, pool, fact] };
  const section = sectionOf({ protocols: { talk: { steps: [{ id: "talk", lead: "manager", fields: [block, list] }] } } });
  const items = [{ what: "a", fact: "secret" }];
  const values = { block: { list: items, paid: 1.5, fact: "secret" }, list: items };
  const start = { type: "interview.opened", on: "2026-01-12", employee: "li", manager: "zhang" };
  const form = outcomeOf(formOf(section, sessionAfter(interviewMachine(section), [start, completed("talk", "manager", values)])));

  it("is hidden wherever it stands, with what was given", () => {
    const seen = formVisibleTo(form, "employee");
    expect(seen.steps[0]?.fields.map(({ value }) => value)).toEqual([{ list: [{ what: "a" }], paid: 1.5 }, [{ what: "a" }]]);
    expect(JSON.stringify(seen)).not.toContain("secret");
    expect(JSON.stringify(seen)).not.toContain("pool");
  });

  it("is shown to who may read it", () => {
    const [shown] = formVisibleTo(form, "manager").steps[0]?.fields ?? [];
    expect(shown?.value).toEqual({ list: items, paid: 1.5, fact: "secret", pool: -1.5 });
  });
});

describe("what a party may not read", () => {
  const secret = { id: "secret", type: "amount", visibility: ["manager"] };
  const sum = (rest: object) => ({ type: "sum", terms: [{ field: "secret", sign: "+" }], ...rest });
  const block = { id: "block", type: "block", visibility: ["manager", "hr"], fields: [{ id: "member", type: "text", visibility: ["employee", "hr"] }] };
  const fields = [secret, sum({ id: "sum" }), sum({ id: "open", visibility: ["employee", "manager"] }), block];
  const section = sectionOf({ parties: { hr: {} }, protocols: { talk: { steps: [{ id: "talk", lead: "manager", fields }] } } });
  const blank = outcomeOf(formFor(section));

  it("is not told by a sum of it", () => {
    expect(blank.steps[0]?.fields.slice(1, 3).map(({ visibility }) => visibility)).toEqual([["manager"], ["manager"]]);
    expect(formVisibleTo(blank, "employee").steps[0]?.fields).toEqual([]);
  });

  it("holds for all inside it, whatever that says", () => {
    expect(blank.steps[0]?.fields[3]?.fields.map(({ visibility }) => visibility)).toEqual([["hr"]]);
  });

  it("is why somebody disagreed, for who may not read the form", () => {
    const disagreed = { ...signed("employee"), how: "signed-with-disagreement", reason: "the deposits were mine" };
    const form = outcomeOf(formOf(bank, sessionAfter(machine, [...filled, disagreed])));
    expect(formVisibleTo(form, "peer").signatures).toEqual([]);
    expect(formVisibleTo(form, "hr").signatures).toEqual(form.signatures);
  });
});

describe("whole numbers", () => {
  it("are summed exactly however large, since none too large is taken", () => {
    const fields = [{ id: "a", type: "integer" }, { id: "b", type: "integer" }, { id: "c", type: "sum", terms: [{ field: "a", sign: "+" }, { field: "b", sign: "-" }] }];
    const section = sectionOf({ protocols: { talk: { steps: [{ id: "talk", lead: "manager", fields }] } } });
    const start = { type: "interview.opened", on: "2026-01-12", employee: "li", manager: "zhang" };
    const talk = (a: number, b: number) => replayed(interviewMachine(section), [start, completed("talk", "manager", { a, b })]);
    const result = talk(1e12, 1e12 - 1);
    expect(result.ok && outcomeOf(formOf(section, result.snapshot)).steps[0]?.fields[2]?.value).toBe(1);
    expect(talk(Number.MAX_SAFE_INTEGER, 0).ok).toBe(false);
    expect(talk(Number.MIN_SAFE_INTEGER, 0).ok).toBe(false);
    expect(talk(0.5, 0).ok).toBe(false);
  });
});

describe("a step in which both speak", () => {
  it("keeps who recorded something", () => {
    const session = sessionAfter(machine, [...before("discussion"), recorded("discussion", "manager", { successes: ["a"] }), recorded("discussion", "employee", { successes: ["b"] })]);
    expect(session.steps.at(-1)).toMatchObject({ authors: ["employee", "manager"], values: { successes: ["b"] } });
  });
});
