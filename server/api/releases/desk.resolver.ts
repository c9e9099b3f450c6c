import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { QueryContext } from '../graphql/context.ts';
import { MadePreview, ReleaseDesk, ReleaseDesks, ReleaseTextInput, TextInBothInput } from './desk.model.ts';
import { ReleaseDeskService } from './desk.service.ts';
import type { DeskEdit } from './deskPort.ts';

const ID_OF = { type: () => ID, description: '`release/2026Q3/v2`' };
const RELEASE = { type: () => ID, description: '`2026Q3`, or a year of graduation `2026`' };
const BASE = {
  type: () => Int,
  description: 'Revision of the version that whoever acts had before them.',
};

/** Who acts is whoever is signed in; of what others may have done since, an act says what it is based on. */
@Resolver(() => ReleaseDesk)
export class ReleaseDeskResolver {
  constructor(private readonly service: ReleaseDeskService) {}

  @Query(() => ReleaseDesks, { description: 'Releases as those see them who make them.' })
  releaseDesks(@Context() { asker }: QueryContext): Promise<ReleaseDesks> {
    return this.service.desks(asker);
  }

  @Query(() => ReleaseDesk, { description: 'One release with its latest version at work.' })
  releaseDesk(
    @Context() { asker }: QueryContext,
    @Args('release', RELEASE) release: string,
  ): Promise<ReleaseDesk> {
    return this.service.desk(release, asker);
  }

  @Mutation(() => ReleaseDesk, { description: 'Makes the first version of what is committed, as a draft.' })
  makeRelease(
    @Context() { asker }: QueryContext,
    @Args('release', RELEASE) release: string,
  ): Promise<ReleaseDesk> {
    return this.service.make({ release, correction: false, note: null }, asker);
  }

  @Mutation(() => ReleaseDesk, {
    description: 'Makes a version that corrects what is out, which stays as it is.',
  })
  correctRelease(
    @Context() { asker }: QueryContext,
    @Args('release', RELEASE) release: string,
    @Args('note', { type: () => TextInBothInput, nullable: true }) note?: TextInBothInput,
  ): Promise<ReleaseDesk> {
    return this.service.make({ release, correction: true, note: note ?? null }, asker);
  }

  @Mutation(() => ReleaseDesk, {
    description: 'Makes the figures anew from what is committed now; what persons wrote stays.',
  })
  remakeRelease(
    @Context() { asker }: QueryContext,
    @Args('version', ID_OF) version: string,
    @Args('base', BASE) base: number,
  ): Promise<ReleaseDesk> {
    return this.service.act(version, base, asker, (port, act) => port.remake(act));
  }

  @Mutation(() => ReleaseDesk, { description: 'Says something to a warning as it stands.' })
  acknowledgeFinding(
    @Context() { asker }: QueryContext,
    @Args('version', ID_OF) version: string,
    @Args('base', BASE) base: number,
    @Args('finding', { type: () => ID }) finding: string,
    @Args('sentence') sentence: string,
  ): Promise<ReleaseDesk> {
    return this.service.act(version, base, asker, (port, act) => port.acknowledge(act, finding, sentence));
  }

  @Mutation(() => ReleaseDesk, { description: 'Writes into a version, which is a draft from here.' })
  editReleaseText(
    @Context() { asker }: QueryContext,
    @Args('version', ID_OF) version: string,
    @Args('base', BASE) base: number,
    @Args('edit', { type: () => ReleaseTextInput }) edit: ReleaseTextInput,
  ): Promise<ReleaseDesk> {
    const { sentence: code, text, document, note } = edit;
    const asked: DeskEdit = {
      ...(code !== undefined && { sentence: { code, text: text ?? null } }),
      ...(document && { document }),
      ...(note && { note }),
    };
    return this.service.act(version, base, asker, (port, act) => port.edit(act, asked));
  }

  @Mutation(() => ReleaseDesk, { description: 'Sets the minute at which a version goes out.' })
  setReleaseMinute(
    @Context() { asker }: QueryContext,
    @Args('version', ID_OF) version: string,
    @Args('base', BASE) base: number,
    @Args('minute', { description: 'ISO 8601.' }) minute: string,
    @Args('reason', {
      nullable: true,
      description: 'As the public reads it: where the minute was announced.',
    })
    reason?: string,
  ): Promise<ReleaseDesk> {
    return this.service.act(version, base, asker, (port, act) => port.setMinute(act, minute, reason ?? ''));
  }

  @Mutation(() => ReleaseDesk, {
    description: 'Lays a version before a second person: its checklist holds, its files are frozen.',
  })
  submitRelease(
    @Context() { asker }: QueryContext,
    @Args('version', ID_OF) version: string,
    @Args('base', BASE) base: number,
  ): Promise<ReleaseDesk> {
    return this.service.act(version, base, asker, (port, act) => port.submit(act));
  }

  @Mutation(() => ReleaseDesk, { description: 'Gives a version back to be worked on.' })
  returnRelease(
    @Context() { asker }: QueryContext,
    @Args('version', ID_OF) version: string,
    @Args('base', BASE) base: number,
    @Args('reason') reason: string,
  ): Promise<ReleaseDesk> {
    return this.service.act(version, base, asker, (port, act) => port.giveBack(act, reason));
  }

  @Mutation(() => ReleaseDesk, {
    description: 'Signs a version as the second person: it goes out at its minute.',
  })
  approveRelease(
    @Context() { asker }: QueryContext,
    @Args('version', ID_OF) version: string,
    @Args('base', BASE) base: number,
  ): Promise<ReleaseDesk> {
    return this.service.act(version, base, asker, (port, act) => port.approve(act));
  }

  @Mutation(() => ReleaseDesk, { description: 'Takes a version back before its minute.' })
  recallRelease(
    @Context() { asker }: QueryContext,
    @Args('version', ID_OF) version: string,
    @Args('base', BASE) base: number,
    @Args('reason') reason: string,
  ): Promise<ReleaseDesk> {
    return this.service.act(version, base, asker, (port, act) => port.recall(act, reason));
  }

  @Mutation(() => ReleaseDesk, { description: 'Withdraws a version that is out: its note stays.' })
  withdrawRelease(
    @Context() { asker }: QueryContext,
    @Args('version', ID_OF) version: string,
    @Args('base', BASE) base: number,
    @Args('note', { type: () => TextInBothInput, description: 'Why, as the public reads it.' })
    note: TextInBothInput,
  ): Promise<ReleaseDesk> {
    return this.service.act(version, base, asker, (port, act) => port.withdraw(act, note));
  }

  @Mutation(() => ReleaseDesk, { description: 'Lets go of a draft.' })
  discardRelease(
    @Context() { asker }: QueryContext,
    @Args('version', ID_OF) version: string,
    @Args('base', BASE) base: number,
  ): Promise<ReleaseDesk> {
    return this.service.act(version, base, asker, (port, act) => port.discard(act));
  }

  @Mutation(() => MadePreview, {
    description: 'Makes a link by which one named person reads a version before its minute.',
  })
  createReleasePreview(
    @Context() { asker }: QueryContext,
    @Args('version', ID_OF) version: string,
    @Args('base', BASE) base: number,
    @Args('person') person: string,
    @Args('until', { description: 'ISO 8601; 14 days at most.' }) until: string,
  ): Promise<MadePreview> {
    return this.service.createPreview(version, base, { person, until }, asker);
  }

  @Mutation(() => ReleaseDesk, { description: 'Ends a link.' })
  endReleasePreview(
    @Context() { asker }: QueryContext,
    @Args('preview', { type: () => Int }) preview: number,
  ): Promise<ReleaseDesk> {
    return this.service.endPreview(preview, asker);
  }
}
