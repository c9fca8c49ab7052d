import { loadPolicy, locales } from "appraisal-policy";
import { describePolicy, renderMarkdown, renderRuleBook } from "appraisal-policy/docs";
import type { Block } from "appraisal-policy/docs";
import { diffPolicies } from "appraisal-policy/rollout";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, it } from "vitest";
import { fullPolicy } from "../support/book-policy.ts";
import { bankElections, bankPeople } from "../support/roster-bank.ts";
import { everyPreset, presets } from "../support/policy-presets.ts";

function parsed(text: string): Nodes {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

function nodesOf(node: Nodes): readonly Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap(nodesOf) : [])];
}

const HOSTILE = "a | b *c* _d_ `e` <b>f</b> [g](h) -->\n# i & ~j~ ![k](l) 1. \\m";

describe("the Markdown of a book", () => {
  it("keeps the words of the policy words, whatever they are", () => {
    const at = { text: HOSTILE, pointer: "/x/-->/a b|c" };
    const blocks: readonly Block[] = [
      { kind: "section", anchor: "s", title: [at], blocks: [
        { kind: "paragraph", text: [at] },
        { kind: "list", ordered: false, items: [{ text: [at] }] },
        { kind: "remark", basis: null, text: [at] },
        { kind: "table", caption: ["t"], head: [["h"], ["i"]], rows: [{ cells: [[[at], [at]], [[at]]] }] },
      ] },
    ];
    const nodes = nodesOf(parsed(renderMarkdown(blocks, { locale: "en", title: HOSTILE })));
    expect([...new Set(nodes.map(({ type }) => type))].toSorted()).toEqual(
      ["blockquote", "heading", "html", "link", "list", "listItem", "paragraph", "root", "strong", "table", "tableCell", "tableRow", "text"],
    );
    const texts = nodes.flatMap((node) => (node.type === "text" ? [node.value.trim()] : []));
    expect(texts.filter((text) => text.startsWith("a | b"))).toEqual(Array.from({ length: 9 }, () => HOSTILE.replace("\n", " ")));
    const html = nodes.flatMap((node) => (node.type === "html" ? [node.value] : []));
    expect(new Set(html)).toEqual(new Set([`<a id="s">`, "</a>", "<br>", "<!-- /x/%2D-%3E/a%20b%7Cc -->"]));
  });

  it.each(everyPreset.flatMap(({ name, policy }) => locales.map((locale) => ({ name, policy, locale }))))(
    "has full rows, and links that lead somewhere: $name in $locale",
    ({ policy, locale }) => {
      const nodes = nodesOf(parsed(renderMarkdown(describePolicy(policy, { locale }), { locale, title: "book" })));
      const tables = nodes.flatMap((node) => (node.type === "table" ? [node.children.map(({ children }) => children.length)] : []));
      expect(tables.filter((widths) => new Set(widths).size > 1)).toEqual([]);
      const ids = nodes.flatMap((node) => (node.type === "html" ? [/^<a id="(.*)">/.exec(node.value)?.[1] ?? ""] : [])).filter((id) => id !== "");
      const links = nodes.flatMap((node) => (node.type === "link" ? [decodeURIComponent(node.url.slice(1))] : []));
      expect(links.filter((link) => !ids.includes(link))).toEqual([]);
      expect(ids.length).toBe(new Set(ids).size);
    },
  );
});

describe("a rule book", () => {
  it("has a change log where a diff is given", async () => {
    const before = loadPolicy(fullPolicy);
    const quota = { ...fullPolicy.quota, rules: fullPolicy.quota.rules.slice(1) };
    const after = loadPolicy({ ...fullPolicy, version: "2.2.0", quota });
    const text = await renderRuleBook(after, { locale: "en", format: "markdown", diff: diffPolicies(before, after) });
    expect(text).toContain(`<a id="changes"></a>Changes`);
    expect(text).toContain("What changes from version 2.1.0 to version 2.2.0.");
    expect(text).toMatch(/the headcount is at most 5 \| 2 interviews a month \| 0 interviews a month \| Q-1 → Q-4/);
  });

  it("lists who is responsible where a roster is given", async () => {
    const roster = { people: bankPeople, elections: bankElections, asOf: "2026-03-02" };
    const text = await renderRuleBook(presets["bank-branch"].policy, { locale: "zh-CN", format: "markdown", roster });
    expect(text).toContain("截至 2026-03-02，按花名册确定。");
    expect(text.split("面谈责任人名单")[1]).toContain(`| ${bankPeople[0]?.id ?? ""} |`);
  });

  it("is one page with its drawings as HTML", async () => {
    const text = await renderRuleBook(presets.factory.policy, { locale: "en", format: "html" });
    expect(text).toMatch(/^<!DOCTYPE html>/);
    expect(text).toContain("<svg");
    expect(text).toContain(`data-pointer="/effective/from"`);
  });
});
