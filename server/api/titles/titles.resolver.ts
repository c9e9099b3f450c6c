import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Named } from '../figures/named.model.ts';
import type { QueryContext } from '../graphql/context.ts';
import { OpenTitle, OpenTitles, SettledTitle, TitleAccuracy, TitleMove } from './titles.model.ts';
import { TitlesService } from './titles.service.ts';

@Resolver(() => OpenTitle)
export class TitlesResolver {
  constructor(private readonly service: TitlesService) {}

  @Query(() => OpenTitles, { description: 'Job titles of stored advertisements that want a person.' })
  openTitles(
    @Args('first', { type: () => Int, nullable: true, defaultValue: 30 }) first: number,
  ): Promise<OpenTitles> {
    return this.service.open(first);
  }

  @Query(() => [SettledTitle], { description: 'Latest first.' })
  settledTitles(
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
  ): Promise<SettledTitle[]> {
    return this.service.settled(first);
  }

  @Query(() => [Named], {
    description: 'Occupations and groups by code, name, work type or alias, closest first.',
  })
  findOccupations(
    @Args('text', { type: () => String }) text: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number,
  ): Named[] {
    return this.service.find(text, first);
  }

  @Query(() => [TitleAccuracy], { description: 'None where this edition was not measured.' })
  titleAccuracy(): Promise<TitleAccuracy[]> {
    return this.service.accuracy();
  }

  @Mutation(() => TitleMove, {
    description: 'Remembers what a title is, for stored advertisements and every file to come.',
  })
  settleTitle(
    @Args('title', { type: () => String }) title: string,
    @Args('occupation', { type: () => String, description: 'Code, name or alias.' }) occupation: string,
    @Context() { asker }: QueryContext,
  ): Promise<TitleMove> {
    return this.service.settle(title, occupation, asker);
  }

  @Mutation(() => TitleMove, {
    description: 'Forgets it; advertisements stored before go back to what they were.',
  })
  undoSettledTitle(
    @Args('title', { type: () => String }) title: string,
    @Context() { asker }: QueryContext,
  ): Promise<TitleMove> {
    return this.service.undo(title, asker);
  }
}
