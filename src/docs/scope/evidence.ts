import { pointer } from "../../core/pointer.ts";
import type { Basis } from "../../core/schemas.ts";
import type { Locale } from "../../core/text.ts";
import type { Block, DescribeScope, Evidence, Phrase } from "../../topics/description.ts";
import { joinPhrases, phrase, said } from "../../topics/phrase.ts";

/** On what a rule or a figure stands, as a reader is told. */
const BASES: Readonly<Record<Locale, Readonly<Record<Basis, string>>>> = {
  en: {
    source: "the company’s text",
    reading: "our reading of the text",
    gap: "left open by the text, settled here",
  },
  "zh-CN": { source: "原文规定", reading: "对原文的理解", gap: "原文未规定，由本制度补充" },
};

/** "Clause 2.3 (our reading of the text). Note: …"; empty where nothing is said. */
export function evidencePhrase(evidence: Evidence, at: string, locale: Locale, text: DescribeScope["text"]): Phrase {
  const { clause, basis, note } = evidence;
  const stop = locale === "en" ? ". " : "。";
  const source = sourcePhrase(clause, basis, at, locale);
  const noted = note === undefined ? [] : text(note, pointer(at, "note"), "");
  const parts = [source, noted].filter((part) => part.length > 0);
  const sentences = parts.flatMap((part, index) => [part, index === parts.length - 1 && part === noted ? "" : stop]);
  return joinPhrases(sentences).map((piece, index, all) => {
    return index === all.length - 1 && typeof piece === "string" ? piece.trimEnd() : piece;
  });
}

/** "clause 2.3 (our reading of the text)" */
export function sourcePhrase(clause: string | undefined, basis: Basis | undefined, at: string, locale: Locale): Phrase {
  const clausePiece = clause === undefined ? null : said(clause, pointer(at, "clause"));
  const basisPiece = basis === undefined ? null : said(BASES[locale][basis], pointer(at, "basis"));
  if (locale === "en") {
    if (clausePiece === null) return basisPiece === null ? [] : phrase`Basis: ${basisPiece}`;
    return basisPiece === null ? phrase`Clause ${clausePiece}` : phrase`Clause ${clausePiece} (${basisPiece})`;
  }
  if (clausePiece === null) return basisPiece === null ? [] : phrase`依据：${basisPiece}`;
  return basisPiece === null ? phrase`依据条款：${clausePiece}` : phrase`依据条款：${clausePiece}（${basisPiece}）`;
}

/** The same as an aside. */
export function evidenceBlocks(evidence: Evidence, at: string, locale: Locale, text: DescribeScope["text"]): readonly Block[] {
  const told = evidencePhrase(evidence, at, locale, text);
  const { basis } = evidence;
  if (told.length === 0) return [];
  return [{ kind: "remark", basis: basis === undefined || basis === "source" ? null : basis, text: told }];
}
