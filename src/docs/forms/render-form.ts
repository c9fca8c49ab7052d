import type { Element } from "hast";
import { h } from "hastscript";
import { htmlPage } from "../html/page.ts";
import { onLines } from "../html/phrase.ts";
import { fieldElements, marked } from "./html-fields.ts";
import { signaturesTable, statesTable } from "./html-tables.ts";
import type { FormSheet, SheetField } from "./sheet.ts";
import { FORM_STYLE } from "./style.ts";
import { formWords } from "./words.ts";
import type { FormWords } from "./words.ts";

/**
 * A form as one HTML file to print on A4, to fill in by hand and to sign: lines to write on where nothing was given, boxes
 * to tick, a table for each list, places to sign, and what becomes of the form. It needs no other file, script or host.
 */
export function renderForm(sheet: FormSheet): string {
  return htmlPage({ locale: sheet.locale, title: sheet.title, style: FORM_STYLE }, [h("main", onLines(bodyOf(sheet)))]);
}

function bodyOf(sheet: FormSheet): Element[] {
  const { title, policy, remarks, sections, signatures, meaning, states, locale } = sheet;
  const words = formWords[locale];
  const isAsking = sections.some(({ fields }) => fields.some(asksForIt));
  return [
    h("header", [
      h("h1", title),
      h("p", { className: ["quiet"] }, policy),
      ...remarks.map((each) => h("p", each)),
      ...(isAsking ? [h("p", { className: ["quiet"] }, words.requiredMark)] : []),
    ]),
    ...sections.map((section) =>
      h("section", { className: [section.step === null ? "head" : "step"] }, onLines([
        h("h2", section.title),
        ...section.remarks.map((each) => h("p", { className: ["quiet"] }, each)),
        ...section.fields.flatMap((field) => fieldElements(field, words)),
      ])),
    ),
    ...(signatures.length === 0 ? [] : [signaturesSection(sheet, meaning, words)]),
    ...(states.length === 0 ? [] : [h("section", { className: ["kept"] }, [h("h2", words.course), statesTable(states, words)])]),
  ];
}

function signaturesSection({ signatures }: FormSheet, meaning: string | null, words: FormWords): Element {
  return h("section", { className: ["kept"] }, [
    h("h2", words.signatures),
    ...(meaning === null ? [] : [h("p", meaning)]),
    signaturesTable(signatures, words),
  ]);
}

function asksForIt(field: SheetField): boolean {
  return marked(field) || field.fields.some(asksForIt);
}
