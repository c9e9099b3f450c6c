import type { ScopePart } from './createScope.ts';

/** A committed batch and all it speaks of. */
export interface EarlierBatch {
  batch: number;
  parts: readonly ScopePart[];
}

export interface Judgement {
  /** batches of which everything is said anew: the file takes their place */
  superseded: number[];
  /** batches of which something is said anew and something is not, with the first of what is not */
  partly: { batch: number; left: ScopePart }[];
}

/**
 * What a corrected file takes the place of, by kind × sender × period. Nothing is ever replaced in part: what the
 * file does not speak of would either vanish unseen or stand beside what it was reported with.
 */
export function judgeEarlier(parts: readonly ScopePart[], earlier: readonly EarlierBatch[]): Judgement {
  const said = new Set(parts.filter(({ sender }) => sender !== '').map(keyOf));
  const judgement: Judgement = { superseded: [], partly: [] };
  for (const { batch, parts: theirs } of earlier) {
    const left = theirs.find((part) => !said.has(keyOf(part)));
    if (!left && theirs.length > 0) judgement.superseded.push(batch);
    else if (left && theirs.some((part) => said.has(keyOf(part)))) judgement.partly.push({ batch, left });
  }
  return judgement;
}

function keyOf({ sender, period }: ScopePart): string {
  return `${sender}\u001f${period}`;
}
