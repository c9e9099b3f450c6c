import { WrongCellKey } from './loadCellKey.ts';

/** What an operator can mend, in one line of both languages. */
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'DATABASE_URL 指向的文件不是数据库。The file DATABASE_URL names is not a database.',
  SQLITE_CORRUPT: '数据库已损坏，请从备份恢复。The database is damaged; restore a backup.',
  SQLITE_CANTOPEN:
    '打不开数据库，请核对 DATABASE_URL 和权限。The database cannot be opened; check DATABASE_URL and permissions.',
  SQLITE_READONLY: '数据库不可写，请核对权限。The database cannot be written to; check permissions.',
  SQLITE_IOERR:
    '读写数据库时出错，什么也没有改变，请检查磁盘空间、配额与故障。The database could not be read or written; nothing has changed. Check the disk: space, quota, faults.',
  ENOSPC: '磁盘已满，什么也没有改变。The disk is full; nothing has changed.',
  SQLITE_FULL: '磁盘已满，什么也没有改变。The disk is full; nothing has changed.',
};

/**
 * Why something could not be begun, where the person who runs it can mend that; null for what only we can mend, of
 * which the stack is wanted.
 */
export function plainReason(error: unknown): string | null {
  if (error instanceof RangeError || error instanceof WrongCellKey) return error.message;
  for (let cause = error; cause instanceof Error; cause = cause.cause ?? previous(cause)) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    // SQLite says more after the kind: SQLITE_IOERR_WRITE
    const known = Object.keys(REASONS).find((one) => code === one || code.startsWith(`${one}_`));
    if (known) return REASONS[known] ?? null;
  }
  return null;
}

/** The ORM keeps what the driver threw under a name of its own. */
function previous(error: Error): unknown {
  return (error as { previous?: unknown }).previous;
}
