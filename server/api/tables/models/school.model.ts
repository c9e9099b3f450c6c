import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Named } from '../../figures/named.model.ts';
import { PageInfo } from '../../figures/pageInfo.model.ts';

@ObjectType()
export class School extends Named {
  @Field({ description: 'Region code.' })
  region!: string;
}

@ObjectType()
export class SchoolEdge {
  @Field()
  cursor!: string;

  @Field(() => School)
  node!: School;
}

@ObjectType()
export class SchoolConnection {
  @Field(() => [SchoolEdge])
  edges!: SchoolEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}
