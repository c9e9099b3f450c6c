import { Field, ObjectType } from '@nestjs/graphql';
import type { NearBy } from '../../../domain/edition/neighbourSpecialties.ts';
import { NearByEnum } from '../../figures/enums.ts';
import { Specialty } from './specialty.model.ts';

@ObjectType({ description: 'A specialty taught here, to look at beside another.' })
export class NearSpecialty {
  @Field(() => NearByEnum)
  by!: NearBy | 'short';

  @Field(() => Specialty)
  specialty!: Specialty;
}
