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
