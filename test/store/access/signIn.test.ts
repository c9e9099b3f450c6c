import { generateSync } from 'otplib';
import { describe, expect, test } from 'vitest';
import { setAccountState } from '../../../server/store/access/accounts.ts';
import { beginTotp, confirmTotp } from '../../../server/store/access/secondFactor.ts';
import { askerOfToken, endSession, sessionsOf } from '../../../server/store/access/sessions.ts';
import { signIn } from '../../../server/store/access/signIn.ts';
import { OPERATOR } from '../../../server/store/audit/auditBatch.ts';
import type { Store } from '../../../server/store/openStore.ts';
import { activeAccount, DIALECTS, emptyStores, granted, later, NOW, PASSWORD } from './emptyStore.ts';

const trying = (name: string, more: object = {}) => ({
  name,
  password: PASSWORD,
  code: null,
  address: '192.0.2.1',
  agent: 'Firefox',
  at: NOW,
  ...more,
});

const codeAt = (secret: string, at: string) =>
  generateSync({ secret, epoch: Math.floor(Date.parse(at) / 1000) });

/** An account with an app that shows codes. */
async function withCodes(store: Store, name: string) {
  const account = await activeAccount(store, name);
  const { secret, uri } = granted(await beginTotp(store, account.id));
  const confirmed = { code: codeAt(secret, later(-30)), at: NOW };
  expect(await confirmTotp(store, account.id, confirmed)).toBeNull();
  return { ...account, secret, uri };
}

describe.each(DIALECTS)('on %s', (dialect) => {
  const empty = emptyStores(dialect);

  test('who signs in is known by the token until signing out', async () => {
    const { store } = await empty();
    const { id } = await activeAccount(store, 'wang', 'association', 'A1');
    const { token, asker } = granted(await signIn(store, trying(' Wang ')));
    expect(asker).toMatchObject({ role: 'association', account: { id, name: 'wang' } });
    const found = await askerOfToken(store.sql, token, later(60));
    expect(found?.asker).toEqual(asker);
    expect(found?.session.needsSecondFactor).toBe(false);
    expect(await endSession(store.sql, found?.session.id ?? 0, later(61))).toBe(true);
    expect(await askerOfToken(store.sql, token, later(62))).toBeNull();
  });

  test('a session ends unused after two hours for who decides, at the latest after twelve', async () => {
    const { store } = await empty();
    const { token, id } = await activeAccount(store, 'li', 'bureau');
    expect(await askerOfToken(store.sql, token, later(7199))).not.toBeNull();
    await expect
      .poll(() => sessionsOf(store.sql, id, later(7199)))
      .toMatchObject([{ lastSeenAt: later(7199) }]);
    expect(await askerOfToken(store.sql, token, later(14_398))).not.toBeNull();
    await expect
      .poll(() => sessionsOf(store.sql, id, later(14_398)))
      .toMatchObject([{ lastSeenAt: later(14_398) }]);
    expect(await askerOfToken(store.sql, token, later(21_598))).toBeNull();
  });

  test('a wrong name, a wrong password, a locked account and 10 MB are answered alike', async () => {
    const { store } = await empty();
    const { id } = await activeAccount(store, 'zhao');
    const wrong = { code: 'SIGN_IN_WRONG' };
    expect(await signIn(store, trying('nobody'))).toEqual(wrong);
    expect(await signIn(store, trying('zh\u0000ao'))).toEqual(wrong);
    expect(await signIn(store, trying('zhao', { password: 'not this one either' }))).toEqual(wrong);
    expect(await signIn(store, trying('zhao', { password: 'x'.repeat(10_000_000) }))).toEqual(wrong);
    granted(await setAccountState(store.sql, id, 'disabled', { at: NOW, by: OPERATOR }));
    expect(await signIn(store, trying('zhao'))).toEqual(wrong);
  });

  test('a session of an account that is locked admits nobody from then on', async () => {
    const { store } = await empty();
    const { id, token } = await activeAccount(store, 'sun');
    granted(await setAccountState(store.sql, id, 'disabled', { at: NOW, by: OPERATOR }));
    expect(await askerOfToken(store.sql, token, NOW)).toBeNull();
    granted(await setAccountState(store.sql, id, 'active', { at: NOW, by: OPERATOR }));
    expect(await askerOfToken(store.sql, token, NOW)).toBeNull();
  });

  test('a code is asked for, taken 25 s off and not 90 s off, and taken once', async () => {
    const { store } = await empty();
    const { secret } = await withCodes(store, 'qian');
    const withCode = (code: string | null, at = NOW) => signIn(store, trying('qian', { code, at }));
    expect(await withCode(null)).toMatchObject({ code: 'SIGN_IN_CODE_MISSING' });
    expect(await withCode(codeAt(secret, later(90)))).toMatchObject({ code: 'SIGN_IN_CODE_WRONG' });
    const code = codeAt(secret, later(25));
    expect(await withCode(code)).toHaveProperty('token');
    expect(await withCode(code)).toMatchObject({ code: 'SIGN_IN_CODE_WRONG' });
    expect(await withCode(codeAt(secret, later(300)), later(300))).toHaveProperty('token');
  });

  test('of two who give the same code at once one is let in', async () => {
    const { store, again } = await empty();
    const other = await again();
    const { secret } = await withCodes(store, 'zhou');
    const given = trying('zhou', { code: codeAt(secret, NOW) });
    const answers = await Promise.all([signIn(store, given), signIn(other, given)]);
    expect(answers.filter((answer) => 'token' in answer)).toHaveLength(1);
  });

  test('giving codes to an account signs out whoever is signed in without', async () => {
    const { store } = await empty();
    const account = await activeAccount(store, 'wu');
    const { token } = granted(await signIn(store, trying('wu')));
    const own = await askerOfToken(store.sql, account.token, NOW);
    expect(own?.session.needsSecondFactor).toBe(true);
    const { secret } = granted(await beginTotp(store, account.id));
    expect(await confirmTotp(store, account.id, { code: '000000', at: NOW })).toMatchObject({
      code: 'SECOND_FACTOR_CODE_WRONG',
    });
    const confirmed = { code: codeAt(secret, NOW), at: NOW, session: own?.session.id ?? 0 };
    expect(await confirmTotp(store, account.id, confirmed)).toBeNull();
    expect(await askerOfToken(store.sql, token, NOW)).toBeNull();
    expect((await askerOfToken(store.sql, account.token, NOW))?.session.needsSecondFactor).toBe(false);
  });

  test('after five wrong passwords the account waits, and twice as long after each further one', async () => {
    const { store } = await empty();
    await activeAccount(store, 'zheng');
    const wrong = (at: string) => signIn(store, trying('zheng', { password: 'guessed once more', at }));
    const five = Promise.all([wrong(NOW), wrong(NOW), wrong(NOW), wrong(NOW), wrong(NOW)]);
    expect(new Set((await five).map((answer) => Reflect.get(answer, 'code')))).toEqual(
      new Set(['SIGN_IN_WRONG']),
    );
    const wait = { code: 'SIGN_IN_WAIT', until: later(30) };
    expect(await signIn(store, trying('zheng', { at: later(29) }))).toEqual(wait);
    expect(await wrong(later(31))).toEqual({ code: 'SIGN_IN_WRONG' });
    expect(await wrong(later(32))).toEqual({ code: 'SIGN_IN_WAIT', until: later(91) });
    expect(await signIn(store, trying('zheng', { at: later(92) }))).toHaveProperty('token');
    expect(await wrong(later(93))).toEqual({ code: 'SIGN_IN_WRONG' });
  });

  test('one address that tries many names waits, and an account of its own does not free it', async () => {
    const { store } = await empty();
    await activeAccount(store, 'feng');
    const guess = (name: string) => signIn(store, trying(name, { password: 'guessed once more' }));
    await Promise.all(Array.from({ length: 19 }, (_, number) => guess(`name${number}`)));
    expect(await signIn(store, trying('feng'))).toHaveProperty('token');
    expect(await guess('another')).toEqual({ code: 'SIGN_IN_WRONG' });
    expect(await guess('one-more')).toMatchObject({ code: 'SIGN_IN_WAIT' });
    expect(await signIn(store, trying('feng', { address: '192.0.2.2' }))).toHaveProperty('token');
  });

  test('thirty guesses at once are five', async () => {
    const { store } = await empty();
    await activeAccount(store, 'chen');
    const guesses = Array.from({ length: 30 }, (_, number) =>
      signIn(store, trying('chen', { password: `guess number ${number}`, address: `192.0.2.${number}` })),
    );
    const answers = (await Promise.all(guesses)).map((answer) => ('code' in answer ? answer.code : 'in'));
    expect(answers.filter((code) => code === 'SIGN_IN_WRONG')).toHaveLength(5);
  });
});
