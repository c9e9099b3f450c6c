import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { JobProgress } from '../../domain/import/jobs.ts';
import { enumOf } from '../figures/enumOf.ts';

export const PhaseEnum = enumOf<JobProgress['phase']>(['waiting', 'check', 'store', 'withdraw', 'publish']);
registerEnumType(PhaseEnum, {
  name: 'ImportPhase',
  description: 'waiting: another file is being worked on.',
});

@ObjectType({ description: 'How far the work on a batch is.' })
export class ImportProgress {
  @Field(() => PhaseEnum)
  phase!: JobProgress['phase'];

  @Field(() => Float, { description: 'Bytes of the file read so far.' })
  bytes!: number;

  @Field(() => Float, { description: 'Bytes of the file.' })
  size!: number;

  @Field(() => Int, { nullable: true, description: '0–100; null where it cannot be said.' })
  percent!: number | null;

  @Field(() => Int)
  rows!: number;

  @Field(() => Int, { nullable: true })
  rowsPerSecond!: number | null;

  @Field(() => Int, { nullable: true })
  remainingSeconds!: number | null;
}
