import type { InBoth } from '../releaseContent.ts';
import type { ChecklistInput, Finding } from './types.ts';
import { error, warning } from './types.ts';

/** Edited sentences lack a language, or stand in the place of a sentence that is found no more. */
export function textsWhole({ version }: ChecklistInput): Finding[] {
  const known = new Set([version.content.headline, ...version.content.sentences].map(({ code }) => code));
  return version.texts.sentences.flatMap(({ code, text }) => [
    ...(isInBoth(text) ? [] : [error('translation_missing', { sentence: code }, code)]),
    ...(known.has(code) ? [] : [error('sentence_outdated', { sentence: code }, code)]),
  ]);
}

/** Sentences that persons wrote have no method of their own: whoever signs says which holds. */
export function methodNoted({ version }: ChecklistInput): Finding[] {
  const { sentences } = version.texts;
  const codes = sentences.map(({ code }) => code).join(', ');
  return sentences.length === 0
    ? []
    : [warning('method_missing', { count: sentences.length, sentences: codes })];
}

/** Whoever corrects says what and why, in both languages. */
export function correctionNoted({ version, corrected }: ChecklistInput): Finding[] {
  const isCorrection = corrected !== null || version.version > 1;
  return isCorrection && !isInBoth(version.note) ? [error('note_missing')] : [];
}

function isInBoth(text: InBoth | null): boolean {
  return text !== null && text.zh.trim() !== '' && text.en.trim() !== '';
}
