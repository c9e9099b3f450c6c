import type { ChainHead } from '../../domain/audit/entry.ts';

/** What `GET /readyz` asks; the store implements it. */
export interface Readiness {
  /** the database answers */
  database(): Promise<boolean>;
  /** every migration has been run */
  migrations(): Promise<boolean>;
  /** the end of the log of acts, for whoever keeps it elsewhere */
  audit(): Promise<ChainHead | null>;
  /** what is wrong around the log, as far as that is told without reading all of it */
  auditFaults(): Promise<string[]>;
}

/** Injection token of the {@link Readiness}. */
export const READINESS = Symbol('Readiness');
