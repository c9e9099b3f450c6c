import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { isSignedIn } from '../../domain/access/asker.ts';
import { AUDIT_DESK, type AuditDesk } from './auditDesk.ts';
import { visitOf } from './visit.ts';

/** Writes to the log of acts which files went out that not everybody may read. */
@Injectable()
export class DownloadLog {
  constructor(@Inject(AUDIT_DESK) private readonly desk: AuditDesk) {}

  /**
   * Before the file goes out: what is not in the log did not leave. A request for its headers alone takes nothing.
   *
   * @param subject what it is a file of, e.g. `plan/2027/v1`
   * @param file which of its files, e.g. `docx`; its name may hold a person's
   */
  async note(request: Request, subject: string, file: string): Promise<void> {
    const { asker, requestId } = visitOf(request);
    if (request.method === 'HEAD' || !isSignedIn(asker)) return;
    const at = new Date().toISOString();
    await this.desk.noteDownload(asker, { subject, file, request: requestId, at });
  }
}
