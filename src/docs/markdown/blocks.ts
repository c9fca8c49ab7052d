import type { BlockContent, List, PhrasingContent, RootContent, TableCell } from "mdast";
import type { Block, Figure, ListItem, Phrase, TableRow } from "../../topics/description.ts";
import { anchorNode, lineNodes, pointerComment, sourceComment, wordNodes } from "./inline.ts";
import { mermaidText } from "./mermaid.ts";

/** Blocks as Markdown nodes; `depth` is that of their headings, 2 for the chapters of a book. */
export function blockNodes(blocks: readonly Block[], depth: number): readonly RootContent[] {
  return blocks.flatMap((block): readonly RootContent[] => {
    switch (block.kind) {
      case "section":
        return [heading(block.anchor, block.title, depth), ...blockNodes(block.blocks, depth + 1)];
      case "paragraph":
        return block.text.length === 0 ? [] : [{ type: "paragraph", children: lineNodes(block.text) }];
      case "list":
        return [listNode(block.ordered, block.items)];
      case "table":
        return [captionNode(block.caption), tableNode(block.head, block.rows)];
      case "remark":
        return [{ type: "blockquote", children: [{ type: "paragraph", children: lineNodes(block.text) }] }];
      case "figure":
        return figureNodes(block.caption, block.alternative, block.figure, block.sources ?? []);
      default:
        return block satisfies never;
    }
  });
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

function heading(anchor: string, title: Phrase, depth: number): RootContent {
  return { type: "heading", depth: DEPTHS[depth - 1] ?? 6, children: [anchorNode(anchor), ...lineNodes(title)] };
}

function captionNode(caption: Phrase): BlockContent {
  return { type: "paragraph", children: [{ type: "strong", children: [...wordNodes(caption)] }, ...pointerComment([caption])] };
}

function listNode(ordered: boolean, items: readonly ListItem[]): List {
  return {
    type: "list",
    ordered,
    spread: false,
    children: items.map(({ text, items: below = [] }) => ({
      type: "listItem",
      spread: false,
      children: [{ type: "paragraph", children: lineNodes(text) }, ...(below.length === 0 ? [] : [listNode(false, below)])],
    })),
  };
}

function tableNode(head: readonly Phrase[], rows: readonly TableRow[]): RootContent {
  return {
    type: "table",
    children: [
      { type: "tableRow", children: head.map((each) => cell(wordNodes(each))) },
      ...rows.map(({ anchor, cells }) => ({
        type: "tableRow" as const,
        children: cells.map((lines, column) => {
          const place = column === 0 && anchor !== undefined ? [anchorNode(anchor)] : [];
          // All that the row says is told at its end, so that the cells stay readable.
          const sources = column === cells.length - 1 ? pointerComment(cells.flat()) : [];
          return cell([...place, ...cellNodes(lines), ...sources]);
        }),
      })),
    ],
  };
}

function cell(children: readonly PhrasingContent[]): TableCell {
  return { type: "tableCell", children: [...children] };
}

function cellNodes(lines: readonly Phrase[]): readonly PhrasingContent[] {
  return lines.flatMap((line, index) => [...(index === 0 ? [] : [{ type: "html" as const, value: "<br>" }]), ...wordNodes(line)]);
}

/** A graph as Mermaid text, a step curve as a small table; what it says in words stands above either. */
function figureNodes(caption: Phrase, alternative: string, figure: Figure, sources: readonly string[]): readonly RootContent[] {
  const told: RootContent = { type: "paragraph", children: [{ type: "text", value: alternative }, ...sourceComment(sources)] };
  if (figure.kind === "graph") return [captionNode(caption), told, { type: "code", lang: "mermaid", value: mermaidText(figure) }];
  const rows = figure.points.map(({ x, y }): TableRow => ({ cells: [[[String(x)]], [[String(y)]]] }));
  return [captionNode(caption), told, tableNode([[figure.x], [figure.y]], rows)];
}
