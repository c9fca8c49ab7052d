import { distance } from "fastest-levenshtein";

/**
 * The candidate that a misspelt word most likely meant, or `null` if none is near: one letter may differ, two from four
 * letters on (two that are swapped are two), and a third of a longer word; never all of them.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const lower = word.slice(0, 100).toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.min(lower.length - 1, Math.max(lower.length < 4 ? 1 : 2, Math.floor(lower.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - lower.length) >= bestDistance) continue; // at least so many letters differ
    const edits = distance(lower, candidate.toLowerCase());
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}
