import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { FoundBy } from '../../../domain/edition/searchSpecialties.ts';
import { FoundByEnum } from '../../figures/enums.ts';
import { Named } from '../../figures/named.model.ts';
import { PageInfo } from '../../figures/pageInfo.model.ts';
import { Weighted } from '../../figures/weighted.model.ts';

/** The figures of a specialty are fields of their own (see the resolver), so that this model imports no other. */
@ObjectType()
export class Specialty extends Named {
  @Field({ description: 'secondary, associate or bachelor.' })
  level!: string;

  @Field(() => Int, { description: 'Usual years of study.' })
  length!: number;

  @Field(() => Named, { nullable: true, description: 'Class of the catalogue 专业类.' })
  class!: Named | null;

  @Field(() => Named, { nullable: true, description: 'Category of the catalogue 专业大类.' })
  category!: Named | null;

  @Field(() => [Weighted], { description: 'Sectors by the crosswalk.' })
  sectors!: Weighted[];

  @Field(() => [Weighted], { description: 'Occupations it leads to, by the crosswalk, heaviest first.' })
  occupations!: Weighted[];

  @Field(() => [String], { description: 'Other names, e.g. of technician schools.' })
  aliases!: string[];
}

@ObjectType({ description: 'What a specialty was found by.' })
export class SpecialtyMatch {
  @Field(() => FoundByEnum)
  by!: FoundBy;

  @Field({ description: 'The name, everyday word or occupation that fits what was typed.' })
  text!: string;
}

@ObjectType()
export class SpecialtyEdge {
  @Field()
  cursor!: string;

  @Field(() => SpecialtyMatch, { nullable: true, description: 'Null where nothing was searched for.' })
  match!: SpecialtyMatch | null;

  @Field(() => Specialty)
  node!: Specialty;
}

@ObjectType()
export class SpecialtyConnection {
  @Field(() => [SpecialtyEdge])
  edges!: SpecialtyEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}
