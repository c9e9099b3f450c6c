/** What `GET /readyz` asks; the store implements it. */
export interface Readiness {
  /** the database answers */
  database(): Promise<boolean>;
  /** every migration has been run */
  migrations(): Promise<boolean>;
}

/** Injection token of the {@link Readiness}. */
export const READINESS = Symbol('Readiness');
