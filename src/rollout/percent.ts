/** A share in whole percent, rounded down, so that a hundred is all of it; of nothing it is a hundred. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part * 100) / whole);
}
