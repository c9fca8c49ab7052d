import * as z from "zod/mini";
import { isPlainDate } from "./plain-date.ts";
import type { PlainDate } from "./plain-date.ts";
import type { Text } from "./text.ts";

/** Words of the author: one string for all readers, or one for each language. */
export const textSchema: z.ZodMiniType<Text> = z.union([
  z.string().check(z.minLength(1)),
  z.strictObject({ en: z.string().check(z.minLength(1)), "zh-CN": z.string().check(z.minLength(1)) }),
]);

/** The name of a fact, role, rule or person: up to 100 characters, none of them a control character, no space at its ends. */
export const nameSchema = z.string().check(z.regex(/^[^\s\p{C}](?:[^\p{C}]{0,98}[^\s\p{C}])?$/u));

/** A real day, `YYYY-MM-DD`. */
export const plainDateSchema: z.ZodMiniType<PlainDate, string> = z.pipe(z.iso.date(), z.custom<PlainDate>(isPlainDate));

/** On what a rule or a figure stands: the company's text, one of two readings of it, or nothing that the text says. */
export const basisSchema = z.enum(["source", "reading", "gap"]);

/** On what a rule or a figure stands: `source`, `reading` or `gap`. */
export type Basis = z.infer<typeof basisSchema>;

/** Where a figure comes from, for figures that stand in no rule. */
export const evidenceShape = {
  clause: z.optional(z.string().check(z.minLength(1))),
  basis: z.optional(basisSchema),
  note: z.optional(textSchema),
};
