import { pointer } from "../../core/pointer.ts";
import { anchorAt, told } from "../chapter-parts.ts";
import type { Block, DescribeScope, Phrase, TableRow } from "../description.ts";
import { phrase } from "../phrase.ts";
import type { GoalWords } from "./describe-words.ts";
import type { GoalDocument } from "./schema.ts";

type AddedTerm = NonNullable<NonNullable<GoalDocument["terms"]>["add"]>[number];

/** Which words are vague: the languages whose lists are used, what the company takes out and what it adds. */
export function describeTerms({ lexicons, terms }: GoalDocument, scope: DescribeScope, { terms: say }: GoalWords): Block {
  const at = pointer(scope.path, "lexicons");
  const languages = lexicons.map((each, index) => phrase`${told(say.language[each], pointer(at, index))}`);
  const { add, remove } = terms ?? {};
  const path = pointer(scope.path, "terms");
  const removed = remove?.map((word, index) => [told(word, pointer(path, "remove", index))]) ?? [];
  const added = add ?? [];
  return {
    kind: "section",
    anchor: anchorAt(at),
    title: phrase`${say.title}`,
    blocks: [
      { kind: "paragraph", text: say.lexicons(languages, at) },
      ...(removed.length === 0 ? [] : [{ kind: "paragraph", text: say.removed(removed) } as const]),
      ...(added.length === 0 ? [] : addedBlocks(added, pointer(path, "add"), scope, say)),
    ],
  };
}

function addedBlocks(added: readonly AddedTerm[], path: string, scope: DescribeScope, say: GoalWords["terms"]): readonly Block[] {
  return [
    { kind: "paragraph", text: phrase`${say.added}` },
    {
      kind: "table",
      caption: phrase`${say.caption}`,
      head: say.head.map((each) => phrase`${each}`),
      rows: added.map((term, index) => termRow(term, pointer(path, index), scope, say)),
    },
  ];
}

function termRow(added: AddedTerm, at: string, scope: DescribeScope, say: GoalWords["terms"]): TableRow {
  const { term, category, severity, unless, exceptions = [], suggest } = added;
  const none = [phrase`${say.none}`];
  const harmless = unless === undefined ? none : [phrase`${told(say.unless[unless], pointer(at, "unless"))}`];
  const excepted: readonly Phrase[] = exceptions.map((word, index) => [told(word, pointer(at, "exceptions", index))]);
  return {
    anchor: anchorAt(at),
    cells: [
      [[told(term, pointer(at, "term"))]],
      [phrase`${told(say.category[category], pointer(at, "category"))}`],
      [phrase`${told(say.severity[severity], pointer(at, "severity"))}`],
      harmless,
      excepted.length === 0 ? none : excepted,
      suggest === undefined ? none : [scope.text(suggest, pointer(at, "suggest"), "")],
    ],
  };
}
