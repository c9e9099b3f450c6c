import { createHash } from 'node:crypto';
import { normaliseHeader } from '../../domain/import/headerNames.ts';
import { isProblemColumn } from '../../domain/import/lineProblems.ts';
import type { HeaderMapping } from '../../domain/import/recogniseHeader.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import type { Doing } from '../access/accounts.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { Batch } from '../entities/batch.ts';
import { HeaderMappingSchema } from '../entities/headerMapping.ts';
import type { Store } from '../openStore.ts';
import type { Sql, Statement } from '../sql.ts';
import { tableOf } from '../tableOf.ts';

const mappings = tableOf(HeaderMappingSchema);

/** Mappings by the layout of headers. */
export type KeptMappings = (headers: readonly string[]) => HeaderMapping | null;

/** Most waiting files whose mappings their own sender need not repeat. */
const MOST_WAITING = 50;

/**
 * The mappings that a kind of file is read by: those that brought a file in, for everybody, and before them those that the same
 * account gave a file of its own that still waits. What demonstrators explained has no force once the demonstration is over.
 *
 * @param account its name; null: nobody's
 */
export async function loadMappings(
  { sql, orm }: Pick<Store, 'sql' | 'orm'>,
  kind: ImportKind,
  account: string | null,
): Promise<KeptMappings> {
  const rows = await sql.all<{ layout: string; mapping: string }>(
    `select layout, mapping from header_mapping where kind = ? and (account is null
      or account not in (select name from account where demonstration = 1)
      or not exists (select 1 from demonstration_end))`,
    [kind],
  );
  const byLayout = new Map(rows.map(({ layout, mapping }) => [layout, JSON.parse(mapping) as HeaderMapping]));
  const where = { kind, account, state: 'checked' as const };
  const waiting =
    account === null
      ? []
      : await orm.em.fork().find(Batch, where, { orderBy: { id: 'desc' }, limit: MOST_WAITING });
  // the latest is set last
  for (const { reading } of waiting.reverse())
    if (reading && !reading.layout && Object.keys(reading.mapping).length > 0)
      byLayout.set(layoutOf(reading.headers), reading.mapping);
  return (headers) => (byLayout.size === 0 ? null : (byLayout.get(layoutOf(headers)) ?? null));
}

/**
 * Keeps a mapping for the next file with the same headers, whoever sends it; nothing where there is none to keep.
 *
 * @param account name of the one that sent the file that it brought in; null: nobody's
 */
export function keepMapping(
  kind: ImportKind,
  { headers, mapping }: { headers: readonly string[]; mapping: HeaderMapping },
  keptAt: string,
  account: string | null,
): Statement[] {
  if (Object.keys(mapping).length === 0) return [];
  return [
    mappings.insert(
      { kind, layout: layoutOf(headers), mapping: JSON.stringify(mapping), keptAt, account },
      `on conflict (kind, layout) ${mappings.overwrite('mapping', 'keptAt', 'account')}`,
    ),
  ];
}

/** Forgets mappings, and says so in the log of acts. @param where condition on `header_mapping` */
export async function forgetMappings(
  sql: Pick<Sql, 'all' | 'run'>,
  where: string,
  { at, by, why }: Doing & { why: string },
): Promise<void> {
  const gone = await sql.all<{ kind: string; mapping: string }>(
    `delete from header_mapping where ${where} returning kind, mapping`,
  );
  for (const { kind, mapping } of gone)
    await writeAudit(sql, {
      at,
      actor: by.name,
      role: by.role,
      account: by.account?.name ?? null,
      action: 'mapping.forget',
      subject: 'mappings',
      details: { kind, mapping: JSON.parse(mapping), why },
    });
}

/** SHA-256 of the normalised headers in their order, without the column in which a returned file says what is wrong. */
function layoutOf(headers: readonly string[]): string {
  const own = headers.filter((header) => !isProblemColumn(header));
  return createHash('sha256').update(own.map(normaliseHeader).join('\u001f')).digest('hex');
}
