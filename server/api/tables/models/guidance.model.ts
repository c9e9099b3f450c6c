import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import type { ForecastMethod } from '../../../domain/forecast/types.ts';
import type {
  RatioClass,
  PipelineStep as Step,
  Verdict as VerdictName,
} from '../../../domain/publication/types.ts';
import {
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
  description: 'One specialty, all its schools together: supply of this autumn’s entrants against demand.',
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

  @Field({ description: 'Year in which this autumn’s entrants graduate.' })
  graduationYear!: string;

  @Field(() => Int, { nullable: true })
  lastIntake!: number | null;

  @Field(() => Estimate, { description: 'Entrants wanted in the graduation year, persons.' })
  demand!: Estimate;

  @Field(() => Estimate, { description: 'Persons, if intake stays as it was.' })
  supply!: Estimate;

  @Field(() => Estimate, { description: 'Demand less supply, persons, 80 % interval.' })
  gap!: Estimate;

  @Field(() => Estimate)
  ratio!: Estimate;

  @Field(() => RatioClassEnum, { nullable: true })
  direction!: RatioClass | null;

  @Field(() => Estimate)
  index!: Estimate;

  @Field(() => Float, { nullable: true })
  shortageProbability!: number | null;

  @Field(() => Estimate, { description: 'Suggested intake of the city, persons, 80 % interval.' })
  suggested!: Estimate;

  @Field(() => Estimate, {
    description: 'Intake that demand asks for before the limits, persons, 80 % interval.',
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

  @Field(() => [DemandShare], { description: 'Largest first.' })
  demandFrom!: DemandShare[];

  @Field(() => DataKindEnum)
  dataKind!: DataKind;
}
