import { Inject, Injectable } from '@nestjs/common';
import { type Asker, isSignedIn } from '../../domain/access/asker.ts';
import { may } from '../../domain/access/may.ts';
import type { EditionIndex } from '../../domain/edition/indexEdition.ts';
import type { Release, ReleaseVersionHead } from '../../domain/release/keptRelease.ts';
import { nextDue } from '../../domain/release/releaseCalendar.ts';
import { isKnown } from '../../domain/release/releaseStates.ts';
import { EDITION_INDEX } from '../edition/editionIndex.ts';
import { ApiError } from '../errors/apiError.ts';
import { PublicationService } from '../publication/publication.service.ts';
import { askedOfRelease } from './askedOfRelease.ts';
import { describeAct, describeFinding, describeProtection, describeSentences } from './describeWork.ts';
import type {
  MadePreview,
  ReleaseDesk,
  ReleaseDesks,
  ReleaseDeskVersion,
  ReleaseDeskWork,
} from './desk.model.ts';
import { type DeskAct, type DeskDoing, RELEASE_DESK, type ReleaseDeskPort } from './deskPort.ts';

/** What the bureau does to releases: whoever is signed in does it. */
@Injectable()
export class ReleaseDeskService {
  constructor(
    @Inject(RELEASE_DESK) private readonly port: ReleaseDeskPort,
    @Inject(EDITION_INDEX) private readonly index: EditionIndex,
    private readonly publications: PublicationService,
  ) {}

  async desks(asker: Asker): Promise<ReleaseDesks> {
    const releases = await this.port.releases();
    const announced = await this.port.announced();
    return {
      releases: releases.map((release) => this.describe(release, null, asker)),
      next: nextDue(this.index.edition.settings.releases, now(), { announced }),
    };
  }

  /** @throws ApiError RELEASE_UNKNOWN */
  async desk(id: string, asker: Asker): Promise<ReleaseDesk> {
    const release = await askedOfRelease(this.port.release(id));
    const latest = release.versions.at(-1);
    return this.describe(release, latest ? await this.work(latest, asker) : null, asker);
  }

  /** Makes the first version, or one that corrects what is out. @throws ApiError of the making */
  async make(
    order: { release: string; correction: boolean; note: { zh: string; en: string } | null },
    asker: Asker,
  ): Promise<ReleaseDesk> {
    await askedOfRelease(this.port.make(order, doing(asker)));
    return this.desk(order.release, asker);
  }

  /** Does one act on a version. @returns its release @throws ApiError of the act */
  async act(
    version: string,
    base: number,
    asker: Asker,
    work: (port: ReleaseDeskPort, act: DeskAct) => Promise<unknown>,
  ): Promise<ReleaseDesk> {
    await askedOfRelease(work(this.port, { id: version, base, doing: doing(asker) }));
    // what is public may be another from here
    this.publications.recheck();
    return this.desk(version.split('/')[1] ?? version, asker);
  }

  async createPreview(
    version: string,
    base: number,
    preview: { person: string; until: string },
    asker: Asker,
  ): Promise<MadePreview> {
    const act = { id: version, base, doing: doing(asker) };
    const { token, preview: id } = await askedOfRelease(this.port.createPreview(act, preview));
    const made = (await this.port.previews(version)).find((one) => one.id === id);
    if (!made) throw new ApiError('RELEASE_PREVIEW_UNKNOWN', {});
    return { token, preview: made };
  }

  async endPreview(preview: number, asker: Asker): Promise<ReleaseDesk> {
    const version = await askedOfRelease(this.port.endPreview(preview, doing(asker)));
    return this.desk(version.split('/')[1] ?? version, asker);
  }

  private async work(head: ReleaseVersionHead, asker: Asker): Promise<ReleaseDeskWork> {
    const { id, state } = head;
    const [version, previews, files, acts] = await Promise.all([
      this.port.version(id),
      this.port.previews(id),
      this.port.files(id),
      this.port.acts(id),
    ]);
    const findings = isKnown(state) || state === 'discarded' ? [] : await this.port.check(id, now());
    return {
      ...this.version(head, asker),
      document: version.texts.document,
      sentences: describeSentences(version),
      findings: findings.map(describeFinding),
      protection: describeProtection(version.audit),
      previews,
      files,
      acts: acts.map(describeAct),
    };
  }

  private describe(release: Release, work: ReleaseDeskWork | null, asker: Asker): ReleaseDesk {
    return { ...release, versions: release.versions.map((one) => this.version(one, asker)), work };
  }

  private version(head: ReleaseVersionHead, asker: Asker): ReleaseDeskVersion {
    const { secondPerson } = this.index.edition.settings.releases;
    const submittedBy = secondPerson ? head.submittedAccount : null;
    return {
      ...head,
      mayApprove: head.state === 'review' && may(asker, 'releases.approve', { submittedBy }),
    };
  }
}

/** @throws ApiError NOT_SIGNED_IN */
function doing(asker: Asker): DeskDoing {
  if (!isSignedIn(asker)) throw new ApiError('NOT_SIGNED_IN', {});
  return { by: asker.account.shownName, at: now(), asker };
}

const now = () => new Date().toISOString();
