import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Named } from '../figures/named.model.ts';

@ObjectType()
export class Region extends Named {
  @Field({ description: 'nation, province, city or county.' })
  level!: string;

  @Field(() => String, { nullable: true })
  parent!: string | null;

  @Field(() => String, { nullable: true, description: "First year in its parent's total; null: always." })
  memberFrom!: string | null;

  @Field(() => String, { nullable: true, description: "Last year in its parent's total; null: still." })
  memberTo!: string | null;

  @Field(() => Int, { nullable: true, description: 'Column on the schematic tile map, from 0.' })
  tileColumn!: number | null;

  @Field(() => Int, { nullable: true, description: 'Row on the schematic tile map, from 0.' })
  tileRow!: number | null;
}
