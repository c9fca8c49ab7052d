/**
 * For whoever publishes the rules: the rule book, its pages and diagrams, and the forms.
 *
 * @module docs
 */

export { describePolicy } from "./describe-policy.ts";
export type { BookOptions } from "./describe-policy.ts";
export type { BookDiff, LoggedOutcome, LoggedValue } from "./chapters/changes.ts";
export { renderRuleBook } from "./rule-book.ts";
export type { RuleBookOptions } from "./rule-book.ts";
export { renderMarkdown } from "./markdown/render-markdown.ts";
export type { MarkdownOptions } from "./markdown/render-markdown.ts";
export { drawFigures } from "./diagrams/draw-figures.ts";
export type { Drawing, DrawnFigures, Shape } from "./diagrams/drawing.ts";
export { renderHtml } from "./html/render-html.ts";
export type { HtmlOptions } from "./html/render-html.ts";
export type { Block, Figure, ListItem, Phrase, Piece, SourcedPiece, TableRow } from "../topics/description.ts";
export { appealSheet } from "./forms/appeal-sheet.ts";
export type { AppealSheetRequest } from "./forms/appeal-sheet.ts";
export { readFormValues } from "./forms/form-values.ts";
export { interviewSheet } from "./forms/interview-sheet.ts";
export type { InterviewSheetRequest } from "./forms/interview-sheet.ts";
export { formJsonSchema } from "./forms/json-schema.ts";
export type { FormJsonSchema, JsonSchema } from "./forms/json-schema.ts";
export { renderForm } from "./forms/render-form.ts";
export type { FormSheet, FormValues, SheetField, SheetSection, SheetSignature, SheetState } from "./forms/sheet.ts";
export type { FormUiSchema } from "./forms/ui-schema.ts";
