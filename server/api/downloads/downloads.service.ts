import { Injectable } from '@nestjs/common';
import type { TableName } from '../../domain/publication/types.ts';
import { tableRows } from '../../files/tableRows.ts';
import { toCsv } from '../../files/toCsv.ts';
import { publisherName } from '../../messages/publisherName.ts';
import { EditionService } from '../edition/edition.service.ts';
import { etagOf } from '../keeping/etagOf.ts';
import { KeepService } from '../keeping/keep.service.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { PublicationHead } from '../publication/publicationSource.ts';
import { readerNow } from '../publication/reader.ts';

export type Format = 'csv' | 'json';

export interface Download {
  body: Buffer;
  etag: string;
}

/** Tables that hold nothing but cited figures, whatever the publication is made of. */
const CITED: ReadonlySet<TableName> = new Set<TableName>(['references', 'reference-outcomes']);

const KIND = 'data';

@Injectable()
export class DownloadsService {
  constructor(
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
    private readonly keeping: KeepService,
  ) {}

  /** @throws ApiError NOTHING_PUBLISHED, NOTHING_RELEASED */
  async file(table: TableName, format: Format): Promise<Download> {
    const publication = await this.publications.headOf(table);
    const { generation } = this.publications;
    const isPublic = readerNow() === 'public';
    const name = `${table}.${format}`;
    const known = isPublic ? this.keeping.get<Download>(KIND, name) : undefined;
    if (known) return known;
    const rows = tableRows(await this.publications.table(table));
    const body = Buffer.from(this.write(table, format, rows, publication));
    const download = { body, etag: etagOf(body) };
    if (isPublic && generation === this.publications.generation)
      this.keeping.set(KIND, name, download, body.length);
    return download;
  }

  private write(table: TableName, format: Format, rows: object[], publication: PublicationHead): string {
    const { settings } = this.edition.index.edition;
    const head = {
      table,
      publication: publication.id,
      dataKind: CITED.has(table) ? 'published' : publication.dataKind,
      publisherZh: publisherName(settings, publication.dataKind, 'zh'),
      publisherEn: publisherName(settings, publication.dataKind, 'en'),
      madeAt: publication.madeAt,
    };
    if (format === 'json') return JSON.stringify({ ...head, rows });
    const comment = Object.entries(head).map(([name, value]) => `${name}=${value}`);
    return toCsv(rows, comment.join('; '));
  }
}
