import type { SignedIn } from '../../domain/access/asker.ts';
import type { ChainedEntry } from '../../domain/audit/entry.ts';
import type { Finding } from '../../domain/release/checklist/types.ts';
import type {
  Acknowledgement,
  Release,
  ReleasePreview,
  ReleaseVersion,
} from '../../domain/release/keptRelease.ts';
import type { InBoth, ReleaseTexts } from '../../domain/release/releaseContent.ts';

/** Who acts on a release, and when (ISO 8601). */
export interface DeskDoing {
  by: string;
  at: string;
  asker: SignedIn;
}

/** What an act is done to, and which revision whoever acts had before them. */
export interface DeskAct {
  id: string;
  base: number;
  doing: DeskDoing;
}

/** A finding with its name, and what was said to it; null: nothing yet. */
export type DeskFinding = Finding & { name: string; acknowledged: Acknowledgement | null };

/** What persons write into a version; left out: as it was. */
export interface DeskEdit {
  /** null: as it was generated */
  sentence?: { code: string; text: InBoth | null };
  document?: Partial<ReleaseTexts['document']>;
  note?: InBoth;
}

/** Releases as those see them who make them; the store implements it. Refusals are thrown as `ReleaseRefused`. */
export interface ReleaseDeskPort {
  /** in the order in which they were made */
  releases(): Promise<Release[]>;
  release(id: string): Promise<Release>;
  version(id: string): Promise<ReleaseVersion>;
  /** what a version has to be looked at for, as things are */
  check(id: string, now: string): Promise<DeskFinding[]>;
  previews(version: string): Promise<ReleasePreview[]>;
  /** latest first */
  acts(version: string): Promise<ChainedEntry[]>;
  /** SHA-256 and path of what is frozen */
  files(version: string): Promise<{ path: string; mediaType: string; sha256: string }[]>;
  /** minutes that releases are announced for, by release */
  announced(): Promise<ReadonlyMap<string, string>>;
  make(
    order: { release: string; correction: boolean; note: InBoth | null },
    doing: DeskDoing,
  ): Promise<string>;
  remake(act: DeskAct): Promise<void>;
  acknowledge(act: DeskAct, finding: string, sentence: string): Promise<void>;
  edit(act: DeskAct, edit: DeskEdit): Promise<void>;
  setMinute(act: DeskAct, minute: string, reason: string): Promise<void>;
  submit(act: DeskAct): Promise<void>;
  giveBack(act: DeskAct, reason: string): Promise<void>;
  approve(act: DeskAct): Promise<void>;
  recall(act: DeskAct, reason: string): Promise<void>;
  withdraw(act: DeskAct, note: InBoth): Promise<void>;
  discard(act: DeskAct): Promise<void>;
  /** @returns the token, which is kept nowhere */
  createPreview(
    act: DeskAct,
    preview: { person: string; until: string },
  ): Promise<{ token: string; preview: number }>;
  /** what a link opens, and for whom; counted and logged. null: it opens nothing */
  openPreview(token: string, now: string): Promise<{ version: string; person: string; until: string } | null>;
  /** @returns the version it was of */
  endPreview(preview: number, doing: DeskDoing): Promise<string>;
}

/** Injection token of the {@link ReleaseDeskPort}. */
export const RELEASE_DESK = Symbol('ReleaseDeskPort');
