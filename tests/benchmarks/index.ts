import { assignRoster, loadPolicy, resolveResponsibility } from "appraisal-policy";
import { renderRuleBook } from "appraisal-policy/docs";
import { toEngine } from "appraisal-policy/json-rules-engine";
import { bankBranch } from "appraisal-policy/presets";
import { do_not_optimize, measure } from "mitata";
import type { Decision } from "../../src/core/decision.ts";
import type { Facts } from "../../src/rules/facts.ts";
import { bankRecords, directoryPolicy, directoryRecords, largeRoster, resolveByHand } from "./records.ts";

/** What `npm run bench` prints: ratios between ways that were measured in the same run, after checking that all agree. */

const RECORDS = 100_000;
const SLOW_RECORDS = 2_000;
const DIRECTORY_RULES = 1_000;

const bank = loadPolicy(bankBranch);
const table = bank.sections.responsibility?.table;
if (table === undefined) throw new Error("the bank preset has no responsibility section");
const records = bankRecords(RECORDS);

const started = performance.now();
const roster = largeRoster(236);
const built = performance.now();
const before = process.memoryUsage().rss;
const assigned = assignRoster(bank, { people: roster, asOf: "2026-03-02" });
const took = performance.now() - built;
const peak = process.resourceUsage().maxRSS * 1024;
console.log(`assignRoster: ${roster.length} people, ${assigned.status}, ${took.toFixed(0)} ms`);
console.log(`  peak memory ${megabytes(peak)}, of which ${megabytes(before)} before (roster read in ${(built - started).toFixed(0)} ms)`);

console.log(`\nchecking that all three agree on ${RECORDS} records …`);
const engine = toEngine(bank, "responsibility");
let disagreements = 0;
for (const record of records) {
  const ours = ruleOf(resolveResponsibility(bank, record));
  // oxlint-disable-next-line no-await-in-loop -- concurrent runs on one engine lose rules
  const { events } = await engine.run({ ...record });
  if (ours !== resolveByHand(record) || ours !== (events[0]?.type ?? null)) disagreements++;
}
if (disagreements > 0) throw new Error(`${disagreements} records are decided differently`);
console.log("  they do\n");

const hand = await perRecord(records, resolveByHand);
const ours = await perRecord(records, (record) => resolveResponsibility(bank, record));
const few = records.slice(0, SLOW_RECORDS);
const slow = await measure(async () => {
  // oxlint-disable-next-line no-await-in-loop -- concurrent runs on one engine lose rules
  for (const record of few) do_not_optimize(await engine.run({ ...record }));
});
const engineTime = slow.p50 / few.length;
const directory = loadPolicy(directoryPolicy(DIRECTORY_RULES));
if (directory.sections.responsibility?.table.diagram === null) throw new Error("the large table is over its budget");
const directoryTime = await perRecord(directoryRecords(RECORDS, DIRECTORY_RULES), (record) => resolveResponsibility(directory, record));

print("hand-written if", hand, ours);
print("resolveResponsibility", ours, ours);
print(`resolveResponsibility, ${DIRECTORY_RULES} rules`, directoryTime, ours);
print("json-rules-engine", engineTime, ours);
console.log(`\nours / if: ${(ours / hand).toFixed(1)}; json-rules-engine / ours: ${(engineTime / ours).toFixed(0)}; ` +
    `${DIRECTORY_RULES} rules / ${table.rules.length}: ${(directoryTime / ours).toFixed(1)}`);

for (const format of ["markdown", "html"] as const) {
  const begun = performance.now();
  // oxlint-disable-next-line no-await-in-loop -- one after the other, so that each has its own time
  const book = await renderRuleBook(directory, { locale: "en", format });
  console.log(`rule book of ${DIRECTORY_RULES} rules as ${format}: ${megabytes(book.length)}, ${(performance.now() - begun).toFixed(0)} ms`);
}

/** Nanoseconds for one record, the median over passes through all of them. */
async function perRecord(all: readonly Facts[], decide: (record: Facts) => unknown): Promise<number> {
  const { p50 } = await measure(() => {
    for (const record of all) do_not_optimize(decide(record));
  });
  return p50 / all.length;
}

function ruleOf(decision: Decision<unknown>): string | null {
  return decision.status === "decided" ? (decision.rules[0]?.id ?? null) : null;
}

function print(name: string, time: number, reference: number): void {
  console.log(`${name.padEnd(36)} ${time.toFixed(1).padStart(10)} ns  ${(time / reference).toFixed(2).padStart(8)} ×`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
