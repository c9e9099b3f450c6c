import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { DataKindEnum } from '../figures/enums.ts';
import { ReleaseSentenceText, ReleaseTableEntryText } from './release.model.ts';

@ObjectType({ description: 'A version that one named person reads before its minute.' })
export class ReleasePreviewText {
  @Field({ description: 'For whom the link was made.' })
  person!: string;

  @Field({ description: 'Until when it opens, ISO 8601, UTC.' })
  until!: string;

  @Field({ description: 'Period of the release, e.g. 2026Q3.' })
  release!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field(() => String, {
    nullable: true,
    description: 'Minute at which it goes out, ISO 8601, UTC; null: none is set.',
  })
  publishAt!: string | null;

  @Field(() => ReleaseSentenceText)
  headline!: ReleaseSentenceText;

  @Field(() => [ReleaseSentenceText])
  sentences!: ReleaseSentenceText[];

  @Field(() => [ReleaseTableEntryText])
  tables!: ReleaseTableEntryText[];
}
