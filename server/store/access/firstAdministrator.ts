import { isRefused } from '../../domain/access/accessRefused.ts';
import { OPERATOR } from '../audit/auditBatch.ts';
import type { Store } from '../openStore.ts';
import { inTurn, secretAccounts } from './accountRow.ts';
import { addAccount } from './accounts.ts';
import { makeLink } from './links.ts';

/** The first account of an instance, until its person is known. */
const FIRST = { name: 'admin', shownName: '管理员', role: 'admin', scope: null } as const;

/**
 * Makes the first administrator of an instance that has no account, demonstrators aside, with the link to begin it.
 *
 * @returns null: there are accounts. A link that was lost is made anew at the command line
 */
export function inviteFirstAdministrator(
  store: Pick<Store, 'sql' | 'index'>,
  at: string,
): Promise<{ name: string; token: string; until: string } | null> {
  return inTurn(store.sql, async (sql) => {
    const doing = { at, by: OPERATOR };
    const there = await secretAccounts(sql, 'a.demonstration = 0', []);
    if (there.length > 0) return null;
    const account = await addAccount({ sql, index: store.index }, FIRST, doing);
    if (isRefused(account)) return null;
    const link = await makeLink(sql, account.id, doing);
    return isRefused(link) ? null : { name: account.name, ...link };
  });
}
