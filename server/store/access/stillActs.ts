import type { SignedIn } from '../../domain/access/asker.ts';
import { sessionIsOver } from '../../domain/access/sessionIsOver.ts';
import type { Acting } from '../../domain/import/jobs.ts';
import { takeLogEnd } from '../audit/takeLogEnd.ts';
import { AccountSessionSchema } from '../entities/accountSession.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import { secretAccount } from './accountRow.ts';
import { demonstrationIsOver } from './demonstrationIsOver.ts';

const sessions = tableOf(AccountSessionSchema);

/** Whoever asked for something was locked, signed out or given another role before it was done. */
export class RightsEnded extends Error {
  constructor() {
    super('the rights by which this was asked for have ended');
  }
}

/** As what somebody asks for work that is done later. @param at ISO 8601: when it was asked for */
export function actingOf({ account, role, scope, session }: SignedIn, at: string): Acting {
  return { account: account.id, role, scope, session: session ?? null, at };
}

/**
 * Holds the rights by which some work was asked for against the database, within the transaction that does it: the account is
 * active, speaks for the same body in the same role, and nobody has ended the session. Whoever locks the account from here on
 * waits for the end of the transaction.
 *
 * @throws RightsEnded
 */
export async function checkStillActs(sql: Pick<Sql, 'all' | 'run'>, acting: Acting): Promise<void> {
  // every act on an account takes the log's end first
  await takeLogEnd(sql);
  const row = await secretAccount(sql, acting.account);
  if (row?.state !== 'active' || row.role !== acting.role || row.scope !== acting.scope)
    throw new RightsEnded();
  if (row.demonstration && (await demonstrationIsOver(sql))) throw new RightsEnded();
  if (acting.session === null) return;
  const [session] = await sql.all<{ startedAt: string; lastSeenAt: string; endedAt: string | null }>(
    sessions.select(['startedAt', 'lastSeenAt', 'endedAt'], { id: acting.session, account: row.id }),
  );
  if (!session || sessionIsOver(session, row.role, acting.at)) throw new RightsEnded();
}
