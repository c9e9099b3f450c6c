import type { DataKind } from '../facts/dataKind.ts';
import type { ShownKind } from './cityFacts.ts';

/**
 * The one data kind that figures are made of: real as soon as one real fact exists, demonstration until then.
 *
 * @param facts data kinds that occur among the facts; published ones do not count
 */
export function chooseDataKind(facts: Iterable<DataKind>): ShownKind {
  for (const kind of facts) if (kind === 'real') return 'real';
  return 'demonstration';
}
