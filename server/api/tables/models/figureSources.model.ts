import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'Files that figures are made of: the latest of each kind first, then the others.',
})
export class FigureSources {
  @Field(() => [String], { description: 'What graduates of a specialty are wanted for.' })
  demand!: string[];

  @Field(() => [String], { description: 'From entrants to local supply.' })
  supply!: string[];

  @Field(() => [String], { description: 'Demand beside supply.' })
  gap!: string[];

  @Field(() => [String], { description: 'Most-wanted occupations with their pay.' })
  mostWanted!: string[];
}
