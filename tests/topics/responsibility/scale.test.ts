import { assignRoster } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { assigned, officePolicy } from "../../support/roster-office.ts";

const MANY = 20_000;

/** Objects that count how often one of their members was asked. */
function counted(people: readonly object[]) {
  const count = { reads: 0 };
  const watched = people.map((person) => {
    const members = Object.entries(person).map(([key, value]) => {
      const get = (): unknown => {
        count.reads++;
        return value;
      };
      return [key, { enumerable: true, get }] as const;
    });
    return Object.defineProperties({}, Object.fromEntries(members)) as { readonly id: string };
  });
  return { watched, count };
}

const members = (count: number, unit: (index: number) => string) => {
  return Array.from({ length: count }, (_, index) => ({ id: `m${index}`, position: "member", unit: unit(index), leads: [] }));
};

describe("a large roster", () => {
  it("of 20,000 people in one unit has one finding for all of them, and one person with all the load", () => {
    const lead = { id: "lead", position: "lead", unit: "north" };
    const { byPerson, findings, load } = assigned(officePolicy(), { people: [lead, ...members(MANY, () => "north")] });
    expect(byPerson["m19999"]).toMatchObject({ responsible: [{ person: "lead" }] });
    expect(load).toEqual([{ person: "lead", count: MANY }]);
    expect(findings).toMatchObject([{ code: "vacant", role: "boss", people: ["lead"] }]);
  });

  it("of 20,000 people without a lead has one finding that names them all", () => {
    const { findings } = assigned(officePolicy(), { people: members(MANY, () => "north") });
    expect(findings.map(({ code }) => code)).toEqual(["vacant", "vacant"]);
    expect(findings[0]).toMatchObject({ role: "lead", where: { unit: "north" }, people: { length: MANY } });
  });

  it("in which 20,000 people hold one role makes none of them responsible", () => {
    const bosses = Array.from({ length: MANY }, (_, index) => ({ id: `b${index}`, position: "boss", unit: "" }));
    const leads = Array.from({ length: MANY }, (_, index) => ({ id: `l${index}`, position: "lead", unit: `u${index}` }));
    const { byPerson, findings } = assigned(officePolicy(), { people: [...bosses, ...leads] });
    expect(byPerson["l0"]).toMatchObject({ status: "vacant", roles: ["boss"] });
    expect(findings.find(({ code }) => code === "too-many-holders")).toMatchObject({ role: "boss", limit: 100, people: { length: MANY } });
  });

  it("of 20,000 units with a lead each finds each its own", () => {
    const leads = Array.from({ length: MANY }, (_, index) => ({ id: `l${index}`, position: "lead", unit: `u${index}` }));
    const { byPerson, load } = assigned(officePolicy(), { people: [...leads, ...members(MANY, (index) => `u${index}`)] });
    expect(byPerson["m12345"]).toMatchObject({ responsible: [{ person: "l12345", role: "lead" }] });
    expect(load).toHaveLength(MANY);
  });

  it("in which everyone leads the next is one chain, and one circle once it is closed", () => {
    const policy = officePolicy({
      roles: { leader: { holder: { leads: { contains: { sameAs: "unit" } } } } },
      rules: [{ id: "all", then: { roles: ["leader"], mode: "direct" } }],
    });
    const chain = (closed: boolean) => {
      return Array.from({ length: MANY }, (_, index) => {
        const next = index + 1 < MANY ? index + 1 : closed ? 0 : -1;
        return { id: `p${index}`, position: "member", unit: `u${index}`, leads: [`u${next}`] };
      });
    };
    const cyclesIn = (closed: boolean) => assigned(policy, { people: chain(closed) }).findings.filter(({ code }) => code === "cycle");
    expect(cyclesIn(false)).toEqual([]);
    expect(cyclesIn(true)).toMatchObject([{ people: { length: MANY } }]);
  });

  it("in which one person has 20,000 units in charge is read once", () => {
    const policy = officePolicy({
      roles: { leader: { holder: { position: "boss", leads: { contains: { sameAs: "unit" } } } } },
      rules: [{ id: "members", when: { position: "member" }, then: { roles: ["leader"], mode: "direct" } }],
    });
    const boss = { id: "boss", position: "boss", unit: "", leads: Array.from({ length: MANY }, (_, index) => `u${index}`) };
    const { load } = assigned(policy, { people: [boss, ...members(MANY, (index) => `u${index}`)] });
    expect(load).toEqual([{ person: "boss", count: MANY }]);
  });
});

describe("a role that compares two sets with the employee", () => {
  const policy = officePolicy({
    facts: { team: { type: "string" }, covers: { type: "set", of: "string" } },
    roles: { leader: { holder: { leads: { contains: { sameAs: "unit" } }, covers: { contains: { sameAs: "team" } } } } },
    rules: [{ id: "members", when: { position: "member" }, then: { roles: ["leader"], mode: "direct" } }],
  });
  const teams = Array.from({ length: MANY }, (_, index) => `t${index}`);
  const people = teams.map((team, index) => ({ id: `m${index}`, position: "member", unit: "north", team, covers: [] }));

  it("is found among 20,000 who share the one, each for the one of 20,000 who has the other", () => {
    const leads = teams.map((team, index) => ({ id: `l${index}`, position: "lead", leads: ["north"], covers: [team] }));
    const { byPerson, load } = assigned(policy, { people: [...leads, ...people] });
    expect(byPerson["m777"]).toMatchObject({ responsible: [{ person: "l777", role: "leader" }] });
    expect(load).toHaveLength(MANY);
  });

  it("is found, whichever of the two is the rare one, though the sets be large", () => {
    const leads = [
      { id: "all", position: "lead", leads: teams, covers: teams },
      { id: "right", position: "lead", leads: ["north", ...teams], covers: teams },
    ];
    expect(assigned(policy, { people: [...leads, ...people] }).load).toEqual([{ person: "right", count: MANY }]);
  });
});

describe("the work on a roster", () => {
  it("grows with it: every fact of every person is read once, and nothing else", () => {
    const readsOf = (size: number): number => {
      const people = [{ id: "lead", position: "lead", unit: "north" }, ...members(size, () => "north")];
      const { watched, count } = counted(people);
      expect(assignRoster(officePolicy(), { people: watched, asOf: "2026-03-02" }).status).toBe("decided");
      return count.reads;
    };
    expect(readsOf(100)).toBe(3 + 4 * 100);
    expect(readsOf(1_000)).toBe(3 + 4 * 1_000);
  });
});
