import { describe, expect, test } from 'vitest';
import {
  accountNameRefusal,
  isShownName,
  plainAccountName,
} from '../../../server/domain/access/accountNames.ts';
import { ACCOUNT_STATES, mayFollow } from '../../../server/domain/access/accountStates.ts';
import { countSignIn, type WrongSignIns, waitOf } from '../../../server/domain/access/backOff.ts';
import { lastAdministratorRefusal } from '../../../server/domain/access/lastAdministrator.ts';
import { passwordRefusal, plainPassword } from '../../../server/domain/access/passwordRule.ts';
import { sessionIsOver } from '../../../server/domain/access/sessionIsOver.ts';

const NOW = '2026-12-01T08:00:00.000Z';
const later = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
const HOUR = 3600;

describe('names', () => {
  test.each(['王芳', '王·芳', 'Ana-María O’Neill', '李'])('%s is a name', (name) => {
    expect(isShownName(name)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['a NUL', '王\u0000芳'],
    ['a right-to-left override', '王\u202E芳'],
    ['an isolate', '\u2066王芳'],
    ['a zero-width space', '王\u200B芳'],
    ['a line end', '王\n芳'],
    ['half a character', '王\uD800'],
    ['a letter that is blank', '\u3164\u3164'],
    ['65 characters', '王'.repeat(65)],
  ])('%s is no name', (_, name) => {
    expect(isShownName(name)).toBe(false);
  });

  test('an account name is typed in any case, and is plain', () => {
    expect(accountNameRefusal(plainAccountName(' Wang.Fang '))).toBeNull();
    expect(accountNameRefusal('王芳')).toMatchObject({ code: 'ACCOUNT_NAME_INVALID' });
    expect(accountNameRefusal('.wang')).toMatchObject({ code: 'ACCOUNT_NAME_INVALID' });
    expect(accountNameRefusal('w')).toMatchObject({ code: 'ACCOUNT_NAME_INVALID' });
    expect(accountNameRefusal('wаng')).toMatchObject({ code: 'ACCOUNT_NAME_INVALID' });
  });
});

describe('passwords', () => {
  const common = new Set(['1qaz2wsx3edc', 'unbelievable', 'secret']);
  const surroundings = {
    words: ['wangfang', '王芳', 'gongxu', '供需罗盘', '通化市', 'Tonghua'],
    isListed: (password: string) => common.has(password),
  };
  const refusal = (password: string) => passwordRefusal(password, surroundings)?.code ?? null;

  test.each([
    ['correct horse battery', null],
    ['长白山下人参花开满山坡呀', null],
    ['aaaaaaaaaaab', null],
    ['unbelievably long', null],
    ['wangfang likes rice', null],
    ['elevenchars', 'PASSWORD_TOO_SHORT'],
    ['Unbelievable', 'PASSWORD_COMMON'],
    ['aaaaaaaaaaaa', 'PASSWORD_COMMON'],
    ['123412341234', 'PASSWORD_COMMON'],
    ['secretsecret', 'PASSWORD_COMMON'],
    ['Wangfang2026', 'PASSWORD_OF_NAMES'],
    ['Gongxu@Tonghua!', 'PASSWORD_OF_NAMES'],
    ['供需罗盘通化市王芳2026!', 'PASSWORD_OF_NAMES'],
  ])('%s: %s', (password, code) => {
    expect(refusal(password)).toBe(code);
  });

  test('128 characters are a password, 129 and 10 MB are not', () => {
    expect(refusal('长'.repeat(43).concat('a'.repeat(85)))).toBeNull();
    expect(refusal('ab'.repeat(64).concat('c'))).toBe('PASSWORD_TOO_LONG');
    expect(refusal('😀b'.repeat(128))).toBe('PASSWORD_TOO_LONG');
    expect(plainPassword('x'.repeat(10_000_000))).toBeNull();
  });

  test('the same characters typed on two keyboards are one password', () => {
    expect(plainPassword('ｐａｓｓ１２３')).toBe('pass123');
  });
});

describe('sessions', () => {
  const since = (lastSeen: number) => ({ startedAt: NOW, lastSeenAt: later(lastSeen) });

  test('who decides is asked again after two hours unused and after twelve in all', () => {
    expect(sessionIsOver(since(0), 'bureau', later(2 * HOUR - 1))).toBe(false);
    expect(sessionIsOver(since(0), 'bureau', later(2 * HOUR))).toBe(true);
    expect(sessionIsOver(since(11 * HOUR), 'admin', later(12 * HOUR - 1))).toBe(false);
    expect(sessionIsOver(since(11 * HOUR), 'admin', later(12 * HOUR))).toBe(true);
  });

  test('a school is asked again after twelve hours unused and after a fortnight', () => {
    expect(sessionIsOver(since(0), 'school', later(12 * HOUR - 1))).toBe(false);
    expect(sessionIsOver(since(0), 'school', later(12 * HOUR))).toBe(true);
    expect(sessionIsOver(since(14 * 24 * HOUR - 1), 'school', later(14 * 24 * HOUR))).toBe(true);
  });

  test('an ended one is over', () => {
    expect(sessionIsOver({ ...since(0), endedAt: NOW }, 'school', NOW)).toBe(true);
  });
});

describe('states', () => {
  test('an account is begun, locked and opened again, and never goes back from active to invited', () => {
    const ways = ACCOUNT_STATES.flatMap((from) =>
      ACCOUNT_STATES.filter((to) => mayFollow(from, to)).map((to) => `${from} > ${to}`),
    );
    expect(ways).toEqual([
      'invited > active',
      'invited > disabled',
      'active > disabled',
      'disabled > invited',
      'disabled > active',
    ]);
  });

  test('the last administrator stays one', () => {
    const admin = { role: 'admin', state: 'active', hasSecondFactor: true } as const;
    const fresh = { ...admin, hasSecondFactor: false };
    const last = { code: 'ACCOUNT_LAST_ADMIN', field: 'role' };
    expect(lastAdministratorRefusal(admin, { ...admin, state: 'disabled' }, [])).toEqual(last);
    expect(lastAdministratorRefusal(admin, { ...admin, role: 'bureau' }, [])).toEqual(last);
    expect(lastAdministratorRefusal(admin, { ...admin, role: 'bureau' }, [admin])).toBeNull();
    // one without its second factor can do nothing yet, and counts while nobody can
    expect(lastAdministratorRefusal(admin, { ...admin, state: 'disabled' }, [fresh])).toEqual(last);
    expect(lastAdministratorRefusal(fresh, { ...fresh, state: 'disabled' }, [fresh])).toBeNull();
    expect(lastAdministratorRefusal(fresh, { ...fresh, state: 'disabled' }, [])).toEqual(last);
    expect(
      lastAdministratorRefusal({ ...admin, state: 'invited' }, { ...admin, state: 'disabled' }, []),
    ).toBeNull();
  });
});

describe('back-off', () => {
  const wrong = (tries: number) =>
    Array.from({ length: tries }).reduce<WrongSignIns | null>(
      (known) => countSignIn(known, 'account', NOW),
      null,
    );

  test('five tries are free, then each wait is twice the one before, up to 15 minutes', () => {
    expect(waitOf(wrong(4), NOW)).toBeNull();
    expect(waitOf(wrong(5), NOW)).toBe(later(30));
    expect(waitOf(wrong(6), NOW)).toBe(later(60));
    expect(waitOf(wrong(10), NOW)).toBe(later(900));
    expect(waitOf(wrong(2000), NOW)).toBe(later(900));
    expect(waitOf(wrong(5), later(30))).toBeNull();
  });

  test('after a day nothing is held against anybody', () => {
    expect(countSignIn(wrong(9), 'account', later(24 * HOUR))).toMatchObject({ count: 1, waitUntil: null });
  });
});
