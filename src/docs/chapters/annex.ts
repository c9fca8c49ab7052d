import type { Block } from "../../topics/description.ts";
import type { BookScope } from "../scope/describe-scope.ts";
import { changeBlocks } from "./changes.ts";
import type { BookDiff } from "./changes.ts";
import { partOf } from "./chapter.ts";
import { exampleBlocks, uncoveredBlocks } from "./cases.ts";
import { rosterBlocks } from "./roster.ts";
import type { AssignmentRequest } from "../../policy/responsibility.ts";

/** What the annex is made from, beside the policy. */
export interface AnnexSources {
  readonly diff: BookDiff | undefined;
  readonly roster: AssignmentRequest | undefined;
}

/** The last chapter: worked examples, what is not covered, who is responsible now, what was changed. */
export function annexChapter(scope: BookScope, { diff, roster }: AnnexSources): readonly Block[] {
  return partOf("annex", scope, [
    ...partOf("examples", scope, exampleBlocks(scope)),
    ...partOf("uncovered", scope, uncoveredBlocks(scope)),
    ...(roster === undefined ? [] : partOf("roster", scope, rosterBlocks(scope, roster))),
    ...(diff === undefined ? [] : partOf("changes", scope, changeBlocks(scope, diff))),
  ]);
}
