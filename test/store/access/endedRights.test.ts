import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SignedIn } from '../../../server/domain/access/asker.ts';
import { signedIn } from '../../../server/store/access/accountRow.ts';
import { changeRole, findAccount, setAccountState } from '../../../server/store/access/accounts.ts';
import { endSession, openSession } from '../../../server/store/access/sessions.ts';
import { actingOf } from '../../../server/store/access/stillActs.ts';
import { actorOf, OPERATOR } from '../../../server/store/audit/auditBatch.ts';
import { receiveFile } from '../../../server/store/staging/receiveFile.ts';
import { runJob } from '../../../server/store/staging/runJob.ts';
import { stagedFiles } from '../../../server/store/staging/stagedFiles.ts';
import { temporaryStore } from '../temporaryStore.ts';
import { activeAccount } from './emptyStore.ts';

const HOOKS = { onProgress: () => {}, cancelled: () => false };
const REFUSED = { done: 'refused', why: 'rights_ended' };
const ENROLMENT = '学校,专业,入学年份,阶段,计划数,录取数\nS01,710201,2025,招生,65,63\n';

/** A school's office that is signed in, and a way to hand a file in for it. */
async function office() {
  const { store, folder } = await temporaryStore();
  const at = new Date().toISOString();
  const { id } = await activeAccount(store, 'office', 'school', 'S01');
  const row = await findAccount(store.sql, id);
  if (!row) throw new Error('no account');
  const session = await openSession(store.sql, { account: id, at, way: 'password', agent: null });
  const by: SignedIn = { ...signedIn(row), session: session.id };
  const hand = (oneStep: boolean) => {
    const path = join(folder, 'upload.csv');
    writeFileSync(path, ENROLMENT);
    const options = { encoding: null, mapping: null, supersede: false, oneStep, language: 'zh' } as const;
    const file = { kind: 'enrolment', dataKind: 'real', path, fileName: 'a.csv', sender: null } as const;
    return receiveFile(store, { ...file, by, options });
  };
  const statesOf = (batch: number) => store.sql.all('select state from batch where id = ?', [batch]);
  return { store, id, session: session.id, by, hand, statesOf };
}

type Office = Awaited<ReturnType<typeof office>>;
const DOING = { at: new Date().toISOString(), by: OPERATOR };
const WAYS: ((office: Office) => Promise<unknown>)[] = [
  ({ store, id }) => setAccountState(store.sql, id, 'disabled', DOING),
  ({ store, id }) => changeRole(store, id, { role: 'school', scope: 'S02' }, DOING),
  ({ store, session }) => endSession(store.sql, session, DOING.at),
];

test('a file that waits its turn to be checked and committed goes once its sender is locked, moved or signed out', async () => {
  for (const end of WAYS) {
    const one = await office();
    const batch = await one.hand(true);
    await end(one);
    expect(await runJob(one.store, { do: 'check', batch }, HOOKS)).toEqual(REFUSED);
    expect(await one.statesOf(batch)).toEqual([]);
    expect(existsSync(stagedFiles(one.store.config, batch).upload)).toBe(false);
    const [removed] = await one.store.sql.all<{ details: string }>(
      `select details from audit_event where action = 'batch.remove'`,
    );
    expect(JSON.parse(removed?.details ?? '')).toMatchObject({ why: 'rights_ended' });
  }
});

test('a commit and a withdrawal asked for by somebody who is locked, moved or signed out since are not done', async () => {
  for (const end of WAYS) {
    const one = await office();
    const { store, by } = one;
    const acting = actingOf(by, new Date().toISOString());
    const actor = actorOf(by);
    const [batch, kept] = [await one.hand(false), await one.hand(false)];
    for (const each of [batch, kept]) await runJob(store, { do: 'check', batch: each }, HOOKS);
    const how = { acceptWarnings: true, allowPartial: false, actor, acting };
    expect(await runJob(store, { do: 'commit', batch, ...how }, HOOKS)).toEqual({ done: 'committed', batch });
    await end(one);
    const undo = { do: 'withdraw', batch, by: 'x', reason: 'y', actor, acting } as const;
    expect(await runJob(store, undo, HOOKS)).toEqual(REFUSED);
    expect(await one.statesOf(batch)).toEqual([{ state: 'committed' }]);
    // as what it is, the first file again, nobody commits it; what was checked in good time still waits
    await store.sql.run(`update batch set state = 'withdrawn' where id = ?`, [batch]);
    await store.sql.run('delete from batch_keys');
    expect(await runJob(store, { do: 'commit', batch: kept, ...how }, HOOKS)).toEqual(REFUSED);
    expect(await one.statesOf(kept)).toEqual([{ state: 'checked' }]);
    expect(existsSync(stagedFiles(store.config, kept).upload)).toBe(true);
  }
});

test('nothing is received of somebody who is locked, moved or signed out', async () => {
  for (const end of WAYS) {
    const one = await office();
    await end(one);
    await expect(one.hand(false)).rejects.toThrow('rights');
    expect(await one.store.sql.all(`select id from batch where state <> 'committed'`)).toEqual([]);
  }
});
