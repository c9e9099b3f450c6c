import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { RemovalReason } from '../../domain/import/removedUpload.ts';

export const RemovalReasonEnum = {
  cancelled: 'cancelled',
  already: 'already',
  interrupted: 'interrupted',
  rights_ended: 'rights_ended',
  unknown: 'unknown',
} as const satisfies { [K in RemovalReason]: K };
registerEnumType(RemovalReasonEnum, {
  name: 'RemovalReason',
  description: 'Why an upload was removed before it counted.',
  valuesMap: {
    cancelled: { description: 'Somebody cancelled it.' },
    already: { description: 'The file was in before, as another import.' },
    interrupted: { description: 'Its check never came to its end.' },
    rights_ended: {
      description: 'Whoever sent it was locked, signed out or given another role before it counted.',
    },
    unknown: { description: 'It was removed before that was written down.' },
  },
});

@ObjectType({ description: 'An upload that never counted, and whose file and record were removed.' })
export class RemovedUpload {
  @Field(() => ID)
  id!: string;

  @Field(() => RemovalReasonEnum)
  why!: RemovalReason;

  @Field(() => String, { nullable: true, description: 'ISO 8601, UTC; null: not known.' })
  at!: string | null;

  @Field(() => String, { nullable: true, description: 'Kind of report; null: not known.' })
  kind!: string | null;

  @Field(() => ID, { nullable: true, description: 'The import that the file was already.' })
  already!: string | null;
}
