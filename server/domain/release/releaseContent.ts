import type { DisclosureAudit } from '../disclosure/protectTables.ts';
import type { EditionIndex } from '../edition/indexEdition.ts';
import type { DataKind } from '../facts/dataKind.ts';
import type { PublicationTables } from '../publication/types.ts';
import type { ReleaseKind } from './releaseKinds.ts';
import { RELEASE_TABLES } from './releaseTableNames.ts';
import { quarterlyHeadline, quarterlySentences } from './sentences/quarterlySentences.ts';
import type { ReleaseSentence } from './sentences/releaseSentence.ts';
import { tableFinding } from './sentences/tableFindings.ts';
import { yearlyHeadline, yearlySentences } from './sentences/yearlySentences.ts';
import { releaseRows } from './tables/releaseRows.ts';

export type { BoundFigure, ReleaseSentence } from './sentences/releaseSentence.ts';

/** Both languages. */
export interface InBoth {
  zh: string;
  en: string;
}

/** A sentence written otherwise by the bureau: `{name}` stands for a bound figure, which cannot be typed. */
export interface EditedSentence {
  /** code of the sentence whose place it takes, and a digest of its figures when it was written */
  code: string;
  text: InBoth;
  by: string;
  /** ISO 8601, UTC */
  at: string;
}

/** What persons wrote into a version. */
export interface ReleaseTexts {
  sentences: EditedSentence[];
  /** 索引号, 发文机关, 成文日期, 发文字号: where the edition or the bureau fills them */
  document: { index: string | null; issuer: string | null; dated: string | null; number: string | null };
  /** counties that handed in nothing and that whoever submitted it lets it come out without; left out: none */
  without?: { code: string; nameZh: string; nameEn: string }[];
}

/** One of the tables a release is read in: which published table it is made of, what is found in it, how many rows it has. */
export interface ReleaseTableEntry {
  /** its name in addresses, e.g. `sectors` */
  name: string;
  finding: ReleaseSentence;
  rows: number;
}

/** What is found in a version's protected tables. Frozen with them. */
export interface ReleaseContent {
  dataKind: DataKind;
  headline: ReleaseSentence;
  sentences: ReleaseSentence[];
  tables: ReleaseTableEntry[];
}

export interface ContentInput {
  kind: ReleaseKind;
  period: string;
  dataKind: DataKind;
  tables: PublicationTables;
  index: EditionIndex;
  /** the release before, as the public reads it; null: this is the first */
  previous: { period: string; tables: PublicationTables } | null;
  audit: DisclosureAudit;
}

/**
 * Finds what a release says, from its protected tables alone: what is missing there is said to be missing, and no word is stronger
 * than the interval that it rests on.
 */
export function releaseContent(input: ContentInput): ReleaseContent {
  const { kind, period, dataKind, tables } = input;
  const isQuarter = kind === 'quarterly';
  return {
    dataKind,
    headline: isQuarter ? quarterlyHeadline(tables, period) : yearlyHeadline(tables, period),
    sentences: isQuarter ? quarterlySentences(input) : yearlySentences(tables, period),
    tables: RELEASE_TABLES[kind].map((name) => {
      const rows = releaseRows(name, tables, period);
      return { name, finding: tableFinding(name, rows, period), rows: rows.length };
    }),
  };
}
