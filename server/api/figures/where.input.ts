import { Field, InputType, Int } from '@nestjs/graphql';

/** Most rows of one list. */
export const MAX_ROWS = 500;

@InputType({ description: 'Narrows a table. What a table cannot be narrowed by is an error, never ignored.' })
export class Where {
  @Field(() => String, { nullable: true, description: 'A quarter, e.g. 2026Q3; the latest when left out.' })
  period?: string | null;

  @Field(() => String, { nullable: true, description: 'First quarter of the columnar form.' })
  periodFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Last quarter of the columnar form.' })
  periodTo?: string | null;

  @Field(() => String, { nullable: true, description: 'Year of graduation; the latest when left out.' })
  cohort?: string | null;

  @Field(() => String, { nullable: true })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Rows that belong to this sector by the crosswalk.' })
  sector?: string | null;

  @Field(() => String, { nullable: true })
  specialty?: string | null;

  @Field(() => String, { nullable: true })
  occupation?: string | null;

  @Field(() => String, { nullable: true })
  school?: string | null;

  @Field(() => [String], { nullable: true, description: 'Only rows with these codes of the grouping.' })
  keys?: string[] | null;

  @Field(() => Int, { nullable: true, description: `At most ${MAX_ROWS} rows.` })
  first?: number | null;
}
