import type { Language } from '#lib/i18n/index.ts';

/** A name; one that was typed before there were accounts says so. */
export function whoText({ by, typed }: { by: string; typed: boolean }, t: Language['t']): string {
  return typed ? t('name.typed', { by }) : by;
}
