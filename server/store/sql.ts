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
  all<T extends object = Row>(sql: string, params?: readonly Param[]): Promise<T[]>;
  run(sql: string, params?: readonly Param[]): Promise<void>;
  /** Runs the work in one transaction that nobody else's writes can come between. */
  transactional<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}

/** Wraps the ORM's connection. */
export function createSql(orm: Orm): Sql {
  const connection = orm.em.getConnection();
  return within();

  function within(context?: Transaction): Sql {
    return {
      all: (sql, params = []) => connection.execute(sql, [...params], 'all', context as never),
      run: async (sql, params = []) => {
        await connection.execute(sql, [...params], 'run', context as never);
      },
      transactional: (work) =>
        context
          ? work(within(context))
          : connection.transactional((transaction) => work(within(transaction as never))),
    };
  }
}
