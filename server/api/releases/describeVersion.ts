import type { Locale } from '@gongxu/messages/locale';
import { t } from '@gongxu/messages/server';
import type { DisclosureAudit } from '../../domain/disclosure/protectTables.ts';
import type { PublicationTables } from '../../domain/publication/types.ts';
import type { Release, ReleaseVersion, ReleaseVersionHead } from '../../domain/release/keptRelease.ts';
import { newestVersions } from '../../domain/release/publicRelease.ts';
import { namesIn } from '../../domain/release/tables/namesIn.ts';
import { releaseSentence } from '../../messages/releaseSentence.ts';
import { releaseTitle, tableTitle } from '../../messages/releaseTitle.ts';
import type {
  ReleaseEntry,
  ReleaseMarket,
  ReleaseProtection,
  ReleaseTableEntryText,
  ReleaseVersionEntry,
} from './release.model.ts';

/** A version as lists name it. */
export function describeEntry(head: ReleaseVersionHead, locale: Locale): ReleaseVersionEntry {
  const { id, version, state, publishedAt, note, withdrawnAt, withdrawnNote } = head;
  return {
    id,
    version,
    withdrawn: state === 'withdrawn',
    publishedAt: publishedAt as string,
    note: note?.[locale] ?? null,
    withdrawnAt,
    withdrawnNote: withdrawnNote?.[locale] ?? null,
  };
}

/** The versions of a release, newest first. */
export function describeVersions({ versions }: Release, locale: Locale): ReleaseVersionEntry[] {
  return versions.toSorted((a, b) => b.version - a.version).map((one) => describeEntry(one, locale));
}

/** @param newest its newest version with its content; null: all are withdrawn */
export function describeRelease(
  release: Release,
  newest: ReleaseVersion | null,
  locale: Locale,
): ReleaseEntry {
  const { id, kind } = release;
  return {
    id,
    kind,
    title: releaseTitle(kind, id, locale),
    newest: newest?.version ?? null,
    headline: newest && releaseSentence(newest.content.headline, locale),
    tables: newest ? describeTables(newest, locale) : [],
    versions: describeVersions(release, locale),
  };
}

/** The newest version of a release that may be read; null: all are withdrawn. */
export function newestOf({ versions }: Release): ReleaseVersionHead | null {
  return newestVersions(versions)[0] ?? null;
}

export function describeTables({ content }: ReleaseVersion, locale: Locale): ReleaseTableEntryText[] {
  return content.tables.map(({ name, finding, rows }) => ({
    name,
    title: tableTitle(name, locale),
    finding: releaseSentence(finding, locale),
    rows,
  }));
}

/** Counts and shares alone: what was hidden where is the bureau's. */
export function describeProtection({ cells, utility, coverage }: DisclosureAudit): ReleaseProtection {
  return {
    told: cells.told,
    suppressed: cells.withheld.suppressed ?? 0,
    perturbed: utility?.cells ?? 0,
    pairs: coverage.pairs,
    shareOfPairs: coverage.shareOfPairs,
    shareOfGraduates: coverage.shareOfGraduates,
  };
}

/** The market of a quarter. @returns null: nothing was handed in of it */
export function describeMarket(
  tables: Partial<PublicationTables>,
  { release, dataKind }: ReleaseVersion,
  shown: number,
): ReleaseMarket | null {
  const of = (name: 'supply-demand/city' | 'supply-demand/sector' | 'supply-demand/region') =>
    tables[name]?.find(({ period }) => period === release);
  const city = of('supply-demand/city');
  if (!city) return null;
  const names = namesIn(tables);
  return {
    city: city.total,
    yearOnYear: city.yearOnYear,
    coverage: city.coverage as ReleaseMarket['coverage'],
    sources: city.sources,
    sectors: of('supply-demand/sector')?.rows ?? [],
    regions: of('supply-demand/region')?.rows ?? [],
    mostWanted: (tables['most-wanted'] ?? []).slice(0, shown).map((row) => ({
      ...row,
      rankLow: row.rankLow ?? null,
      rankHigh: row.rankHigh ?? null,
      specialties: row.specialties.map((code) => ({ code, ...names.specialty(code) })),
      schools: row.schools.map((code) => ({ code, ...names.school(code) })),
      dataKind,
    })),
  };
}

/** Document fields that are filled, as they are printed. */
export function describeDocument({ texts }: ReleaseVersion, locale: Locale): string[] {
  return (['index', 'issuer', 'dated', 'number'] as const).flatMap((field) => {
    const value = texts.document[field];
    return value ? [t(locale, `release.document.${field}`, { value })] : [];
  });
}
