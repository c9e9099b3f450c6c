import { Inject, Injectable } from '@nestjs/common';
import type { PublicationTables, TableName } from '../../domain/publication/types.ts';
import { ApiError } from '../errors/apiError.ts';
import type { Publication } from './publication.model.ts';
import { PUBLICATION_SOURCE, type PublicationHead, type PublicationSource } from './publicationSource.ts';

/** How long the latest publication is believed to be the latest, ms: another process may make a new one. */
const RECHECK_AFTER = 1000;

/**
 * The latest publication and its tables. Each table is read once and kept until a newer publication appears, so
 * figures cost no SQL while nothing changes.
 */
@Injectable()
export class PublicationService {
  private head: PublicationHead | null = null;
  private checkedAt = Number.NEGATIVE_INFINITY;
  private changes = 0;
  private checking: Promise<PublicationHead | null> | null = null;
  private readonly tables = new Map<TableName, Promise<unknown>>();
  private readonly listeners: (() => void)[] = [];

  constructor(@Inject(PUBLICATION_SOURCE) private readonly source: PublicationSource) {}

  /** @throws ApiError NOTHING_PUBLISHED */
  async current(): Promise<PublicationHead> {
    const head = await this.latest();
    if (!head) throw new ApiError('NOTHING_PUBLISHED', {});
    return head;
  }

  /** The latest publication; null while there is none. */
  async latest(): Promise<PublicationHead | null> {
    if (this.isFresh()) return this.head;
    // One look serves everybody who asks meanwhile.
    this.checking ??= this.look().finally(() => {
      this.checking = null;
    });
    return this.checking;
  }

  /** Rises when a newer publication takes over: what was begun under a smaller one must not be kept. */
  get generation(): number {
    return this.changes;
  }

  /** Whether there was a publication when it was last looked for one. */
  get hasAny(): boolean {
    return this.head !== null;
  }

  /** Whether what is known of the latest publication may be used without looking again. */
  isFresh(): boolean {
    return performance.now() - this.checkedAt < RECHECK_AFTER;
  }

  /** Looks for a new publication at the next call, e.g. because this process has just made one. */
  recheck(): void {
    this.checkedAt = Number.NEGATIVE_INFINITY;
  }

  /** Calls `listener` whenever a newer publication has taken the place of the one before. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  async table<N extends TableName>(name: N): Promise<PublicationTables[N]> {
    const { id } = await this.current();
    const known = this.tables.get(name);
    if (known) return known as Promise<PublicationTables[N]>;
    const reading = this.source.table(id, name);
    this.tables.set(name, reading);
    // A failed read must not be kept as the table's content.
    reading.catch(() => this.tables.delete(name));
    return reading;
  }

  /** Rows of other areas, which are there before the city has any figure. Empty when nothing has been published. */
  async references<N extends 'references' | 'reference-outcomes'>(name: N): Promise<PublicationTables[N]> {
    if (await this.latest()) return this.table(name);
    const any = await this.source.latestOfAny();
    return any ? this.source.table(any.id, name) : [];
  }

  /** null while nothing has been published */
  async describe(): Promise<Publication | null> {
    const head = await this.latest();
    if (!head) return null;
    const [city, graduates] = await Promise.all([
      this.table('supply-demand/city'),
      this.table('placement/city'),
    ]);
    return {
      ...head,
      // the head is named after the latest period of whatever figures there are
      period: city.at(-1)?.period ?? null,
      periods: city.map((table) => table.period),
      cohorts: graduates.map((table) => table.cohort),
    };
  }

  private async look(): Promise<PublicationHead | null> {
    const head = await this.source.latest();
    this.checkedAt = performance.now();
    if (head?.id !== this.head?.id || head?.settings !== this.head?.settings) {
      this.head = head;
      this.changes += 1;
      this.tables.clear();
      for (const listener of this.listeners) listener();
    }
    return head;
  }
}
