import { drawFigures, renderHtml } from "appraisal-policy/docs";
import type { Block, Phrase, SourcedPiece } from "appraisal-policy/docs";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { locales } from "../../../src/core/text.ts";
import { bookBlocks, bookTitles } from "../../support/docs-blocks.ts";

// HTML allows any id without spaces and a title of any length; the stricter rules are for style sheets and search engines.
const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: { "valid-id": ["error", { relaxed: true }], "long-title": "off" },
});

function mistakes(html: string): readonly string[] {
  return validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`));
}

function page(...blocks: readonly Block[]): string {
  return renderHtml(blocks, { locale: "en", title: "A book" });
}

function matches(html: string, expression: RegExp): readonly string[] {
  return [...html.matchAll(expression)].map(([, group = ""]) => group);
}

function section(anchor: string, title: string, ...blocks: readonly Block[]): Block {
  return { kind: "section", anchor, title: [title], blocks };
}

function sourced(block: Block): readonly SourcedPiece[] {
  const pieces = (phrase: Phrase) => phrase.flatMap((piece) => (typeof piece === "string" ? [] : [piece]));
  switch (block.kind) {
    case "section":
      return [...pieces(block.title), ...block.blocks.flatMap(sourced)];
    case "list": {
      const walk = (items: typeof block.items): readonly SourcedPiece[] =>
        items.flatMap((item) => [...pieces(item.text), ...walk(item.items ?? [])]);
      return walk(block.items);
    }
    case "table":
      return [block.caption, ...block.head, ...block.rows.flatMap(({ cells }) => cells.flat())].flatMap(pieces);
    case "figure":
      return pieces(block.caption);
    default:
      return pieces(block.text);
  }
}

describe.each(locales)("a book in %s", (locale) => {
  const blocks = bookBlocks[locale];
  const html = renderHtml(blocks, { locale, title: bookTitles[locale] });

  it("is valid HTML, with and without drawings", async () => {
    expect(mistakes(html)).toEqual([]);
    expect(mistakes(renderHtml(blocks, { locale, title: bookTitles[locale], figures: await drawFigures(blocks) }))).toEqual([]);
  });

  it("says its language and its title", () => {
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(`<title>${bookTitles[locale]}</title>`);
    expect(html).toContain(`<h1>${bookTitles[locale]}</h1>`);
  });

  it("carries the pointer of everything that the policy says", () => {
    const pointers = blocks.flatMap(sourced).map(({ pointer }) => pointer);
    expect(pointers).not.toEqual([]);
    expect(matches(html, /data-pointer="([^"]*)"/g)).toEqual(pointers);
  });

  it("gives every id once, and links to none that is not there", () => {
    const ids = matches(html, / id="([^"]*)"/g);
    expect(ids).toEqual([...new Set(ids)]);
    const linked = [
      ...matches(html, / href="#([^"]*)"/g).map(decodeURIComponent),
      ...matches(html, / aria-(?:labelledby|describedby)="([^"]*)"/g),
    ];
    expect(linked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("needs nothing from anywhere and runs nothing", () => {
    expect(html).not.toMatch(/<script|<img|<iframe|@import|url\(|https?:/);
  });

  it("is the same, byte for byte, every time", async () => {
    const render = async () => renderHtml(blocks, { locale, title: bookTitles[locale], figures: await drawFigures(blocks) });
    expect(await render()).toBe(await render());
  });
});

describe("a page", () => {
  it("takes no words for markup", () => {
    const words = `<script>alert("1")</script> & 'x' </style> <!--`;
    const html = renderHtml(
      [
        section(words, words, { kind: "paragraph", text: [words, { text: words, pointer: `/a"><script>/${words}` }] }),
        { kind: "figure", caption: [words], alternative: words, figure: { kind: "graph", nodes: [], edges: [], direction: "down" } },
      ],
      { locale: "en", title: words },
    );
    // Inside quotes only the quote must be written otherwise.
    const withoutValues = html.replaceAll(/="[^"]*"/g, "");
    expect(withoutValues).not.toContain("<script");
    expect(withoutValues).not.toContain("<!--");
    expect(matches(withoutValues, /(<\/style>)/g)).toHaveLength(1);
    expect(mistakes(html)).toEqual([]);
  });

  it("lists chapters and their sections in the contents, and nothing below", () => {
    const html = page(section("a", "A", section("b", "B", section("c", "C"))), section("d", "D"));
    const [contents = ""] = matches(html, /<nav ([\s\S]*?)<\/nav>/g);
    expect(matches(contents, /<a href="#([^"]*)"/g)).toEqual(["a", "b", "d"]);
  });

  it("has no contents where it has no chapters", () => {
    expect(page({ kind: "paragraph", text: ["Nothing."] })).not.toContain("<nav");
  });

  it("counts headings from the title down, and stays at the sixth", () => {
    const nested = (depth: number): Block => section(`s${depth}`, "A", ...(depth === 1 ? [] : [nested(depth - 1)]));
    const html = page(nested(6)).replace(/<nav[\s\S]*?<\/nav>/, "");
    expect(matches(html, /<h(\d)/g)).toEqual(["1", "2", "3", "4", "5", "6", "6"]);
  });

  it("gives the later of two equal anchors a number", () => {
    const html = page(section("a b", "A"), section("a-b", "B"), section("contents", "C"));
    expect(matches(html, /<section id="([^"]*)"/g)).toEqual(["a-b", "a-b-2", "contents-2"]);
  });

  it("names a row by its first cell where other places link to it", () => {
    const row = { cells: [[["FP-6"]], [["one"], ["two"]]] };
    const html = page({ kind: "table", caption: ["Rules"], head: [["Rule"], []], rows: [{ ...row, anchor: "FP-6" }, row] });
    expect(html).toContain(`<tr id="FP-6">\n<th scope="row"><a href="#FP-6">FP-6</a></th>`);
    expect(html).toContain(`<tr>\n<td>FP-6</td>\n<td><p class="line">one</p><p class="line">two</p></td>`);
    // A header without words is none.
    expect(matches(html, /<thead>\s*<tr>\s*([\s\S]*?)\s*<\/tr>/g)).toEqual([`<th scope="col">Rule</th>\n<td></td>`]);
  });

  it.each([
    ["en", ["Note", "One reading of the text", "The text is silent"]],
    ["zh-CN", ["备注", "对原文的一种解读", "原文未作规定"]],
  ] as const)("says in %s on what a remark stands", (locale, labels) => {
    const remarks = ([null, "reading", "gap"] as const).map((basis): Block => ({ kind: "remark", basis, text: ["…"] }));
    expect(matches(renderHtml(remarks, { locale, title: "A book" }), /<strong>(.*?)<\/strong>/g)).toEqual(labels);
  });
});

describe("a figure", () => {
  const figure: Block = {
    kind: "figure",
    caption: ["Who talks with ", { text: "whom", pointer: "/a" }],
    alternative: "A talks with B.",
    figure: { kind: "graph", direction: "down", nodes: [{ id: "a", text: "A" }], edges: [] },
  };

  it("is its alternative text where it is not drawn", () => {
    expect(page(figure)).toContain(`<p class="alternative">A talks with B.</p>`);
  });

  it("is named and described for those who cannot see it", async () => {
    const html = renderHtml([figure], { locale: "en", title: "A book", figures: await drawFigures([figure]) });
    expect(html).toContain(`<svg role="img" aria-labelledby="figure-1-title" aria-describedby="figure-1-description"`);
    expect(html).toContain(`<title id="figure-1-title">Who talks with whom</title>`);
    expect(html).toContain(`<desc id="figure-1-description">A talks with B.</desc>`);
    expect(html).not.toContain("class=\"alternative\"");
  });
});
