import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { Severity } from '../../domain/import/types.ts';
import { enumOf } from '../figures/enumOf.ts';
import { DataKindEnum } from '../figures/enums.ts';
import { PageInfo } from '../figures/pageInfo.model.ts';

export const SeverityEnum = enumOf<Severity>(['error', 'warning', 'note']);
registerEnumType(SeverityEnum, { name: 'Severity', description: 'error: the row was refused.' });

@ObjectType({ description: 'What was wrong with one cell or row, and how to mend it.' })
export class Problem {
  @Field(() => Int, { nullable: true, description: 'Line of the file, from 1; null: the file as a whole.' })
  row!: number | null;

  @Field(() => String, { nullable: true })
  column!: string | null;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field()
  code!: string;

  @Field(() => SeverityEnum)
  severity!: Severity;

  @Field()
  messageZh!: string;

  @Field()
  messageEn!: string;

  @Field()
  fixZh!: string;

  @Field()
  fixEn!: string;
}

@ObjectType()
export class ProblemEdge {
  @Field()
  cursor!: string;

  @Field(() => Problem)
  node!: Problem;
}

@ObjectType()
export class ProblemConnection {
  @Field(() => [ProblemEdge])
  edges!: ProblemEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ description: 'Problems of one kind.' })
export class ProblemGroup {
  @Field()
  code!: string;

  @Field(() => SeverityEnum)
  severity!: Severity;

  @Field(() => Int, { description: 'Rows concerned.' })
  rows!: number;

  @Field(() => String, { nullable: true })
  column!: string | null;

  @Field(() => Problem, { description: 'The first of them.' })
  example!: Problem;
}

@ObjectType({ description: 'A header of the file and the column it stands for.' })
export class MappedHeader {
  @Field({ description: 'English name of the column.' })
  column!: string;

  @Field()
  header!: string;
}

@ObjectType({ description: 'A column that a file of a foreign form may leave to be given at import.' })
export class AskedColumn {
  @Field({ description: 'English name.' })
  name!: string;

  @Field({ description: 'Chinese name.' })
  zh!: string;
}

@ObjectType({ description: 'What holds for every row of a file: given at import, or stated in its title.' })
export class GivenColumn {
  @Field({ description: 'English name of the column.' })
  column!: string;

  @Field()
  value!: string;
}

@ObjectType({ description: 'How a file was read.' })
export class Reading {
  @Field(() => String, { nullable: true, description: 'xlsx or xls; null: text.' })
  workbook!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'utf-8, gb18030, utf-16le or utf-16be; null: a workbook.',
  })
  encoding!: string | null;

  @Field(() => String, { nullable: true })
  delimiter!: string | null;

  @Field(() => String, { nullable: true })
  sheet!: string | null;

  @Field(() => Int, { nullable: true, description: 'Line of the header, from 1; null: none was found.' })
  headerRow!: number | null;

  @Field(() => [String])
  headers!: string[];

  @Field(() => [MappedHeader], { description: 'Columns that were found.' })
  columns!: MappedHeader[];

  @Field(() => [MappedHeader], { description: 'Headers that might be meant by columns that were not found.' })
  proposed!: MappedHeader[];

  @Field(() => String, {
    nullable: true,
    description: 'The foreign form by which it was read; null: as it stands.',
  })
  layout!: string | null;

  @Field(() => [GivenColumn], { description: 'What its rows do not say themselves.' })
  given!: GivenColumn[];

  @Field({ description: 'Headers were mapped as in an earlier file of the same layout.' })
  remembered!: boolean;
}

@ObjectType({ description: 'One import.' })
export class Batch {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'market, outcomes, outcome-returns, enrolment, programmes or schools.' })
  kind!: string;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field(() => String, { nullable: true })
  sender!: string | null;

  /** code of the body for which it was sent; null: the whole city. By it is decided who may see it, and nobody is told. */
  scope!: string | null;

  @Field({ description: 'Where the figures come from, as printed under a table.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'The period, or first–last where there are several.' })
  period!: string | null;

  @Field(() => String, { nullable: true, description: 'Earliest period, cohort or entry year in the file.' })
  periodFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Latest period, cohort or entry year in the file.' })
  periodTo!: string | null;

  @Field()
  fileName!: string;

  @Field({ description: 'received, checked (read, nothing committed), committed, superseded or withdrawn.' })
  state!: string;

  @Field(() => Int)
  rows!: number;

  @Field(() => Int)
  accepted!: number;

  @Field(() => Int)
  warned!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => Reading, { nullable: true, description: 'Null where the file was not read.' })
  reading!: Reading | null;

  @Field(() => Float, { description: 'Bytes of the file.' })
  fileBytes!: number;

  @Field(() => [ID], { description: 'Batches of which it takes, or took, the place.' })
  supersedes!: string[];

  @Field(() => ID, { nullable: true, description: 'The batch that took its place.' })
  supersededBy!: string | null;

  @Field({ description: 'ISO 8601, UTC.' })
  importedAt!: string;

  @Field(() => String, { nullable: true, description: 'ISO 8601, UTC.' })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who took it back; null: nobody, or it was not said.' })
  withdrawnBy!: string | null;

  @Field({ description: 'That name was given without an account.' })
  withdrawnByTyped!: boolean;

  @Field(() => String, { nullable: true })
  withdrawalReason!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the pages hold what has become of it; false: they are not updated yet; null: it never counted, or that is not known.',
  })
  published!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the last work on it came to nothing, where that was known only after the answer; null: it did not.',
  })
  failure!: string | null;
}
