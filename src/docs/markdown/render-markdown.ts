import type { List, Root, RootContent } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Locale } from "../../core/text.ts";
import type { Block } from "../../topics/description.ts";
import { blockNodes } from "./blocks.ts";
import { wordNodes } from "./inline.ts";

/** How a page is rendered. */
export interface MarkdownOptions {
  readonly locale: Locale;
  readonly title: string;
}

const CONTENTS: Readonly<Record<Locale, string>> = { en: "Contents", "zh-CN": "目录" };

/**
 * Blocks as GitHub-flavoured Markdown, with a table of contents, anchors, and Mermaid text for graphs. What comes from
 * the policy is told at the end of each line, in a comment with its JSON Pointers.
 */
export function renderMarkdown(blocks: readonly Block[], { locale, title }: MarkdownOptions): string {
  const contents = contentsList(blocks, 2);
  const head: readonly RootContent[] = [
    { type: "heading", depth: 1, children: [...wordNodes([title])] },
    ...(contents === null ? [] : [{ type: "paragraph" as const, children: [{ type: "text" as const, value: CONTENTS[locale] }] }, contents]),
  ];
  const root: Root = { type: "root", children: [...head, ...blockNodes(blocks, 2)] };
  return toMarkdown(root, { bullet: "-", listItemIndent: "one", rule: "-", extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
}

/** The sections of the first levels, each with a link; `null` where there is none. */
function contentsList(blocks: readonly Block[], levels: number): List | null {
  const sections = blocks.filter((block) => block.kind === "section");
  if (sections.length === 0 || levels === 0) return null;
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: sections.map(({ anchor, title, blocks: inside }) => {
      const below = contentsList(inside, levels - 1);
      return {
        type: "listItem",
        spread: false,
        children: [
          { type: "paragraph", children: [{ type: "link", url: `#${encodeURIComponent(anchor)}`, children: [...wordNodes(title)] }] },
          ...(below === null ? [] : [below]),
        ],
      };
    }),
  };
}
