import type { Transaction } from '@mikro-orm/core';
import type { Orm } from './initOrm.ts';

export type Param = string | number | null | Buffer;
export interface Statement {
  sql: string;
  params: Param[];
}
export type Row = Record<string, unknown>;

/** Plain SQL on the ORM's own connection, for what is read and written in bulk. Placeholders are `?` on every database. */
export interface Sql {
  readonly dialect: 'sqlite' | 'postgresql';
  all<T extends object = Row>(sql: string | Statement, params?: readonly Param[]): Promise<T[]>;
  run(sql: string | Statement, params?: readonly Param[]): Promise<void>;
  /** Runs the work in one transaction that nobody else's writes can come between. */
  transactional<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}

/** How long a write waits for another process to be done with its own, and between two looks, ms. */
const PATIENCE = 60_000;
const PAUSE = 25;

/**
 * Wraps the ORM's connection. Where somebody else is writing, it waits without holding up the thread: SQLite's own
 * waiting would stop every page of the server for as long as an import writes.
 */
export function createSql(orm: Orm): Sql {
  const connection = orm.em.getConnection();
  const dialect = /sqlite/i.test(orm.em.getPlatform().constructor.name) ? 'sqlite' : 'postgresql';
  return within();

  function within(context?: Transaction): Sql {
    // within a transaction nothing can be tried again: the whole of it is
    const wait = context ? <T>(work: () => Promise<T>) => work() : patiently;
    return {
      dialect,
      all: (sql, params = []) => {
        const statement = asStatement(sql, params);
        return wait(() => connection.execute(statement.sql, statement.params, 'all', context as never));
      },
      run: (sql, params = []) =>
        wait(async () => {
          const statement = asStatement(sql, params);
          await connection.execute(statement.sql, statement.params, 'run', context as never);
        }),
      transactional: (work) =>
        context
          ? work(within(context))
          : patiently(() => connection.transactional((transaction) => work(within(transaction as never)))),
    };
  }
}

/** A statement of its text and parameters. */
export function asStatement(sql: string | Statement, params: readonly Param[] = []): Statement {
  return typeof sql === 'string' ? { sql, params: [...params] } : sql;
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /database is locked|SQLITE_BUSY/.test(`${error.message} ${String(Reflect.get(error, 'code'))}`)
  );
}
