import type { RuleReference } from "../../core/decision.ts";
import { textIn } from "../../core/text.ts";
import { oneLine } from "../../locales/plain-text.ts";
import { ruleName } from "../../locales/rule-words.ts";
import type { PolicyDocument } from "../../policy/document.ts";
import type { FeedBasis } from "./feed-words.ts";
import type { FeedOptions } from "./options.ts";
import { words } from "./words.ts";

/** A person or a department as the feed shows it. */
export function nameOf({ names = {} }: FeedOptions, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}

/** A role by its title. */
export function roleTitle({ roles = {} }: PolicyDocument, { locale }: FeedOptions, role: string): string {
  return textIn(Object.hasOwn(roles, role) ? roles[role]?.title : undefined, locale, role);
}

export function policyTitle({ title, id }: PolicyDocument, { locale }: FeedOptions): string {
  return oneLine(textIn(title, locale, id));
}

/** What a day is set by, and its clause where it has one. */
export function referenceTo(id: string, clause: string | undefined): RuleReference {
  return clause === undefined ? { id } : { id, clause };
}

/** The line that says by what a day is set, with the clauses, and in which policy that stands; none where nothing is named. */
export function basisLines(
  document: PolicyDocument,
  options: FeedOptions,
  basis: FeedBasis,
  references: readonly RuleReference[],
): readonly string[] {
  if (references.length === 0) return [];
  const names = references.map((reference) => ruleName(reference, options.locale));
  return [words[options.locale].basis[basis](names, policyTitle(document, options), document.version)];
}
