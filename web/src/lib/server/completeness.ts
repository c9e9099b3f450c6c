import type { DataKind } from '../figures/types.ts';

export interface HandedIn {
  handedIn: number;
  expected: number;
}

export interface CompletenessCell {
  period: string | null;
  state: 'handed_in' | 'missing' | 'not_due' | 'not_expected';
  rows: number;
  importedAt: string | null;
  batch: string | null;
  late: boolean | null;
}

export interface CompletenessRow extends HandedIn {
  sender: { code: string; nameZh: string; nameEn: string };
  cells: CompletenessCell[];
}

/** Who handed in a kind of file, and who is missing. */
export interface Completeness {
  kind: string;
  dataKind: DataKind;
  periods: ({ period: string | null } & HandedIn)[];
  rows: CompletenessRow[];
  total: HandedIn;
  late: number;
}

const HANDED_IN = 'handedIn expected';

export const COMPLETENESS = `kind dataKind late
  periods { period ${HANDED_IN} }
  rows {
    sender { code nameZh nameEn }
    cells { period state rows importedAt batch late }
    ${HANDED_IN}
  }
  total { ${HANDED_IN} }`;
