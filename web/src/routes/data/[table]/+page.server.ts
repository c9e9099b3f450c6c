import { error } from '@sveltejs/kit';
import { ReleaseTablePageDocument } from '#lib/api/documents.server.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { releaseTable, releases } = await query(event, ReleaseTablePageDocument, {
    name: event.params.table,
  });
  if (releaseTable) return { table: releaseTable };
  const tables = releases.out.flatMap((one) => (one.newest === null ? [] : one.tables));
  const known = new Map(tables.map(({ name, title }) => [name, title]));
  error(404, {
    message: 'table',
    known: [...known].map(([name, title]) => ({ text: title, href: `/data/${name}` })),
  });
};
