/** What a kind of file is, as a list of kinds shows it. */
export interface KindHead {
  kind: string;
  rowZh: string;
  rowEn: string;
  /** somebody is expected to hand it in */
  expected: boolean;
}

/** A column as its page explains it. */
export interface ImportColumn {
  name: string;
  zh: string;
  aliases: string[];
  required: boolean;
  aboutZh: string;
  aboutEn: string;
  allowedZh: string;
  allowedEn: string;
  exampleZh: string;
  exampleEn: string;
}

export interface ImportKindResult {
  importKind: KindHead & { columns: ImportColumn[] };
}

export const KIND_HEAD = 'kind rowZh rowEn expected';

export const IMPORT_KIND_QUERY = `query ImportKind($kind: String!) {
  importKind(kind: $kind) {
    ${KIND_HEAD}
    columns { name zh aliases required aboutZh aboutEn allowedZh allowedEn exampleZh exampleEn }
  }
}`;
