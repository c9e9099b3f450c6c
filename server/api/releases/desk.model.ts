import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { ReleaseKind } from '../../domain/release/releaseKinds.ts';
import { RELEASE_STATES, type ReleaseState } from '../../domain/release/releaseStates.ts';
import { enumOf } from '../figures/enumOf.ts';
import { DataKindEnum, ReleaseKindEnum } from '../figures/enums.ts';

export const DeskStateEnum = enumOf(RELEASE_STATES);
registerEnumType(DeskStateEnum, { name: 'ReleaseState' });

const MOMENT = { description: 'ISO 8601, UTC.' };
const MOMENT_OR_NULL = { nullable: true, ...MOMENT };

@ObjectType({ description: 'A text in both languages.' })
export class TextInBoth {
  @Field()
  zh!: string;

  @Field()
  en!: string;
}

@InputType()
export class TextInBothInput {
  @Field()
  zh!: string;

  @Field()
  en!: string;
}

@ObjectType({ description: 'What somebody did to a version.' })
export class ReleaseDeskAct {
  @Field()
  action!: string;

  @Field()
  by!: string;

  @Field(MOMENT)
  at!: string;

  @Field(() => String, { nullable: true, description: 'Why, where that was asked.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Hash of what was signed before the act.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'And after it.' })
  after!: string | null;
}

@ObjectType({ description: 'What was said to a warning.' })
export class FindingAcknowledgement {
  @Field()
  sentence!: string;

  @Field()
  by!: string;

  @Field(MOMENT)
  at!: string;
}

@ObjectType({ description: 'Something that the checklist finds.' })
export class ReleaseFinding {
  @Field(() => ID, {
    description: 'With a digest of what it says: when that changes it has to be read again.',
  })
  name!: string;

  @Field()
  code!: string;

  @Field({ description: 'error: cannot be submitted · warning: needs a sentence.' })
  severity!: string;

  @Field()
  sentenceZh!: string;

  @Field()
  sentenceEn!: string;

  @Field(() => FindingAcknowledgement, { nullable: true })
  acknowledged!: FindingAcknowledgement | null;
}

@ObjectType({ description: 'A sentence of a version, as it will be read.' })
export class ReleaseDeskSentence {
  @Field(() => ID)
  code!: string;

  @Field()
  zh!: string;

  @Field()
  en!: string;

  @Field(() => TextInBoth, { description: 'As it was generated.' })
  generated!: TextInBoth;

  @Field(() => TextInBoth, {
    description: 'As it stands, to be written otherwise: figures as {name}, which nobody types.',
  })
  template!: TextInBoth;

  @Field(() => String, { nullable: true, description: 'Who wrote it; null: it is as generated.' })
  editedBy!: string | null;

  @Field(() => String, MOMENT_OR_NULL)
  editedAt!: string | null;
}

@ObjectType({ description: '索引号, 发文机关, 成文日期, 发文字号.' })
export class ReleaseDocument {
  @Field(() => String, { nullable: true })
  index!: string | null;

  @Field(() => String, { nullable: true })
  issuer!: string | null;

  @Field(() => String, { nullable: true })
  dated!: string | null;

  @Field(() => String, { nullable: true })
  number!: string | null;
}

@InputType()
export class ReleaseDocumentInput {
  @Field(() => String, { nullable: true })
  index?: string;

  @Field(() => String, { nullable: true })
  issuer?: string;

  @Field(() => String, { nullable: true })
  dated?: string;

  @Field(() => String, { nullable: true })
  number?: string;
}

@InputType({ description: 'What is left out stays as it was.' })
export class ReleaseTextInput {
  @Field(() => ID, { nullable: true, description: 'Code of the sentence that `text` takes the place of.' })
  sentence?: string;

  @Field(() => TextInBothInput, { nullable: true, description: 'Left out: as it was generated.' })
  text?: TextInBothInput;

  @Field(() => ReleaseDocumentInput, { nullable: true })
  document?: ReleaseDocumentInput;

  @Field(() => TextInBothInput, { nullable: true, description: 'What a correction changed and why.' })
  note?: TextInBothInput;
}

@ObjectType({ description: 'A link by which one named person reads a version before its minute.' })
export class ReleasePreviewLink {
  @Field(() => Int)
  id!: number;

  @Field()
  person!: string;

  @Field()
  madeBy!: string;

  @Field(MOMENT)
  madeAt!: string;

  @Field(MOMENT)
  until!: string;

  @Field(() => String, MOMENT_OR_NULL)
  endedAt!: string | null;

  @Field(() => Int, { description: 'Times it was opened.' })
  opened!: number;

  @Field(() => String, MOMENT_OR_NULL)
  openedAt!: string | null;
}

@ObjectType({ description: 'A link as it is made: its token is shown this once.' })
export class MadePreview {
  @Field()
  token!: string;

  @Field(() => ReleasePreviewLink)
  preview!: ReleasePreviewLink;
}

@ObjectType({
  description: 'A row that stays as an earlier version has it, because too few of its records changed.',
})
export class WaitingRow {
  @Field()
  table!: string;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field()
  reason!: string;

  @Field(() => Int)
  records!: number;
}

@ObjectType({ description: 'What protection did to a version, in counts.' })
export class DeskProtection {
  @Field(() => Int)
  told!: number;

  @Field(() => Int)
  withheld!: number;

  @Field(() => Int)
  suppressed!: number;

  @Field(() => Float, { nullable: true })
  shareOfPairs!: number | null;

  @Field(() => Float, { nullable: true })
  shareOfGraduates!: number | null;

  @Field(() => [WaitingRow])
  waiting!: WaitingRow[];

  @Field(() => [String], { description: 'Attacks that succeeded.' })
  broken!: string[];
}

@ObjectType()
export class ReleaseDeskFile {
  @Field()
  path!: string;

  @Field()
  mediaType!: string;

  @Field()
  sha256!: string;
}

@ObjectType({ description: 'A version as those see it who make it.' })
export class ReleaseDeskVersion {
  @Field(() => ID, { description: '`release/2026Q3/v2`' })
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => DeskStateEnum)
  state!: ReleaseState;

  @Field(() => Int, { description: 'What an act says it is based on.' })
  revision!: number;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what is signed.' })
  contentHash!: string | null;

  @Field(() => String, MOMENT_OR_NULL)
  publishAt!: string | null;

  @Field(() => String, MOMENT_OR_NULL)
  publishedAt!: string | null;

  @Field()
  madeBy!: string;

  @Field(MOMENT)
  madeAt!: string;

  @Field(() => String, { nullable: true })
  submittedBy!: string | null;

  @Field(() => String, MOMENT_OR_NULL)
  submittedAt!: string | null;

  @Field(() => String, { nullable: true })
  approvedBy!: string | null;

  @Field(() => String, MOMENT_OR_NULL)
  approvedAt!: string | null;

  @Field(() => String, { nullable: true })
  withdrawnBy!: string | null;

  @Field(() => String, MOMENT_OR_NULL)
  withdrawnAt!: string | null;

  @Field(() => TextInBoth, { nullable: true })
  withdrawnNote!: TextInBoth | null;

  @Field(() => TextInBoth, { nullable: true })
  note!: TextInBoth | null;

  @Field({ description: 'Whether whoever asks may approve it: nobody does whoever submitted it.' })
  mayApprove!: boolean;
}

@ObjectType({ description: 'An open or latest version with all that is needed to work on it.' })
export class ReleaseDeskWork extends ReleaseDeskVersion {
  @Field(() => ReleaseDocument)
  document!: ReleaseDocument;

  @Field(() => [ReleaseDeskSentence], { description: 'The headline first.' })
  sentences!: ReleaseDeskSentence[];

  @Field(() => [ReleaseFinding], { description: 'Errors first; none once it is out.' })
  findings!: ReleaseFinding[];

  @Field(() => DeskProtection)
  protection!: DeskProtection;

  @Field(() => [ReleasePreviewLink])
  previews!: ReleasePreviewLink[];

  @Field(() => [ReleaseDeskFile], { description: 'Frozen when it is submitted.' })
  files!: ReleaseDeskFile[];

  @Field(() => [ReleaseDeskAct], { description: 'Latest first.' })
  acts!: ReleaseDeskAct[];
}

@ObjectType({ description: 'A change of the announced minute.' })
export class ReleaseDateChanged {
  @Field(MOMENT)
  dueAt!: string;

  @Field(MOMENT)
  formerAt!: string;

  @Field()
  reason!: string;

  @Field()
  changedBy!: string;

  @Field(MOMENT)
  changedAt!: string;
}

@ObjectType({ description: 'A release as those see it who make it.' })
export class ReleaseDesk {
  @Field(() => ID, { description: '`2026Q3`, or a year of graduation `2026`' })
  id!: string;

  @Field(() => ReleaseKindEnum)
  kind!: ReleaseKind;

  @Field({ description: 'Announced minute of its first version. ISO 8601, UTC.' })
  dueAt!: string;

  @Field(() => [ReleaseDateChanged])
  dates!: ReleaseDateChanged[];

  @Field(() => [ReleaseDeskVersion], { description: 'Oldest first.' })
  versions!: ReleaseDeskVersion[];

  @Field(() => ReleaseDeskWork, { nullable: true, description: 'The latest version, at work.' })
  work!: ReleaseDeskWork | null;
}

@ObjectType({ description: 'A release that the calendar knows of.' })
export class DeskDueRelease {
  @Field(() => ID)
  release!: string;

  @Field(() => ReleaseKindEnum)
  kind!: ReleaseKind;

  @Field(MOMENT)
  dueAt!: string;
}

@ObjectType()
export class ReleaseDesks {
  @Field(() => [ReleaseDesk], {
    description: 'In the order in which they were made, without what is at work in them.',
  })
  releases!: ReleaseDesk[];

  @Field(() => DeskDueRelease, { description: 'The next one by calendar and announcement.' })
  next!: DeskDueRelease;
}
