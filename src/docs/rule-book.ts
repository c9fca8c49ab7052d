import { textIn } from "../core/text.ts";
import type { Policy } from "../policy/compile.ts";
import { describePolicy } from "./describe-policy.ts";
import type { BookOptions } from "./describe-policy.ts";
import { drawFigures } from "./diagrams/draw-figures.ts";
import { renderHtml } from "./html/render-html.ts";
import { renderMarkdown } from "./markdown/render-markdown.ts";

/** How a rule book is made: as Markdown, or as one HTML file with its drawings. */
export interface RuleBookOptions extends BookOptions {
  readonly format: "markdown" | "html";
}

/**
 * The rule book of a policy: its rules in sentences and tables, what they really decide, worked examples, what is not
 * covered, each with the JSON Pointer of what it comes from. The same policy gives the same text, byte for byte.
 */
export async function renderRuleBook(policy: Policy, options: RuleBookOptions): Promise<string> {
  const { locale, format } = options;
  const { id, title: written } = policy.document;
  const title = textIn(written, locale, id);
  const blocks = describePolicy(policy, options);
  if (format === "markdown") return renderMarkdown(blocks, { locale, title });
  return renderHtml(blocks, { locale, title, figures: await drawFigures(blocks) });
}
