import { createHash } from 'node:crypto';
import { normaliseHeader } from '../../domain/import/headerNames.ts';
import { isProblemColumn } from '../../domain/import/lineProblems.ts';
import type { HeaderMapping } from '../../domain/import/recogniseHeader.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import { HeaderMappingSchema } from '../entities/headerMapping.ts';
import type { Sql, Statement } from '../sql.ts';
import { tableOf } from '../tableOf.ts';

const mappings = tableOf(HeaderMappingSchema);

/** Mappings that brought a file in, by the layout of its headers. */
export type KeptMappings = (headers: readonly string[]) => HeaderMapping | null;

/** The mappings kept for a kind of file. */
export async function loadMappings(sql: Sql, kind: ImportKind): Promise<KeptMappings> {
  const rows = await sql.all<{ layout: string; mapping: string }>(
    mappings.select(['layout', 'mapping'], { kind }),
  );
  const byLayout = new Map(rows.map(({ layout, mapping }) => [layout, JSON.parse(mapping) as HeaderMapping]));
  return (headers) => (byLayout.size === 0 ? null : (byLayout.get(layoutOf(headers)) ?? null));
}

/** Keeps a mapping for the next file with the same headers; nothing where there is none to keep. */
export function keepMapping(
  kind: ImportKind,
  headers: readonly string[],
  mapping: HeaderMapping,
  now: string,
): Statement[] {
  if (Object.keys(mapping).length === 0) return [];
  return [
    mappings.insert(
      { kind, layout: layoutOf(headers), mapping: JSON.stringify(mapping), keptAt: now },
      `on conflict (kind, layout) ${mappings.overwrite('mapping', 'keptAt')}`,
    ),
  ];
}

/** SHA-256 of the normalised headers in their order, without the column in which a returned file says what is wrong. */
function layoutOf(headers: readonly string[]): string {
  const own = headers.filter((header) => !isProblemColumn(header));
  return createHash('sha256').update(own.map(normaliseHeader).join('\u001f')).digest('hex');
}
