import cases from "./cases.json" with { type: "json" };
import type { GoalSignals } from "../../../src/topics/goal/topic.ts";
import { checked } from "./section.ts";

export type Case = (typeof cases)[number];

/** The period of every case: it fixes the dates that words name. */
const period = { from: "2026-01-01", until: "2026-12-31" } as const;

interface Count {
  right: number;
  extra: number;
  missed: number;
}

/** Case, spaces and what stands around the words do not matter: one quote holds the other. */
function same(left: string, right: string): boolean {
  const [a, b] = [left, right].map((each) => each.toLowerCase().replaceAll(" ", ""));
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a));
}

function countWords(found: readonly string[], wanted: readonly string[]): Count {
  return {
    right: wanted.filter((each) => found.some((one) => same(one, each))).length,
    extra: found.filter((each) => !wanted.some((one) => same(one, each))).length,
    missed: wanted.filter((each) => !found.some((one) => same(one, each))).length,
  };
}

function countOne(found: boolean, wanted: boolean): Count {
  return { right: found && wanted ? 1 : 0, extra: found && !wanted ? 1 : 0, missed: !found && wanted ? 1 : 0 };
}

/** Each thing that is judged in a case, with what was found and what was wanted. */
function measuresOf(each: Case): Readonly<Record<string, Count>> {
  const { criteria, overall, signals } = checked(each.text, { period });
  const verdicts = [
    ["S", criteria.specific.verdict, each.S],
    ["M", criteria.measurable.verdict, each.M],
    ["T", criteria.timeBound.verdict, each.T],
  ] as const;
  return {
    ...Object.fromEntries(verdicts.flatMap(([name, found, wanted]) => {
      return ["pass", "weak", "fail"].map((verdict) => [`${name} ${verdict}`, countOne(found === verdict, wanted === verdict)]);
    })),
    ...Object.fromEntries(["smart-pending-AR", "partial", "not-smart"].map((name) => {
      return [`overall ${name}`, countOne(overall === name, each.overall === name)];
    })),
    ...signalMeasures(each, signals),
  };
}

/** Of some cases only the verdicts were judged; then nothing is counted. */
function signalMeasures({ quantities, deadlines, cadence, dueDate = null, change }: Case, signals: GoalSignals): Readonly<Record<string, Count>> {
  if (quantities === undefined || deadlines === undefined || cadence === undefined) return {};
  const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);
  const found = [signals.baseline?.value ?? null, signals.target?.value ?? null];
  return {
    "quantities": countWords(texts(signals.quantities), quantities),
    "deadlines": countWords(texts(signals.deadlines), deadlines),
    "due date": {
      right: dueDate !== null && signals.dueDate === dueDate ? 1 : 0,
      extra: signals.dueDate !== null && signals.dueDate !== dueDate ? 1 : 0,
      missed: dueDate !== null && signals.dueDate !== dueDate ? 1 : 0,
    },
    "cadence": countOne(signals.cadences.length > 0, cadence),
    ...(change === undefined ? {} : { "baseline and target": countOne(found.join() === change.join(), true) }),
  };
}

/** Which cases differ from what was judged, and in what. */
export function differences(list: readonly Case[]): readonly string[] {
  return list.flatMap((each) => {
    const wrong = Object.entries(measuresOf(each)).filter(([, { extra, missed }]) => extra + missed > 0);
    return wrong.length === 0 ? [] : [`${each.id}: ${wrong.map(([name]) => name).join(", ")}`];
  });
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.round((part * 1000) / whole) / 10}%`;
}

/** The table of docs/goal-check.md. */
export function tableOf(list: readonly Case[]): string {
  const totals = new Map<string, Count>();
  for (const each of list) {
    for (const [name, { right, extra, missed }] of Object.entries(measuresOf(each))) {
      const total = totals.get(name) ?? { right: 0, extra: 0, missed: 0 };
      totals.set(name, { right: total.right + right, extra: total.extra + extra, missed: total.missed + missed });
    }
  }
  const rows = [...totals].map(([name, { right, extra, missed }]) => {
    return `| ${name} | ${right + missed} | ${right + extra} | ${percent(right, right + extra)} | ${percent(right, right + missed)} |`;
  });
  return ["| what | judged | found | precision | recall |", "|---|---|---|---|---|", ...rows].join("\n");
}

export { cases };
