import type { Block } from '../cube/block.ts';
import type { EditionIndex } from '../edition/indexEdition.ts';
import type { OutcomeRow, ProgrammeRow, SchoolRow } from '../facts/rows.ts';
import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import type { Solver } from '../plan/solver.ts';
import type { PublicationTables } from '../publication/types.ts';
import type { PersonDigest } from './cellKey.ts';
import type { PersonRecord } from './crossTable.ts';

/** The records of one year of graduation that a version was counted from: corrections are held against them for good. */
export interface KeptRecords {
  cohort: string;
  /** by the stable id of the person */
  records: readonly (readonly [id: string, record: PersonRecord])[];
  /** rows that were shown as an earlier version had them, whose id is `from`; null: not at all. Left out: none */
  held?: readonly { table: string; row: string; from: string | null }[];
}

/** A version that was shown before. */
export interface FormerVersion {
  /** e.g. `release/2026Q3/v1` */
  id: string;
  /** what was shown: a row that must stay as it was is taken from here */
  tables: Partial<PublicationTables>;
  kept: readonly KeptRecords[];
}

export interface ProtectionInput {
  /** as they are made of all facts up to the period; never public */
  tables: PublicationTables;
  /** one row a graduate, of the cohorts in the tables and of the kind of data that they are made of */
  graduates: readonly OutcomeRow[];
  schools: readonly SchoolRow[];
  programmes: readonly ProgrammeRow[];
  index: EditionIndex;
  /** versions of all releases that were ever published, oldest first, withdrawn ones too */
  former: readonly FormerVersion[];
  /** keyed by the instance's cell key */
  digest: PersonDigest;
  solver: Solver;
  /** what an occupation brings to specialties, as the tables were made with; left out: specialties stand unlinked */
  specialtyShares?: SharesOf;
  /** blocks of registered needs by employer, of the same facts; left out: the number of employers alone decides */
  demand?: readonly Block[];
}

/** What was hidden, how it was checked, and what waits. For the bureau; of it the release prints counts and shares alone. */
export interface DisclosureAudit {
  /** cells with a figure, and those without for each reason */
  cells: { told: number; withheld: Partial<Record<string, number>> };
  /** suppressed cells: those that had to be, those hidden besides, and the narrowest range a reader can work out of any, in persons */
  suppression: { primary: number; secondary: number; narrowest: number | null };
  /** rows that stay as an earlier version has them, because too few of their records changed */
  waiting: { table: string; row: string; nameZh: string; nameEn: string; reason: string; records: number }[];
  /** taught school × specialty pairs, and their graduates, with a figure that may be published */
  coverage: {
    pairs: number;
    shareOfPairs: number | null;
    shareOfGraduates: number | null;
    pooled: number;
    carried: number;
    without: Partial<Record<string, number>>;
  };
  /** distances of perturbed from true counts, over all perturbed cells; null: none is */
  utility: { cells: number; d1: number; d2: number; d3: number; falseZeros: number } | null;
  /** attacks of the battery that succeeded, in words for the log; a release with one cannot be laid before anybody */
  broken: string[];
}

export interface ProtectedRelease {
  tables: PublicationTables;
  audit: DisclosureAudit;
  kept: KeptRecords[];
}
