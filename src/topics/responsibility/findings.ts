import type { Issue } from "../../core/issue.ts";

type Where = Readonly<Record<string, string>>;

/** What a roster shows to be wanting, by code, with what each finding says beside the people whom it concerns. */
type RosterFindings = {
  /** Nobody holds the role for these people; the role that took over, if any. */
  readonly vacant: { readonly role: string; readonly where: Where; readonly climbsTo: string | null };
  /** Several people hold the role, and the policy does not say that this is as wanted. All of them are responsible. */
  readonly several: { readonly role: string; readonly where: Where; readonly holders: readonly string[] };
  /** So many people hold the role that none is made responsible. */
  readonly "too-many-holders": { readonly role: string; readonly where: Where; readonly limit: number };
  /** The person holds the role that is responsible for the person; for this person it counts as vacant. */
  readonly self: { readonly role: string };
  /** These people are responsible for each other. */
  readonly cycle: Record<never, never>;
  /** No rule speaks of these people. */
  readonly uncovered: Record<never, never>;
  /** The facts that are missing can change who is responsible for these people. */
  readonly undetermined: { readonly missing: readonly string[] };
  /** Facts of these people have values that they cannot have. */
  readonly invalid: Record<never, never>;
  /** This year's choice is not approved, and no earlier one holds. */
  readonly "election-open": {
    readonly election: string;
    readonly rule: string;
    readonly scope: Where;
    readonly overdue: boolean;
  };
  /** This year's choice is not approved; that of the previous year holds. */
  readonly "election-of-previous-year": {
    readonly election: string;
    readonly rule: string;
    readonly scope: Where;
    readonly overdue: boolean;
    readonly year: number;
  };
  /** These people may hold the role: a fact that would tell is missing or illegal. */
  readonly "holder-uncertain": { readonly role: string };
};

/** Findings that concern no people of the roster. */
type OtherFindings = {
  /** The body or the person of a choice is not on the roster; the nearest that is. */
  readonly "election-matches-nobody": {
    readonly rule: string;
    readonly scope: Where;
    readonly person: string | null;
    readonly nearest: string | null;
  };
};

/** The findings with the ids of the people whom they concern. */
export type RosterFindingCatalogue = {
  readonly [Code in keyof RosterFindings]: RosterFindings[Code] & { readonly people: readonly string[] };
} & OtherFindings;

/** Gathers findings: what is the same but for the people becomes one. */
export interface FindingCollector {
  readonly add: <Code extends keyof RosterFindings>(code: Code, person: string, params: RosterFindings[Code]) => void;
  readonly addCircle: (people: readonly string[]) => void;
  readonly findings: () => readonly Issue[];
}

export function collectFindings(): FindingCollector {
  const groups = new Map<string, { readonly issue: Issue; readonly people: string[] }>();
  const circles: Issue[] = [];
  return {
    add: (code, person, params) => {
      const key = JSON.stringify([code, params]);
      const known = groups.get(key);
      if (known !== undefined) {
        known.people.push(person);
        return;
      }
      const people = [person];
      groups.set(key, { issue: { code, path: "", params: { ...params, people } }, people });
    },
    addCircle: (people) => {
      circles.push({ code: "cycle" satisfies keyof RosterFindings, path: "", params: { people } });
    },
    findings: () => [...[...groups.values()].map((group) => group.issue), ...circles],
  };
}
