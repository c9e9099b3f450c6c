import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ReleaseKind } from '../../domain/release/releaseKinds.ts';
import { ReleaseKindEnum } from '../figures/enums.ts';

@ObjectType({ description: 'A version that is public.' })
export class PublicRelease {
  @Field({ description: 'E.g. release/2026Q3/v2.' })
  id!: string;

  @Field({ description: 'E.g. 2026Q3.' })
  release!: string;

  @Field(() => ReleaseKindEnum)
  kind!: ReleaseKind;

  @Field(() => Int)
  version!: number;

  @Field({ description: 'ISO 8601, UTC.' })
  publishedAt!: string;
}

@ObjectType({ description: 'The release that is due next.' })
export class NextRelease {
  @Field({ description: 'E.g. 2026Q4.' })
  release!: string;

  @Field(() => ReleaseKindEnum)
  kind!: ReleaseKind;

  @Field({ description: 'Minute it is due, ISO 8601, UTC.' })
  dueAt!: string;
}

@ObjectType({ description: 'What is public now, and what comes next.' })
export class ReleaseOutlook {
  @Field(() => PublicRelease, { nullable: true, description: 'null: nothing has been released.' })
  latest!: PublicRelease | null;

  @Field(() => NextRelease, { nullable: true, description: 'null: nobody has looked yet.' })
  next!: NextRelease | null;
}
