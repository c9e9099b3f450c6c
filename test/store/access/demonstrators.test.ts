import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addAccount,
  changeRole,
  findAccounts,
  setAccountState,
} from '../../../server/store/access/accounts.ts';
import { demonstrators, signInAsDemonstrator } from '../../../server/store/access/demonstrators.ts';
import { endDemonstration } from '../../../server/store/access/endDemonstration.ts';
import { makeLink, useLink } from '../../../server/store/access/links.ts';
import { askerOfToken } from '../../../server/store/access/sessions.ts';
import { signIn } from '../../../server/store/access/signIn.ts';
import { actorOf, OPERATOR } from '../../../server/store/audit/auditBatch.ts';
import { verifyAudit } from '../../../server/store/audit/readAudit.ts';
import { writeAudit } from '../../../server/store/audit/writeAudit.ts';
import { importFile } from '../../../server/store/import/importFile.ts';
import type { Store } from '../../../server/store/openStore.ts';
import { changeSetting } from '../../../server/store/settings/changeSetting.ts';
import type { Sql } from '../../../server/store/sql.ts';
import { receiveFile } from '../../../server/store/staging/receiveFile.ts';
import { removeStaged } from '../../../server/store/staging/removeStaged.ts';
import { settleTitle } from '../../../server/store/titles/titleChoices.ts';
import { withdraw } from '../../../server/store/withdraw.ts';
import { activeAccount, DIALECTS, emptyStores, granted, later, NOW, PASSWORD } from './emptyStore.ts';

const DEMO = { GONGXU_DEMO: 'on' };
const AT = { at: NOW, agent: null };

/** A first real file. */
async function importReal(store: Store, folder: string): Promise<string> {
  const path = join(folder, 'market.csv');
  writeFileSync(path, 'period,region,occupation,vacancies,seekers\n2026Q1,220502,6-18-02-04,30,20\n');
  const report = await importFile(store, { kind: 'market', path });
  expect(report).toMatchObject({ state: 'committed' });
  return String(report.batch);
}

/** A first real file that waits. */
function receiveReal(store: Store, folder: string): Promise<number> {
  const path = join(folder, 'waits.csv');
  writeFileSync(path, 'period,region,occupation,vacancies,seekers\n2026Q1,220502,6-18-02-04,30,20\n');
  const options = {
    encoding: null,
    mapping: null,
    supersede: false,
    oneStep: false,
    language: 'en' as const,
  };
  return receiveFile(store, {
    kind: 'market',
    dataKind: 'real',
    path,
    fileName: 'waits.csv',
    sender: null,
    by: null,
    options,
  });
}

describe.each(DIALECTS)('on %s', (dialect) => {
  const empty = emptyStores(dialect);

  test('a demonstration lets anybody be one of seven persons, until the first real file', async () => {
    const { store, folder } = await empty(DEMO);
    const offered = await demonstrators(store);
    expect(offered.map(({ shownName }) => shownName).slice(0, 2)).toEqual(['张示范', '李示范']);
    expect(new Set(offered.map(({ role }) => role)).size).toBe(6);
    const { token, asker } = granted(await signInAsDemonstrator(store, 'demo.county', AT));
    expect(asker).toMatchObject({ role: 'county', scope: '220503', account: { shownName: '陈示范' } });
    expect(await askerOfToken(store.sql, token, NOW)).toMatchObject({
      session: { needsSecondFactor: false },
    });

    await importReal(store, folder);
    const [open] = await store.sql.all('select id from account_session where ended_at is null');
    expect(open).toBeUndefined();
    expect(await askerOfToken(store.sql, token, NOW)).toBeNull();
    expect(await demonstrators(store)).toEqual([]);
    expect(await signInAsDemonstrator(store, 'demo.county', AT)).toEqual({ code: 'DEMONSTRATION_OVER' });
  });

  test('where it is switched off nobody is offered, and who was signed in is not any more', async () => {
    const { store, again } = await empty(DEMO);
    const { token } = granted(await signInAsDemonstrator(store, 'demo.admin', AT));
    const off = await again({ GONGXU_DEMO: 'off' });
    expect(await signInAsDemonstrator(off, 'demo.admin', AT)).toEqual({ code: 'DEMONSTRATION_OVER' });
    expect(await endDemonstration(off, NOW)).toBe(1);
    expect(await askerOfToken(off.sql, token, NOW)).toBeNull();
  });

  test('no visitor of a demonstration locks, changes or invites anew whom the next one signs in as', async () => {
    const { store } = await empty(DEMO);
    const bureau = granted(await signInAsDemonstrator(store, 'demo.bureau', AT));
    const admin = granted(await signInAsDemonstrator(store, 'demo.admin', AT));
    const doing = { at: NOW, by: actorOf(admin.asker) };
    const { id } = bureau.asker.account;
    const notYours = { code: 'ACCOUNT_NOT_YOURS' };
    expect(await setAccountState(store.sql, id, 'disabled', doing)).toEqual(notYours);
    expect(await changeRole(store, id, { role: 'admin', scope: null }, doing)).toEqual(notYours);
    expect(await makeLink(store.sql, id, doing)).toEqual(notYours);
    expect((await findAccounts(store.sql, doing.by)).map(({ name }) => name)).toContain('demo.bureau');
    expect(await askerOfToken(store.sql, bureau.token, NOW)).not.toBeNull();
    expect(await setAccountState(store.sql, id, 'disabled', { at: NOW, by: OPERATOR })).toMatchObject({
      state: 'disabled',
    });
  });

  test('a demonstrator leaves nobody behind: whom it invites goes with it, and nobody else is within its reach', async () => {
    const { store, folder } = await empty(DEMO);
    const real = await activeAccount(store, 'wang', 'admin');
    const admin = granted(await signInAsDemonstrator(store, 'demo.admin', AT));
    const doing = { at: NOW, by: actorOf(admin.asker) };
    expect(await makeLink(store.sql, real.id, doing)).toEqual({ code: 'ACCOUNT_NOT_FOUND' });
    const invited = { name: 'mole', shownName: 'Mole', role: 'admin' as const, scope: null };
    const { id } = granted(await addAccount(store, invited, doing));
    expect((await findAccounts(store.sql, doing.by)).map(({ name }) => name)).toEqual(['demo.admin', 'mole']);
    const link = granted(await makeLink(store.sql, id, doing));
    const { token } = granted(await useLink(store, link.token, { password: PASSWORD, at: NOW }));
    const unused = granted(await makeLink(store.sql, id, { at: NOW, by: OPERATOR }));

    await importReal(store, folder);
    expect(await askerOfToken(store.sql, token, NOW)).toBeNull();
    const again = {
      name: 'mole',
      password: PASSWORD,
      code: null,
      address: '192.0.2.1',
      agent: null,
      at: NOW,
    };
    expect(await signIn(store, again)).toEqual({ code: 'SIGN_IN_WRONG' });
    expect(await useLink(store, unused.token, { password: PASSWORD, at: NOW })).toEqual({
      code: 'LINK_OVER',
    });
    expect(await askerOfToken(store.sql, real.token, NOW)).not.toBeNull();
  });

  test('a real file that only came in ends it for good, whatever becomes of the file', async () => {
    const { store, again, folder } = await empty(DEMO);
    const { token } = granted(await signInAsDemonstrator(store, 'demo.bureau', AT));
    const id = await receiveReal(store, folder);
    const over = async (one: Store) => {
      expect(await askerOfToken(one.sql, token, NOW)).toBeNull();
      expect(await demonstrators(one)).toEqual([]);
      expect(await signInAsDemonstrator(one, 'demo.bureau', AT)).toEqual({ code: 'DEMONSTRATION_OVER' });
    };
    await over(store);
    expect(await removeStaged(store, id, { why: 'cancelled' })).toBe(true);
    await over(await again());
    const batch = await importReal(store, folder);
    expect(await withdraw(store, batch)).toMatchObject({ batch });
    await over(await again());
    const marks = await store.sql.all(`select id from audit_event where action = 'demonstration.end'`);
    expect(marks).toHaveLength(1);
  });

  test('with the first real file goes what demonstrators set, settled and explained, and the log says so', async () => {
    const { store, again, folder } = await empty(DEMO);
    const wang = await activeAccount(store, 'wang', 'admin');
    const admin = granted(await signInAsDemonstrator(store, 'demo.admin', AT));
    const bureau = granted(await signInAsDemonstrator(store, 'demo.bureau', AT));
    const set = (key: string, value: number, by: typeof wang.asker) =>
      changeSetting(store, { key, version: null }, value, { at: NOW, by: actorOf(by) });
    expect(await set('calendar.marketReturnDays', 20, wang.asker)).toBeNull();
    expect(await set('calendar.marketReturnDays', 25, admin.asker)).toBeNull();
    expect(await set('ratio.minSeekers', 31, admin.asker)).toBeNull();

    const write = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const demo = { dataKind: 'demonstration', account: 'demo.bureau' } as const;
    const headers = '岗位编号,用人单位,岗位名称,招聘人数,薪资,行业,地区,发布日期,截止日期\n';
    const mapping = { 区县: 'region', 岗位: 'occupation', 要人: 'vacancies', 期: 'period' } as const;
    const adverts = write('postings.csv', `${headers}A1,,普工,3,,,220503,2026-08-01,\n`);
    const foreign = (vacancies: number) => `期,区县,岗位,要人\n2026Q1,220502,6-18-02-04,${vacancies}\n`;
    for (const file of [
      { kind: 'postings', path: adverts } as const,
      { kind: 'market', path: write('foreign.csv', foreign(3)), mapping } as const,
    ])
      expect(await importFile(store, { ...demo, ...file })).toMatchObject({ state: 'committed' });
    const occupation = async () =>
      (await store.sql.all('select occupation, matched_by as how from posting_fact'))[0];
    const before = await occupation();
    expect(await settleTitle(store, '普工', '6-31-05-00', NOW, bureau.asker)).toBe(1);
    expect(await occupation()).toEqual({ occupation: '6-31-05-00', how: 'settled' });
    // what a person of the instance settled no demonstrator takes away
    await settleTitle(store, '护士', '2-05-08', NOW, wang.asker);
    expect(await settleTitle(store, '护士', '2-05-01', NOW, bureau.asker)).toBe('not_demonstration');

    await receiveReal(store, folder);
    const after = await again();
    expect(after.index.edition.settings.calendar.marketReturnDays).toBe(20);
    expect(after.index.edition.settings.ratio).toEqual(after.lists.files.settings.ratio);
    expect(await occupation()).toEqual(before);
    expect(await store.sql.all('select title from title_choice')).toEqual([{ title: '护士' }]);
    const real = await importFile(after, { kind: 'market', path: write('real.csv', foreign(4)) });
    expect(real).toMatchObject({ state: 'checked', reading: { remembered: false } });
    const acts = await store.sql.all<{ action: string; details: string }>(
      `select action, details from audit_event where actor = 'demonstration' and action <> 'account.add' order by id`,
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'demonstration.end',
      'account.endSessions',
      'account.endSessions',
      'setting.withdraw',
      'setting.withdraw',
      'title.undo',
      'mapping.forget',
    ]);
    expect(acts.map(({ details }) => details).join()).toContain(
      '{"from":25,"to":20,"why":"DEMONSTRATION_OVER"}',
    );
    expect((await verifyAudit(store.sql)).faults).toEqual([]);
  });

  test('an upgrade finds a real file that came in before, and forgets headers of files that were only checked', async () => {
    const insert = (sql: Sql, dataKind: string, state: string, at: string) =>
      sql.run(
        `insert into batch (kind, data_kind, state, edition, file_name, file_hash, file_bytes, source, account, rows,
          accepted, warned, refused, problem_counts, problems, imported_at)
          values ('market', ?, ?, 'tonghua', 'a.csv', '', 1, 'a.csv', 'li', 1, 1, 0, 0, '[]', '[]', ?)`,
        [dataKind, state, at],
      );
    const keep = (sql: Sql, layout: string, at: string) =>
      sql.run(`insert into header_mapping (kind, layout, mapping, kept_at) values ('market', ?, '{}', ?)`, [
        layout,
        at,
      ]);
    const upgraded = async (write: (sql: Sql) => Promise<void>) => {
      const { store } = await empty(DEMO, { to: '20261201-settings', write });
      const kept = await store.sql.all('select layout, account from header_mapping');
      return { offered: (await demonstrators(store)).length, kept };
    };
    const never = await upgraded(async (sql) => {
      await insert(sql, 'demonstration', 'committed', NOW);
      await insert(sql, 'demonstration', 'checked', later(1));
      for (const [layout, at] of [
        ['in', NOW],
        ['checked', later(1)],
        ['gone', later(2)],
      ] as const)
        await keep(sql, layout, at);
    });
    expect(never).toEqual({ offered: 7, kept: [{ layout: 'in', account: 'li' }] });
    expect(await upgraded((sql) => insert(sql, 'real', 'withdrawn', NOW))).toMatchObject({ offered: 0 });
    const removed = await upgraded(async (sql) => {
      await writeAudit(sql, {
        at: NOW,
        actor: 'li',
        role: null,
        action: 'batch.remove',
        subject: 'batch/1',
        details: { kind: 'market', dataKind: 'real', why: 'cancelled' },
      });
    });
    expect(removed).toMatchObject({ offered: 0 });
  });
});
