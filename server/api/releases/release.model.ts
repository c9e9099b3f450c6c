import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { Estimate as EstimateData } from '../../domain/facts/estimate.ts';
import type { SupplyDemandRow as SupplyDemandRowData } from '../../domain/publication/types.ts';
import type { ReleaseKind } from '../../domain/release/releaseKinds.ts';
import { DataKindEnum, ReleaseKindEnum } from '../figures/enums.ts';
import { Estimate } from '../figures/estimate.model.ts';
import { MarketCoverage } from '../figures/marketCoverage.model.ts';
import { Named } from '../figures/named.model.ts';
import { MostWantedRow } from '../tables/models/mostWanted.model.ts';
import { SupplyDemandRow } from '../tables/models/supplyDemand.model.ts';

@ObjectType({ description: 'A version that was published: it never changes, but may be withdrawn.' })
export class ReleaseVersionEntry {
  @Field({ description: 'E.g. release/2026Q3/v2.' })
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field({ description: 'Withdrawn: its note stays, its figures are gone.' })
  withdrawn!: boolean;

  @Field({ description: 'Minute at which it went out, ISO 8601, UTC.' })
  publishedAt!: string;

  @Field(() => String, { nullable: true, description: 'What it changed and why; null: a first version.' })
  note!: string | null;

  @Field(() => String, { nullable: true })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawnNote!: string | null;
}

@ObjectType({ description: 'A release that is to come.' })
export class DueReleaseEntry {
  @Field({ description: 'Its period, which names it: 2026Q4, or a year of graduation.' })
  id!: string;

  @Field(() => ReleaseKindEnum)
  kind!: ReleaseKind;

  @Field()
  title!: string;

  @Field({ description: 'ISO 8601, UTC.' })
  dueAt!: string;
}

@ObjectType()
export class ReleaseTableEntryText {
  @Field({ description: 'In addresses, e.g. sectors.' })
  name!: string;

  @Field()
  title!: string;

  @Field()
  finding!: string;

  @Field(() => Int)
  rows!: number;
}

@ObjectType({ description: 'A release with its versions.' })
export class ReleaseEntry {
  @Field({ description: 'Its period, which names it: 2026Q3, or a year of graduation.' })
  id!: string;

  @Field(() => ReleaseKindEnum)
  kind!: ReleaseKind;

  @Field()
  title!: string;

  @Field(() => Int, { nullable: true, description: 'Its newest version; null: all are withdrawn.' })
  newest!: number | null;

  @Field(() => String, { nullable: true, description: 'What its newest version finds.' })
  headline!: string | null;

  @Field(() => [ReleaseTableEntryText], { description: 'Of its newest version.' })
  tables!: ReleaseTableEntryText[];

  @Field(() => [ReleaseVersionEntry], { description: 'Newest first.' })
  versions!: ReleaseVersionEntry[];
}

@ObjectType()
export class Releases {
  @Field(() => [ReleaseEntry], { description: 'Those that are out, newest first.' })
  out!: ReleaseEntry[];

  @Field(() => [DueReleaseEntry], { description: 'The next of each kind, the earliest first.' })
  due!: DueReleaseEntry[];
}

@ObjectType({ description: 'A sentence about what is found.' })
export class ReleaseSentenceText {
  @Field({ description: 'Its beginning, which stands out; empty: it is all one.' })
  lead!: string;

  @Field()
  rest!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What a program wrote where somebody wrote it otherwise.',
  })
  generated!: string | null;
}

@ObjectType()
export class ReleaseFileEntry {
  @Field({ description: 'Below the version’s address, e.g. sectors.csv.' })
  path!: string;

  @Field()
  sha256!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;
}

@ObjectType({ description: 'How persons and employers are protected, in counts alone.' })
export class ReleaseProtection {
  @Field(() => Int, { description: 'Figures that are told.' })
  told!: number;

  @Field(() => Int, { description: 'Counts withheld so that nobody can be told from them.' })
  suppressed!: number;

  @Field(() => Int, { description: 'Counts with a small random change.' })
  perturbed!: number;

  @Field(() => Int, { description: 'Taught school × specialty pairs.' })
  pairs!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the pairs with a figure; null: there are none.',
  })
  shareOfPairs!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of their graduates.' })
  shareOfGraduates!: number | null;
}

@ObjectType({ description: 'The market of a quarter, as the version has it.' })
export class ReleaseMarket {
  @Field(() => SupplyDemandRow)
  city!: SupplyDemandRowData;

  @Field(() => Estimate)
  yearOnYear!: EstimateData;

  @Field(() => MarketCoverage)
  coverage!: MarketCoverage;

  @Field(() => [String])
  sources!: string[];

  @Field(() => [SupplyDemandRow])
  sectors!: SupplyDemandRowData[];

  @Field(() => [SupplyDemandRow])
  regions!: SupplyDemandRowData[];

  @Field(() => [MostWantedRow], { description: 'As many as a page shows.' })
  mostWanted!: MostWantedRow[];
}

@ObjectType({ description: 'One version of a release as it is read.' })
export class ReleaseVersionText extends ReleaseVersionEntry {
  @Field({ description: 'The release: its period.' })
  release!: string;

  @Field(() => ReleaseKindEnum)
  kind!: ReleaseKind;

  @Field()
  title!: string;

  @Field(() => Int, { nullable: true, description: 'The newest version; null: all are withdrawn.' })
  newest!: number | null;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field(() => ReleaseSentenceText, { nullable: true, description: 'null: it is withdrawn.' })
  headline!: ReleaseSentenceText | null;

  @Field(() => [ReleaseSentenceText])
  sentences!: ReleaseSentenceText[];

  @Field(() => [ReleaseTableEntryText])
  tables!: ReleaseTableEntryText[];

  @Field(() => [ReleaseFileEntry])
  files!: ReleaseFileEntry[];

  @Field(() => [String], { description: 'Index number, issuer, date and number, where they are filled.' })
  document!: string[];

  @Field(() => [Named], { description: 'Counties that handed in nothing and that it leaves out.' })
  without!: Named[];

  @Field(() => String, { nullable: true, description: 'Its permanent address; null: it is withdrawn.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'How it is cited.' })
  citation!: string | null;

  @Field(() => ReleaseProtection, { nullable: true })
  protection!: ReleaseProtection | null;

  @Field(() => ReleaseMarket, { nullable: true, description: 'null: of a year, or nothing was handed in.' })
  market!: ReleaseMarket | null;

  @Field(() => [ReleaseVersionEntry], { description: 'Every version of the release, newest first.' })
  versions!: ReleaseVersionEntry[];
}

@ObjectType()
export class ReleaseColumnText {
  @Field()
  name!: string;

  @Field()
  title!: string;

  @Field({ description: 'Whether it holds figures.' })
  isFigure!: boolean;
}

@ObjectType({ description: 'One table of a version as it is read.' })
export class ReleaseTableText {
  @Field()
  version!: string;

  @Field()
  release!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  releaseTitle!: string;

  @Field()
  publishedAt!: string;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field()
  name!: string;

  @Field()
  title!: string;

  @Field()
  finding!: string;

  @Field(() => [ReleaseColumnText])
  columns!: ReleaseColumnText[];

  @Field(() => [[String]], { description: 'As they are printed.' })
  rows!: string[][];

  @Field(() => [ReleaseFileEntry], { description: 'The table in each format, and what its columns mean.' })
  files!: ReleaseFileEntry[];
}
