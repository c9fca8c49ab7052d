import type * as z from "zod/mini";
import type { Decision } from "../core/decision.ts";
import type { Locale } from "../core/text.ts";
import type { Calendar } from "../calendar/calendar.ts";
import type { CompiledTable } from "../rules/compile-table.ts";
import type { ConditionScope } from "../rules/condition-scope.ts";
import type { Facts } from "../rules/facts.ts";
import type { Role } from "./roles.ts";

/** What a section of the policy is read with: the rest of the document that it may speak of. */
export interface SectionScope extends ConditionScope {
  readonly roles: ReadonlyMap<string, Role>;
  readonly calendar: Calendar;
  /** Steps for each diagram of the section: none while a document is only being checked. */
  readonly steps: number;
}

/**
 * One topic of the policy: a section of the document and what is decided by it. A topic is one folder, its `topic.ts`
 * is the only file that others see, and `policy/topics.ts` is the one list of topics. What reports need beside it is its
 * `TopicReview`, and its issues are put into words apart, so that whoever only decides need not load them.
 */
export interface Topic<Document, Section, Outcome> {
  /** The shape of the section. */
  readonly schema: z.ZodMiniType<Document>;
  // Methods, so that code which walks the list of topics can call each with its own section.
  /** Reads the section; what is wrong with it goes to `scope.issues`, at JSON Pointers that begin with `path`. */
  compile(document: Document, path: string, scope: SectionScope): Section;
  /** Answers the topic's question about a record of facts. */
  answer(section: Section, facts: Facts): Decision<Outcome>;
  /** An answer in a few words, in both languages. */
  summarize(section: Section, outcome: Outcome): Readonly<Record<Locale, string>>;
  /** The rule tables of the section by name, the first of them the one that answers the topic's question. */
  tables(section: Section): Readonly<Record<string, CompiledTable<unknown>>>;
}
