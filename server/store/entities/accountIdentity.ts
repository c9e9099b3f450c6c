import { defineEntity, p } from '@mikro-orm/core';

export const AccountIdentitySchema = defineEntity({
  name: 'AccountIdentity',
  tableName: 'account_identity',
  primaryKeys: ['issuer', 'subject'],
  properties: {
    /** address of the provider */
    issuer: p.string().primary(),
    /** whom it means, in its own terms */
    subject: p.string().primary(),
    account: p.integer().fieldName('account_id').index(),
    /** ISO 8601, UTC */
    createdAt: p.string(),
  },
});

/** Who somebody is to another provider of sign-ins. */
export class AccountIdentity extends AccountIdentitySchema.class {}
AccountIdentitySchema.setClass(AccountIdentity);
