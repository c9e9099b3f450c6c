import { describe, expect, test } from 'vitest';
import { beginProof, readProof, takeProof } from '../../../server/store/access/pendingProofs.ts';
import { DIALECTS, emptyStores, later, NOW } from './emptyStore.ts';

describe.each(DIALECTS)('on %s', (dialect) => {
  const empty = emptyStores(dialect);

  test('a proof is taken once, for what it was begun, within five minutes', async () => {
    const { store, again } = await empty();
    const other = await again();
    const held = { challenge: 'abc' };
    const begin = () => beginProof(store.sql, 'signIn', { account: 7, held }, NOW);
    const token = await begin();
    expect(await takeProof(store.sql, 'passkey', token, NOW)).toBeNull();
    expect(await readProof(store.sql, 'signIn', token, NOW)).toEqual({ account: 7, held });
    const taken = await Promise.all([
      takeProof(store.sql, 'signIn', token, NOW),
      takeProof(other.sql, 'signIn', token, NOW),
    ]);
    expect(taken.filter(Boolean)).toEqual([{ account: 7, held }]);

    const late = await begin();
    expect(await readProof(store.sql, 'signIn', late, later(299))).not.toBeNull();
    expect(await takeProof(store.sql, 'signIn', late, later(300))).toBeNull();
    expect(await takeProof(store.sql, 'signIn', null, NOW)).toBeNull();
    await begin();
    await beginProof(store.sql, 'provider', { account: null, held }, later(300));
    expect(await store.sql.all('select account_id from pending_proof')).toEqual([{ account_id: null }]);
  });
});
