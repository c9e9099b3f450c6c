import type { Sql } from '../sql.ts';
import type { Actor } from './auditBatch.ts';
import { writeAudit } from './writeAudit.ts';

/**
 * Writes to the log that somebody took a file.
 *
 * @param taken `subject`: what it is a file of; `file`: which of its files; `request`: id of the request; `at`: ISO 8601
 */
export async function noteDownload(
  sql: Sql,
  by: Actor,
  { subject, file, request, at }: { subject: string; file: string; request: string; at: string },
): Promise<void> {
  await sql.transactional((within) =>
    writeAudit(within, {
      at,
      actor: by.name,
      role: by.role,
      account: by.account?.name ?? null,
      action: 'file.download',
      subject,
      request,
      details: { file },
    }),
  );
}
