import { createHash } from 'node:crypto';
import { checkRelease } from '../../domain/release/checklist/checkRelease.ts';
import { CHECKED_TABLES, type CheckedBatch, type Finding } from '../../domain/release/checklist/types.ts';
import type { Acknowledgement, ReleaseVersion } from '../../domain/release/keptRelease.ts';
import { newestVersions } from '../../domain/release/publicRelease.ts';
import { nextDue } from '../../domain/release/releaseCalendar.ts';
import { BatchSchema } from '../entities/batch.ts';
import { readBasis } from '../publicationBasis.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import {
  readAcknowledgements,
  readReleases,
  readReleaseTables,
  readVersion,
  readVersionHeads,
} from './readReleases.ts';
import type { ReleaseStore } from './writeRelease.ts';

const batches = tableOf(BatchSchema);

/** A finding with its name, and what was said to it as it stands; null: nothing yet. */
export interface CheckedFinding extends Finding {
  /** name with a digest of what it says: when that changes it has to be read again */
  name: string;
  acknowledged: Acknowledgement | null;
}

/** What a version has to be looked at for, as things are. */
export async function checkVersion(
  { sql, index }: Pick<ReleaseStore, 'sql' | 'index'>,
  id: string,
  now: string,
): Promise<{ version: ReleaseVersion; findings: CheckedFinding[] }> {
  const version = await readVersion(sql, id);
  const heads = await readVersionHeads(sql);
  const out = newestVersions(heads);
  const own = out.find(({ release }) => release === version.release);
  const before = out
    .filter(({ kind, release }) => kind === version.kind && release < version.release)
    .sort((a, b) => (a.release < b.release ? -1 : 1))
    .at(-1);
  const tablesOf = (of: string) => readReleaseTables(sql, of, CHECKED_TABLES);
  const said = await readAcknowledgements(sql, id);
  const findings = checkRelease({
    version,
    tables: await tablesOf(id),
    previous: before ? { period: before.release, tables: await tablesOf(before.id) } : null,
    corrected: own ? { version: own.version, tables: await tablesOf(own.id) } : null,
    ...(await batchesOf(sql, version)),
    basis: await readBasis(sql),
    next: nextDue(index.edition.settings.releases, version.publishAt ?? now, {
      announced: await announcedMinutes(sql),
    }),
    now,
  });
  return {
    version,
    findings: findings.map((finding) => {
      const name = nameOf(finding);
      return { ...finding, name, acknowledged: said.findLast((one) => one.finding === name) ?? null };
    }),
  };
}

/** The minutes that releases are announced for. */
export async function announcedMinutes(sql: Pick<Sql, 'all'>): Promise<Map<string, string>> {
  return new Map((await readReleases(sql)).map(({ id, dueAt }) => [id, dueAt]));
}

/** @example nameOf(finding) // 'word_changed/supply-demand/city/{}#0123456789abcdef' */
function nameOf({ code, of, values }: Finding): string {
  const digest = createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);
  return `${code}${of === null ? '' : `/${of}`}#${digest}`.slice(-255);
}

/** Files that count in a version, and files that are here and do not count yet. */
async function batchesOf(
  sql: Pick<Sql, 'all'>,
  { basis, dataKind }: ReleaseVersion,
): Promise<{ batches: CheckedBatch[]; open: CheckedBatch[] }> {
  const counted = new Set((JSON.parse(basis) as { batches: number[] }).batches);
  const rows = await sql.all<Omit<CheckedBatch, 'batch'> & { id: number }>(
    `select ${batches.fields(['id', 'kind', 'dataKind', 'state', 'warned'])} from batch
      where data_kind = ? and state in ('received', 'checked', 'committed') order by id`,
    [dataKind],
  );
  const all = rows.map(({ id, ...row }) => ({ batch: id, ...row }));
  return {
    batches: all.filter(({ batch }) => counted.has(batch)),
    open: all.filter(({ state }) => state !== 'committed'),
  };
}
