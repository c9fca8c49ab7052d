import type { Element } from "hast";
import { h } from "hastscript";
import { box } from "./html-fields.ts";
import type { SheetSignature, SheetState } from "./sheet.ts";
import type { FormWords } from "./words.ts";

/** Where each signs: how, with name and day, and where it is wanted the witness and the reason. */
export function signaturesTable(signatures: readonly SheetSignature[], words: FormWords): Element {
  const hasWays = signatures.some(({ ways }) => ways.length > 0);
  const hasWitness = signatures.some(({ ways, witness, reason }) => ways.length > 1 || witness !== null || reason !== null);
  const columns = [
    words.signer,
    ...(hasWays ? [words.way] : []),
    words.signature,
    words.date,
    ...(hasWitness ? [words.witness, words.reason] : []),
  ];
  const rows = signatures.map(({ signer, ways, on, witness, reason }) =>
    h("tr", { className: ["empty"] }, [
      h("th", { scope: "row" }, signer),
      ...(hasWays ? [h("td", ways.map(({ title, isGiven }) => box(title, isGiven)))] : []),
      h("td", { className: ["sign"] }),
      h("td", { className: ["day"] }, on ?? ""),
      ...(hasWitness ? [h("td", witness ?? ""), h("td", reason ?? "")] : []),
    ]),
  );
  return tableOf(columns, rows);
}

/** What the form goes through: who does it, with whom, by when, and when it was. */
export function statesTable(states: readonly SheetState[], words: FormWords): Element {
  const rows = states.map((each) =>
    h("tr", { className: ["empty"] }, [
      h("th", { scope: "row" }, each.title),
      h("td", each.with === null ? each.owners : words.owner(each.owners, each.with)),
      h("td", { className: ["day"] }, each.dueOn ?? ""),
      h("td", { className: ["day"] }, each.on ?? ""),
      h("td", each.by ?? ""),
    ]),
  );
  return tableOf([words.state, words.owners, words.dueOn, words.reachedOn, words.by], rows);
}

function tableOf(columns: readonly string[], rows: readonly Element[]): Element {
  return h("table", [h("thead", h("tr", columns.map((each) => h("th", { scope: "col" }, each)))), h("tbody", [...rows])]);
}
