import { Inject, Injectable } from '@nestjs/common';
import type { EditionIndex } from '../../domain/edition/indexEdition.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { PublicationTables, TableName } from '../../domain/publication/types.ts';
import { newestVersions, publicHead, publicVersionOf } from '../../domain/release/publicRelease.ts';
import { type DueRelease, nextDue } from '../../domain/release/releaseCalendar.ts';
import { RELEASE_KINDS } from '../../domain/release/releaseKinds.ts';
import { EDITION_INDEX } from '../edition/editionIndex.ts';
import { ApiError } from '../errors/apiError.ts';
import type { Publication } from './publication.model.ts';
import { PUBLICATION_SOURCE, type PublicationHead, type PublicationSource } from './publicationSource.ts';
import { type Reader, readerNow } from './reader.ts';
import { type PublicVersion, RELEASED_SOURCE, type ReleasedSource } from './releasedSource.ts';
import type { ReleaseOutlook } from './releaseOutlook.model.ts';

/** How long what is published and released is believed to be the latest, ms: another process may make more. */
const RECHECK_AFTER = 1000;

/** What one kind of reader is shown. */
interface Shown {
  head: PublicationHead | null;
  /** what its pages are made of besides tables */
  mark: string;
  changes: number;
}

/** What was public at some time. */
export interface PublicTables {
  id: string;
  dataKind: DataKind;
  table<N extends TableName>(name: N): Promise<PublicationTables[N]>;
}

const NOTHING: Shown = { head: null, mark: '', changes: 0 };

/**
 * The figures that everybody reads: for the public those of the newest releases, for whoever may see what is not released yet
 * the latest publication. Each table is read once and kept as long as it is shown, so figures cost no SQL while nothing changes.
 */
@Injectable()
export class PublicationService {
  private readonly shown: Record<Reader, Shown> = { public: NOTHING, unreleased: NOTHING };
  private versions: PublicVersion[] = [];
  private next: DueRelease | null = null;
  private checkedAt = Number.NEGATIVE_INFINITY;
  private checking: Promise<void> | null = null;
  /** by the id that it is of, and its name */
  private readonly tables = new Map<string, Promise<unknown>>();
  private readonly listeners: ((reader: Reader) => void)[] = [];

  constructor(
    @Inject(PUBLICATION_SOURCE) private readonly source: PublicationSource,
    @Inject(RELEASED_SOURCE) private readonly releases: ReleasedSource,
    @Inject(EDITION_INDEX) private readonly edition: EditionIndex,
  ) {}

  /** @throws ApiError NOTHING_PUBLISHED, NOTHING_RELEASED */
  async current(): Promise<PublicationHead> {
    const head = await this.latest();
    if (!head) throw new ApiError(readerNow() === 'public' ? 'NOTHING_RELEASED' : 'NOTHING_PUBLISHED', {});
    return head;
  }

  /** What the reader is shown; null while there is nothing. */
  async latest(): Promise<PublicationHead | null> {
    await this.refresh();
    return this.shown[readerNow()].head;
  }

  /** Learns of what was published or released meanwhile. */
  async refresh(): Promise<void> {
    if (this.isFresh()) return;
    // One look serves everybody who asks meanwhile.
    this.checking ??= this.look().finally(() => {
      this.checking = null;
    });
    await this.checking;
  }

  /** Rises when the reader is shown something newer: what was begun under a smaller one must not be kept. */
  get generation(): number {
    return this.shown[readerNow()].changes;
  }

  /** Whether the reader was shown anything at the last look. */
  get hasAny(): boolean {
    return this.shown[readerNow()].head !== null;
  }

  /** Whether what is known may be used without looking again. */
  isFresh(): boolean {
    return performance.now() - this.checkedAt < RECHECK_AFTER;
  }

  /** Looks for something new at the next call, e.g. because this process has just published. */
  recheck(): void {
    this.checkedAt = Number.NEGATIVE_INFINITY;
  }

  /** Calls `listener` whenever somebody is shown something newer. */
  onChange(listener: (reader: Reader) => void): void {
    this.listeners.push(listener);
  }

  /** A table as the reader is shown it; an empty one where no release holds it yet. */
  async table<N extends TableName>(name: N): Promise<PublicationTables[N]> {
    const { id } = await this.current();
    if (readerNow() === 'unreleased') return this.keep(id, name, () => this.source.table(id, name));
    return this.released(this.versions, name);
  }

  /** What a table is part of, as a file of it says. @throws ApiError NOTHING_PUBLISHED, NOTHING_RELEASED */
  async headOf(name: TableName): Promise<PublicationHead> {
    const head = await this.current();
    const version = readerNow() === 'public' ? publicVersionOf(this.versions, name) : null;
    return version ? { ...head, ...headOfVersion(version) } : head;
  }

  /** Rows of other areas, which are there before the city has any figure. Empty when there are none. */
  async references<N extends 'references' | 'reference-outcomes'>(name: N): Promise<PublicationTables[N]> {
    if (await this.latest()) return this.table(name);
    const any = await this.source.latestOfAny();
    return any ? this.source.table(any.id, name) : [];
  }

  /** null while the reader is shown nothing */
  async describe(): Promise<Publication | null> {
    const head = await this.latest();
    if (!head) return null;
    const version = readerNow() === 'public' ? publicHead(this.versions) : null;
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
      version: version?.version ?? null,
      releasedAt: version?.publishedAt ?? null,
    };
  }

  /** What was public at a time, as far as it still is; null: nothing was. @param at ISO 8601 */
  async publicAt(at: string): Promise<PublicTables | null> {
    await this.refresh();
    const out = this.versions.filter(({ publishedAt }) => publishedAt <= at);
    const head = publicHead(out);
    return head && { id: head.id, dataKind: head.dataKind, table: (name) => this.released(out, name) };
  }

  /** What is public now and what is announced, the same for everybody. */
  async outlook(): Promise<ReleaseOutlook> {
    await this.refresh();
    return { latest: publicHead(this.versions), next: this.next };
  }

  private async released<N extends TableName>(
    versions: readonly PublicVersion[],
    name: N,
  ): Promise<PublicationTables[N]> {
    const version = publicVersionOf(versions, name);
    if (!version) return none();
    return this.keep(
      version.id,
      name,
      async () => (await this.releases.table(version.id, name)) ?? none<N>(),
    );
  }

  private keep<T>(id: string, name: TableName, read: () => Promise<T>): Promise<T> {
    const key = `${id} ${name}`;
    const known = this.tables.get(key) as Promise<T> | undefined;
    if (known) return known;
    const reading = read();
    this.tables.set(key, reading);
    // A failed read must not be kept as the table's content.
    reading.catch(() => this.tables.delete(key));
    return reading;
  }

  private async look(): Promise<void> {
    const [published, versions, announced] = await Promise.all([
      this.source.latest(),
      this.releases.versions(),
      this.releases.announced(),
    ]);
    const settings = published?.settings;
    const calendar = this.edition.edition.settings.releases;
    const now = new Date().toISOString();
    // the next of each kind: pages of releases name both
    const due = [null, ...RELEASE_KINDS].map((kind) => nextDue(calendar, now, { announced, kind }));
    const mark = JSON.stringify([versions, due, settings]);
    const released =
      mark === this.shown.public.mark ? this.shown.public.head : await this.head(versions, settings);
    this.versions = versions;
    this.next = due[0] ?? null;
    this.checkedAt = performance.now();
    this.show('unreleased', published, `${published?.id} ${settings}`);
    this.show('public', released, mark);
  }

  private async head(versions: PublicVersion[], settings?: number): Promise<PublicationHead | null> {
    const version = publicHead(versions);
    if (!version) return null;
    const graduates = publicVersionOf(versions, 'placement/city');
    const tables = graduates && (await this.releases.table(graduates.id, 'placement/city'));
    return { ...headOfVersion(version), cohort: tables?.at(-1)?.cohort ?? null, settings };
  }

  private show(reader: Reader, head: PublicationHead | null, mark: string): void {
    const before = this.shown[reader];
    if (before.mark === mark) return;
    this.shown[reader] = { head, mark, changes: before.changes + 1 };
    const kept = new Set([
      this.shown.unreleased.head?.id,
      ...newestVersions(this.versions).map(({ id }) => id),
    ]);
    for (const key of this.tables.keys())
      if (!kept.has(key.slice(0, key.indexOf(' ')))) this.tables.delete(key);
    for (const listener of this.listeners) listener(reader);
  }
}

function headOfVersion({ id, edition, release, dataKind, publishedAt }: PublicVersion): PublicationHead {
  return { id, edition, period: release, cohort: null, dataKind, madeAt: publishedAt };
}

function none<N extends TableName>(): PublicationTables[N] {
  return [] as unknown as PublicationTables[N];
}
