import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { RuleCitation } from '../../domain/plan/planInput.ts';
import type { Assumption } from '../../domain/plan/whatif/assumptionEnds.ts';
import { Estimate } from '../figures/estimate.model.ts';
import { Named } from '../figures/named.model.ts';
import { DemandOutlook, YearActual } from '../tables/models/forecast.model.ts';
import { AssumptionEnum, RuleScopeEnum, RuleStateEnum } from './planEnums.ts';
import { PlanSupplyYear } from './planParts.model.ts';

@ObjectType({
  description: 'An official rule held against a programme; it decides nothing and is to be confirmed.',
})
export class PlanRule {
  @Field(() => ID, { description: 'In the rule library of the edition.' })
  rule!: string;

  @Field(() => RuleStateEnum)
  state!: RuleCitation['state'];

  @Field(() => RuleScopeEnum)
  scope!: RuleCitation['scope'];

  @Field({ description: 'What the rule says, and where it was issued.' })
  sentenceZh!: string;

  @Field()
  sentenceEn!: string;

  @Field({ description: 'How the programme stands to it, with the figures.' })
  findingZh!: string;

  @Field()
  findingEn!: string;

  @Field()
  sourceZh!: string;

  @Field()
  sourceEn!: string;
}

@ObjectType({ description: 'An occupation that graduates of a specialty take up.' })
export class PlanOccupationShare extends Named {
  @Field(() => Float, { description: 'Share of the graduates who seek work here.' })
  share!: number;

  @Field(() => Float, { description: 'Persons wanted at balance, mean over the scenarios.' })
  wanted!: number;

  @Field(() => Float, { description: 'Persons of all specialties at work in it.' })
  placed!: number;
}

@ObjectType({
  description: 'What a specialty’s graduates take up at balance as recommended, mean over the scenarios.',
})
export class PlanTakeUp {
  @Field(() => Float, { description: 'Persons who seek work here.' })
  graduates!: number;

  @Field(() => [PlanOccupationShare], { description: 'Largest first.' })
  occupations!: PlanOccupationShare[];

  @Field(() => Float, { description: 'Share who find nothing in what they learned.' })
  unmatched!: number;

  @Field(() => [Named], { description: 'Other specialties at work in the same occupations, the most first.' })
  others!: Named[];
}

@ObjectType({
  description: 'Demand and local supply of a field year by year, as the plan froze them.',
})
export class PlanOutlook {
  @Field(() => Named)
  field!: Named;

  @Field()
  graduationYear!: string;

  @Field(() => [YearActual], { description: 'Demand for entrants of whole calendar years.' })
  history!: YearActual[];

  @Field(() => [DemandOutlook], { description: 'Up to the graduation year.' })
  years!: DemandOutlook[];

  @Field(() => [YearActual], { description: 'Local supply of the cohorts that have graduated.' })
  supplied!: YearActual[];

  @Field(() => [PlanSupplyYear], { description: 'Local supply of years to come.' })
  supply!: PlanSupplyYear[];

  @Field(() => Estimate, { description: 'Gap of the graduation year if every intake stays.' })
  gapLast!: Estimate;

  @Field(() => Estimate, { description: 'Gap of the graduation year under the plan.' })
  gapPlan!: Estimate;
}

@ObjectType({ description: 'What comes of one assumption at one end.' })
export class PlanTornadoEnd {
  @Field(() => Float, { description: 'Persons of the demand, 0 to 1 of a rate, the weight of a weight.' })
  assumed!: number;

  @Field(() => Float, { description: 'Demand less local supply if every intake stays, persons.' })
  gap!: number;

  @Field(() => Float, { description: 'Entrants the plan would have here, whole.' })
  intake!: number;

  @Field({ description: 'More, fewer or as many entrants as last year, where the plan has it otherwise.' })
  turns!: boolean;

  @Field({ description: 'The assumed value as written.' })
  text!: string;
}

@ObjectType({ description: 'One assumption moved, all others as they are.' })
export class PlanTornadoBar {
  @Field(() => AssumptionEnum)
  assumption!: Assumption;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => PlanTornadoEnd)
  low!: PlanTornadoEnd;

  @Field(() => PlanTornadoEnd)
  high!: PlanTornadoEnd;
}

@ObjectType({
  description:
    'What a verdict depends on: demand and rates to the ends of their 80 % intervals, the rest a fifth down and up.',
})
export class PlanTornado {
  @Field(() => Named)
  field!: Named;

  @Field()
  graduationYear!: string;

  @Field(() => Float, {
    description: 'The graduation year’s gap if every intake stays, persons: that of the outlook.',
  })
  gap!: number;

  @Field(() => Float, { description: 'Entrants recommended.' })
  intake!: number;

  @Field(() => [PlanTornadoBar], { description: 'Widest first.' })
  bars!: PlanTornadoBar[];

  @Field({ description: 'Whether any assumption alone would change the verdict.' })
  sentenceZh!: string;

  @Field()
  sentenceEn!: string;
}
