import { calculateQuota, loadPolicy } from "appraisal-policy";
import type { Policy } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { analyzePolicy } from "../../../src/rollout/analysis/analyze-policy.ts";
import { forDice } from "../../support/rules-dice.ts";
import type { Dice } from "../../support/rules-dice.ts";

const KINDS = ["office", "plant"];
const LARGEST = 60;

interface Drawn {
  readonly policy: Policy;
  /** Whether the head is counted, but not talked with. */
  readonly heads: number;
}

function drawPolicy(dice: Dice): Drawn {
  const countsHead = dice.chance(0.5);
  const withCounting = dice.chance(0.7);
  const rules = Array.from({ length: dice.integer(1, 5) }, (_, index) => {
    const min = dice.integer(0, 40);
    const when = {
      ...(dice.chance(0.4) ? { kind: dice.pick(KINDS) } : {}),
      ...(dice.chance(0.8) ? { headcount: dice.chance(0.5) ? { min } : { min, max: dice.integer(min, LARGEST) } } : {}),
    };
    const interviews = dice.pick([
      { count: dice.integer(0, 12) },
      { percent: dice.pick([1, 5, 10, 33.33, 90, 99.5, 100]), of: "headcount", rounding: dice.pick(["half-up", "up", "down"]), ...(dice.chance(0.3) ? { min: dice.integer(0, 9) } : {}) },
      { all: true, of: "headcount" },
    ]);
    return { id: `Q${index}`, ...(Object.keys(when).length === 0 ? {} : { when }), then: { interviews, per: { months: dice.pick([1, 2, 3, 6, 12]) } } };
  });
  const shares = rules.some(({ then }) => "of" in then.interviews);
  const policy = loadPolicy({
    id: "quota", version: "1", title: "quota", effective: { from: "2026-01-01", until: "2026-12-31" },
    facts: {
      kind: { type: "enum", values: { office: "office", plant: "plant" } },
      headcount: { type: "integer", min: 0, max: LARGEST },
      position: { type: "enum", values: { head: "head", staff: "staff" } },
    },
    calendar: { base: "weekdays" },
    quota: {
      rules,
      ...(withCounting || !shares
        ? { counting: { countsHead, countsOnLeave: true, day: "first-of-year", head: { position: "head" }, fact: "headcount" } }
        : {}),
    },
  });
  return { policy, heads: (withCounting || !shares) && countsHead ? 1 : 0 };
}

interface Owed {
  readonly rule: string;
  readonly interviews: number;
  readonly year: number;
}

function owedAt(policy: Policy, kind: string, headcount: number): Owed | null {
  const decision = calculateQuota(policy, { kind, headcount });
  if (decision.status !== "decided") return null;
  const { interviews, months } = decision.outcome;
  return { rule: decision.rules[0]?.id ?? "", interviews, year: (interviews * 12) / months };
}

describe("the findings about quotas", () => {
  it("are those that asking for every size gives", () => {
    let [cliffs, unmet] = [0, 0];
    forDice(600, (dice) => {
      const { policy, heads } = drawPolicy(dice);
      const steps = new Set<string>();
      const short = new Set<string>();
      for (const kind of KINDS) {
        for (let size = 1; size <= LARGEST; size++) {
          const here = owedAt(policy, kind, size);
          const next = size === LARGEST ? null : owedAt(policy, kind, size + 1);
          const outcome = policy.document.quota?.rules.find(({ id }) => id === here?.rule)?.then.interviews;
          const asksForAll = outcome !== undefined && "all" in outcome;
          if (here !== null && !asksForAll && here.interviews > size - heads) short.add(`${here.rule} ${size}`);
          if (here === null || next === null) continue;
          const [each, nextEach] = [here.year / size, next.year / (size + 1)];
          if (next.year < here.year || (next.year > 0 && nextEach > each * 1.5 - 1e-9)) steps.add(`${size} ${here.year} ${next.year}`);
        }
      }
      const { findings } = analyzePolicy(policy);
      const found = findings.filter(({ code }) => code === "quota-cliff");
      const foundSteps = new Set(found.map(({ params }) => `${String(params["size"])} ${String(params["talks"])} ${String(params["nextTalks"])}`));
      expect([...foundSteps].toSorted(), JSON.stringify(policy.document.quota)).toEqual([...steps].toSorted());
      const foundShort = findings.filter(({ code }) => code === "quota-more-than-people").flatMap(({ params }) => {
        const [from, to] = [Number(params["from"]), Number(params["to"])];
        return Array.from({ length: to - from + 1 }, (_, index) => `${String(params["rule"])} ${from + index}`);
      });
      expect(foundShort.toSorted(), JSON.stringify(policy.document.quota)).toEqual([...short].toSorted());
      for (const { params, witness } of found) {
        const shown = owedAt(policy, String(witness?.["kind"] ?? "office"), Number(witness?.["headcount"]));
        expect([params, shown?.year]).toEqual([params, params["nextTalks"]]);
      }
      cliffs += steps.size;
      unmet += short.size;
    });
    expect(cliffs).toBeGreaterThan(300);
    expect(unmet).toBeGreaterThan(300);
  });

  it("name the size from which a period owes more talks than it has working days, by the policy's own calendar", () => {
    const policy = (calendar: object) => loadPolicy({
      id: "quota", version: "1", title: "quota", effective: { from: "2026-01-01", until: "2026-12-31" },
      facts: { headcount: { type: "integer", min: 0 } }, calendar,
      quota: { rules: [{ id: "Q", then: { interviews: { percent: 50, of: "headcount", rounding: "down" }, per: { months: 1 } } }] },
    });
    const told = (calendar: object) => {
      return analyzePolicy(policy(calendar)).findings.find(({ code }) => code === "quota-more-than-working-days")?.params;
    };
    const common = { rule: "Q", fact: "headcount", period: "2026-02-01" };
    expect(told({ base: "weekdays" })).toEqual({ ...common, size: 42, interviews: 21, workingDays: 20 });
    expect(told({ base: "CN" })).toEqual({ ...common, size: 34, interviews: 17, workingDays: 16 });
    expect(told({ base: "CN", closed: ["2026-02-02", "2026-02-03"] })).toEqual({ ...common, size: 30, interviews: 15, workingDays: 14 });
  });

  it("leave out what is impossible, and name what the steps did not suffice for", () => {
    const rules = [
      { id: "A", when: { headcount: { max: 10 } }, then: { interviews: { count: 1 }, per: { months: 12 } } },
      { id: "B", then: { interviews: { count: 1 }, per: { months: 1 } } },
    ];
    const document = {
      id: "quota", version: "1", title: "quota", effective: { from: "2026-01-01" },
      facts: { headcount: { type: "integer", min: 1 } },
      quota: { rules, counting: { countsHead: false, countsOnLeave: true, day: "first-of-year", fact: "headcount" } },
    };
    const codes = (change: object, steps?: number) => {
      const { findings, unexamined } = analyzePolicy(loadPolicy({ ...document, ...change }), steps === undefined ? {} : { steps });
      return [...findings.map(({ code }) => code).filter((code) => code.startsWith("quota")), ...unexamined.map(({ code }) => code)];
    };
    expect(codes({})).toEqual(["quota-cliff"]);
    expect(codes({ impossible: [{ id: "no-large", when: { headcount: { above: 10 } } }] })).toEqual([]);
    expect(codes({}, 0)).toContain("unexamined-quota-sizes");
  });
});
