import { defineEntity, p } from '@mikro-orm/core';

/**
 * What somebody has begun to show: `signIn` with a passkey or by a second step, `passkey` when one is made, `provider` on the way
 * to another provider of sign-ins.
 */
export const PROOFS = ['signIn', 'passkey', 'provider'] as const;
export type Proof = (typeof PROOFS)[number];

export const PendingProofSchema = defineEntity({
  name: 'PendingProof',
  tableName: 'pending_proof',
  properties: {
    /** SHA-256 of the token in the browser's cookie, hexadecimal */
    tokenHash: p.string().primary(),
    proof: p.string().$type<Proof>(),
    /** whose it is; null: not known before it is finished */
    account: p.integer().fieldName('account_id').strictNullable(),
    /** what the answer is held against: JSON */
    held: p.text(),
    /** ISO 8601, UTC */
    until: p.string().index(),
  },
});

/** A proof that a browser has begun and not finished. */
export class PendingProof extends PendingProofSchema.class {}
PendingProofSchema.setClass(PendingProof);
