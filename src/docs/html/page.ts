import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Locale } from "../../core/text.ts";
import { onLines } from "./phrase.ts";

// The page needs nothing from anywhere, and says so to the browser.
const NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What stands in the head of a page. `colorScheme` names the schemes that its style knows, where it knows several. */
export interface PageHead {
  readonly locale: Locale;
  readonly title: string;
  readonly style: string;
  readonly colorScheme?: string;
}

/** One HTML file that needs no other file, script or host. */
export function htmlPage({ locale, title, style, colorScheme }: PageHead, body: readonly Element[]): string {
  const head = h("head", onLines([
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: "Content-Security-Policy", content: NOTHING_ELSE }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    ...(colorScheme === undefined ? [] : [h("meta", { name: "color-scheme", content: colorScheme })]),
    h("title", title),
    h("link", { rel: ["icon"], href: "data:," }),
    h("style", `\n${style}`),
  ]));
  const html = h("html", { lang: locale }, onLines([head, h("body", onLines(body))]));
  const page: Root = { type: "root", children: [{ type: "doctype" }, { type: "text", value: "\n" }, html] };
  return `${toHtml(page, { upperDoctype: true })}\n`;
}
