import type { ChecklistInput, Finding } from './types.ts';
import { error, warning } from './types.ts';

/** A minute is set that is still to come. */
export function minuteSet({ version, now }: ChecklistInput): Finding[] {
  if (version.publishAt === null) return [error('minute_missing')];
  return version.publishAt <= now ? [error('minute_past', { minute: version.publishAt })] : [];
}

/** Readers are told when the next one comes. */
export function nextNamed({ next }: ChecklistInput): Finding[] {
  return next ? [] : [error('next_missing')];
}

/** Something was handed in, taken back, settled or set since it was made. */
export function factsCurrent({ version, basis }: ChecklistInput): Finding[] {
  return version.basis === basis ? [] : [warning('behind_facts', { made: version.madeAt })];
}

/** Figures are invented. */
export function dataReal({ version }: ChecklistInput): Finding[] {
  return version.dataKind === 'demonstration' ? [warning('demonstration')] : [];
}
