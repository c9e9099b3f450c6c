import { Field, ObjectType } from '@nestjs/graphql';
import { AskedColumn } from '../batches/batch.model.ts';
import { NamedKind } from '../batches/namedKind.model.ts';

@ObjectType({ description: 'A word that a column takes; either language may be written.' })
export class ColumnWord {
  @Field()
  zh!: string;

  @Field()
  en!: string;
}

@ObjectType({ description: 'A column of an import file.' })
export class ImportColumn {
  @Field({ description: 'English header.' })
  name!: string;

  @Field({ description: 'Chinese header.' })
  zh!: string;

  @Field(() => [String], { description: 'Other headers that are understood.' })
  aliases!: string[];

  @Field({ description: 'The column must be there and every row must fill it.' })
  required!: boolean;

  @Field({ description: 'What it says.' })
  aboutZh!: string;

  @Field()
  aboutEn!: string;

  @Field({ description: 'What its cells may say, as a sentence.' })
  allowedZh!: string;

  @Field()
  allowedEn!: string;

  @Field(() => [ColumnWord], { description: 'Words it takes beside numbers and codes.' })
  words!: ColumnWord[];

  @Field()
  exampleZh!: string;

  @Field()
  exampleEn!: string;
}

@ObjectType({ description: 'A kind of file that can be imported.' })
export class ImportKind extends NamedKind {
  @Field({ description: 'What one row is.' })
  rowZh!: string;

  @Field()
  rowEn!: string;

  @Field({ description: 'Somebody is expected to hand it in: `completeness` tells who did.' })
  expected!: boolean;

  @Field({ description: 'Whoever asks may hand it in.' })
  handedInByYou!: boolean;

  @Field(() => [AskedColumn], {
    description: 'What files of a foreign form may leave to be given at import.',
  })
  asked!: AskedColumn[];

  @Field(() => [ImportColumn])
  columns!: ImportColumn[];
}
