import * as z from "zod/mini";
import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { snapshotJson } from "../../core/json.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { readShape } from "../../core/shape.ts";
import type { Result } from "../../core/result.ts";
import type { Mark, Question } from "../review.ts";
import type { GoalSection } from "./compile.ts";
import { checkGoal } from "./decide.ts";
import type { GoalCheck } from "./decide.ts";
import { checkFeedback } from "./feedback.ts";
import { criterionNames } from "./findings.ts";
import type { Verdict } from "./findings.ts";
import { goalCandidates, setCandidates } from "./goal-candidates.ts";
import { checkGoalSet } from "./goal-set.ts";

const LIMITS = { depth: 24, values: 20_000, stringLength: 10_000 } as const;

const goalQuestion = z.union([z.string(), z.looseObject({})]);
const withContext = z.strictObject({ goal: z.unknown(), context: z.optional(z.unknown()) });
const setQuestion = z.strictObject({ goals: z.array(z.unknown()), context: z.optional(z.unknown()) });

/** What can be asked of goals; the outcome of a goal holds each verdict with the codes of its findings. */
export const questions: Readonly<Record<string, Question<GoalSection>>> = {
  /** `given` is a goal, as text or with fields, or `{ goal, context }`. */
  goal: {
    faults: (section, given) => {
      const answer = answerGoal(section, given);
      return answer.status === "invalid" ? answer.issues.filter(({ code }) => code === "shape-unknown-key") : [];
    },
    answer: (section, given) => answerGoal(section, given),
    marks: () => MARKS,
    reached: (section, given) => {
      const answer = answerGoal(section, given);
      return answer.status === "decided" ? criterionNames.map((name) => `${name}/${answer.outcome.criteria[name].verdict}`) : [];
    },
    candidates: (section) => goalCandidates(section),
  },
  /** The goals of a person together: `given` is `{ goals, context? }`. */
  set: {
    faults: (_, given) => {
      const read = readGiven(given, setQuestion);
      return read.ok ? [] : read.issues;
    },
    answer: (section, given) => {
      const read = readGiven(given, setQuestion);
      if (!read.ok) return { status: "invalid", issues: read.issues };
      const check = checkGoalSet(section, read.value.goals, read.value.context);
      if (check.status !== "decided") return check;
      const { goals, weight, findings } = check.outcome;
      return decided({
        weight,
        findings: findings.map(({ code }) => code),
        goals: goals.map(({ goal, check: { overall } }) => ({ goal, overall })),
      });
    },
    candidates: (section) => setCandidates(section),
  },
  /** `given` is a record of feedback, or its text. */
  feedback: { answer: (section, given) => checkFeedback(section, given) },
};

function readGiven<T>(given: unknown, schema: z.ZodMiniType<T>): Result<T> {
  const copy = snapshotJson(given, LIMITS);
  return copy.ok ? readShape(schema, copy.value) : copy;
}

interface GoalAnswer {
  readonly overall: GoalCheck["overall"];
  readonly criteria: Readonly<Record<(typeof criterionNames)[number], { readonly verdict: Verdict; readonly findings: readonly string[] }>>;
  readonly dueDate: PlainDate | null;
}

function answerGoal(section: GoalSection, given: unknown): Decision<GoalAnswer> {
  const read = readGiven(given, goalQuestion);
  if (!read.ok) return { status: "invalid", issues: read.issues };
  const isPair = typeof read.value === "object" && "goal" in read.value;
  const pair = isPair ? readGiven(read.value, withContext) : null;
  if (pair !== null && !pair.ok) return { status: "invalid", issues: pair.issues };
  const check = pair === null ? checkGoal(section, read.value) : checkGoal(section, pair.value.goal, pair.value.context);
  return check.status === "decided" ? decided(plainCheck(check.outcome), check.rules) : check;
}

function plainCheck({ overall, criteria, signals }: GoalCheck): GoalAnswer {
  const plain = (name: (typeof criterionNames)[number]) => {
    const { verdict, findings } = criteria[name];
    return { verdict, findings: findings.map(({ code }) => code) };
  };
  return {
    overall,
    criteria: {
      specific: plain("specific"),
      measurable: plain("measurable"),
      achievable: plain("achievable"),
      relevant: plain("relevant"),
      timeBound: plain("timeBound"),
    },
    dueDate: signals.dueDate,
  };
}

const titles = {
  specific: { en: "specific", "zh-CN": "具体" },
  measurable: { en: "measurable", "zh-CN": "可衡量" },
  achievable: { en: "achievable", "zh-CN": "可实现" },
  relevant: { en: "relevant", "zh-CN": "相关" },
  timeBound: { en: "time-bound", "zh-CN": "有时限" },
} as const;

const verdicts = {
  "pass": { en: "passes", "zh-CN": "通过" },
  "weak": { en: "is weak", "zh-CN": "偏弱" },
  "fail": { en: "fails", "zh-CN": "不通过" },
  "needs-context": { en: "needs context", "zh-CN": "待补充信息" },
} as const satisfies Readonly<Record<Verdict, unknown>>;

/** The verdicts that each criterion can come to. */
const reachable = {
  specific: ["pass", "weak", "fail"],
  measurable: ["pass", "weak", "fail"],
  achievable: ["pass", "weak", "fail", "needs-context"],
  relevant: ["pass", "weak", "needs-context"],
  timeBound: ["pass", "weak", "fail"],
} as const satisfies Readonly<Record<(typeof criterionNames)[number], readonly Verdict[]>>;

const MARKS: readonly Mark[] = /* @__PURE__ */ criterionNames.flatMap((name) =>
  reachable[name].map((verdict): Mark => ({
    id: `${name}/${verdict}`,
    path: `/criteria/${name}`,
    title: {
      en: `${titles[name].en} ${verdicts[verdict].en}`,
      "zh-CN": `${titles[name]["zh-CN"]}${verdicts[verdict]["zh-CN"]}`,
    },
  })),
);
