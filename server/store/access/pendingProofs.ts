import { PendingProofSchema, type Proof } from '../entities/pendingProof.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import { hashToken, newToken } from './secrets.ts';

const proofs = tableOf(PendingProofSchema);

/** How long somebody may take, ms. */
const LASTS = 5 * 60_000;
/** How many are kept: nobody has to sign in to begin one. */
const MOST = 10_000;

/** What was begun. */
export interface Pending<Held extends object> {
  account: number | null;
  held: Held;
}

/**
 * Keeps what an answer will be held against.
 *
 * @returns token for the browser's cookie; the database keeps its digest alone
 */
export function beginProof(
  sql: Sql,
  proof: Proof,
  { account, held }: Pending<object>,
  at: string,
): Promise<string> {
  const token = newToken();
  const until = new Date(Date.parse(at) + LASTS).toISOString();
  return sql.transactional(async (within) => {
    await within.run('delete from pending_proof where until <= ?', [at]);
    await within.run(
      `delete from pending_proof where token_hash in
        (select token_hash from pending_proof order by until desc limit ${MOST} offset ${MOST - 1})`,
    );
    await within.run(
      proofs.insert({ tokenHash: hashToken(token), proof, account, held: JSON.stringify(held), until }),
    );
    return token;
  });
}

/** Looks at what a browser began. @returns null: nothing, or too long ago */
export async function readProof<Held extends object>(
  sql: Pick<Sql, 'all'>,
  proof: Proof,
  token: string | null,
  at: string,
): Promise<Pending<Held> | null> {
  if (token === null) return null;
  const rows = await sql.all<Row>(
    proofs.select(['account', 'held', 'until'], { tokenHash: hashToken(token), proof }),
  );
  return pendingOf(rows, at);
}

/** Takes it, once: of two answers to the same challenge the first is heard. */
export async function takeProof<Held extends object>(
  sql: Pick<Sql, 'all'>,
  proof: Proof,
  token: string | null,
  at: string,
): Promise<Pending<Held> | null> {
  if (token === null) return null;
  const rows = await sql.all<Row>(
    proofs.remove(
      { tokenHash: hashToken(token), proof },
      `returning ${proofs.fields(['account', 'held', 'until'])}`,
    ),
  );
  return pendingOf(rows, at);
}

interface Row {
  account: number | null;
  held: string;
  until: string;
}

function pendingOf<Held extends object>([row]: readonly Row[], at: string): Pending<Held> | null {
  if (!row || row.until <= at) return null;
  return { account: row.account, held: JSON.parse(row.held) as Held };
}
