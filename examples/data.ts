import type { AppealEvent, ElectionRecord, GoalContext, InterviewEvent } from "appraisal-policy";
import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { locale } from "./locale.ts";
import type { Names } from "./print.ts";

type Row = Readonly<Record<string, string>>;

function readRows(file: string): readonly Row[] {
  const rows: Row[] = parse(readFileSync(new URL(`data/${file}`, import.meta.url)), { columns: true, bom: true });
  return rows;
}

/** What the bank calls its units, in Chinese. */
export function unitNames(): ReadonlyMap<string, string> {
  return new Map(readRows("bank-units.csv").map((row) => [row["unit"] ?? "", row["zh-CN"] ?? ""]));
}

const list = (cell = ""): readonly string[] => (cell === "" ? [] : cell.split(";"));

/** The roster of the bank's branch. A spreadsheet knows only text: each column becomes what the policy declares. */
export function bankRequest() {
  const people = readRows("bank-roster.csv").map((row) => ({
    ...row,
    id: row["id"] ?? "",
    name: row["name"] ?? "",
    unit: row["unit"] ?? "",
    position: row["position"] ?? "",
    assistant: row["assistant"] === "true",
    acting: row["acting"] === "true",
    supervises: list(row["supervises"]),
    assists: list(row["assists"]),
    liaisonFor: list(row["liaisonFor"]),
  }));
  const elections = readJson<readonly ElectionRecord[]>("bank-elections.json");
  return { people, elections, asOf: "2026-03-02" };
}

/** Three functional departments with everybody's last talk. */
export function departmentsRequest() {
  const rows = readRows("functional-departments.csv");
  const departments = ["planning", "finance", "quality"].map((id) => ({ id, unitKind: "functional-department" }));
  const people = rows.map((row) => ({
    ...row,
    id: row["id"] ?? "",
    name: row["name"] ?? "",
    department: row["department"] ?? "",
    unitHasHead: row["unitHasHead"] === "true",
    consecutiveLastRanks: 0,
    majorMistake: false,
  }));
  const history = rows.flatMap(({ id = "", lastTalkOn = "" }) => {
    return lastTalkOn === "" ? [] : [{ person: id, on: lastTalkOn }];
  });
  return { departments, people, history, from: "2026-07-01", until: "2026-09-30" };
}

/** An interview as a host has stored it: what happened, in its order, one attempt that is refused included. */
export function talkRecord(): { readonly people: Names; readonly askedOn: readonly string[]; readonly events: readonly InterviewEvent[] } {
  return readJson("talk.json");
}

/** An appeal as a host has stored it. */
export function appealRecord(): {
  readonly people: Names;
  readonly appellant: string;
  readonly askedOn: readonly string[];
  readonly events: readonly AppealEvent[];
} {
  return readJson("appeal.json");
}

/** Goals, what is known of all of them, and of some beside. */
export function goalDrafts(): {
  readonly context: GoalContext;
  readonly goals: readonly { readonly goal: string; readonly known?: GoalContext }[];
} {
  return readJson("goals.json");
}

/** Where a text stands in both languages, `{ "en": …, "zh-CN": … }`, it is read in that of the run. */
function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`data/${file}`, import.meta.url), "utf8"), (_, value) => value?.[locale] ?? value);
}
