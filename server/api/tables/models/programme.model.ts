import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ProgrammeEntry } from '../../../domain/publication/types.ts';
import { enumOf } from '../../figures/enumOf.ts';
import { School } from './school.model.ts';

export const ProgrammeStatusEnum = enumOf<ProgrammeEntry['status']>(['open', 'suspended', 'closed']);
registerEnumType(ProgrammeStatusEnum, { name: 'ProgrammeStatus' });

@ObjectType({ description: 'A specialty as one school teaches it.' })
export class Programme {
  @Field(() => School)
  school!: School;

  @Field({ description: 'Specialty code.' })
  specialty!: string;

  @Field({ description: 'Year opened.' })
  opened!: string;

  @Field(() => Int, { description: 'Years of study.' })
  length!: number;

  @Field(() => ProgrammeStatusEnum)
  status!: ProgrammeEntry['status'];

  @Field(() => Int, { nullable: true })
  places!: number | null;

  @Field(() => Int, { nullable: true })
  lastIntake!: number | null;

  @Field(() => String, { nullable: true })
  lastIntakeYear!: string | null;
}
