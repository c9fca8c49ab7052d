/** For each code of an analysis params in which every word and figure is told apart from every other. */
const cases = { en: "tier is branch", "zh-CN": "机构层级为市分行" };

export const analysisSamples = {
  "silence-unknown-code": { code: "gpa", nearest: "gap" },
  gap: { cases },
  "gap-in-band": { fact: "headcount", cases, beside: ["FP-6a", "FP-6b"] },
  "gaps-omitted": { lines: 7 },
  "table-empty": { table: "/quota/rules" },
  "rule-never-holds": { rule: "BB-1" },
  "rule-only-impossible": { rule: "BB-1" },
  "rule-shadowed": { rule: "BB-3", by: ["BB-1", "BB-2"] },
  "rule-needless": { rule: "BB-1" },
  "rule-contradicted": { rule: "BB-3", earlier: ["BB-1", "BB-2"], cases },
  "rule-with-exceptions": { rule: "BB-3", exceptions: ["BB-1", "BB-2"] },
  "impossible-never-holds": { id: "no-outlet-president" },
  "impossible-everything": {},
  "fact-unused": { name: "tier" },
  "value-unused": { name: "tier", value: "branch" },
  "role-unused": { name: "head" },
  "condition-unused": { name: "leader" },
  "role-held-by-nobody": { role: "head" },
  "role-not-described": { role: "head" },
  "calendar-lacks-years": { from: "2019", until: "2028", first: 2020, last: 2026 },
  "calendar-ends": { last: 2026 },
  "silence-without-finding": { silenced: "gap" },
  "unexamined-table": { table: "/quota/rules" },
  "unexamined-gaps": { table: "/quota/rules" },
  "unexamined-rule": { rule: "BB-1" },
  "unexamined-needless": { rule: "BB-1" },
  "unexamined-impossible": { id: "no-outlet-president" },
} as const;

/** The same for what the topics find in their sections. */
export const lintSamples = {
  responsibility: { "election-unused": { election: "yearly" } },
  quota: {
    "quota-cliff": { fact: "headcount", size: 10, talks: 6, nextSize: 11, nextTalks: 12 },
    "quota-more-than-people": { rule: "FP-6a", fact: "headcount", from: 2, to: 5 },
    "quota-more-than-working-days": {
      rule: "FP-6c", fact: "headcount", size: 165, interviews: 17, period: "2026-02-01", workingDays: 16,
    },
    "unexamined-quota-sizes": { fact: "headcount" },
  },
  interview: {
    "interview-phase-unserved": { phase: "mid-year" },
    "interview-phase-never-satisfied": { phase: "mid-year", state: "archived" },
    "interview-no-formal-channel": { channels: ["chat", "corridor"] },
    "interview-form-unused": {},
    "interview-party-unused": { party: "archive" },
    "interview-too-few-options": { field: "causes", atLeast: 4, options: 3 },
  },
  appeal: {
    "appeal-stage-without-deadline": { stage: "review" },
    "appeal-track-without-last-word": { track: "person", stage: "review" },
    "appeal-stage-never-reached": { stage: "review", final: "committee" },
    "appeal-acceptance-without-deadline": { stage: "review" },
    "appeal-answer-due-first": {
      stage: "review", window: "acceptWithin", filedOn: "2026-02-13", answerBy: "2026-02-24", windowUntil: "2026-02-25",
    },
    "appeal-ends-at-appraiser": { stage: "review", handler: "appraiser" },
    "appeal-one-handler": { track: "person", handler: "appraiser" },
    "appeal-silence-leads-nowhere": { stage: "review" },
  },
  goal: {
    "goal-suggestion-flagged": { suggestion: "write by when", quote: "when" },
    "goal-model-flagged": { model: "reduce it to 3%", quote: "reduce" },
    "goal-weights-impossible": {},
    "goal-weights-impossible-for": { from: 2, to: 4 },
    "goal-count-zero": {},
    "goal-stretch-impossible": { max: 0 },
    "goal-criteria-none": {},
  },
} as const;
