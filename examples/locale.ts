import type { Locale } from "appraisal-policy";
import { parseArgs } from "node:util";
import { words } from "./words.ts";

const { values } = parseArgs({ options: { locale: { type: "string", default: "en" } } });

/** The language of the whole run: `npm start -- --locale zh-CN`. */
export const locale: Locale = values.locale.startsWith("zh") ? "zh-CN" : "en";

/** What the quick start says in it. */
export const say = words[locale];
