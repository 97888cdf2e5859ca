/** Which of the valid words somebody meant. */

/** Longer words are not worth comparing: nobody mistypes them into one another by chance. */
const LONGEST = 128;

/**
 * Returns the candidate most similar to a value, or null when none is near: at most a third of the longer word's
 * letters may differ (one letter in short words). Case, `_` and `-` do not count. Ties go to the first candidate.
 */
export function nearestOf(value: string, candidates: Iterable<string>): string | null {
  const wanted = fold(value);
  let best: string | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = fold(candidate);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    const limit = Math.min(allowed, smallest - 1);
    if (limit < 0 || wanted.length > LONGEST || other.length > LONGEST) continue;
    const distance = abbreviates(wanted, other) ? 1 : editDistance(wanted, other, limit);
    if (distance > limit) continue;
    best = candidate;
    smallest = distance;
  }
  return best;
}

/**
 * Edit distance between two texts, counting inserted, removed and replaced characters and swapped neighbours.
 * Anything above `limit` is returned as `limit + 1`.
 */
export function editDistance(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit && previous.every((cost) => cost > limit)) return limit + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[right.length]!, limit + 1);
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[_\s]/g, '-');
}

/** `prod` for `production`: the beginning of the word, at least three letters of it. */
function abbreviates(short: string, long: string): boolean {
  return short.length >= 3 && short.length < long.length && long.startsWith(short);
}
