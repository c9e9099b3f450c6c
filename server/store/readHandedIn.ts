import type { ShownKind } from '../domain/city/cityFacts.ts';
import type { HandedInFiles } from '../domain/import/order/importOrder.ts';
import type { ImportKind } from '../domain/import/types.ts';
import type { Store } from './openStore.ts';

/** What has been committed, and of which kind of data. */
export interface HandedIn {
  dataKind: ShownKind;
  kinds: HandedInFiles[];
}

/**
 * What has been committed so far: real files as soon as there is one, be it a list, those of the demonstration until then.
 * So a city that begins with its schools sees how far it is, while pages still show the demonstration.
 */
export async function readHandedIn({ sql, config }: Pick<Store, 'sql' | 'config'>): Promise<HandedIn> {
  const counted = await sql.all<{ dataKind: string; kind: ImportKind; files: number; rows: number }>(
    `select data_kind as "dataKind", kind, cast(count(*) as integer) as files,
      cast(sum(accepted) as integer) as "rows"
      from batch where state = 'committed' group by data_kind, kind order by kind`,
  );
  const of = (dataKind: ShownKind) =>
    counted
      .filter((one) => one.dataKind === dataKind)
      .map(({ kind, files, rows }) => ({ kind, files, rows }));
  const demonstration = config.demonstration ? of('demonstration') : [];
  const real = of('real');
  return real.length > 0 || demonstration.length === 0
    ? { dataKind: 'real', kinds: real }
    : { dataKind: 'demonstration', kinds: demonstration };
}
