import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { Change, ChangeEvent } from '../../domain/today/changesSince.ts';
import type { Store } from '../openStore.ts';
import { NO_PERIOD } from '../publications.ts';
import { publicVersions } from '../releases/publicReleases.ts';
import { sendersOf } from './publicationOfVisit.ts';
import { namesOfBodies } from './readTodayState.ts';

/** Acts and publications that are looked at, latest first: whoever was away longer reads the log itself. */
const MOST = 300;

/** Acts of the log that are told; the others are somebody's own business or told where they were done. */
const TOLD: Readonly<Record<string, Change>> = {
  'batch.commit': 'committed',
  'batch.withdraw': 'withdrawn',
  'plan.make': 'planMade',
  'plan.consulted': 'planConsulted',
  'plan.decided': 'planDecided',
  'plan.evaluated': 'planEvaluated',
  'plan.opinion': 'opinion',
  'account.add': 'account',
  'account.role': 'account',
  'account.state': 'account',
};

interface Act {
  at: string;
  action: string;
  subject: string;
  details: string;
}

/** The latest of what happened, for everybody: whoever shows it leaves out what is not for its reader. */
export async function readChanges(store: Store): Promise<ChangeEvent[]> {
  const { sql } = store;
  const acts = await sql.all<Act>(
    'select happened_at as at, action, subject, details from audit_event order by id desc limit ?',
    [MOST],
  );
  const told = acts.flatMap((act) => {
    const change = TOLD[act.action];
    return change ? [{ ...act, change }] : [];
  });
  const batches = await batchesOf(store, told);
  const plans = new Map(
    (await sql.all<{ id: string; state: string }>('select id, state from plan')).map((row) => [
      row.id,
      row.state,
    ]),
  );
  const body = await namesOfBodies(store);
  const events = told.flatMap(({ at, change, action, subject, details }): ChangeEvent[] => {
    const known = JSON.parse(details) as Record<string, unknown>;
    if (change === 'account')
      return [
        {
          change,
          at,
          who: [],
          values: { act: action.slice('account.'.length), account: String(known.account ?? '') },
          planState: null,
          link: '/admin#accounts',
        },
      ];
    if (subject.startsWith('plan/')) {
      const state = plans.get(subject);
      const [, year = '', version = ''] = subject.split('/');
      const who = change === 'opinion' ? [body(String(known.school))] : [];
      const values = { year, version: Number(version.slice(1)), stance: String(known.stance ?? '') };
      return state === undefined ? [] : [{ change, at, who, values, planState: state, link: `/${subject}` }];
    }
    const batch = batches.get(subject);
    if (!batch) return [];
    const values = { file: batch.kind, rows: batch.accepted, batch: String(batch.id) };
    return [
      { change, at, who: batch.senders.map(body), values, planState: null, link: `/imports/${batch.id}` },
    ];
  });
  return [...events, ...(await publications(store)), ...(await releases(store))];
}

interface BatchOfAct {
  id: number;
  kind: string;
  dataKind: DataKind;
  accepted: number;
}

/** By subject of the log; of demonstration data only where the instance shows it. */
async function batchesOf({ sql, config }: Store, acts: readonly Act[]) {
  const ids = [
    ...new Set(
      acts.flatMap(({ subject }) =>
        subject.startsWith('batch/') ? [Number(subject.slice('batch/'.length))] : [],
      ),
    ),
  ];
  if (ids.length === 0) return new Map<string, BatchOfAct & { senders: string[] }>();
  const senders = await sendersOf(sql, ids);
  const rows = await sql.all<BatchOfAct>(
    `select id, kind, data_kind as "dataKind", accepted from batch where id in (${ids.map(() => '?').join(', ')})`,
    ids,
  );
  return new Map(
    rows
      .filter(({ dataKind }) => config.demonstration || dataKind !== 'demonstration')
      .map((row) => [`batch/${row.id}`, { ...row, senders: senders.get(row.id) ?? [] }]),
  );
}

async function publications({ sql, config }: Store): Promise<ChangeEvent[]> {
  const rows = await sql.all<{ id: string; period: string; madeAt: string; dataKind: DataKind }>(
    `select id, period, made_at as "madeAt", data_kind as "dataKind" from publication order by number desc limit ?`,
    [MOST],
  );
  return (
    rows
      .filter(({ dataKind }) => config.demonstration || dataKind !== 'demonstration')
      // one of no period only says that there is nothing to publish
      .filter(({ period }) => period !== NO_PERIOD)
      .map(({ id, period, madeAt }) => ({
        change: 'published',
        at: madeAt,
        who: [],
        values: { period, version: Number(id.split('/')[2]?.slice(1)) },
        planState: null,
        link: '/',
      }))
  );
}

async function releases(store: Store): Promise<ChangeEvent[]> {
  return (await publicVersions(store)).slice(-MOST).map(({ release, version, publishedAt }) => ({
    change: 'released',
    at: publishedAt,
    who: [],
    values: { period: release, version },
    planState: null,
    link: '/',
  }));
}
