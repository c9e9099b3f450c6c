import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TableName } from '../../domain/release/types.ts';
import { EditionService } from '../edition/edition.service.ts';
import { PublicationService } from '../publication/publication.service.ts';
import { tableRows } from './tableRows.ts';
import { toCsv } from './toCsv.ts';

export type Format = 'csv' | 'json';

export interface Download {
  body: string;
  etag: string;
  publication: string;
}

/** Tables that hold nothing but cited figures, whatever the publication is made of. */
const CITED: ReadonlySet<TableName> = new Set<TableName>(['references', 'reference-outcomes']);

@Injectable()
export class DownloadsService {
  constructor(
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
  ) {}

  /** @throws ApiError NOTHING_PUBLISHED */
  async make(name: TableName, format: Format): Promise<Download> {
    const publication = await this.publications.current();
    const rows = tableRows(await this.publications.table(name));
    const dataKind = CITED.has(name) ? 'published' : publication.dataKind;
    const { publisherZh, publisherEn } = this.edition.index.edition.settings;
    const head = {
      publication: publication.id,
      dataKind,
      publisherZh,
      publisherEn,
      madeAt: publication.madeAt,
    };
    const body =
      format === 'json'
        ? JSON.stringify({ table: name, ...head, rows })
        : toCsv(
            rows,
            Object.entries({ table: name, ...head })
              .map((pair) => pair.join('='))
              .join('; '),
          );
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    return { body, etag, publication: publication.id };
  }
}
