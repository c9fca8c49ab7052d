import type { RuleReference } from "./decision.ts";
import type { Issue, IssueCatalogue } from "./issue.ts";

/** How much a finding weighs: an `error` cannot be meant, a `warning` may be, a `note` is good to know. */
export type FindingLevel = "error" | "warning" | "note";

/**
 * Something that an analysis found in a policy that is well formed. `path` is the JSON Pointer of the place in the
 * document, `rules` are the rules that it speaks of, and `witness` is one case that shows it.
 */
export interface Finding extends Issue {
  readonly level: FindingLevel;
  readonly rules?: readonly RuleReference[];
  readonly witness?: Readonly<Record<string, unknown>>;
}

/** Makes the findings of one catalogue; a code that the catalogue lacks, or params of another code, do not compile. */
export function findingsOf<Catalogue extends IssueCatalogue>() {
  return <Code extends keyof Catalogue & string>(
    level: FindingLevel,
    code: Code,
    path: string,
    params: Catalogue[Code],
    shown: Pick<Finding, "rules" | "witness"> = {},
  ): Finding => ({ level, code, path, params, ...shown });
}
