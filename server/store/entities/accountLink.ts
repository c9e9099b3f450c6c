import { defineEntity, p } from '@mikro-orm/core';

export const AccountLinkSchema = defineEntity({
  name: 'AccountLink',
  tableName: 'account_link',
  properties: {
    id: p.integer().primary().autoincrement(),
    account: p.integer().fieldName('account_id').index(),
    /** SHA-256 of the token, hexadecimal */
    tokenHash: p.string().unique(),
    madeBy: p.string(),
    /** ISO 8601, UTC */
    madeAt: p.string(),
    until: p.string(),
    /** when it was used, or a newer one took its place */
    endedAt: p.string().strictNullable(),
  },
});

/** A link by which somebody chooses a password, once. */
export class AccountLink extends AccountLinkSchema.class {}
AccountLinkSchema.setClass(AccountLink);
