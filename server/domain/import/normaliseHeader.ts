import { normaliseName } from '../edition/normaliseName.ts';

/** Headers are compared without white space, case and units of pay, full-width forms made half-width. */
export function normaliseHeader(header: string): string {
  return normaliseName(header.replace(/^\uFEFF/, ''))
    .replaceAll('元/月', '')
    .replace(/\((?:元|人|个)\)$/, '');
}
