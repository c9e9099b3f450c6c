import { normaliseName } from '../../edition/normaliseName.ts';
import type { KindDefinition } from '../types.ts';

/** For whose rows alone a file may be sent. */
export interface SpeaksFor {
  /** code of the body; null or left out: of all bodies */
  scope?: string | null | undefined;
  /** names that it bears in files beside its code */
  scopeNames?: readonly string[] | undefined;
}

/** Tells the rows of other bodies from those of the one for which a file is sent. */
export function foreignRows<Row>(
  kind: Pick<KindDefinition<Row>, 'sender' | 'body'>,
  { scope = null, scopeNames = [] }: SpeaksFor,
) {
  const names = new Set([scope ?? '', ...scopeNames]);
  const own = new Set([...names].map(normaliseName));
  return {
    /** the body by its code and names, as a sentence has it */
    speaksFor: [...names].join(' / '),
    /** whose row it is; null: the body's own, or any may be sent */
    foreignSender(row: Row): string | null {
      if (scope === null) return null;
      // a code is what it is, a name is typed by people, and may be followed by that in the other language
      if (!kind.body) return kind.sender?.(row) === scope ? null : (kind.sender?.(row) ?? '');
      const body = kind.body(row);
      return own.has(normaliseName(body.split(' | ')[0] ?? '')) ? null : body;
    },
  };
}
