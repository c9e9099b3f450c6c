import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import type { Unjudged } from '../../../domain/forecast/judgeAssociations.ts';
import { DataKindEnum, UnjudgedEnum } from '../../figures/enums.ts';
import { Estimate } from '../../figures/estimate.model.ts';
import { RowKey } from '../../figures/rowKey.model.ts';

@ObjectType({
  description: 'An association’s forecast of a year’s new vacancies, beside what came. Persons.',
})
export class AssociationForecast {
  @Field(() => RowKey)
  key!: RowKey;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field()
  association!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the region it is of, or a name that is none here; null: area unknown.',
  })
  region!: string | null;

  @Field({ description: 'The area it is of; empty: unknown.' })
  areaZh!: string;

  @Field()
  areaEn!: string;

  @Field({ description: 'Of the city itself; only then is anything of the city set against it.' })
  ofCity!: boolean;

  @Field({ description: 'Year in which it was made.' })
  made!: string;

  @Field()
  year!: string;

  @Field(() => Float, { nullable: true })
  low!: number | null;

  @Field(() => Float)
  central!: number;

  @Field(() => Float, { nullable: true })
  high!: number | null;

  @Field(() => String, { nullable: true, description: 'What it rests on, in the association’s words.' })
  basis!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'New vacancies that came; null: not on record yet, or of another area.',
  })
  actual!: number | null;

  @Field(() => UnjudgedEnum, { nullable: true, description: 'Why it is not judged; null: it is.' })
  unjudged!: Unjudged | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they lie in the stated band.' })
  inBand!: boolean | null;

  @Field(() => Float, { nullable: true, description: '(central − actual) ÷ actual.' })
  error!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'New vacancies of the year as they would have been forecast here when the year in which it was made began.',
  })
  own!: number | null;

  @Field(() => Float, { nullable: true, description: '(own − actual) ÷ actual.' })
  ownError!: number | null;

  @Field(() => Estimate, {
    nullable: true,
    description: 'The city’s own forecast of that year, 80 % interval; null: none, or of another area.',
  })
  forecast!: Estimate | null;
}

@ObjectType({ description: 'Mean size of errors over the forecasts of which there is one from here too.' })
export class ComparedErrors {
  @Field(() => Int)
  forecasts!: number;

  @Field(() => Float)
  theirs!: number;

  @Field(() => Float)
  ours!: number;
}

@ObjectType({ description: 'What one association’s forecasts have been worth so far.' })
export class AssociationRecord {
  @Field()
  association!: string;

  @Field(() => Int, { description: 'Of the city itself.' })
  forecasts!: number;

  @Field(() => Int, { description: 'Of other areas, or of one not stated: never judged here.' })
  elsewhere!: number;

  @Field(() => Int, { description: 'Whose year is on record as collected.' })
  judged!: number;

  @Field(() => Estimate, {
    description: 'Share of stated bands that held what came, 80 % interval; of overlapping ones one counts.',
  })
  hitRate!: Estimate;

  @Field(() => Float, { nullable: true, description: 'Mean of (central − actual) ÷ actual.' })
  meanError!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean size of that error.' })
  meanAbsoluteError!: number | null;

  @Field(() => ComparedErrors, { nullable: true, description: 'Null: none to compare.' })
  compared!: ComparedErrors | null;
}

@ObjectType({ description: 'Forecasts of associations: beside the city’s own, never mixed into it.' })
export class AssociationForecasts {
  @Field(() => [AssociationForecast], { description: 'The latest year first.' })
  rows!: AssociationForecast[];

  @Field(() => [AssociationRecord])
  records!: AssociationRecord[];

  @Field(() => DataKindEnum)
  dataKind!: DataKind;
}
