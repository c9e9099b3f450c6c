import { defineEntity, p } from '@mikro-orm/core';

/** By what somebody signed in. */
export const SIGN_IN_WAYS = ['password', 'passkey', 'provider', 'demonstration', 'link'] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

export const AccountSessionSchema = defineEntity({
  name: 'AccountSession',
  tableName: 'account_session',
  properties: {
    id: p.integer().primary().autoincrement(),
    account: p.integer().fieldName('account_id').index(),
    /** SHA-256 of the token, hexadecimal; the token itself is the reader's alone */
    tokenHash: p.string().unique(),
    way: p.string().$type<SignInWay>(),
    /** what the browser calls itself */
    agent: p.string().strictNullable(),
    /** ISO 8601, UTC */
    startedAt: p.string(),
    /** written at most once a minute */
    lastSeenAt: p.string(),
    endedAt: p.string().strictNullable(),
  },
});

/** A browser that somebody signed in with. */
export class AccountSession extends AccountSessionSchema.class {}
AccountSessionSchema.setClass(AccountSession);
