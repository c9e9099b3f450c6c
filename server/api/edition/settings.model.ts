import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Component } from '../../domain/edition/editionSettings.ts';
import { ComponentEnum } from '../figures/enums.ts';
import { CardSettings, PlanSettings } from './planSettings.model.ts';

@ObjectType({ description: 'Factors by which a ratio is about equal, clearly and severely off.' })
export class Cuts {
  @Field(() => Float)
  equal!: number;

  @Field(() => Float)
  clear!: number;

  @Field(() => Float)
  severe!: number;
}

@ObjectType({ description: 'From registered vacancies to openings for graduates.' })
export class DemandSettings {
  @Field(() => Float, { description: 'Share of registered new vacancies open to entrants.' })
  entryLevelShare!: number;

  @Field(() => Float, { description: 'Share of all vacancies that is registered.' })
  registrationCoverage!: number;

  @Field(() => Float, {
    description: 'Standard deviation of the logarithm of openings a vacancy: neither share was measured.',
  })
  spread!: number;
}

@ObjectType()
export class RatioSettings {
  @Field(() => Float)
  level!: number;

  @Field(() => Float)
  minSeekers!: number;

  @Field(() => Float)
  minEmployers!: number;

  @Field(() => Float)
  minEffectiveVacancies!: number;

  @Field(() => Float, {
    description: 'c², squared coefficient of variation of vacancies per employer, where it is not measured.',
  })
  employerVariation!: number;

  @Field(() => Float, { description: 'Fewest employers of a sector from which it is measured.' })
  variationFrom!: number;

  @Field(() => Float, {
    description:
      'Occupations in which an employer wants people, where no return states a total of employers.',
  })
  occupationsPerEmployer!: number;
}

@ObjectType()
export class QualitySettings {
  @Field(() => Float)
  minRecords!: number;

  @Field(() => Float)
  minCoverage!: number;

  @Field(() => Float)
  maxMissingWeight!: number;
}

@ObjectType()
export class SupplySettings {
  @Field(() => Float)
  priorStrength!: number;

  @Field(() => Float)
  level!: number;
}

@ObjectType()
export class MostWantedSettings {
  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  minSeekers!: number;

  @Field(() => Int)
  minEmployers!: number;
}

@ObjectType({ description: 'What makes 0 and 1 of a component, and its weight in the index.' })
export class Goalpost {
  @Field(() => ComponentEnum)
  component!: Component;

  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  high!: number;

  @Field({ description: 'On a log scale.' })
  log!: boolean;

  @Field(() => Float)
  weight!: number;
}

@ObjectType({ description: 'When a figure of a file is unusual enough to be asked about.' })
export class CheckSettings {
  @Field(() => Int, { description: 'Fewest earlier periods from which a sender’s own band is made.' })
  historyLeast!: number;

  @Field(() => Int, { description: 'Most of them that count, the latest.' })
  historyWindow!: number;

  @Field(() => Float, { description: 'Half the band’s width in robust standard deviations.' })
  historySpread!: number;

  @Field(() => Float, { description: 'Share of the usual count by which any count may differ.' })
  historyTolerance!: number;

  @Field(() => Float, { description: 'Share placed above which it is asked whether that is right.' })
  placementAbove!: number;

  @Field(() => Int, { description: 'Fewest graduates of whom a share or a median of pay is asked about.' })
  placementFrom!: number;

  @Field(() => Float, { description: 'Share by which graduates may differ from what enrolment tells.' })
  graduatesTolerance!: number;
}

@ObjectType()
export class ImportSettings {
  @Field(() => Float)
  maxFileMegabytes!: number;

  @Field(() => Int)
  maxProblems!: number;

  @Field(() => Float, { description: 'Lowest monthly pay that is taken, yuan.' })
  payLow!: number;

  @Field(() => Float, { description: 'Highest monthly pay that is taken, yuan.' })
  payHigh!: number;

  @Field(() => CheckSettings)
  checks!: CheckSettings;
  @Field(() => Float, { description: 'Hours for which an uploaded file waits for its commit.' })
  keepHours!: number;

  @Field({ description: 'Whether the uploaded file is kept once its figures are in.' })
  keepOriginal!: boolean;
}

@ObjectType({ description: 'Published, editable thresholds and factors.' })
export class EditionSettings {
  @Field(() => Cuts)
  cuts!: Cuts;

  @Field(() => Float, { description: 'Index that counts as good.' })
  good!: number;

  @Field(() => [Goalpost])
  goalposts!: Goalpost[];

  @Field(() => RatioSettings)
  ratio!: RatioSettings;

  @Field(() => QualitySettings)
  quality!: QualitySettings;

  @Field(() => DemandSettings)
  demand!: DemandSettings;

  @Field(() => SupplySettings)
  supply!: SupplySettings;

  @Field(() => PlanSettings)
  plan!: PlanSettings;

  @Field(() => CardSettings)
  cards!: CardSettings;

  @Field(() => MostWantedSettings)
  mostWanted!: MostWantedSettings;

  @Field(() => ImportSettings)
  import!: ImportSettings;
}
