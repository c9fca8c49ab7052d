import type { Decision } from "../core/decision.ts";
import type { Finding } from "../core/finding.ts";
import type { Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plain-date.ts";
import type { Locale } from "../core/text.ts";
import type { Calendar } from "../calendar/calendar.ts";
import type { Condition } from "../rules/condition.ts";
import type { Rule } from "../rules/table.ts";
import type { Role } from "./roles.ts";

/** What reports on a topic are made from: its findings, its settings, and the questions that scenarios put to it. */
export interface TopicReview<Section> {
  // Methods, so that code which walks the list of topics can call each with its own section.
  /** What can be wrong with a section that is well formed, beyond its rule tables, which are examined for every topic alike. */
  lint(section: Section, scope: LintScope): readonly Finding[];
  /**
   * All that the section decides by beside its rule tables, in the plainest form: defaults written out, parts of a list
   * under their ids, nothing that decides nothing (titles, clauses, notes). Two sections with equal tables and equal
   * settings behave alike.
   */
  settings(section: Section): Setting;
  /**
   * What the outcome of a rule of one of the tables decides, in the same plainest form: rules with equal ones answer
   * alike. Where a topic has none, the outcome as it stands in the document.
   */
  outcomeSetting?(section: Section, table: string, rule: Rule<unknown>): Setting;
  /** What a rule of one of the tables gives, in a few words: whatever the case, so a share is told as a share. */
  summarizeRule?(section: Section, table: string, rule: Rule<unknown>): Readonly<Record<Locale, string>>;
  /** What can be asked of the topic, by name; the first is asked where a scenario does not say. */
  readonly questions: Readonly<Record<string, Question<Section>>>;
}

/** A value of a section's settings. */
export type Setting = string | number | boolean | null | readonly Setting[] | { readonly [key: string]: Setting };

/** What a section is examined with. */
export interface LintScope {
  /** The JSON Pointer of the section. */
  readonly path: string;
  readonly roles: ReadonlyMap<string, Role>;
  readonly calendar: Calendar;
  readonly effective: { readonly from: PlainDate; readonly until: PlainDate | null };
  /** Combinations of facts that do not exist: of them nothing need be said. */
  readonly impossible: readonly Condition[];
  /** Steps for each diagram that an examination builds. */
  readonly steps: number;
  /** Takes what could not be examined. */
  readonly unexamined: Issue[];
}

/** A question that a scenario can put to a section. */
export interface Question<Section> {
  /** The rule table that answers it; its rules, conditions and borders are then what scenarios should reach. */
  readonly table?: string;
  /** What in `given` cannot be read at all, so that a scenario with it is in error whatever it expects: a misspelt key. */
  faults?(section: Section, given: unknown): readonly Issue[];
  /** The answer to what a scenario gives, on the day `on` where the question has one. */
  answer(section: Section, given: unknown, on: PlainDate | null): Decision<unknown>;
  /** What scenarios should reach, beside a rule table. */
  marks?(section: Section): readonly Mark[];
  /** The ids of the marks that a scenario reaches. */
  reached?(section: Section, given: unknown, on: PlainDate | null): readonly string[];
  /** Cases worth a scenario, the simplest first: together they reach every mark that can be reached. */
  candidates?(section: Section): readonly Candidate[];
}

/** A place that a thorough set of scenarios reaches: a step entered, a stage refused, the day after a window's last. */
export interface Mark {
  readonly id: string;
  /** The JSON Pointer within the section. */
  readonly path: string;
  readonly title: Readonly<Record<Locale, string>>;
}

/** A case worth a scenario. */
export interface Candidate {
  readonly name: Readonly<Record<Locale, string>>;
  readonly given: unknown;
  readonly on?: PlainDate;
  /** JSON Pointers of the parts of the outcome that it is about; all of it if they are left out. */
  readonly keep?: readonly string[];
}
