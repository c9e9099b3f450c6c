import { Initial as PostgresInitial } from './postgres/initial.ts';
import { Initial as SqliteInitial } from './sqlite/initial.ts';

/** The migrations of a database in their order. Names never change: they are what a database remembers. */
export const migrationsFor = {
  sqlite: [{ name: '20261123-initial', class: SqliteInitial }],
  postgresql: [{ name: '20261123-initial', class: PostgresInitial }],
};
