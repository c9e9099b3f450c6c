import type { ChainHead } from '../../domain/audit/entry.ts';

/** What `GET /readyz` asks; the store implements it. */
export interface Readiness {
  /** the database answers */
  database(): Promise<boolean>;
  /** every migration has been run */
  migrations(): Promise<boolean>;
  /** the end of the log of acts, for whoever keeps it elsewhere */
  audit(): Promise<ChainHead | null>;
}

/** Injection token of the {@link Readiness}. */
export const READINESS = Symbol('Readiness');
