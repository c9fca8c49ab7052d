import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import type { ResponsibilitySection } from "./compile.ts";
import type { Responsibility } from "./schema.ts";

/** Who must talk with whom, in a few words: the titles of the roles, and how. */
export function summarizeResponsibility(
  { roles: known, elections }: ResponsibilitySection,
  { roles, choice, mode }: Responsibility,
): Readonly<Record<Locale, string>> {
  const titles = (locale: Locale): readonly string[] => {
    return roles.map((name) => textIn(known.get(name)?.title, locale, name));
  };
  const over = mode === "skip-level";
  if (choice === undefined) {
    const [en, zh] = [titles("en").join(" and "), titles("zh-CN").join("、")];
    return { en: over ? `${en}, over the level between` : en, "zh-CN": over ? `${zh}（跨级）` : zh };
  }
  const election = (locale: Locale): string => textIn(elections.get(choice)?.title, locale, choice);
  const [en, zh] = [titles("en").join(" or "), titles("zh-CN").join("或")];
  return {
    en: `${en}, by ${election("en")}${over ? ", over the level between" : ""}`,
    "zh-CN": `${zh}（按${election("zh-CN")}${over ? "，跨级" : ""}）`,
  };
}
