import type { ReleaseSentence } from './releaseSentence.ts';

/**
 * What an edited sentence is kept under: its code and a digest (FNV-1a, 32 bits) of what it was written about. Where a figure or a
 * word changes, so does the place, and the sentence that was written for others is not shown.
 */
export function sentencePlace({ code, figures }: ReleaseSentence): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(figures)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `${code}#${hash.toString(16).padStart(8, '0')}`;
}
