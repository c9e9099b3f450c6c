import { type AccessRefused, refused } from '../../domain/access/accessRefused.ts';
import type { SignedIn } from '../../domain/access/asker.ts';
import { actorOf } from '../audit/auditBatch.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { inTurn, secretAccount, signedIn } from './accountRow.ts';
import { demonstrationIsOver } from './demonstrationIsOver.ts';
import { accountOfIdentity, addIdentity, type Identity } from './identities.ts';
import { readLink, useLinkByIdentity } from './links.ts';
import type { OpenIdProvider, Sent } from './openIdProvider.ts';
import { beginProof, takeProof } from './pendingProofs.ts';
import { beginSecondStep, type From } from './secondStep.ts';
import { hashToken } from './secrets.ts';
import { openSession } from './sessions.ts';
import { logWrong } from './wrongSignIn.ts';

/** What somebody goes to the provider for: to sign in, to link an account they are signed in with, to accept an invitation. */
export type ProviderErrand =
  | { to: 'signIn' }
  | { to: 'link'; account: number }
  | { to: 'accept'; link: string };

interface HeldErrand {
  to: ProviderErrand['to'];
  sent: Sent;
  /** digest of the invitation's token */
  linkHash: string | null;
  /** page to go on to */
  next: string | null;
}

type Reached = Pick<Store, 'sql'> & { provider: OpenIdProvider };

/** Sends a browser to the provider. @returns where to, and the token for its cookie */
export async function beginProvider(
  { sql, provider }: Reached,
  errand: ProviderErrand,
  { redirectUri, next, at }: { redirectUri: string; next: string | null; at: string },
): Promise<{ url: string; pending: string } | AccessRefused> {
  if (errand.to === 'accept' && !(await readLink(sql, errand.link, at))) return refused('LINK_OVER');
  const way = await provider.send(redirectUri);
  if (typeof way === 'string') return refused(way);
  const account = errand.to === 'link' ? errand.account : null;
  const linkHash = errand.to === 'accept' ? hashToken(errand.link) : null;
  const held: HeldErrand = { to: errand.to, sent: way.sent, linkHash, next };
  return { url: way.url, pending: await beginProof(sql, 'provider', { account, held }, at) };
}

export interface Returned extends From {
  /** of the address the browser came back to */
  search: string;
  /** of its cookie */
  pending: string | null;
  /** account that is signed in in it */
  account: number | null;
}

/** What came of it: somebody is in, an account was linked, or a second step waits. */
export type Arrived = { next: string | null } & (
  | { to: 'signIn' | 'accept'; token: string; asker: SignedIn }
  | { to: 'link' }
  | { to: 'secondStep'; pending: string }
);

/** Receives a browser that the provider sent back. What is wrong with what it brings is a failed sign-in. */
export async function finishProvider(
  { sql, provider }: Reached,
  { search, pending, account, ...from }: Returned,
): Promise<Arrived | AccessRefused> {
  const { address, at } = from;
  const wrong = async (refusal: AccessRefused, row: { id: number; name: string } | null = null) => {
    await inTurn(sql, (within) => logWrong(within, row, { why: refusal.code, address, at }));
    return refusal;
  };
  // a way that began in another browser, was gone before, or took too long
  const begun = await takeProof<HeldErrand>(sql, 'provider', pending, at);
  if (!begun) return wrong(refused('SIGN_IN_OVER'));
  const { to, sent, linkHash, next } = begun.held;
  const identity = await provider.receive(search, sent);
  if (typeof identity === 'string')
    return identity === 'PROVIDER_WRONG' ? wrong(refused(identity)) : refused(identity);
  if (to === 'link') {
    if (begun.account === null || begun.account !== account) return wrong(refused('SIGN_IN_OVER'));
    return (await link(sql, account, identity, at)) ?? { to, next };
  }
  if (to === 'accept') {
    const used = await useLinkByIdentity(sql, linkHash ?? '', identity, from);
    return 'code' in used ? used : { to, next, ...used };
  }
  return enter(sql, identity, from, { next, wrong });
}

async function link(
  sql: Sql,
  account: number,
  identity: Identity,
  at: string,
): Promise<AccessRefused | null> {
  const row = await secretAccount(sql, account);
  return row
    ? addIdentity(sql, account, identity, { at, by: actorOf(signedIn(row)) })
    : refused('ACCOUNT_NOT_FOUND');
}

interface Entering {
  next: string | null;
  wrong(refusal: AccessRefused, row?: { id: number; name: string } | null): Promise<AccessRefused>;
}

interface Wrong {
  refusal: AccessRefused;
  row: { id: number; name: string } | null;
}

/** The provider stands in place of the password: who has a second factor is asked for it as after one. */
async function enter(
  sql: Sql,
  identity: Identity,
  { address, agent, at }: From,
  { next, wrong }: Entering,
): Promise<Arrived | AccessRefused> {
  const entered = await inTurn(sql, async (within): Promise<Arrived | Wrong> => {
    const row = await accountOfIdentity(within, identity);
    if (!row) return { refusal: refused('IDENTITY_UNKNOWN'), row };
    if (row.state !== 'active' || (row.demonstration && (await demonstrationIsOver(within))))
      return { refusal: refused('SIGN_IN_CLOSED'), row };
    if (row.hasTotp || row.passkeys > 0)
      return { to: 'secondStep', pending: await beginSecondStep(within, row.id, 'provider', at), next };
    const { token } = await openSession(within, { account: row.id, at, way: 'provider', agent, address });
    return { to: 'signIn', token, asker: signedIn(row), next };
  });
  return 'refusal' in entered ? wrong(entered.refusal, entered.row) : entered;
}
