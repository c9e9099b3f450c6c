/** Cuts a text into words. A port: the dictionary of a segmenter is megabytes, which the domain does not carry. */
export type Segment = (text: string) => readonly string[];

/** How an occupation was found. */
export type TitleMatchKind = 'settled' | 'exact' | 'ranked';

export interface TitleMatch {
  /** code of an occupation or occupation group; null: unclassified */
  occupation: string | null;
  /** 0–1: 1 for what a person settled and for exact names, how likely the minor group is otherwise */
  score: number;
  /** null: nothing was good enough */
  how: TitleMatchKind | null;
}

/** An occupation that a title may mean. */
export interface TitleProposal {
  /** code of the occupation, or of its group where two occupations of it fit alike */
  code: string;
  /** 0–1: how likely its minor group is, among all of them */
  score: number;
  /** the name that fits best */
  name: string;
}

/** What an advertisement says of the work. */
export interface TitleQuery {
  title: string;
  /** code of the employer's industry; null: unknown */
  industry: string | null;
  description: string | null;
}

export type ClassifyTitle = (query: TitleQuery) => TitleMatch;

/** A job title of stored advertisements that nobody settled and no name is equal to. */
export interface OpenTitle {
  title: string;
  advertisements: number;
  /** most frequent of its advertisements; null: they say none */
  industry: string | null;
  /** what most of them are counted as; null: unclassified */
  occupation: string | null;
  score: number;
}

export interface SettledTitle {
  title: string;
  occupation: string;
  /** ISO 8601, UTC */
  settledAt: string;
  advertisements: number;
}
