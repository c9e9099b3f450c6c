import { existsSync } from 'node:fs';
import { cityDay } from '@gongxu/messages/cityDay';
import type { ImportKind } from '../../domain/import/types.ts';
import { RETURN_KINDS, type ReturnFacts, STANDS_FOR } from '../../domain/today/returns.ts';
import type {
  AccountStanding,
  AssociationStanding,
  Named,
  StagedFile,
  TodayState,
} from '../../domain/today/todayState.ts';
import { accounts } from '../access/accountRow.ts';
import { verifyAudit } from '../audit/readAudit.ts';
import { createDeliveries } from '../deliveries.ts';
import { knownSchools } from '../knownSchools.ts';
import type { Store } from '../openStore.ts';
import { readCurrency } from '../publicationBasis.ts';
import { readSenders } from '../readCompleteness.ts';
import { shownBatches } from '../shownBatches.ts';
import { stagedFiles } from '../staging/stagedFiles.ts';
import { listOpenTitles } from '../titles/listTitles.ts';
import { createPlanStandings } from './planStandings.ts';

const HOUR = 3_600_000;
/** How long pages may lack what was committed before it is said, ms: a publication is being made meanwhile. */
const PUBLISHING = 5 * 60_000;
/** How long the log of acts is believed to be what it was when it was last read whole, ms. */
const LOG_READ_EVERY = 10 * 60_000;

/** Reads what can wait for anybody. What does not change by itself is read once as long as the function is kept. */
export function createTodayState(store: Store): (now: string) => Promise<TodayState> {
  const deliveries = createDeliveries(store.sql);
  const planStandings = createPlanStandings(store);
  const faultsOfLog = keptFaults(store);
  return async (now) => {
    const kinds = RETURN_KINDS.flatMap((kind) => STANDS_FOR[kind]);
    const returns: ReturnFacts[] = [];
    for (const kind of kinds) returns.push(await readSenders(store, deliveries, kind));
    return {
      returns,
      staged: await staged(store),
      pagesBehindSince: await pagesBehindSince(store, now),
      openTitles: (await listOpenTitles(store, 0)).total,
      plans: await planStandings(returns),
      associations: await associations(store),
      accounts: await accountStandings(store),
      ...(await faultsOfLog(now)),
    };
  };
}

/**
 * A text that is another as soon as something is that {@link TodayState} is made of, at the price of one look at ends of
 * tables; time alone also changes it, once an hour.
 */
export async function todayMark({ sql }: Pick<Store, 'sql'>, now: string): Promise<string> {
  const [row] = await sql.all(
    `select (select length from audit_head where id = 1) as acts,
      (select max(number) from publication) as publication,
      (select count(*) from batch where state = 'received') as received,
      (select count(*) from batch where state = 'checked') as checked,
      (select max(id) from batch) as batch,
      (select count(*) from title_choice) as titles,
      (select max(settled_at) from title_choice) as settled`,
  );
  return JSON.stringify([now.slice(0, 13), row]);
}

async function staged(store: Store): Promise<StagedFile[]> {
  const { sql, config, index } = store;
  const rows = await sql.all<{
    id: number;
    kind: ImportKind;
    scope: string | null;
    state: StagedFile['state'];
    rows: number;
    refused: number;
    receivedAt: string;
  }>(
    `select id, kind, scope, state, "rows", refused, imported_at as "receivedAt" from batch
      where state in ('received', 'checked') order by id`,
  );
  const waiting = rows.filter(({ id }) => existsSync(stagedFiles(config, id).upload));
  if (waiting.length === 0) return [];
  const bodies = await namesOfBodies(store);
  const kept = index.edition.settings.import.keepHours * HOUR;
  return waiting.map(({ id, scope, ...row }) => ({
    ...row,
    batch: String(id),
    sender: scope === null ? null : bodies(scope),
    receivedAt: cityDay(row.receivedAt),
    until: cityDay(new Date(Date.parse(row.receivedAt) + kept).toISOString()),
  }));
}

/** Names of schools and regions; a code that is none is its own name, as an association's is. */
export async function namesOfBodies({
  sql,
  index,
}: Pick<Store, 'sql' | 'index'>): Promise<(code: string) => Named> {
  const schools = new Map((await knownSchools(sql)).map((school) => [school.code, school]));
  const regions = new Map(index.edition.regions.map((region) => [region.code, region]));
  return (code) => {
    const found = schools.get(code) ?? regions.get(code);
    return { code, nameZh: found?.nameZh ?? code, nameEn: found?.nameEn ?? '' };
  };
}

async function pagesBehindSince(store: Store, now: string): Promise<string | null> {
  const { behind, batches } = await readCurrency(store.sql);
  if (!behind) return null;
  const since = (await behindSince(store, batches)) ?? now;
  return Date.parse(now) - Date.parse(since) < PUBLISHING ? null : cityDay(since);
}

/** When what pages lack came, ISO 8601; null: not known. @param batches that they lack, as `readCurrency` says */
export async function behindSince(
  { sql }: Pick<Store, 'sql'>,
  batches: readonly number[],
): Promise<string | null> {
  const marks = batches.map(() => '?').join(', ');
  const [row] = await sql.all<{ since: string | null }>(
    batches.length > 0
      ? `select max(coalesce(withdrawn_at, imported_at)) as since from batch where id in (${marks})`
      : `select max(since) as since from (select max(settled_at) as since from title_choice
          union all select max(coalesce(withdrawn_at, made_at)) as since from setting_change) changed`,
    batches,
  );
  return row?.since ?? null;
}

async function associations(store: Store): Promise<AssociationStanding[]> {
  const { shown, dataKind } = await shownBatches(store);
  const ids = shown
    .filter((batch) => batch.kind === 'association-forecast' && batch.dataKind === dataKind)
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await store.sql.all<{ association: string; made: string }>(
    `select distinct association, made from association_forecast_fact
      where batch_id in (${ids.map(() => '?').join(', ')}) order by association, made`,
    ids,
  );
  return [...Map.groupBy(rows, (row) => row.association)].map(([association, own]) => ({
    association,
    made: own.map(({ made }) => made),
  }));
}

async function accountStandings({ sql }: Store): Promise<AccountStanding[]> {
  const fields = accounts.fields(
    ['id', 'name', 'shownName', 'role', 'scope', 'region', 'state', 'createdAt', 'demonstration'],
    'a',
  );
  const rows = await sql.all<Omit<AccountStanding, 'demonstration'> & { demonstration: number }>(
    `select ${fields}, (select max(l.until) from account_link l where l.account_id = a.id and l.ended_at is null)
      as "linkUntil" from account a order by a.name`,
  );
  return rows.map((row) => ({
    ...row,
    createdAt: cityDay(row.createdAt),
    linkUntil: row.linkUntil === null ? null : cityDay(row.linkUntil),
    demonstration: row.demonstration === 1,
  }));
}

function keptFaults({ sql }: Store) {
  let kept: { at: number; found: Pick<TodayState, 'logFaults' | 'firstFault'> } | null = null;
  return async (now: string): Promise<Pick<TodayState, 'logFaults' | 'firstFault'>> => {
    const at = Date.parse(now);
    if (!kept || at - kept.at >= LOG_READ_EVERY) {
      const { faults } = await verifyAudit(sql);
      const places = faults.map((one) => ('number' in one ? one.number : one.length));
      kept = {
        at,
        found: { logFaults: faults.length, firstFault: places.length > 0 ? Math.min(...places) : null },
      };
    }
    return kept.found;
  };
}
