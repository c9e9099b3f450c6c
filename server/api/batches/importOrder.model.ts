import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MarketCoverage as MarketCoverageData } from '../../domain/city/marketCoverage.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { FIRST_FIGURES, type FirstFigure as Figure } from '../../domain/import/order/firstFigures.ts';
import { enumOf } from '../figures/enumOf.ts';
import { DataKindEnum } from '../figures/enums.ts';
import { MarketCoverage } from '../figures/marketCoverage.model.ts';
import { NamedKind } from './namedKind.model.ts';

export const FirstFigureEnum = enumOf(FIRST_FIGURES);
registerEnumType(FirstFigureEnum, {
  name: 'FirstFigureName',
  description: 'A figure that pages begin with.',
});

@ObjectType({ description: 'What has been committed of a kind of file.' })
export class StepFiles extends NamedKind {
  @Field(() => Int)
  files!: number;

  @Field(() => Int)
  rows!: number;
}

@ObjectType({ description: 'One step of a new city’s first month.' })
export class ImportStep {
  @Field(() => [StepFiles], { description: 'One of them is enough.' })
  kinds!: StepFiles[];

  @Field()
  handedIn!: boolean;

  @Field({ description: 'No first figure waits for it.' })
  optional!: boolean;

  @Field(() => [FirstFigureEnum], { description: 'What is made of it, or names its codes.' })
  figures!: Figure[];
}

@ObjectType({ description: 'Files that stand in for each other.' })
export class FigureNeed {
  @Field(() => [String], { description: 'One of them is enough.' })
  kinds!: string[];

  @Field()
  handedIn!: boolean;
}

@ObjectType({ description: 'A first figure and what it is made of.' })
export class FirstFigure {
  @Field(() => FirstFigureEnum)
  figure!: Figure;

  @Field(() => [FigureNeed], { description: 'In the order of the steps.' })
  needs!: FigureNeed[];

  @Field({ description: 'It stands on the pages; false with all files there: they tell too little for it.' })
  shown!: boolean;
}

@ObjectType({ description: 'In which order files are handed in, and what the first figures wait for.' })
export class ImportOrder {
  @Field(() => DataKindEnum, { description: 'Real as soon as one real file is in.' })
  dataKind!: DataKind;

  @Field(() => [ImportStep])
  steps!: ImportStep[];

  @Field(() => [FirstFigure])
  figures!: FirstFigure[];

  @Field(() => MarketCoverage, {
    nullable: true,
    description: 'Of which counties the latest published market is; null: none of this kind of data.',
  })
  coverage!: MarketCoverageData | null;
}
