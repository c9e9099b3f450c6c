import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueryContext } from '../graphql/context.ts';
import { AskedColumn, Batch, ProblemConnection, ProblemGroup } from './batch.model.ts';
import { BatchesService } from './batches.service.ts';
import { BatchTrace } from './batchTrace.model.ts';
import { Difference } from './difference.model.ts';
import { ImportProgress } from './progress.model.ts';
import { RemovedUpload } from './removedUpload.model.ts';
import { ReturnedFile } from './returnedFile.model.ts';
import { Withdrawal } from './withdrawal.model.ts';

@Resolver(() => Batch)
export class BatchesResolver {
  constructor(private readonly service: BatchesService) {}

  @Query(() => [Batch], { description: 'Latest first.' })
  batches(
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
    @Context() { asker }: QueryContext,
  ): Promise<Batch[]> {
    return this.service.latest(first, asker);
  }

  @Query(() => Batch, { nullable: true, description: 'Null beside an error when there is none.' })
  batch(@Args('id', { type: () => ID }) id: string): Promise<Batch> {
    return this.service.one(id);
  }

  @Query(() => RemovedUpload, {
    nullable: true,
    description: 'Null: there is such an import, or its number was never given.',
  })
  removedUpload(
    @Args('id', { type: () => ID }) id: string,
    @Context() { asker }: QueryContext,
  ): Promise<RemovedUpload | null> {
    return this.service.removed(id, asker);
  }

  @ResolveField(() => ProblemConnection)
  problems(
    @Parent() batch: Batch,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<ProblemConnection> {
    return this.service.problems(batch.id, first, after);
  }

  @ResolveField(() => [ProblemGroup], { description: 'Problems by kind, most rows first.' })
  problemGroups(@Parent() batch: Batch): Promise<ProblemGroup[]> {
    return this.service.problemGroups(batch.id);
  }

  @ResolveField(() => ImportProgress, {
    nullable: true,
    description: 'Null when nothing is being done with it.',
  })
  progress(@Parent() batch: Batch): ImportProgress | null {
    return this.service.progress(batch);
  }

  @ResolveField(() => [String], { description: 'Foreign forms of such a file that the edition knows.' })
  layouts(@Parent() batch: Batch): string[] {
    return this.service.layouts(batch);
  }

  @ResolveField(() => [AskedColumn], { description: 'What some of those forms leave to be given.' })
  asked(@Parent() batch: Batch): AskedColumn[] {
    return this.service.asked(batch);
  }

  @ResolveField(() => Boolean, { description: 'The uploaded file waits for its commit.' })
  waits(@Parent() batch: Batch): boolean {
    return this.service.waits(batch.id);
  }

  @ResolveField(() => Difference, {
    nullable: true,
    description: 'What it changes; null where that is not known.',
  })
  difference(
    @Parent() batch: Batch,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
  ): Promise<Difference | null> {
    return this.service.difference(batch.id, first);
  }

  @ResolveField(() => [ReturnedFile], {
    description: 'What goes back to the sender, at /api/imports/<id>/<kind>.',
  })
  returned(@Parent() batch: Batch): Promise<ReturnedFile[]> {
    return this.service.returned(batch.id);
  }

  @ResolveField(() => [BatchTrace], { description: 'What was done with it, latest first.' })
  trace(@Parent() batch: Batch, @Context() { asker }: QueryContext): Promise<BatchTrace[]> {
    return this.service.trace(batch, asker);
  }

  @Mutation(() => Batch, {
    description: 'Commits a checked file. It may still be at it when the answer comes: see progress.',
  })
  commitImport(
    @Context() { asker }: QueryContext,
    @Args('batch', { type: () => ID }) id: string,
    @Args('acceptWarnings', { nullable: true, defaultValue: false }) acceptWarnings: boolean,
    @Args('allowPartial', { nullable: true, defaultValue: false, description: 'Leave the refused rows out.' })
    allowPartial: boolean,
  ): Promise<Batch> {
    return this.service.commit(id, { acceptWarnings, allowPartial }, asker);
  }

  @Mutation(() => Boolean, { description: 'Leaves nothing of a file that was not committed.' })
  cancelImport(
    @Context() { asker }: QueryContext,
    @Args('batch', { type: () => ID }) id: string,
  ): Promise<boolean> {
    return this.service.cancel(id, asker);
  }

  @Mutation(() => Batch, { description: 'Checks a waiting file once more, read as is said here.' })
  recheckImport(
    @Args('batch', { type: () => ID }) id: string,
    @Args('mapping', { type: () => [String], description: 'header=column, for headers of the sender' })
    mapping: string[],
    @Args('encoding', { type: () => String, nullable: true }) encoding?: string,
    @Args('layout', {
      type: () => String,
      nullable: true,
      description: 'One of `layouts`; null: the one that fits.',
    })
    layout?: string,
    @Args('given', {
      type: () => [String],
      nullable: true,
      description: 'column=year of what the file does not state, see `asked`; null: as it was given before.',
    })
    given?: string[],
  ): Promise<Batch> {
    return this.service.recheck(id, mapping, encoding, layout, given);
  }

  @Query(() => Withdrawal, {
    nullable: true,
    description:
      'What withdrawing an import would change; null: still being worked out, or beside an error why it cannot be withdrawn.',
  })
  withdrawal(
    @Args('batch', { type: () => ID }) id: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
  ): Promise<Withdrawal | null> {
    return this.service.withdrawal(id, first);
  }

  @Query(() => Int, {
    nullable: true,
    description:
      'Files worked on before `withdrawal` is worked out; null: nobody asked for it, or it is there.',
  })
  beforeWithdrawal(@Args('batch', { type: () => ID }) id: string): number | null {
    return this.service.beforeWithdrawal(id);
  }

  @Mutation(() => Batch, {
    description:
      'Takes an import back; every figure is as it was before it. It may still be at it when the answer comes: see progress.',
  })
  withdraw(
    @Context() { asker }: QueryContext,
    @Args('batch', { type: () => ID }) id: string,
    @Args('reason', { description: 'Kept with the record of the import.' }) reason: string,
  ): Promise<Batch> {
    return this.service.withdraw(id, reason, asker);
  }

  @Mutation(() => Batch, {
    description: 'Brings the pages up to date with what counts, where an update was interrupted.',
  })
  updatePages(@Args('batch', { type: () => ID }) id: string): Promise<Batch> {
    return this.service.updatePages(id);
  }
}
