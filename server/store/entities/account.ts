import { defineEntity, p } from '@mikro-orm/core';
import type { AccountState } from '../../domain/access/accountStates.ts';
import type { AccountRole } from '../../domain/access/roles.ts';

export const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** what is typed to sign in, in its plain form */
    name: p.string().unique(),
    /** the person's own, as others read it */
    shownName: p.string(),
    role: p.string().$type<AccountRole>(),
    /** code of the body it speaks for; null: the whole city */
    scope: p.string().strictNullable(),
    /** of an employer: code of the region whose county looks after it; null: the bureau does */
    region: p.string().strictNullable(),
    state: p.string().$type<AccountState>(),
    /** 1: signs in with one click on a demonstration, or was made by such a one; else 0 */
    demonstration: p.integer(),
    /** argon2id with its parameters; null: none was chosen yet */
    passwordHash: p.string().strictNullable(),
    /** key of the codes, sealed; null: there is none */
    totpSecret: p.string().strictNullable(),
    /** the same, until its first code was given */
    totpPending: p.string().strictNullable(),
    /** step of 30 s since 1970 of the last code that was taken */
    totpStep: p.integer().strictNullable(),
    /** ISO 8601, UTC */
    createdAt: p.string(),
    createdBy: p.string(),
    lastSeenAt: p.string().strictNullable(),
  },
});

/** Somebody who may sign in. Rows are never deleted. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
