import type { Sql } from '../sql.ts';

/**
 * Whether the first real file has come in, be it that it waits, was refused, cancelled or withdrawn since: from then on an
 * instance is no demonstration, for good.
 */
export async function demonstrationIsOver(sql: Pick<Sql, 'all'>): Promise<boolean> {
  return (await sql.all('select id from demonstration_end')).length > 0;
}
