/** The same words in both languages, for whichever the reader has. */
export type BothLanguages = Readonly<Record<"en" | "zh-CN", string>>;

/** What an analysis can find in any policy, whatever its topics. `rule` and the like are the ids of rules. */
export type AnalysisFindingCatalogue = {
  /** No rule of the table speaks of these cases. */
  readonly gap: { readonly cases: BothLanguages };
  /** The bands of a figure leave these values of it out; `beside` are the rules of the neighbouring ones. */
  readonly "gap-in-band": { readonly fact: string; readonly cases: BothLanguages; readonly beside: readonly string[] };
  /** So many further lines of cases without a rule, the smallest, are not listed. */
  readonly "gaps-omitted": { readonly lines: number };
  readonly "table-empty": { readonly table: string };
  /** The condition contradicts itself. */
  readonly "rule-never-holds": { readonly rule: string };
  /** The condition holds only for what is declared to be impossible. */
  readonly "rule-only-impossible": { readonly rule: string };
  /** Earlier rules decide every case that the condition holds for. */
  readonly "rule-shadowed": { readonly rule: string; readonly by: readonly string[] };
  /** Without the rule every case would be decided as it is, by the rules behind it. */
  readonly "rule-needless": { readonly rule: string };
  /** For these cases the rule says something else than earlier ones, which decide others besides: only their order decides. */
  readonly "rule-contradicted": { readonly rule: string; readonly earlier: readonly string[]; readonly cases: BothLanguages };
  /** Earlier rules with other outcomes decide special cases of the rule. */
  readonly "rule-with-exceptions": { readonly rule: string; readonly exceptions: readonly string[] };
  readonly "impossible-never-holds": { readonly id: string };
  /** Nothing is left that is possible. */
  readonly "impossible-everything": Record<never, never>;
  readonly "fact-unused": { readonly name: string };
  readonly "value-unused": { readonly name: string; readonly value: string };
  readonly "role-unused": { readonly name: string };
  readonly "condition-unused": { readonly name: string };
  readonly "role-held-by-nobody": { readonly role: string };
  readonly "role-not-described": { readonly role: string };
  /** The calendar has no data for years in which the policy is in force. */
  readonly "calendar-lacks-years": { readonly from: string; readonly until: string; readonly first: number; readonly last: number };
  /** The policy has no end, but the calendar's data have one. */
  readonly "calendar-ends": { readonly last: number };
  readonly "silence-unknown-code": { readonly code: string; readonly nearest: string | null };
  readonly "silence-without-finding": { readonly silenced: string };
};

/** The codes of these findings, which a policy's `silence` can name. */
export const analysisFindingCodes = [
  "gap",
  "gap-in-band",
  "gaps-omitted",
  "table-empty",
  "rule-never-holds",
  "rule-only-impossible",
  "rule-shadowed",
  "rule-needless",
  "rule-contradicted",
  "rule-with-exceptions",
  "impossible-never-holds",
  "impossible-everything",
  "fact-unused",
  "value-unused",
  "role-unused",
  "condition-unused",
  "role-held-by-nobody",
  "role-not-described",
  "calendar-lacks-years",
  "calendar-ends",
  "silence-unknown-code",
  "silence-without-finding",
] as const satisfies readonly (keyof AnalysisFindingCatalogue)[];

/** What an analysis has to leave unexamined, since the steps were used up or what was given cannot be read. */
export type UnexaminedCatalogue = {
  /** The conditions of the table are too large together: nothing of it was examined. */
  readonly "unexamined-table": { readonly table: string };
  readonly "unexamined-gaps": { readonly table: string };
  readonly "unexamined-rule": { readonly rule: string };
  readonly "unexamined-needless": { readonly rule: string };
  readonly "unexamined-impossible": { readonly id: string };
};
