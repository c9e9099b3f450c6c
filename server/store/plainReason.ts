/** What an operator can mend, in one line of both languages. */
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'DATABASE_URL 指向的文件不是数据库。The file DATABASE_URL names is not a database.',
  SQLITE_CORRUPT: '数据库已损坏，请从备份恢复。The database is damaged; restore a backup.',
  SQLITE_CANTOPEN:
    '打不开数据库，请核对 DATABASE_URL 和权限。The database cannot be opened; check DATABASE_URL and permissions.',
  SQLITE_READONLY: '数据库不可写，请核对权限。The database cannot be written to; check permissions.',
  SQLITE_FULL: '磁盘已满，什么也没有改变。The disk is full; nothing has changed.',
};

/**
 * Why something could not be begun, where the person who runs it can mend that; null for what only we can mend, of
 * which the stack is wanted.
 */
export function plainReason(error: unknown): string | null {
  if (error instanceof RangeError) return error.message;
  for (let cause = error; cause instanceof Error; cause = cause.cause ?? previous(cause)) {
    const reason = REASONS[(cause as NodeJS.ErrnoException).code ?? ''];
    if (reason) return reason;
  }
  return null;
}

/** The ORM keeps what the driver threw under a name of its own. */
function previous(error: Error): unknown {
  return (error as { previous?: unknown }).previous;
}
