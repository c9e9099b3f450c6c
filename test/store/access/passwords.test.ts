import { createHook } from 'node:async_hooks';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { passwordRefusal } from '../../../server/domain/access/passwordRule.ts';
import { passwordSurroundings } from '../../../server/store/access/passwordSurroundings.ts';
import { hashPassword, verifyPassword } from '../../../server/store/access/passwords.ts';
import { signIn } from '../../../server/store/access/signIn.ts';
import { temporaryStore } from '../temporaryStore.ts';
import { activeAccount, NOW, PASSWORD } from './emptyStore.ts';

let hashed = 0;
/** Hears of every hash that Node begins. */
beforeEach(() => {
  hashed = 0;
  const hook = createHook({
    init(_, type) {
      if (type === 'ARGON2REQUEST') hashed += 1;
    },
  }).enable();
  onTestFinished(() => void hook.disable());
});

test('a password is the one that was hashed, whatever keyboard it is typed on', async () => {
  const stored = await hashPassword('correct horse 12');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await hashPassword('correct horse 12')).not.toBe(stored);
  expect(await verifyPassword('correct horse １２', stored)).toBe(true);
  expect(await verifyPassword('correct horse 13', stored)).toBe(false);
});

test('no more than two are hashed at once', async () => {
  const all = Promise.all(Array.from({ length: 6 }, () => hashPassword('correct horse 12')));
  await Promise.resolve();
  expect(hashed).toBe(2);
  await all;
  expect(hashed).toBe(6);
});

test('a name nobody has costs one hash, as a wrong password does, and 10 MB cost none', async () => {
  const { store } = await temporaryStore();
  await activeAccount(store, 'wang');
  const costs = async (name: string, password: string) => {
    hashed = 0;
    await signIn(store, { name, password, code: null, address: '192.0.2.1', agent: null, at: NOW });
    return hashed;
  };
  expect(await costs('wang', 'not this one either')).toBe(1);
  expect(await costs('nobody', 'not this one either')).toBe(1);
  expect(await costs('wang', 'x'.repeat(10_000_000))).toBe(0);
  await expect(hashPassword('x'.repeat(10_000_000))).rejects.toThrow(RangeError);
  expect(hashed).toBe(0);
  expect(await costs('wang', PASSWORD)).toBe(1);
});

test('common passwords and the names around an account are refused', async () => {
  const { store } = await temporaryStore();
  const around = await passwordSurroundings(store, { name: 'wang.fang', shownName: '王芳' });
  const refusal = (password: string) => passwordRefusal(password, around)?.code ?? null;
  expect(refusal('1qaz2wsx3edc')).toBe('PASSWORD_COMMON');
  expect(refusal('Administrator')).toBe('PASSWORD_COMMON');
  expect(refusal('Tonghua-2026-Wang')).toBe('PASSWORD_OF_NAMES');
  expect(refusal('通化市供需罗盘王芳2026')).toBe('PASSWORD_OF_NAMES');
  expect(refusal(PASSWORD)).toBeNull();
});
