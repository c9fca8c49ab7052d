import type { Basis } from "../core/schemas.ts";
import type { Locale, Text } from "../core/text.ts";
import type { Period } from "../calendar/period.ts";
import type { RuleTable } from "../rules/table.ts";

/** A piece of a sentence: words of ours, or something that the policy says, with the JSON Pointer of where it says it. */
export type Piece = string | SourcedPiece;

/** What the policy says at one place. */
export interface SourcedPiece {
  readonly text: string;
  readonly pointer: string;
}

/** A sentence, or a part of one, in one language. */
export type Phrase = readonly Piece[];

/** One row of a table; a cell has one or more lines. `anchor` is the id by which other places link to the row. */
export interface TableRow {
  readonly anchor?: string;
  readonly cells: readonly (readonly Phrase[])[];
}

/** An entry of a list, with entries below it. */
export interface ListItem {
  readonly text: Phrase;
  readonly items?: readonly ListItem[];
}

/** A part of a document, before it is Markdown or HTML. */
export type Block =
  | { readonly kind: "section"; readonly anchor: string; readonly title: Phrase; readonly blocks: readonly Block[] }
  | { readonly kind: "paragraph"; readonly text: Phrase }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: "table"; readonly caption: Phrase; readonly head: readonly Phrase[]; readonly rows: readonly TableRow[] }
  /** An aside: a note of the author's, or on what a rule stands where it is not simply the company's text. */
  | { readonly kind: "remark"; readonly basis: Exclude<Basis, "source"> | null; readonly text: Phrase }
  /** `alternative` says in words what is drawn; `sources` are the JSON Pointers of what its figures come from. */
  | { readonly kind: "figure"; readonly caption: Phrase; readonly alternative: string; readonly figure: Figure; readonly sources?: readonly string[] };

/** A drawing as data. */
export type Figure =
  | {
      readonly kind: "graph";
      /** `lane` puts nodes side by side that belong together: the handler of a stage, the party of a step. */
      readonly nodes: readonly { readonly id: string; readonly text: string; readonly lane?: string }[];
      readonly edges: readonly { readonly from: string; readonly to: string; readonly text?: string }[];
      readonly direction: "down" | "right";
    }
  | {
      readonly kind: "steps";
      readonly x: string;
      readonly y: string;
      /** Where each step begins; its value holds up to the next. */
      readonly points: readonly { readonly x: number; readonly y: number }[];
      readonly until: number;
    };

/** What a section is described with: the words for what it shares with the rest of the policy, each with its pointers. */
export interface DescribeScope {
  readonly locale: Locale;
  /** The JSON Pointer of the section. */
  readonly path: string;
  /** A text of the author's at a place of the document; `name` where there is none. */
  readonly text: (text: Text | undefined, pointer: string, name: string) => Phrase;
  /** A role by its title. */
  readonly role: (name: string, pointer: string) => Phrase;
  /** A fact by its title. */
  readonly fact: (name: string, pointer: string) => Phrase;
  /** A condition as it is written at a place of the document, as a clause: "the unit is corporate or retail and the position is head". */
  readonly condition: (condition: unknown, pointer: string) => Phrase;
  /** A period with all that it leaves to its defaults: "10 calendar days, the first not counted, moved on to the next working day". */
  readonly period: (period: Period, pointer: string) => Phrase;
  /**
   * A rule table: each rule as a sentence (`outcome` is what follows its condition, without a full stop: "the employee is
   * interviewed by the branch president"), then as a table with the rules as written and, beside each, the cases that it
   * really decides, its clause, basis and note.
   */
  readonly rules: (table: RuleTable<unknown>, caption: Phrase, outcome: (index: number) => Phrase) => readonly Block[];
  /** The clause, basis and note of a figure that stands in no rule; empty where it has none. */
  readonly evidence: (evidence: Evidence, pointer: string) => readonly Block[];
}

/** Where a figure comes from. */
export interface Evidence {
  readonly clause?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly note?: Text | undefined;
}

/** How a topic is published: its chapter of the rule book. */
export interface TopicDescription<Section> {
  readonly title: Readonly<Record<Locale, string>>;
  // A method, so that code which walks the list of topics can call each with its own section.
  /** The chapter: every rule, step, stage, period and number of the section, in sentences that an employee understands. */
  describe(section: Section, scope: DescribeScope): readonly Block[];
}
