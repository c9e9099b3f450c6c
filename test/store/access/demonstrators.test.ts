import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addAccount,
  changeRole,
  findAccounts,
  setAccountState,
} from '../../../server/store/access/accounts.ts';
import {
  demonstrators,
  endDemonstration,
  signInAsDemonstrator,
} from '../../../server/store/access/demonstrators.ts';
import { makeLink, useLink } from '../../../server/store/access/links.ts';
import { askerOfToken } from '../../../server/store/access/sessions.ts';
import { signIn } from '../../../server/store/access/signIn.ts';
import { actorOf, OPERATOR } from '../../../server/store/audit/auditBatch.ts';
import { importFile } from '../../../server/store/import/importFile.ts';
import type { Store } from '../../../server/store/openStore.ts';
import { activeAccount, DIALECTS, emptyStores, granted, NOW, PASSWORD } from './emptyStore.ts';

const DEMO = { GONGXU_DEMO: 'on' };
const AT = { at: NOW, agent: null };

/** A first real file. */
async function importReal(store: Store, folder: string): Promise<void> {
  const path = join(folder, 'market.csv');
  writeFileSync(path, 'period,region,occupation,vacancies,seekers\n2026Q1,220502,6-18-02-04,30,20\n');
  expect(await importFile(store, { kind: 'market', path })).toMatchObject({ state: 'committed' });
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
    expect(await endDemonstration(off.sql, NOW)).toBe(1);
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
    expect(await makeLink(store.sql, real.id, doing)).toEqual({ code: 'ACCOUNT_NOT_YOURS' });
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
});
