import type { Locale } from "../../src/core/text.ts";
import { describeScope } from "../../src/docs/scope/describe-scope.ts";
import { examinerOf } from "../../src/docs/scope/examiner.ts";
import { loadPolicy } from "../../src/index.ts";
import { descriptions } from "../../src/policy/topics.ts";
import type { TopicName } from "../../src/policy/topics.ts";
import type { Block, ListItem, Phrase, TopicDescription } from "../../src/topics/description.ts";
import { leafPointers, phrasesOf } from "./book-pieces.ts";

/** The chapter of one topic as the rule book has it. */
export function chapterOf(document: unknown, topic: TopicName, locale: Locale): readonly Block[] {
  const policy = loadPolicy(document);
  const description: TopicDescription<unknown> = descriptions[topic];
  const section = policy.sections[topic];
  if (section === undefined) throw new Error(`the policy has no ${topic}`);
  return description.describe(section, describeScope(policy, locale, `/${topic}`, examinerOf(policy.impossible, 10_000)));
}

/** The JSON Pointers that phrases carry. */
function pointersOf(phrases: readonly Phrase[]): ReadonlySet<string> {
  return new Set(phrases.flat().flatMap((piece) => (typeof piece === "string" ? [] : [piece.pointer])));
}

/** The structure without the words: kinds, anchors and sizes, and which places of the policy each phrase speaks of. */
export function structureOf(blocks: readonly Block[]): unknown {
  return blocks.map((block) => {
    switch (block.kind) {
      case "section":
        return { ...block, title: places(block.title), blocks: structureOf(block.blocks) };
      case "list":
        return { ...block, items: block.items.map(itemStructure) };
      case "table":
        return {
          kind: block.kind,
          caption: places(block.caption),
          columns: block.head.length,
          rows: block.rows.map(({ anchor, cells }) => ({ anchor, cells: cells.map((cell) => cell.map(places)) })),
        };
      case "figure":
        return { kind: block.kind, caption: places(block.caption), edges: edgesOf(block) };
      case "paragraph":
      case "remark":
        return { ...block, text: places(block.text) };
      default:
        return block satisfies never;
    }
  });
}

function edgesOf({ figure }: Extract<Block, { readonly kind: "figure" }>): unknown {
  return figure.kind === "graph" ? figure.edges.map(({ from, to }) => ({ from, to })) : figure.points;
}

function itemStructure({ text, items = [] }: ListItem): unknown {
  return { text: places(text), items: items.map(itemStructure) };
}

function places(phrase: Phrase): readonly string[] {
  const pointers = phrase.flatMap((piece) => (typeof piece === "string" ? [] : [piece.pointer.replace(/\/(?:en|zh-CN)$/, "")]));
  return [...new Set(pointers)].toSorted();
}

/** A chapter as plain text, for a reader. */
export function chapterText(blocks: readonly Block[], depth = 1): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case "section":
          return `${"#".repeat(depth)} ${words(block.title)}\n\n${chapterText(block.blocks, depth + 1)}`;
        case "paragraph":
          return words(block.text);
        case "remark":
          return `> ${words(block.text)}`;
        case "list":
          return block.items.map((item) => itemText(item, "")).join("\n");
        case "table":
          return [words(block.caption), ...[block.head.map((each) => [each]), ...block.rows.map(({ cells }) => cells)].map(rowText)].join("\n");
        case "figure":
          return figureText(block);
        default:
          return block satisfies never;
      }
    })
    .join("\n\n");
}

function words(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

function itemText({ text, items = [] }: ListItem, indent: string): string {
  return [`${indent}- ${words(text)}`, ...items.map((item) => itemText(item, `${indent}  `))].join("\n");
}

function rowText(cells: readonly (readonly Phrase[])[]): string {
  return `| ${cells.map((cell) => cell.map(words).join(" / ")).join(" | ")} |`;
}

function figureText({ caption, alternative, figure }: Extract<Block, { readonly kind: "figure" }>): string {
  const lines = figure.kind === "graph" ? [...figure.nodes.map(({ id, text, lane }) => `${id} [${lane}]: ${text}`), ...figure.edges.map(({ from, to, text }) => `${from} -> ${to} ${text ?? ""}`.trimEnd())] : [];
  return [`(${words(caption)}: ${alternative})`, ...lines].join("\n");
}

/** The leaves of a section that its chapter does not speak of. */
function leavesUnsaid(document: object, topic: TopicName, locale: Locale): readonly string[] {
  const said = pointersOf(phrasesOf(chapterOf(document, topic, locale)));
  return leafPointers(new Map(Object.entries(document)).get(topic), locale, `/${topic}`).filter((leaf) => !said.has(leaf));
}

const FOREIGN = { "en": /\p{Script=Han}/u, "zh-CN": /[A-Za-z]{2,}/ } as const;

/** Pieces in the other language, but for what the policy itself says in it. */
function foreignPieces(document: object, topic: TopicName, locale: Locale): readonly string[] {
  const own = new Set(wordsOf(document));
  const pieces = phrasesOf(chapterOf(document, topic, locale)).flat().map((piece) => (typeof piece === "string" ? piece : piece.text));
  return pieces.filter((text) => FOREIGN[locale].test(text) && !own.has(text));
}

/** Figures that carry no JSON Pointer. */
function unsourcedFigures(document: object, topic: TopicName, locale: Locale): readonly string[] {
  return phrasesOf(chapterOf(document, topic, locale)).flat().flatMap((piece) => (typeof piece === "string" && /\d/.test(piece) ? [piece] : []));
}

/** The JSON Pointers of pieces at which the policy says nothing. */
function strayPointers(document: object, topic: TopicName, locale: Locale): readonly string[] {
  return [...pointersOf(phrasesOf(chapterOf(document, topic, locale)))].filter((each) => !exists(document, each));
}

function exists(document: unknown, path: string): boolean {
  let value = document;
  for (const key of path.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return false;
    const members: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
    const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
    if (!Object.hasOwn(members, name)) return false;
    value = members[name];
  }
  return true;
}

/** All strings of a document, the names of its members too. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...wordsOf(member)]);
}

const idsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === "section") return [block.anchor, ...idsOf(block.blocks)];
    return block.kind === "table" ? block.rows.flatMap(({ anchor }) => anchor ?? []) : [];
  });

/** The anchors that a chapter has more than once. */
function repeatedAnchors(blocks: readonly Block[]): readonly string[] {
  const ids = idsOf(blocks);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** What is wrong with the chapter of a topic in a language; nothing if each list is empty. */
export function faultsOf(document: object, topic: TopicName, locale: Locale) {
  return {
    unsaid: leavesUnsaid(document, topic, locale),
    stray: strayPointers(document, topic, locale),
    foreign: foreignPieces(document, topic, locale),
    unsourced: unsourcedFigures(document, topic, locale),
    repeated: repeatedAnchors(chapterOf(document, topic, locale)),
  };
}

/** What a chapter without a fault has. */
export const FAULTLESS = { unsaid: [], stray: [], foreign: [], unsourced: [], repeated: [] } as const;
