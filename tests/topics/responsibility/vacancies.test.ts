import { describe, expect, it } from "vitest";
import { assigned, officePolicy, peopleOf } from "../../support/roster-office.ts";

const rules = [{ id: "members", clause: "§ 1" }];

describe("where a post is filled", () => {
  it("its holder is responsible, by the rule and its clause", () => {
    const people = peopleOf({ ann: ["member", "north"], bob: ["lead", "north"], eve: ["lead", "south"], zoe: ["boss", ""] });
    const { byPerson, findings } = assigned(officePolicy(), { people });
    expect(byPerson["ann"]).toEqual({
      status: "assigned",
      mode: "direct",
      responsible: [{ person: "bob", role: "lead", insteadOf: [] }],
      rules,
    });
    expect(findings).toEqual([{ code: "uncovered", path: "", people: ["zoe"] }]);
  });
});

describe("where a post is vacant", () => {
  const twoMembers = { ann: ["member", "north"], bea: ["member", "north"], cat: ["member", "south"] } as const;

  it("the next level takes over, and the finding names everyone whom it concerns", () => {
    const people = peopleOf({ ...twoMembers, zoe: ["boss", ""] });
    const { byPerson, findings } = assigned(officePolicy(), { people });
    expect(byPerson["ann"]).toMatchObject({ status: "assigned", responsible: [{ person: "zoe", role: "boss", insteadOf: ["lead"] }], rules });
    expect(findings).toEqual([
      { code: "vacant", path: "", role: "lead", where: { unit: "north" }, climbsTo: "boss", people: ["ann", "bea"] },
      { code: "vacant", path: "", role: "lead", where: { unit: "south" }, climbsTo: "boss", people: ["cat"] },
      { code: "uncovered", path: "", people: ["zoe"] },
    ]);
  });

  it("and the next level too, nobody is responsible, and both posts are findings", () => {
    const { byPerson, findings, load } = assigned(officePolicy(), { people: peopleOf({ ann: ["member", "north"] }) });
    expect(byPerson["ann"]).toEqual({ status: "vacant", roles: ["lead"], rules });
    expect(findings).toEqual([
      { code: "vacant", path: "", role: "lead", where: { unit: "north" }, climbsTo: "boss", people: ["ann"] },
      { code: "vacant", path: "", role: "boss", where: {}, climbsTo: null, people: ["ann"] },
    ]);
    expect(load).toEqual([]);
  });

  it("and the policy does not say how to find its holder, it is vacant for everyone", () => {
    const policy = officePolicy({ roles: { lead: {}, boss: { holder: { position: "boss" } } } });
    const { byPerson, findings } = assigned(policy, { people: peopleOf({ ann: ["member", "north"], zoe: ["boss", "north"] }) });
    expect(byPerson["ann"]).toMatchObject({ status: "vacant", roles: ["lead"] });
    expect(findings).toContainEqual({ code: "vacant", path: "", role: "lead", where: {}, climbsTo: null, people: ["ann"] });
  });

  it("one of two posts is enough to be assigned, and the other is a finding", () => {
    const policy = officePolicy({
      roles: { lead: { holder: { position: "lead" } }, boss: { holder: { position: "boss" } } },
      rules: [{ id: "all", then: { roles: ["lead", "boss"], mode: "skip-level" } }],
    });
    const { byPerson, findings } = assigned(policy, { people: peopleOf({ ann: ["member", "north"], zoe: ["boss", ""] }) });
    expect(byPerson["ann"]).toEqual({
      status: "assigned",
      mode: "skip-level",
      responsible: [{ person: "zoe", role: "boss", insteadOf: [] }],
      rules: [{ id: "all" }],
    });
    expect(findings).toContainEqual({ code: "vacant", path: "", role: "lead", where: {}, climbsTo: null, people: ["ann", "zoe"] });
  });
});

describe("nobody talks with themselves", () => {
  const own = [{ id: "everyone", then: { roles: ["lead"], mode: "direct" } }];

  it("for the holder the post counts as vacant, and the next level takes over", () => {
    const people = peopleOf({ ann: ["member", "north"], bob: ["lead", "north"], zoe: ["boss", "north"] });
    const { byPerson, findings } = assigned(officePolicy({ rules: own }), { people });
    expect(byPerson["bob"]).toMatchObject({ responsible: [{ person: "zoe", role: "boss", insteadOf: ["lead"] }] });
    expect(findings).toContainEqual({ code: "self", path: "", role: "lead", people: ["bob"] });
    expect(findings.filter(({ code }) => code === "vacant")).toEqual([]);
  });

  it("at the top nobody is left", () => {
    const { byPerson, findings } = assigned(officePolicy({ rules: [{ id: "everyone", then: { roles: ["boss"], mode: "direct" } }] }), {
      people: peopleOf({ zoe: ["boss", ""] }),
    });
    expect(byPerson["zoe"]).toEqual({ status: "vacant", roles: ["boss"], rules: [{ id: "everyone" }] });
    expect(findings).toEqual([{ code: "self", path: "", role: "boss", people: ["zoe"] }]);
  });

  it("of two holders the other is responsible", () => {
    const people = peopleOf({ bob: ["lead", "north"], eve: ["lead", "north"] });
    const { byPerson, findings } = assigned(officePolicy({ rules: own }), { people });
    expect(byPerson).toMatchObject({ bob: { responsible: [{ person: "eve" }] }, eve: { responsible: [{ person: "bob" }] } });
    expect(findings).toEqual([
      { code: "self", path: "", role: "lead", people: ["bob", "eve"] },
      { code: "cycle", path: "", people: ["bob", "eve"] },
    ]);
  });
});

describe("several holders of one post", () => {
  const people = peopleOf({ ann: ["member", "north"], bob: ["lead", "north"], eve: ["lead", "north"], zoe: ["boss", ""] });

  it("are all responsible, and a finding", () => {
    const { byPerson, findings } = assigned(officePolicy(), { people });
    expect(byPerson["ann"]).toMatchObject({ responsible: [{ person: "bob" }, { person: "eve" }] });
    expect(findings).toContainEqual({
      code: "several", path: "", role: "lead", where: { unit: "north" }, holders: ["bob", "eve"], people: ["ann"],
    });
  });

  it("are as wanted where the policy says so", () => {
    const roles = { lead: { holder: { position: "lead", unit: { sameAs: "unit" } }, ifSeveral: "all" }, boss: { holder: { position: "boss" } } };
    const { byPerson, findings } = assigned(officePolicy({ roles }), { people });
    expect(byPerson["ann"]).toMatchObject({ responsible: [{ person: "bob" }, { person: "eve" }] });
    expect(findings.map(({ code }) => code)).toEqual(["uncovered"]);
  });

  it.each([
    [100, "assigned"],
    [101, "vacant"],
  ])("%i of them: %s", (count, status) => {
    const leads = Array.from({ length: count }, (_, index) => ({ id: `lead-${index}`, position: "lead", unit: "north", leads: [] }));
    const roles = { lead: { holder: { position: "lead", unit: { sameAs: "unit" } }, ifSeveral: "all" }, boss: {} };
    const { byPerson, findings } = assigned(officePolicy({ roles }), { people: [...leads, { id: "ann", position: "member", unit: "north" }] });
    expect(byPerson["ann"]).toMatchObject({ status });
    const tooMany = { code: "too-many-holders", path: "", role: "lead", where: { unit: "north" }, limit: 100, people: ["ann"] };
    expect(findings.filter(({ code }) => code === "too-many-holders")).toEqual(status === "vacant" ? [tooMany] : []);
  });
});

describe("people who are responsible for each other", () => {
  const inTurn = officePolicy({
    roles: { leader: { holder: { leads: { contains: { sameAs: "unit" } } } } },
    rules: [{ id: "all", then: { roles: ["leader"], mode: "direct" } }],
  });
  const cycles = (posts: Parameters<typeof peopleOf>[0]) => {
    return assigned(inTurn, { people: peopleOf(posts) }).findings.filter(({ code }) => code === "cycle");
  };

  it("two of them are a finding", () => {
    expect(cycles({ ann: ["lead", "a", "b"], bob: ["lead", "b", "a"] })).toEqual([{ code: "cycle", path: "", people: ["ann", "bob"] }]);
  });

  it("and so are three in turn, named in the order of the roster, with nobody who only reports to them", () => {
    const posts = { eve: ["member", "c"], cat: ["lead", "c", "a"], ann: ["lead", "a", "b"], bob: ["lead", "b", "c"] } as const;
    expect(cycles(posts)).toEqual([{ code: "cycle", path: "", people: ["cat", "ann", "bob"] }]);
  });

  it("two circles apart are two findings, and a chain is none", () => {
    const posts = {
      ann: ["lead", "a", "b"], bob: ["lead", "b", "a"], cat: ["lead", "c", "d"], dan: ["lead", "d", "c"], eve: ["member", "a"],
    } as const;
    expect(cycles(posts)).toMatchObject([{ people: ["ann", "bob"] }, { people: ["cat", "dan"] }]);
    expect(cycles({ ann: ["lead", "", "a"], bob: ["lead", "a", "b"], cat: ["lead", "b", "c"] })).toEqual([]);
  });
});

describe("the load", () => {
  it("is the heaviest first, and among equals in the order of the ids' code points", () => {
    const people = peopleOf({
      m1: ["member", "\u{1f600}"], m2: ["member", "\uffee"], m3: ["member", "B"], m4: ["member", "B"],
      "\u{1f600}": ["lead", "\u{1f600}"], "\uffee": ["lead", "\uffee"], B: ["lead", "B"],
    });
    expect(assigned(officePolicy(), { people }).load).toEqual([
      { person: "B", count: 2 },
      { person: "\uffee", count: 1 },
      { person: "\u{1f600}", count: 1 },
    ]);
  });

  it("counts a person once, also for two roles", () => {
    const policy = officePolicy({
      roles: { lead: { holder: { position: "lead" } }, boss: { holder: { position: ["lead", "boss"] } } },
      rules: [{ id: "all", when: { position: "member" }, then: { roles: ["lead", "boss"], mode: "direct" } }],
    });
    const { byPerson, load } = assigned(policy, { people: peopleOf({ ann: ["member", "a"], bob: ["lead", "a"] }) });
    expect(byPerson["ann"]).toMatchObject({ responsible: [{ person: "bob", role: "lead" }, { person: "bob", role: "boss" }] });
    expect(load).toEqual([{ person: "bob", count: 1 }]);
  });
});
