import { defineEntity, p } from '@mikro-orm/core';

export const PasskeySchema = defineEntity({
  name: 'Passkey',
  tableName: 'passkey',
  properties: {
    id: p.integer().primary().autoincrement(),
    account: p.integer().fieldName('account_id').index(),
    /** base64url */
    credentialId: p.string().length(1500).unique(),
    /** COSE, base64url */
    publicKey: p.text(),
    /** how often it signed, as it says itself; 0 where it does not count */
    counter: p.integer(),
    /** how a browser reaches it: JSON list */
    transports: p.string(),
    name: p.string(),
    /** ISO 8601, UTC */
    createdAt: p.string(),
    lastUsedAt: p.string().strictNullable(),
  },
});

/** A key on somebody's device. */
export class Passkey extends PasskeySchema.class {}
PasskeySchema.setClass(Passkey);
