import type { Sql } from '../sql.ts';

/** Whether one real file counts: then an instance is no demonstration any more. */
export async function hasRealFigures(sql: Pick<Sql, 'all'>): Promise<boolean> {
  const found = await sql.all(
    `select id from batch where data_kind = 'real' and state = 'committed' limit 1`,
  );
  return found.length > 0;
}
