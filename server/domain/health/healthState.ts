/** What is known of a running instance. Times are ISO 8601 in UTC, sizes bytes; null: not known. */
export interface HealthState {
  database: {
    dialect: 'sqlite' | 'postgresql';
    answers: boolean;
    /** whether it is still the file that was opened */
    present: boolean;
    bytes: number | null;
  };
  /** of the schema: how many were not run yet */
  pendingMigrations: number | null;
  /** null: nothing was published yet */
  pages: { madeAt: string; behind: boolean; behindSince: string | null } | null;
  uploads: { waiting: number; bytes: number } | null;
  /** room left on the disk of the database, or of the uploads where that is elsewhere */
  freeBytes: number | null;
  /** when `gongxu backup` last made one */
  backupAt: string | null;
  log: { length: number; verifiedAt: string; fault: string | null; brokenAt: number | null } | null;
  /** what waits for each: passwords to be hashed, jobs on files, requests to the solver */
  queues: { passwords: number | null; files: number | null; solver: number | null };
  /** settings that were changed, and changes that the edition's checks refuse now */
  settings: { changed: number; refused: string[] } | null;
  program: { version: string; node: string; startedAt: string };
}
