/** Two lists of rules without a longest common subsequence of theirs: the places of those that only one list has there. */
export interface EditedRules {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * What was edited between two lists of rules, each told by a key that no other rule of its list has. A record that no
 * edited rule's condition holds for is answered by the same rule in both.
 */
export function editedRules(before: readonly string[], after: readonly string[]): EditedRules {
  const places = new Map(after.map((key, index) => [key, index]));
  const common = before.flatMap((key, index) => {
    const place = places.get(key);
    return place === undefined ? [] : [{ index, place }];
  });
  const kept = longestRising(common.map(({ place }) => place)).map((each) => common[each]);
  const keptBefore = new Set(kept.map((each) => each?.index));
  const keptAfter = new Set(kept.map((each) => each?.place));
  return {
    before: [...before.keys()].filter((index) => !keptBefore.has(index)),
    after: [...after.keys()].filter((index) => !keptAfter.has(index)),
  };
}

/** The places of a longest rising subsequence of different numbers. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const ends: number[] = []; // for each length the place of the least number that a sequence of it can end with
  const previous: number[] = [];
  for (const [place, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = place;
  }
  const rising: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) rising.push(place);
  return rising.toReversed();
}
