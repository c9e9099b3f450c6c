import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Named } from '../figures/named.model.ts';
import { Region } from './region.model.ts';
import { AdjustmentRule } from './rule.model.ts';
import { EditionSettings } from './settings.model.ts';

@ObjectType({ description: 'Everything a city is, as data.' })
export class Edition {
  @Field(() => ID)
  id!: string;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => Region, { description: 'The city whose totals are published.' })
  city!: Region;

  @Field(() => Region, { nullable: true, description: 'Whose published series stands beside the city’s.' })
  referenceRegion!: Region | null;

  @Field(() => String, { nullable: true, description: 'Who publishes real figures; null: not stated.' })
  publisherZh!: string | null;

  @Field(() => String, { nullable: true, description: 'Who publishes real figures, in English.' })
  publisherEn!: string | null;

  @Field(() => [Named], { description: "The priority sectors and '0' other." })
  sectors!: Named[];

  @Field(() => [Region])
  regions!: Region[];

  @Field(() => [AdjustmentRule], { description: 'Official rules on adjusting and setting up specialties.' })
  rules!: AdjustmentRule[];

  @Field(() => EditionSettings)
  settings!: EditionSettings;

  @Field(() => String, { nullable: true, description: '审图号 of a configured boundary.' })
  mapApproval!: string | null;
}
