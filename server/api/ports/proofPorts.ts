import { refused } from '../../domain/access/accessRefused.ts';
import { PROVIDER_PATH } from '../../domain/access/providerPath.ts';
import { identitiesOf, removeIdentity } from '../../store/access/identities.ts';
import { createOpenIdProvider } from '../../store/access/openIdProvider.ts';
import { beginPasskey, finishPasskey } from '../../store/access/passkeyMaking.ts';
import { beginPasskeySignIn, finishPasskeySignIn } from '../../store/access/passkeySignIn.ts';
import { passkeySite } from '../../store/access/passkeySite.ts';
import { passkeysOf, removePasskey } from '../../store/access/passkeys.ts';
import { beginProvider, finishProvider } from '../../store/access/providerSignIn.ts';
import { finishWithCode, secondStep } from '../../store/access/secondStep.ts';
import type { Store } from '../../store/openStore.ts';
import type { Answering, ProofDesk } from '../access/proofDesk.ts';

/** The store's passkeys and its provider of sign-ins as the API's port. */
export function proofPorts(store: Store): ProofDesk {
  const { sql, config } = store;
  const reached = config.provider && { sql, provider: createOpenIdProvider(config.provider) };
  return {
    provider: config.provider?.name ?? null,
    hasPasskeys: (origin) => passkeySite(origin) !== null,
    secondStep: ({ pending, at }) => secondStep(sql, pending, at),
    finishWithCode: (code, answering) => finishWithCode(store, answering.pending, code, answering),
    beginProvider: async (errand, next, { origin, at }) => {
      if (!reached) return refused('PROVIDER_DOWN');
      return beginProvider(reached, errand, { redirectUri: origin + PROVIDER_PATH, next, at });
    },
    finishProvider: async (search, account, answering) => {
      if (!reached) return refused('PROVIDER_DOWN');
      return finishProvider(reached, { search, account, ...answering });
    },
    identities: (account) => identitiesOf(sql, account),
    removeIdentity: (account, identity, doing) => removeIdentity(sql, account, identity, doing),
    ...passkeyPorts(store),
  };
}

function passkeyPorts(store: Store) {
  const { sql } = store;
  return {
    beginPasskeySignIn: async (second: boolean, { origin, pending, at }: Answering) => {
      const site = passkeySite(origin);
      if (!site) return refused('PASSKEY_NOT_HERE');
      return beginPasskeySignIn(sql, site, second ? { token: pending } : null, at);
    },
    finishPasskeySignIn: async (response: string, answering: Answering) => {
      const site = passkeySite(answering.origin);
      if (!site) return refused('PASSKEY_NOT_HERE');
      return finishPasskeySignIn(store, { response, site, ...answering });
    },
    passkeys: (account: number) => passkeysOf(sql, account),
    beginPasskey: async (account: number, { origin, at }: Answering) => {
      const site = passkeySite(origin);
      return site ? beginPasskey(store, account, site, at) : refused('PASSKEY_NOT_HERE');
    },
    addPasskey: async (
      { account, ...made }: { account: number; session: number; name: string; response: string },
      { origin, pending, at }: Answering,
    ) => {
      const site = passkeySite(origin);
      return site ? finishPasskey(sql, account, { ...made, pending, site, at }) : refused('PASSKEY_NOT_HERE');
    },
    removePasskey: (account: number, id: number, doing: { at: string; session: number }) =>
      removePasskey(sql, account, id, doing),
  };
}
