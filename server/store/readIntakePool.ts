import type { DataKind } from '../domain/facts/dataKind.ts';
import type { IntakePoolRow } from '../domain/facts/rows.ts';
import { type CityIntakeYear, cityIntakePool } from '../domain/indicators/cityIntakePool.ts';
import type { Store } from './openStore.ts';
import { readShown } from './readShown.ts';

export interface IntakePool {
  dataKind: DataKind;
  /** the city by year, ascending; empty: nothing was handed in */
  years: CityIntakeYear[];
  /** the regions' rows they are made of */
  regions: IntakePoolRow[];
  sources: string[];
}

/** Those who leave junior-secondary school by year: the city with the regions that are its members then. */
export async function readIntakePool(store: Store): Promise<IntakePool> {
  const { dataKind, facts, sources } = await readShown(store, 'intake-pool');
  return { dataKind, years: cityIntakePool(facts, store.index), regions: facts, sources };
}
