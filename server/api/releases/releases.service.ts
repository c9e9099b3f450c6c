import type { Locale } from '@gongxu/messages/locale';
import { Inject, Injectable } from '@nestjs/common';
import type { Release, ReleaseVersion } from '../../domain/release/keptRelease.ts';
import { newestVersions } from '../../domain/release/publicRelease.ts';
import { nextDue } from '../../domain/release/releaseCalendar.ts';
import { RELEASE_KINDS } from '../../domain/release/releaseKinds.ts';
import {
  isReleaseTable,
  RELEASE_TABLES,
  type ReleaseTableName,
} from '../../domain/release/releaseTableNames.ts';
import { RELEASE_COLUMNS } from '../../domain/release/tables/releaseColumns.ts';
import { releaseRows } from '../../domain/release/tables/releaseRows.ts';
import { printCell } from '../../messages/releaseCell.ts';
import { columnText } from '../../messages/releaseColumn.ts';
import { releaseSentence, saidSentence } from '../../messages/releaseSentence.ts';
import { releaseTitle, tableTitle } from '../../messages/releaseTitle.ts';
import { EditionService } from '../edition/edition.service.ts';
import {
  describeDocument,
  describeEntry,
  describeMarket,
  describeProtection,
  describeRelease,
  describeTables,
  describeVersions,
  newestOf,
} from './describeVersion.ts';
import type { DueReleaseEntry, Releases, ReleaseTableText, ReleaseVersionText } from './release.model.ts';
import { RELEASE_SOURCE, type ReleaseSource } from './releaseSource.ts';

/** Releases as everybody reads them. */
@Injectable()
export class ReleasesService {
  constructor(
    @Inject(RELEASE_SOURCE) private readonly source: ReleaseSource,
    private readonly edition: EditionService,
  ) {}

  async all(locale: Locale): Promise<Releases> {
    const releases = await this.newestFirst();
    return {
      out: await Promise.all(
        releases.map(async (release) => {
          const newest = newestOf(release);
          return describeRelease(release, newest && (await this.source.version(newest.id)), locale);
        }),
      ),
      due: await this.due(locale),
    };
  }

  /** @param number null: the newest, or the last that was withdrawn. @returns null: nobody knows of it */
  async version(period: string, number: number | null, locale: Locale): Promise<ReleaseVersionText | null> {
    const release = (await this.source.releases()).find(({ id }) => id === period);
    if (!release) return null;
    const head =
      number === null
        ? (newestOf(release) ?? release.versions.at(-1))
        : release.versions.find(({ version }) => version === number);
    const version = head && (await this.source.version(head.id));
    return version ? this.describe(release, version, locale) : null;
  }

  /** @returns null: no release with it is out */
  async table(name: string, locale: Locale): Promise<ReleaseTableText | null> {
    if (!isReleaseTable(name)) return null;
    const version = await this.newestWith(name);
    const entry = version?.content.tables.find((one) => one.name === name);
    if (!version || !entry) return null;
    const columns = RELEASE_COLUMNS[name].filter(({ filesOnly }) => !filesOnly);
    const rows = releaseRows(name, await this.source.tables(version.id), version.release);
    return {
      version: version.id,
      release: version.release,
      number: version.version,
      releaseTitle: releaseTitle(version.kind, version.release, locale),
      publishedAt: version.publishedAt as string,
      dataKind: version.dataKind,
      name,
      title: tableTitle(name, locale),
      finding: releaseSentence(entry.finding, locale),
      columns: columns.map((column) => ({
        name: column.name,
        title: columnText(column.name, 'value', locale),
        isFigure: column.type === 'estimate' || column.type === 'count',
      })),
      rows: rows.map((row) => columns.map((column) => printCell(row[column.name] ?? null, column, locale))),
      files: (await this.source.files(version.id)).filter(
        ({ path }) => path.replace(/\.(?:columns\.)?\w+$/, '') === name,
      ),
    };
  }

  /** The newest version with a table, of the release that came out last. */
  async newestWith(name: ReleaseTableName): Promise<ReleaseVersion | null> {
    const heads = (await this.source.releases()).flatMap(({ versions }) => versions);
    const head = newestVersions(heads).findLast(({ kind }) =>
      (RELEASE_TABLES[kind] as readonly string[]).includes(name),
    );
    return head ? this.source.version(head.id) : null;
  }

  /** Periods of releases that are out, newest first. */
  async known(): Promise<string[]> {
    return (await this.newestFirst()).map(({ id }) => id);
  }

  private async newestFirst(): Promise<Release[]> {
    const firstOut = ({ versions }: Release) =>
      versions.map(({ publishedAt }) => publishedAt ?? '').sort()[0] ?? '';
    return (await this.source.releases()).toSorted((a, b) => (firstOut(a) < firstOut(b) ? 1 : -1));
  }

  /** The next release of each kind, the earliest first. */
  private async due(locale: Locale): Promise<DueReleaseEntry[]> {
    const settings = this.edition.index.edition.settings.releases;
    const announced = await this.source.announced();
    const now = new Date().toISOString();
    return RELEASE_KINDS.map((kind) => nextDue(settings, now, { announced, kind }))
      .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
      .map(({ release, kind, dueAt }) => ({
        id: release,
        kind,
        title: releaseTitle(kind, release, locale),
        dueAt,
      }));
  }

  private async describe(
    release: Release,
    version: ReleaseVersion,
    locale: Locale,
  ): Promise<ReleaseVersionText> {
    const { content, texts, audit } = version;
    const common = {
      ...describeEntry(version, locale),
      release: release.id,
      kind: release.kind,
      title: releaseTitle(release.kind, release.id, locale),
      newest: newestOf(release)?.version ?? null,
      dataKind: version.dataKind,
      versions: describeVersions(release, locale),
    };
    if (common.withdrawn)
      return {
        ...common,
        headline: null,
        sentences: [],
        tables: [],
        files: [],
        document: [],
        without: [],
        address: null,
        citation: null,
        protection: null,
        market: null,
      };
    const files = await this.source.files(version.id);
    const cited = (await this.source.file(version.id, 'citation.txt'))?.bytes.toString().trim().split('\n\n');
    const { count } = this.edition.index.edition.settings.mostWanted;
    const tables = release.kind === 'quarterly' ? await this.source.tables(version.id) : {};
    return {
      ...common,
      headline: saidSentence(content.headline, texts.sentences, locale),
      sentences: content.sentences.map((sentence) => saidSentence(sentence, texts.sentences, locale)),
      tables: describeTables(version, locale),
      files,
      document: describeDocument(version, locale),
      without: texts.without ?? [],
      // frozen with it, and not where this instance stands now
      address: /https?:\/\/\S+$/.exec(cited?.[0] ?? '')?.[0] ?? null,
      citation: cited?.[locale === 'zh' ? 0 : 1] ?? null,
      protection: describeProtection(audit),
      market: describeMarket(tables, version, count),
    };
  }
}
