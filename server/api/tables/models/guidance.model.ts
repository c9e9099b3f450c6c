import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import type { ForecastMethod } from '../../../domain/forecast/types.ts';
import type { BesideOthers } from '../../../domain/guidance/besideOthers.ts';
import type {
  RatioClass,
  PipelineStep as Step,
  Verdict as VerdictName,
} from '../../../domain/publication/types.ts';
import {
  BesideOthersEnum,
  DataKindEnum,
  ForecastMethodEnum,
  PipelineStepEnum,
  RatioClassEnum,
  VerdictEnum,
} from '../../figures/enums.ts';
import { Estimate } from '../../figures/estimate.model.ts';
import { Named } from '../../figures/named.model.ts';
import { RowKey } from '../../figures/rowKey.model.ts';

@ObjectType({ description: 'One value that the sentence of a reason prints: a number or a text.' })
export class ReasonValue {
  @Field()
  name!: string;

  @Field(() => Float, { nullable: true })
  number!: number | null;

  @Field(() => String, { nullable: true })
  text!: string | null;
}

@ObjectType({ description: 'A reason behind a verdict: a message code and the values its sentence prints.' })
export class Reason {
  @Field()
  code!: string;

  @Field(() => [ReasonValue])
  values!: ReasonValue[];
}

@ObjectType({ description: 'One step from intake to local supply.' })
export class PipelineStep {
  @Field(() => PipelineStepEnum)
  step!: Step['step'];

  @Field(() => Estimate, { description: 'Persons: what remains for a total, what is lost for a loss.' })
  persons!: Estimate;

  @Field(() => Estimate)
  rate!: Estimate;
}

@ObjectType({ description: 'An occupation whose demand a specialty serves.' })
export class DemandShare extends Named {
  @Field(() => Float, { description: 'Persons a year.' })
  persons!: number;
}

@ObjectType({
  description:
    'Whether a specialty is shorter than others, persons: read where the city’s demand and supply are one size, so that no published calibration matters.',
})
export class Composition {
  @Field(() => Estimate, { description: 'Entrants wanted at balance, 80 % interval.' })
  demand!: Estimate;

  @Field(() => Estimate, {
    description: 'If intake stays as it was; of what is not taught, from one smallest class.',
  })
  supply!: Estimate;

  @Field(() => Estimate, { description: 'Demand at balance less that supply, 80 % interval.' })
  gap!: Estimate;

  @Field(() => Float, {
    nullable: true,
    description: 'That demand exceeds supply at balance; null: not known.',
  })
  shortageProbability!: number | null;
}

@ObjectType({
  description:
    'One specialty, all its schools together: supply of the coming autumn’s entrants, if intake stays as it was, against demand.',
})
export class GuidanceRow {
  @Field(() => RowKey)
  key!: RowKey;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => [Named])
  schools!: Named[];

  @Field({ description: 'The coming autumn.' })
  entryYear!: string;

  @Field({ description: 'Year in which the coming autumn’s entrants graduate.' })
  graduationYear!: string;

  @Field(() => Int, { nullable: true })
  lastIntake!: number | null;

  @Field(() => Composition, { description: 'Short beside other specialties: what the verdict goes by.' })
  balance!: Composition;

  @Field(() => BesideOthersEnum, {
    nullable: true,
    description: 'What `balance` lets be told, by the records it rests on too; null: it is missing.',
  })
  beside!: BesideOthers | null;

  @Field(() => Estimate, {
    description: 'Level: entrants wanted in the graduation year, persons; less certain than `balance`.',
  })
  demand!: Estimate;

  @Field(() => Estimate, { description: 'Persons, if intake stays as it was.' })
  supply!: Estimate;

  @Field(() => Estimate, { description: 'Level of demand less supply, persons, 80 % interval.' })
  gap!: Estimate;

  @Field(() => Estimate)
  ratio!: Estimate;

  @Field(() => RatioClassEnum, { nullable: true })
  direction!: RatioClass | null;

  @Field(() => Estimate)
  index!: Estimate;

  @Field(() => Float, {
    nullable: true,
    description: 'That demand exceeds supply at level; null: not known, or no entrants.',
  })
  shortageProbability!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Local matched hires a year of the latest cohorts, persons, beside the demand; null: not counted.',
  })
  hires!: number | null;

  @Field(() => Estimate, { description: 'Suggested intake of the city, persons, 80 % interval.' })
  suggested!: Estimate;

  @Field(() => Estimate, {
    description: 'Intake that demand at balance asks for before the limits, persons, 80 % interval.',
  })
  wanted!: Estimate;

  @Field(() => VerdictEnum)
  verdict!: VerdictName;

  @Field(() => [Reason])
  reasons!: Reason[];

  @Field(() => [PipelineStep])
  pipeline!: PipelineStep[];

  @Field(() => ForecastMethodEnum, {
    nullable: true,
    description: 'How demand was forecast; null: it is not known.',
  })
  demandMethod!: ForecastMethod | null;

  @Field(() => [DemandShare], { description: 'What `demand` is made of, largest first.' })
  demandFrom!: DemandShare[];

  @Field(() => [DemandShare], {
    description:
      'What `balance.demand` is made of: whole persons that sum to it as it is printed, largest first; none where it is missing.',
  })
  balanceFrom!: DemandShare[];

  @Field(() => DataKindEnum)
  dataKind!: DataKind;
}
