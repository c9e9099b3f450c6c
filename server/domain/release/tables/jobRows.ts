import type { PublicationTables } from '../../publication/types.ts';
import { tableOf } from './marketRows.ts';
import type { ReleaseRow } from './releaseColumns.ts';

type Tables = Partial<PublicationTables>;

/** Pay by occupation from three sources that are never added up: graduates in work, advertisements, registered needs. */
export function payRows(tables: Tables, period: string): ReleaseRow[] {
  const graduates = tables['placement/occupation']?.at(-1);
  const advertised = tableOf(tables['postings/occupation'], period);
  const registered = tableOf(tables['registered-demand/occupation'], period);
  return [
    ...(graduates?.rows ?? []).map((row) => ({
      ...row,
      source: 'graduates',
      period: graduates?.cohort ?? '',
    })),
    ...(advertised?.rows ?? []).map((row) => ({ ...row, source: 'postings', period })),
    ...(registered?.rows ?? []).map((row) => ({ ...row, source: 'registered', period })),
  ].map(({ source, period: of, key, nameZh, nameEn, pay }) => ({
    source,
    period: of,
    occupation: key.occupation ?? null,
    name: { nameZh, nameEn },
    pay_p25: pay.p25,
    pay_median: pay.median,
    pay_p75: pay.p75,
  }));
}

/** Registered needs and advertisements of a quarter by occupation, each a measure of its own. */
export function openingRows(tables: Tables, period: string): ReleaseRow[] {
  const registered = tableOf(tables['registered-demand/occupation'], period);
  const advertised = tableOf(tables['postings/occupation'], period);
  return [
    ...(registered?.rows ?? []).map(({ registrations, employers, ...row }) => ({
      ...row,
      source: 'registered',
      items: registrations,
      employers,
    })),
    ...(advertised?.rows ?? []).map(({ advertisements, ...row }) => ({
      ...row,
      source: 'postings',
      items: advertisements,
      employers: null,
    })),
  ].map(({ source, key, nameZh, nameEn, items, headcount, employers, pay }) => ({
    source,
    period,
    occupation: key.occupation ?? null,
    name: { nameZh, nameEn },
    items,
    headcount,
    employers,
    pay_median: pay.median,
  }));
}
