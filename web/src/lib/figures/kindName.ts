import { hasMessage, type Translate } from '#lib/i18n/index.ts';

/** The name of a kind of file; the kind itself where the catalogue does not know it. */
export function kindName(kind: string, t: Translate): string {
  const key = `imports.kind.${kind}`;
  return hasMessage(key) ? t(key) : kind;
}
