import type { Coded, DataKind, Estimate } from '../figures/types.ts';
import { ESTIMATE } from './fragments.ts';

export interface TitleProposal {
  occupation: Coded;
  score: number;
  because: string;
}

export interface OpenTitle {
  title: string;
  advertisements: number;
  occupation: Coded | null;
  score: number;
  proposals: TitleProposal[];
}

export interface SettledTitle {
  title: string;
  occupation: Coded;
  settledAt: string;
  advertisements: number;
}

/** How well one set of labelled titles was matched. */
export interface TitleAccuracy {
  set: string;
  titles: number;
  coverage: Estimate;
  minorGroup: Estimate;
  sector: Estimate;
  confusion: { expected: string; found: string; titles: number }[];
}

export interface TitlesResult {
  openTitles: { titles: OpenTitle[]; total: number; dataKind: DataKind };
  settledTitles: SettledTitle[];
  titleAccuracy: TitleAccuracy[];
  edition: { sectors: Coded[] };
}

export const TITLES_QUERY = `query Titles {
  openTitles(first: 30) {
    titles {
      title advertisements score
      occupation { code nameZh nameEn }
      proposals { occupation { code nameZh nameEn } score because }
    }
    total dataKind
  }
  settledTitles(first: 50) { title occupation { code nameZh nameEn } settledAt advertisements }
  titleAccuracy {
    set titles
    coverage { ...E } minorGroup { ...E } sector { ...E }
    confusion { expected found titles }
  }
  edition { sectors { code nameZh nameEn } }
}
${ESTIMATE}`;

export interface FoundOccupations {
  findOccupations: Coded[];
}

export const FIND_OCCUPATIONS_QUERY = `query FindOccupations($text: String!) {
  findOccupations(text: $text, first: 20) { code nameZh nameEn }
}`;

export interface TitleMove {
  title: string;
  occupation: Coded | null;
  advertisements: number;
}

export const SETTLE_TITLE_MUTATION = `mutation SettleTitle($title: String!, $occupation: String!) {
  settleTitle(title: $title, occupation: $occupation) { title occupation { code nameZh nameEn } advertisements }
}`;

export const UNDO_TITLE_MUTATION = `mutation UndoTitle($title: String!) {
  undoSettledTitle(title: $title) { title occupation { code nameZh nameEn } advertisements }
}`;
