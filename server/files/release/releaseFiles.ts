import type { PublicationTables } from '../../domain/publication/types.ts';
import type { ReleaseContent, ReleaseTexts } from '../../domain/release/releaseContent.ts';

/** What a version's files say of it. */
export interface ReleaseHead {
  /** `release/2026Q3/v2` */
  id: string;
  release: string;
  version: number;
  /** minute at which it goes out, ISO 8601, UTC */
  publishAt: string;
  publisherZh: string;
  publisherEn: string;
  /** public address of the instance without a slash at its end, e.g. `https://talent.example.cn` */
  origin: string;
}

export interface ReleaseFile {
  /** below `/data/2026Q3/v2/`, e.g. `sectors.csv` */
  path: string;
  mediaType: string;
  bytes: Buffer;
}

/** Every file of a version. The same input makes the same bytes: they carry the minute it goes out, never that of their making. */
export async function releaseFiles(
  _head: ReleaseHead,
  _tables: Partial<PublicationTables>,
  _content: ReleaseContent,
  _texts: ReleaseTexts,
): Promise<ReleaseFile[]> {
  return [];
}
