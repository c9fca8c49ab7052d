import { findingsOf } from "../core/finding.ts";
import type { Finding } from "../core/finding.ts";
import { pointer } from "../core/pointer.ts";
import type { Text } from "../core/text.ts";
import type { AnalysisFindingCatalogue } from "../policy/analysis-findings.ts";
import type { PolicyDocument } from "../policy/document.ts";

/** A finding that the policy accepts, and why. */
export interface SilencedFinding extends Finding {
  readonly reason: Text;
}

const finding = findingsOf<AnalysisFindingCatalogue>();

/**
 * Takes out the findings that the policy's `silence` accepts: those of the code, at the path or anywhere below it. An
 * entry without any such finding is one itself.
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
    if (used.has(index)) continue;
    findings.push(finding("note", "silence-without-finding", pointer("/silence", index), { silenced: code }));
  }
  return { findings, silenced };
}

function isAtOrBelow(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}/`);
}
