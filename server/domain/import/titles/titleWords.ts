import type { Segment } from './types.ts';

/** The words of a text and the pairs of neighbouring letters of its parts, in that order, repetitions included. */
export function titleWords(text: string, segment: Segment): string[] {
  const words = segment(text).filter((word) => word.trim() !== '');
  for (const part of text.split(' '))
    for (let i = 0; i + 1 < part.length; i++) words.push(part.slice(i, i + 2));
  return words;
}
