import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { Estimate as EstimateValue } from '../../domain/facts/estimate.ts';
import { DataKindEnum } from '../figures/enums.ts';
import { Estimate } from '../figures/estimate.model.ts';
import { Named } from '../figures/named.model.ts';

@ObjectType({ description: 'An occupation that a job title may mean.' })
export class TitleProposal {
  @Field(() => Named)
  occupation!: Named;

  @Field(() => Float, { description: 'How likely its minor group is, 0–1.' })
  score!: number;

  @Field({
    description: 'The name of the classification, work type or alias that fits best: why it is proposed.',
  })
  because!: string;
}

@ObjectType({ description: 'A job title that was not matched, or doubtfully.' })
export class OpenTitle {
  @Field()
  title!: string;

  @Field(() => Int)
  advertisements!: number;

  @Field(() => Named, { nullable: true, description: 'What it is counted as for now; null: unclassified.' })
  occupation!: Named | null;

  @Field(() => Float, { description: 'Of the likeliest minor group, 0–1.' })
  score!: number;

  @Field(() => [TitleProposal], { description: 'Likeliest first, at most three.' })
  proposals!: TitleProposal[];
}

@ObjectType()
export class OpenTitles {
  @Field(() => [OpenTitle], { description: 'Those of most advertisements first.' })
  titles!: OpenTitle[];

  @Field(() => Int, { description: 'However many are listed.' })
  total!: number;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;
}

@ObjectType({ description: 'What a person settled a job title to be.' })
export class SettledTitle {
  @Field({ description: 'In the form in which names are compared.' })
  title!: string;

  @Field(() => Named)
  occupation!: Named;

  @Field({ description: 'ISO 8601, UTC.' })
  settledAt!: string;

  @Field(() => Int, { description: 'Stored advertisements of that title.' })
  advertisements!: number;
}

@ObjectType()
export class TitleMove {
  @Field()
  title!: string;

  @Field(() => Named, { nullable: true, description: 'Null: no longer settled.' })
  occupation!: Named | null;

  @Field(() => Int, { description: 'Stored advertisements that moved.' })
  advertisements!: number;
}

@ObjectType({ description: 'Titles by the sector a person takes them for and the sector found.' })
export class TitleConfusion {
  @Field({ description: 'Sector, or - where none can be told.' })
  expected!: string;

  @Field({ description: 'Sector, or - where the title was not classified.' })
  found!: string;

  @Field(() => Int)
  titles!: number;
}

@ObjectType({ description: 'How well titles labelled by hand were matched.' })
export class TitleAccuracy {
  @Field({
    description:
      'advertised: worded as job boards word them; heldOut: position names; aliases: names, each found without itself; development: titles the vocabulary was written beside.',
  })
  set!: string;

  @Field(() => Int)
  titles!: number;

  @Field(() => Int)
  classified!: number;

  @Field(() => Estimate, { description: 'Classified, of those that can be told.' })
  coverage!: EstimateValue;

  @Field(() => Estimate, { description: 'Right minor groups, of those classified.' })
  minorGroup!: EstimateValue;

  @Field(() => Estimate, { description: 'Right sectors, of those classified.' })
  sector!: EstimateValue;

  @Field(() => [TitleConfusion])
  confusion!: TitleConfusion[];
}
