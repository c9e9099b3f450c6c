import type { Segment } from './types.ts';

/** The words of a text and the pairs of neighbouring letters of its parts, in that order, repetitions included. */
export function titleWords(text: string, segment: Segment): string[] {
  const words = segment(text).filter((word) => word.trim() !== '');
  for (const part of text.split(' '))
    for (let i = 0; i + 1 < part.length; i++) words.push(part.slice(i, i + 2));
  return words;
}

/** What tells groups apart: the words, their letters alone, and the last one and two letters, which name the trade. */
export function groupWords(text: string, words: Iterable<string>): string[] {
  const packed = text.replaceAll(' ', '');
  const letters = [...new Set(packed)].map((letter) => `1${letter}`);
  const ends = [1, 2].filter((n) => packed.length >= n).map((n) => `$${packed.slice(-n)}`);
  return [...words, ...letters, ...ends];
}
