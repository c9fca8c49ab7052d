import { readFileSync } from "node:fs";
import type { AssignmentRequest } from "appraisal-policy";
import { parse } from "csv-parse/sync";
import elections from "../../examples/data/bank-elections.json" with { type: "json" };

const roster = new URL("../../examples/data/bank-roster.csv", import.meta.url);
const LISTS = new Set(["supervises", "assists", "liaisonFor"]);
const FLAGS = new Set(["assistant", "acting"]);

/** The example bank's people as the library takes them: lists are separated by `;`, an empty flag is false. */
export const bankPeople: AssignmentRequest["people"] = readPeople();

/** The example bank's yearly choices. */
export const bankElections: NonNullable<AssignmentRequest["elections"]> = elections;

function readPeople(): AssignmentRequest["people"] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(roster, "utf8"), { columns: true });
  return rows.map(({ id = "", ...row }) => {
    const facts = Object.entries(row).map(([name, text]) => {
      if (LISTS.has(name)) return [name, text === "" ? [] : text.split(";")];
      return [name, FLAGS.has(name) ? text === "true" : text];
    });
    return { id, ...Object.fromEntries(facts) };
  });
}
