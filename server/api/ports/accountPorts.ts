import { isRefused } from '../../domain/access/accessRefused.ts';
import type { SignedIn } from '../../domain/access/asker.ts';
import {
  accountLookedAfter,
  addAccount,
  changeRole,
  findAccount,
  findAccounts,
  invitedBy,
  setAccountState,
} from '../../store/access/accounts.ts';
import { demonstrators, signInAsDemonstrator } from '../../store/access/demonstrators.ts';
import { makeLink, readLink, useLink, whyLinkEnded } from '../../store/access/links.ts';
import { changePassword } from '../../store/access/passwordChange.ts';
import { runningOut } from '../../store/access/runningOut.ts';
import { beginTotp, confirmTotp, pendingTotp } from '../../store/access/secondFactor.ts';
import { endSession, endSessionsOf, sessionsOf } from '../../store/access/sessions.ts';
import { signIn } from '../../store/access/signIn.ts';
import { actorOf } from '../../store/audit/auditBatch.ts';
import { countActs, findActs, kindsOfActs } from '../../store/audit/findActs.ts';
import { noteDownload } from '../../store/audit/noteDownload.ts';
import { verifyAudit } from '../../store/audit/readAudit.ts';
import type { Store } from '../../store/openStore.ts';
import type { AccountDesk, Keeping } from '../access/accountDesk.ts';
import type { AuditDesk } from '../access/auditDesk.ts';

const doing = ({ by, at }: Keeping) => ({ by: actorOf(by), at });

/** The store's accounts as the API's port. */
export function accountPorts(store: Store): AccountDesk {
  const { sql } = store;
  return {
    signIn: (tried) => signIn(store, tried),
    demonstrators: () => demonstrators(store),
    signInAsDemonstrator: (name, whence) => signInAsDemonstrator(store, name, whence),
    link: async (token, at) => {
      const open = await readLink(sql, token, at);
      return open ? { state: 'open', ...open } : { state: await whyLinkEnded(sql, token, at) };
    },
    useLink: (token, password, whence) => useLink(store, token, { password, ...whence }),

    find: (account) => findAccount(sql, account),
    changePassword: (change) => changePassword(store, change),
    beginTotp: (account) => beginTotp(store, account),
    pendingTotp: (account) => pendingTotp(store, account),
    confirmTotp: (account, given) => confirmTotp(store, account, given),
    sessions: (account, at) => sessionsOf(sql, account, at),
    endSession: (account, session, at) => endSession(sql, session, at, { account }),
    endOtherSessions: (account, session, at) => endSessionsOf(sql, account, at, session),

    lookedAfter: ({ by, at }) => lookedAfter(store, by, at),
    add: (account, keeping) => addAccount(store, account, doing(keeping)),
    changeRole: (account, to, keeping) => changeRole(store, account, to, doing(keeping)),
    setState: (account, to, keeping) => setAccountState(sql, account, to, doing(keeping)),
    makeLink: (account, keeping) => makeLink(sql, account, doing(keeping)),
    endSessionsOf: async (account, keeping) => {
      const { by, at } = doing(keeping);
      const known = await accountLookedAfter(sql, account, by);
      return isRefused(known) ? known : { ended: await endSessionsOf(sql, account, at, undefined, by) };
    },
  };
}

async function lookedAfter(store: Store, by: SignedIn, at: string) {
  const accounts = await findAccounts(store.sql, actorOf(by));
  const names = accounts.map(({ name }) => name);
  const running = await runningOut(store, names, at);
  const invited = await invitedBy(store.sql);
  const seen = new Set(accounts.map(({ id }) => id));
  return accounts.map((account) => ({
    ...account,
    invited: (invited.get(account.name) ?? []).filter(({ id }) => seen.has(id)),
    ...(running.get(account.name) ?? { waitUntil: null, linkUntil: null }),
  }));
}

/** The store's log of acts as the API's port. */
export function auditPorts({ sql }: Pick<Store, 'sql'>): AuditDesk {
  return {
    acts: (where, first, before) => findActs(sql, where, { first, before }),
    count: (where) => countActs(sql, where),
    kinds: () => kindsOfActs(sql),
    noteDownload: (by, download) => noteDownload(sql, actorOf(by), download),
    verify: () => verifyAudit(sql),
  };
}
