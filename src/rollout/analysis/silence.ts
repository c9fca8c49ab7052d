import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import { nearest } from "../../core/nearest.ts";
import { pointer } from "../../core/pointer.ts";
import type { Text } from "../../core/text.ts";
import { analysisFindingCodes } from "../../policy/analysis-findings.ts";
import type { AnalysisFindingCatalogue } from "../../policy/analysis-findings.ts";
import type { PolicyDocument } from "../../policy/document.ts";
import { topicWords } from "../../policy/topics.ts";

/** A finding that the policy accepts, and why. */
export interface SilencedFinding extends Finding {
  readonly reason: Text;
}

const finding = findingsOf<AnalysisFindingCatalogue>();

/**
 * Takes out the findings that the policy's `silence` accepts: those of the code, at the path or anywhere below it. An
 * entry without any such finding, or with a code that no finding has, is one itself.
 */
export function applySilence(
  { silence = [] }: PolicyDocument,
  found: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly silenced: readonly SilencedFinding[] } {
  const findings: Finding[] = [];
  const silenced: SilencedFinding[] = [];
  const used = new Set<number>();
  for (const each of found) {
    const index = silence.findIndex(({ code, path = "" }) => code === each.code && isAtOrBelow(each.path, path));
    const entry = silence[index];
    if (entry === undefined) {
      findings.push(each);
      continue;
    }
    used.add(index);
    silenced.push({ ...each, reason: entry.reason });
  }
  for (const [index, { code }] of silence.entries()) {
    if (!used.has(index)) findings.push(uselessEntry(code, pointer("/silence", index)));
  }
  return { findings, silenced };
}

/** A topic's findings stand among its words. */
function uselessEntry(code: string, path: string): Finding {
  const known = [...analysisFindingCodes, ...Object.values(topicWords).flat().flatMap(({ en }) => Object.keys(en))];
  return known.includes(code)
    ? finding("note", "silence-without-finding", path, { silenced: code })
    : finding("error", "silence-unknown-code", pointer(path, "code"), { code, nearest: nearest(code, known) });
}

function isAtOrBelow(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}/`);
}
