import type { SignedIn } from '../../domain/access/asker.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { TitleReport } from '../../domain/import/titles/titleReport.ts';
import type { OpenTitle, SettledTitle, TitleProposal } from '../../domain/import/titles/types.ts';

/** Job titles and what persons settle of them, as the API needs them; the store implements it. */
export interface TitleDesk {
  /** titles that a person must settle, those with most advertisements first */
  open(first: number): Promise<{ titles: OpenTitle[]; total: number; dataKind: DataKind }>;
  /** titles that a person has settled, the latest first */
  settled(first: number): Promise<SettledTitle[]>;
  propose(title: string, industry: string | null): TitleProposal[];
  /**
   * remembers the occupation of a title, moves its stored advertisements there, and publishes anew
   * @returns how many advertisements moved; that a demonstrator may not
   */
  settle(title: string, occupation: string, by: SignedIn): Promise<number | 'not_demonstration'>;
  /** forgets it, moves back what is stored, and publishes anew; null: nobody settled it; that a demonstrator may not */
  undo(title: string, by: SignedIn): Promise<number | null | 'not_demonstration'>;
  /** how well titles are matched; null: not measured for this edition */
  report(): Promise<TitleReport | null>;
}

/** Injection token of the {@link TitleDesk}. */
export const TITLE_DESK = Symbol('TitleDesk');
