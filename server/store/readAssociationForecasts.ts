import type { AssociationForecastRow } from '../domain/facts/rows.ts';
import type { Store } from './openStore.ts';
import { readShown, type ShownFacts } from './readShown.ts';

/** What associations foresee, and foresaw: every forecast ever made that counts, in the order handed in. */
export function readAssociationForecasts(store: Store): Promise<ShownFacts<AssociationForecastRow>> {
  return readShown(store, 'association-forecast');
}
