import { pointer } from "../../core/pointer.ts";
import type { Text } from "../../core/text.ts";
import type { DescribeScope, Phrase } from "../description.ts";
import { phrase } from "../phrase.ts";
import { named, told } from "../chapter-parts.ts";
import type { InterviewSentences } from "./describe-words.ts";
import type { InterviewDocument } from "./schema.ts";

/** What a chapter is written with. */
export interface Telling {
  readonly scope: DescribeScope;
  readonly words: InterviewSentences;
  readonly document: InterviewDocument;
}

/** What stands at a JSON Pointer by its title, or by the name that it has there. */
export function titled({ scope }: Telling, { title }: { readonly title?: Text | undefined }, path: string, name: string): Phrase {
  return scope.text(title, pointer(path, "title"), name);
}

/** One of the two who talk, an office, or a role of the policy, where the policy names it. */
export function partyAt({ scope, words, document }: Telling, name: string, at: string): Phrase {
  if (name === "employee" || name === "manager") return phrase`${told(words.party[name], at)}`;
  const party = document.parties?.[name];
  return party === undefined ? words.roleParty(scope.role(name, at)) : words.office(named(scope, party.title, at, name));
}

/** Several of them, as a list in the document names them. */
export function partiesAt(telling: Telling, names: readonly string[], path: string): readonly Phrase[] {
  return names.map((name, index) => partyAt(telling, name, pointer(path, index)));
}

/** A phase by its title, wherever the policy names it, by its name or by an alias. */
export function phaseAt({ scope, document }: Telling, name: string, at: string): Phrase {
  const phases = Object.entries(document.phases ?? {});
  const phase = phases.find(([own, { aliases = [] }]) => own === name || aliases.includes(name))?.[1];
  return named(scope, phase?.title, at, name);
}
