import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import type { Policy } from "../../policy/compile.ts";
import { formWords } from "./words.ts";

/** A party, office or role as the policy calls it; one of the two who talk in words of ours. */
export function partyName({ document: { interview, roles = {} } }: Policy, name: string, locale: Locale): string {
  if (name === "employee" || name === "manager") return formWords[locale][name];
  const parties = interview?.parties ?? {};
  const known = Object.hasOwn(parties, name) ? parties[name] : Object.hasOwn(roles, name) ? roles[name] : undefined;
  return textIn(known?.title, locale, name);
}
