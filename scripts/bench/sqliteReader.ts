import Sqlite from 'better-sqlite3';

/** Reads stored cubes straight from the database file, as a request would. */
export function openReader(database: string) {
  const db = new Sqlite(database, { readonly: true });
  const bytes = db.prepare(
    "select bytes from cube_block where family = 'outcomes' and dims = ? order by period",
  );
  const sizes = db.prepare(
    "select dims, sum(length(bytes)) as size from cube_block where family = 'outcomes' group by dims",
  );
  const cubes = sizes.all() as { dims: string; size: number }[];
  return {
    cubes: () => cubes,
    blocks: (dims: string) => (bytes.all(dims) as { bytes: Uint8Array }[]).map((row) => row.bytes),
    close: () => db.close(),
  };
}
