/**
 * For HR: rule tables out to spreadsheets and back.
 *
 * @module sheets
 */

export { formatSheetIssue } from "./issues.ts";
export type { SheetIssue } from "./issues.ts";
export { policyFromCsv } from "./read.ts";
export type { SheetResult } from "./read.ts";
export { tableToCsv } from "./write.ts";
export type { TableOptions } from "./write.ts";
