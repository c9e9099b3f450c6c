import { type AccessRefused, refused } from '../../domain/access/accessRefused.ts';
import { plainAccountName } from '../../domain/access/accountNames.ts';
import type { SignedIn } from '../../domain/access/asker.ts';
import type { Store } from '../openStore.ts';
import { inTurn, secretAccountNamed, signedIn } from './accountRow.ts';
import { countTry, forgiveTry } from './backOff.ts';
import { demonstrationIsOver } from './demonstrationIsOver.ts';
import { verifyPassword } from './passwords.ts';
import { takeCode } from './secondFactor.ts';
import { beginSecondStep } from './secondStep.ts';
import { openSession } from './sessions.ts';
import { logWrong } from './wrongSignIn.ts';

/** No name that is longer is looked for. */
const LONGEST_NAME = 64;

export interface SignInTry {
  name: string;
  password: string;
  /** of the app that shows codes; null: none was asked for yet */
  code: string | null;
  address: string;
  agent: string | null;
  at: string;
}

export type SignInRefused = AccessRefused & {
  code:
    | 'SIGN_IN_WRONG'
    | 'SIGN_IN_CODE_WRONG'
    | 'SIGN_IN_CODE_MISSING'
    | 'SIGN_IN_PASSKEY_NEEDED'
    | 'SIGN_IN_WAIT';
  /** token of the second step that was begun, for its cookie */
  pending?: string;
};

const no = (code: SignInRefused['code']) => refused(code) as SignInRefused;

/**
 * Signs somebody in by password, and by a code where the account has them. A name nobody has, a locked account and a wrong
 * password are answered alike and take as long.
 */
export async function signIn(
  store: Pick<Store, 'sql' | 'secret'>,
  { name: typed, password, code, address, agent, at }: SignInTry,
): Promise<{ token: string; asker: SignedIn } | SignInRefused> {
  const name = plainAccountName(typed.slice(0, 2 * LONGEST_NAME)).slice(0, LONGEST_NAME);
  const tried = { name, address };
  const until = await countTry(store, tried, at);
  if (until !== null) return { ...no('SIGN_IN_WAIT'), until };

  const row = await secretAccountNamed(store.sql, name);
  const isRight = await verifyPassword(password, row?.state === 'active' ? row.passwordHash : null);
  return inTurn(store.sql, async (sql) => {
    const wrong = async (why: 'SIGN_IN_WRONG' | 'SIGN_IN_CODE_WRONG') => {
      await logWrong(sql, row, { why, address, at });
      return no(why);
    };
    // it may have been locked, or given another password, while this one was hashed
    const now = await secretAccountNamed(sql, name);
    if (!isRight || now?.state !== 'active' || now.passwordHash !== row?.passwordHash)
      return wrong('SIGN_IN_WRONG');
    // made by a demonstrator, who is nobody
    if (now.demonstration && (await demonstrationIsOver(sql))) return wrong('SIGN_IN_WRONG');
    if (now.passkeys > 0 && !code) {
      await forgiveTry(sql, store, tried, false);
      const pending = await beginSecondStep(sql, now.id, 'password', at);
      return { ...no('SIGN_IN_PASSKEY_NEEDED'), pending };
    }
    if (now.hasTotp && !code) {
      await forgiveTry(sql, store, tried, false);
      return no('SIGN_IN_CODE_MISSING');
    }
    if (now.hasTotp && !(await takeCode(sql, store, now, code ?? '', at))) return wrong('SIGN_IN_CODE_WRONG');
    if (!now.hasTotp && now.passkeys > 0) return wrong('SIGN_IN_CODE_WRONG');
    const { token } = await openSession(sql, { account: now.id, at, way: 'password', agent, address });
    await forgiveTry(sql, store, tried, true);
    return { token, asker: signedIn(now) };
  });
}
