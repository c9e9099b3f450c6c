import { type AccessRefused, refused } from '../../domain/access/accessRefused.ts';
import { passwordRefusal } from '../../domain/access/passwordRule.ts';
import { actorOf } from '../audit/auditBatch.ts';
import type { Store } from '../openStore.ts';
import { accounts, inTurn, logAct, secretAccount, signedIn } from './accountRow.ts';
import { countTry, forgiveTry } from './backOff.ts';
import { passwordSurroundings } from './passwordSurroundings.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { endSessionsOf } from './sessions.ts';

export interface PasswordChange {
  account: number;
  /** the password so far */
  current: string;
  password: string;
  /** the session that asks, which stays; every other ends */
  session: number;
  address: string;
  at: string;
}

/** Gives an account another password, for its owner, who knows the one so far. */
export async function changePassword(
  store: Pick<Store, 'sql' | 'secret' | 'index'>,
  { account, current, password, session, address, at }: PasswordChange,
): Promise<AccessRefused | null> {
  const row = await secretAccount(store.sql, account);
  if (row?.state !== 'active' || row.passwordHash === null) return refused('ACCOUNT_NOT_FOUND');
  const weak = passwordRefusal(password, await passwordSurroundings(store, row));
  if (weak) return weak;
  // an open browser must not be a way to guess without end
  const tried = { name: row.name, address };
  const until = await countTry(store, tried, at);
  if (until !== null) return { ...refused('SIGN_IN_WAIT'), until };
  if (!(await verifyPassword(current, row.passwordHash))) return refused('PASSWORD_WRONG');
  const passwordHash = await hashPassword(password);
  return inTurn(store.sql, async (sql) => {
    const now = await secretAccount(sql, account);
    if (now?.state !== 'active' || now.passwordHash !== row.passwordHash) return refused('PASSWORD_WRONG');
    await sql.run(accounts.update({ passwordHash }, { id: account }));
    await logAct(sql, row, { at, by: actorOf(signedIn(row)) }, 'account.password', {});
    await endSessionsOf(sql, account, at, session);
    await forgiveTry(sql, store, tried, true);
    return null;
  });
}
