import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Named } from '../figures/named.model.ts';
import { PlanLedgerRow, PlanOpinion, PlanOverride, PlanTrace } from './planDecisions.model.ts';
import { PlanHead } from './planHead.model.ts';
import { PlanColumns, PlanSpecialty } from './planMatrix.model.ts';
import {
  PlanAsOf,
  PlanBindingLimit,
  PlanField,
  PlanInfeasible,
  PlanSchool,
  PlanSetting,
  PlanTotals,
  PlanUnanswered,
} from './planParts.model.ts';
import { PlanReason } from './planReason.model.ts';
import { PlanScenario } from './planScenario.model.ts';
import { PlanBlocker, PlanBreach } from './planStanding.model.ts';

@ObjectType({ description: 'Files a plan is handed out in; ?lang=en for English.' })
export class PlanFiles {
  @Field()
  docx!: string;

  @Field()
  xlsx!: string;

  @Field()
  csv!: string;

  @Field()
  json!: string;
}

@ObjectType({ description: 'Places of one programme that arrive at another of the same specialty.' })
export class PlanTransfer {
  @Field({ description: 'Programme.' })
  from!: string;

  @Field({ description: 'Programme.' })
  to!: string;

  @Field(() => Int, { description: 'More than 0.' })
  places!: number;
}

@ObjectType({ description: 'One version of a year’s enrolment plan, with its frozen input.' })
export class Plan extends PlanHead {
  @Field(() => String, { nullable: true, description: 'Version of the method; null: before it had names.' })
  method!: string | null;

  @Field({ description: 'False: made by another method, so that it is read and handed out, and no more.' })
  solvable!: boolean;

  @Field(() => PlanAsOf)
  asOf!: PlanAsOf;

  @Field(() => [PlanSetting])
  settings!: PlanSetting[];

  @Field(() => Int, {
    description:
      'Decisions, relaxed limits and opinions added so far; moving the plan on and keeping scenarios add none. Who moves the plan on names it.',
  })
  revision!: number;

  @Field({
    description: 'Whoever asks submitted it, and the edition has another person of the bureau decide it.',
  })
  anotherDecides!: boolean;

  @Field(() => PlanUnanswered, {
    nullable: true,
    description:
      'Whose answers a decision of today would not wait for, and so needs a reason; null: nobody’s.',
  })
  unanswered!: PlanUnanswered | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was decided before every school had answered; null: nobody had to say.',
  })
  decidedReason!: string | null;

  @Field(() => [Named], {
    description: 'Schools that had not answered when it was decided before their time was over; else none.',
  })
  decidedWithout!: Named[];

  @Field(() => Int, { description: 'Programmes whose number that counts is another than recommended.' })
  changed!: number;

  @Field(() => [PlanBlocker], { description: 'What must be settled before it can be decided.' })
  blockers!: PlanBlocker[];

  @Field(() => [PlanBreach], {
    description:
      'Limits of schools, specialties and the city that the numbers break together, each with who let it.',
  })
  together!: PlanBreach[];

  @Field(() => PlanTotals, { nullable: true, description: 'Null: infeasible.' })
  totals!: PlanTotals | null;

  @Field(() => [PlanReason], {
    description:
      'How many places there are in all, which is decided first, and what the figures could not tell; empty of an earlier method.',
  })
  notes!: PlanReason[];

  @Field(() => PlanInfeasible, { nullable: true, description: 'Null: its limits can be kept.' })
  infeasible!: PlanInfeasible | null;

  @Field(() => [PlanSchool], { description: 'In pinyin order.' })
  schools!: PlanSchool[];

  @Field(() => [PlanSpecialty], { description: 'Largest gap first.' })
  specialties!: PlanSpecialty[];

  @Field(() => PlanColumns)
  matrix!: PlanColumns;

  @Field(() => [PlanTransfer], {
    description:
      'Places of closed thin classes that arrive at another school, as decided, what is open as recommended.',
  })
  transfers!: PlanTransfer[];

  @Field(() => [PlanField], { description: 'Largest gap first.' })
  fields!: PlanField[];

  @Field(() => [PlanBindingLimit], { description: 'Worth most first.' })
  binding!: PlanBindingLimit[];

  @Field(() => [PlanOpinion])
  opinions!: PlanOpinion[];

  @Field(() => [PlanOverride], { description: 'Every event, in order.' })
  overrides!: PlanOverride[];

  @Field(() => [PlanLedgerRow])
  ledger!: PlanLedgerRow[];

  @Field(() => PlanFiles)
  files!: PlanFiles;

  // resolved when asked for
  scenarios?: PlanScenario[];
  trace?: PlanTrace[];
}
