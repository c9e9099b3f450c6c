import { Field, InputType } from '@nestjs/graphql';
import type { PlanInput, PlanProgramme } from '../../domain/plan/planInput.ts';
import type { PlanRow, PlanVerdict } from '../../domain/plan/planResult.ts';
import { PlanVerdictEnum } from './planEnums.ts';

@InputType({ description: 'Narrows the rows of a plan.' })
export class PlanRowFilter {
  @Field(() => String, { nullable: true })
  school?: string | null;

  @Field(() => String, { nullable: true })
  specialty?: string | null;

  @Field(() => String, { nullable: true, description: 'Programmes that serve a field of it.' })
  sector?: string | null;

  @Field(() => [PlanVerdictEnum], { nullable: true })
  verdicts?: PlanVerdict[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the limits allow no other verdict.' })
  forced?: boolean | null;
}

/** Whether a row is asked for. */
export function rowFilter({ fields }: PlanInput, filter: PlanRowFilter) {
  const { school, specialty, sector, verdicts, forced } = filter;
  const inSector = new Set(
    fields
      .filter((field) => sector && field.sectors.some(({ code }) => code === sector))
      .map(({ code }) => code),
  );
  return ({ row, programme }: { row: PlanRow; programme: PlanProgramme }): boolean =>
    (!school || row.school === school) &&
    (!specialty || row.specialty === specialty) &&
    (!sector || inSector.has(programme.specialty)) &&
    (!verdicts || verdicts.includes(row.verdict)) &&
    (forced == null || (row.forced ?? false) === forced);
}
