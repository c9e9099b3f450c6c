import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { TableName } from '../../domain/publication/types.ts';
import { tableRows } from '../../files/tableRows.ts';
import { toCsv } from '../../files/toCsv.ts';
import { publisherName } from '../../messages/publisherName.ts';
import { EditionService } from '../edition/edition.service.ts';
import { etagOf } from '../keeping/etagOf.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { PublicationHead } from '../publication/publicationSource.ts';

export type Format = 'csv' | 'json';

export interface Download {
  body: string;
  etag: string;
}

/** Tables that hold nothing but cited figures, whatever the publication is made of. */
const CITED: ReadonlySet<TableName> = new Set<TableName>(['references', 'reference-outcomes']);

/** Made files that are kept; the largest have some megabytes. */
const KEEP = 10;

@Injectable()
export class DownloadsService {
  private readonly made = new LRUCache<string, Download>({ max: KEEP });

  constructor(
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
  ) {
    publications.onChange(() => this.made.clear());
  }

  /** @throws ApiError NOTHING_PUBLISHED */
  async file(table: TableName, format: Format): Promise<Download> {
    const publication = await this.publications.current();
    const name = `${table}.${format}`;
    const known = this.made.get(name);
    if (known) return known;
    const rows = tableRows(await this.publications.table(table));
    const body = this.write(table, format, rows, publication);
    const download = { body, etag: etagOf(body) };
    if ((await this.publications.current()).id === publication.id) {
      this.made.set(name, download);
    }
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
