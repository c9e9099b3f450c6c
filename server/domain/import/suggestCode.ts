/** Edit distance (Levenshtein) of two short texts, given up above `limit`. @returns `limit + 1` when above */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
    if (Math.min(...row) > limit) return limit + 1;
  }
  return row[b.length] as number;
}

/** Two Han characters are a whole word: one of them may be wrong (护里 for 护理). */
const HAN_WORD = /^\p{Script=Han}{2}$/u;

/**
 * The entry whose code or name is nearest to what was written: at most two edits away, and fewer than half of the
 * text's length. A prefix of a name counts as near. Names are compared without regard to case.
 *
 * @returns the entry, or null when nothing is near enough
 */
export function suggestCode<T extends { code: string; nameZh: string; nameEn?: string | null }>(
  text: string,
  entries: Iterable<T>,
): T | null {
  const written = text.toLowerCase();
  const limit = HAN_WORD.test(text) ? 1 : Math.min(2, Math.ceil(text.length / 2) - 1);
  let best: T | null = null;
  let bestDistance = limit + 1;
  for (const entry of entries) {
    for (const given of [entry.code, entry.nameZh, entry.nameEn]) {
      const name = given?.toLowerCase();
      // a word of two characters is not near to what is longer or shorter: one character says too little
      if (!name || (HAN_WORD.test(text) && name.length !== 2)) continue;
      const found =
        text.length >= 3 && name.startsWith(written)
          ? 0.5
          : distance(written, name, Math.ceil(bestDistance) - 1);
      if (found < bestDistance) {
        best = entry;
        bestDistance = found;
      }
    }
  }
  return best;
}
