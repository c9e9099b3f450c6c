import type { OwnData } from '../domain/edition/editionSettings.ts';
import type { Store } from './openStore.ts';

/** Whether data that comes with the program speaks of the store's edition. */
export function comesWith({ index }: Pick<Store, 'index'>, data: OwnData): boolean {
  return index.edition.settings.comesWith?.includes(data) === true;
}
