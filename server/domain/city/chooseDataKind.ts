import type { DataKind } from '../facts/dataKind.ts';
import type { PublicationKind } from './input.ts';

/**
 * The one data kind a publication is made of: real as soon as one real fact exists, demonstration until then.
 *
 * @param facts data kinds that occur among the facts; published ones do not count
 */
export function chooseDataKind(facts: Iterable<DataKind>): PublicationKind {
  for (const kind of facts) if (kind === 'real') return 'real';
  return 'demonstration';
}
