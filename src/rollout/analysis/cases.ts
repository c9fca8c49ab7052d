import type { Locale } from "../../core/text.ts";
import { formatLine, formatRegion } from "../../locales/format-region.ts";
import type { BothLanguages } from "../../policy/analysis-findings.ts";
import { regionLines } from "../../policy/region-lines.ts";
import type { RegionLine } from "../../policy/region-lines.ts";
import type { Cover } from "../../rules/regions.ts";

/** The cases of a region in one sentence of each language; empty where they could not be told. */
export function casesOf(cover: Cover | null): BothLanguages {
  const lines = cover === null ? null : regionLines(cover);
  const text = (locale: Locale): string => {
    return lines === null ? "" : formatRegion(lines, locale).join(locale === "en" ? "; " : "；");
  };
  return { en: text("en"), "zh-CN": text("zh-CN") };
}

/** One line of cases in each language. */
export function lineCases(line: RegionLine): BothLanguages {
  return { en: formatLine(line, "en"), "zh-CN": formatLine(line, "zh-CN") };
}
