import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import type { ResponsibilitySection } from "./compile.ts";
import type { Responsibility } from "./schema.ts";

/** Who must talk with whom, in a few words: the titles of the roles, and how. */
export function summarizeResponsibility(
  { roles: known }: ResponsibilitySection,
  { roles, choice, mode }: Responsibility,
): Readonly<Record<Locale, string>> {
  const titles = (locale: Locale): readonly string[] => {
    return roles.map((name) => textIn(known.get(name)?.title, locale, name));
  };
  const en = titles("en").join(choice === undefined ? " and " : " or ");
  const zh = titles("zh-CN").join(choice === undefined ? "、" : "或");
  return {
    en: `${en}${choice === undefined ? "" : `, as ${choice} decides`}${mode === "skip-level" ? ", over the level between" : ""}`,
    "zh-CN": `${zh}${choice === undefined ? "" : `（由 ${choice} 确定）`}${mode === "skip-level" ? "（跨级）" : ""}`,
  };
}
