import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPolicy } from "appraisal-policy";
import { describePolicy, drawFigures, renderHtml } from "appraisal-policy/docs";
import type { Block } from "appraisal-policy/docs";
import { standard } from "appraisal-policy/presets";
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locales } from "../../src/core/text.ts";
import type { Locale } from "../../src/core/text.ts";
import { bookBlocks, bookTitles } from "../support/docs-blocks.ts";
import { launchChromium } from "./chromium.ts";

// Pictures of every page, for a person to look at.
const screenshots = fileURLToPath(new URL("../../screenshots", import.meta.url));

const screens: Readonly<Record<string, BrowserContextOptions>> = {
  wide: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "light" },
};

// What is left of A4 between its margins, in CSS pixels.
const PRINTED_WIDTH = Math.round(((210 - 2 * 18) / 25.4) * 96);

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  mkdirSync(screenshots, { recursive: true });
});

// Nothing to close where no browser was found.
afterAll(() => (browser as Browser | undefined)?.close());

async function open(html: string, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  await page.setContent(html);
  return page;
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>("axe.run(document)");
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} at ${target.join(" ")}`));
}

const books: Readonly<Record<string, (locale: Locale) => readonly Block[]>> = {
  "book of every kind of block": (locale) => bookBlocks[locale],
  "rule book of the standard policy": (locale) => describePolicy(loadPolicy(standard), { locale }),
};

const editions = Object.entries(books).flatMap(([book, blocksIn]) => locales.map((locale) => ({ book, locale, blocks: blocksIn(locale) })));

describe.each(editions)("the $book in $locale", ({ book, locale, blocks }) => {
  const picture = `${screenshots}/${book.replaceAll(" ", "-")}-${locale}`;
  let html = "";

  beforeAll(async () => {
    html = renderHtml(blocks, { locale, title: bookTitles[locale], figures: await drawFigures(blocks) });
  });

  it.each(Object.keys(screens))("on a %s screen breaks no rule of accessibility and fits the screen", async (name) => {
    const page = await open(html, screens[name] ?? {});
    await page.screenshot({ path: `${picture}-${name}.png`, fullPage: true });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    await page.close();
  });

  it("breaks no rule of accessibility without its drawings", async () => {
    const page = await open(renderHtml(blocks, { locale, title: bookTitles[locale] }), {});
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("asks no host for anything, and leaves nothing to complain about", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => asked.push(message.text()));
    page.on("pageerror", (error) => asked.push(error.message));
    await page.setContent(html, { waitUntil: "networkidle" });
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([]);
    await page.close();
  });

  it("leads from the contents to every chapter", async () => {
    const page = await open(html, screens["phone"] ?? {});
    const missed = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll("nav a")].filter((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) === null).map((link) => link.hash)`,
    );
    expect(missed).toEqual([]);
    await page.close();
  });

  it("has room in its drawings for the words", async () => {
    const page = await open(html, screens["wide"] ?? {});
    const tight = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll("svg rect")].filter((rect) => {
        const [box, words] = [rect.getBBox(), rect.nextElementSibling.getBBox()];
        return words.x < box.x || words.x + words.width > box.x + box.width || words.y < box.y || words.y + words.height > box.y + box.height;
      }).map((rect) => rect.nextElementSibling.textContent)`,
    );
    expect(tight).toEqual([]);
    expect(await page.evaluate<number>(`document.querySelectorAll("svg rect.node").length`)).toBeGreaterThan(8);
    await page.close();
  });

  it("prints on A4, each chapter on a new page, in dark on white", async () => {
    const page = await open(html, { viewport: { width: PRINTED_WIDTH, height: 900 }, colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.screenshot({ path: `${picture}-print.png`, fullPage: true });
    expect(await page.evaluate<string>("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(PRINTED_WIDTH);

    const chapters = blocks.filter(({ kind }) => kind === "section").length;
    const pdf = await page.pdf({ path: `${picture}.pdf`, preferCSSPageSize: true });
    const sheets = pdf.toString("latin1").match(/\/MediaBox \[[^\]]*\]/g) ?? [];
    expect(sheets.length).toBeGreaterThan(chapters);
    expect(sheets.map((sheet) => sheet.match(/[\d.]+/g)?.map((points) => Math.round(Number(points) / 10)))).toEqual(
      sheets.map(() => [0, 0, 59, 84]),
    );
    await page.close();
  });
});
