import { defineEntity, p } from '@mikro-orm/core';

export const WrongSignInSchema = defineEntity({
  name: 'WrongSignIn',
  tableName: 'wrong_sign_in',
  properties: {
    /** of a name or an address; a keyed digest, as people type passwords into the wrong field */
    key: p.string().primary(),
    count: p.integer(),
    /** ISO 8601, UTC */
    waitUntil: p.string().strictNullable(),
    forgetAt: p.string().index(),
  },
});

/** How often a sign-in went wrong under one name or from one address. */
export class WrongSignIn extends WrongSignInSchema.class {}
WrongSignInSchema.setClass(WrongSignIn);
