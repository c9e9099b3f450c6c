import { t } from '@gongxu/messages/server';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { csvLines, csvText } from '../../files/csvText.ts';
import { readerLocale } from '../locale/readerLocale.ts';
import type { AuditWhere } from './auditEvents.model.ts';
import { AuditEventsService } from './auditEvents.service.ts';
import { DownloadLog } from './downloadLog.service.ts';
import { visitOf } from './visit.ts';

const COLUMNS = [
  'number',
  'at',
  'account',
  'role',
  'actor',
  'action',
  'subject',
  'before',
  'after',
  'request',
  'details',
  'previous',
  'hash',
] as const;

/** The log of acts as a file, every column that its hashes are made of. */
@Controller('api')
export class AuditFileController {
  constructor(
    private readonly audit: AuditEventsService,
    private readonly log: DownloadLog,
  ) {}

  @Get('audit.csv')
  async file(@Query() where: AuditWhere, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { asker } = visitOf(request);
    await this.log.note(request, 'audit', 'csv');
    response.set({
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit.csv"',
    });
    response.write(csvText([[...COLUMNS]], t(readerLocale(request), 'auditFile.comment')));
    for await (const acts of this.audit.all(asker, textsOf(where))) {
      response.write(csvLines(acts.map((act) => COLUMNS.map((column) => act[column]))));
    }
    response.end();
  }
}

/** What an address gives twice is a list, and narrows nothing. */
function textsOf(where: AuditWhere): AuditWhere {
  return Object.fromEntries(Object.entries(where).filter(([, value]) => typeof value === 'string'));
}
