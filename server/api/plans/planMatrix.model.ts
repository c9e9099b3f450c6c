import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { BesideOthers } from '../../domain/guidance/besideOthers.ts';
import type { DecidedHow } from '../../domain/plan/lifecycle/decidedIntake.ts';
import type { CardColour, ProgrammeStanding } from '../../domain/plan/planInput.ts';
import type { PlanVerdict } from '../../domain/plan/planResult.ts';
import { BesideOthersEnum } from '../figures/enums.ts';
import { Estimate } from '../figures/estimate.model.ts';
import { Named } from '../figures/named.model.ts';
import { Weighted } from '../figures/weighted.model.ts';
import { CardColourEnum, DecidedHowEnum, PlanVerdictEnum, StandingEnum } from './planEnums.ts';
import { PlanBreach } from './planStanding.model.ts';
import { PlanStretch } from './planStretch.model.ts';

@ObjectType({ description: 'A specialty with all its schools together: a head of the matrix.' })
export class PlanSpecialty extends Named {
  @Field(() => [Weighted])
  sectors!: Weighted[];

  @Field(() => String, {
    nullable: true,
    description: 'Its code among the fields; null: its demand is not known.',
  })
  field!: string | null;

  @Field(() => Estimate, {
    description:
      'In all: gap of that field in the graduation year if every intake stays, persons, 80 % interval.',
  })
  gap!: Estimate;

  @Field(() => Estimate, {
    description:
      'Beside other specialties: the same gap at balance, by which places go; missing in plans of an earlier method.',
  })
  relative!: Estimate;

  @Field(() => BesideOthersEnum, {
    nullable: true,
    description: 'What its public page tells of that; null: not known.',
  })
  told!: BesideOthers | null;

  @Field(() => BesideOthersEnum, {
    nullable: true,
    description: 'What it would tell with the places decided.',
  })
  toldDecided!: BesideOthers | null;

  @Field(() => Estimate, {
    description: 'Beside other specialties with the places recommended; in all of an earlier method.',
  })
  gapPlan!: Estimate;

  @Field(() => Estimate, { description: 'The same with the places decided.' })
  gapDecided!: Estimate;

  @Field(() => Int, { description: 'Schools that run it.' })
  schools!: number;

  @Field(() => Float, { description: 'Share of the plan’s schools that run it.' })
  shareOfSchools!: number;

  @Field(() => Int)
  last!: number;

  @Field(() => Int, { description: 'What is not assessed as last year.' })
  recommended!: number;

  @Field(() => Int, { description: 'What is decided, else recommended.' })
  decided!: number;
}

/** Text and number columns of the matrix; the same position in each list is the same programme. */
@ObjectType({ description: 'Programmes as one list per column; a position in each list is one programme.' })
export class PlanColumns {
  @Field(() => [String], { description: '`D01/710201`' })
  programme!: string[];

  @Field(() => [String])
  school!: string[];

  @Field(() => [String])
  specialty!: string[];

  @Field(() => [StandingEnum])
  standing!: ProgrammeStanding[];

  @Field(() => [Int], { nullable: 'items', description: 'Entrants last autumn; null: not collected.' })
  last!: (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'Of the simple rule, not rounded.' })
  rule!: (number | null)[];

  @Field(() => [Int], { nullable: 'items', description: 'Of the optimum.' })
  optimum!: (number | null)[];

  @Field(() => [Int], { nullable: 'items', description: 'Between the two; null: not assessable.' })
  recommended!: (number | null)[];

  @Field(() => [Int], { nullable: 'items', description: 'Null: open.' })
  decided!: (number | null)[];

  @Field(() => [Int], {
    nullable: 'items',
    description: 'What sums count: what is decided, else recommended, else last year’s.',
  })
  counted!: (number | null)[];

  @Field(() => [DecidedHowEnum])
  how!: DecidedHow[];

  @Field(() => [PlanVerdictEnum], { description: 'What the number that counts comes to.' })
  decidedVerdict!: PlanVerdict[];

  @Field(() => [Boolean], { description: 'The decided number breaks a limit of its own.' })
  outsideLimits!: boolean[];

  @Field(() => [Boolean], { description: 'And nothing lets it, so that the plan cannot be decided.' })
  blocked!: boolean[];

  @Field(() => [[PlanBreach]], {
    description: 'Limits of its own that the number breaks, each with who let it; empty: it keeps them.',
  })
  breaches!: PlanBreach[][];

  @Field(() => [Boolean], { description: 'Two people decided at once, and none was chosen yet.' })
  contested!: boolean[];

  @Field(() => [Boolean], { description: 'Sent back to be worked out again.' })
  sentBack!: boolean[];

  @Field(() => [Int], { nullable: 'items', description: '80 % of the redraws recommend between these.' })
  low!: (number | null)[];

  @Field(() => [Int], { nullable: 'items' })
  high!: (number | null)[];

  @Field(() => [[PlanStretch]], {
    description: 'What its own limits allow, the others as decided, ascending; empty: not assessable.',
  })
  feasible!: PlanStretch[][];

  @Field(() => [Int])
  classes!: number[];

  @Field(() => [PlanVerdictEnum])
  verdict!: PlanVerdict[];

  @Field(() => [CardColourEnum])
  card!: CardColour[];

  @Field(() => [Float], { nullable: 'items', description: 'Share of redraws in which the verdict holds.' })
  stability!: (number | null)[];

  @Field(() => [Boolean], { description: 'The limits allow no other verdict.' })
  forced!: boolean[];

  @Field(() => [Boolean], { description: 'Another verdict is possible, and no redraw tried it.' })
  untried!: boolean[];

  @Field(() => [Float], {
    nullable: 'items',
    description: 'What keeping last year’s intake would cost more.',
  })
  regret!: (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'What one more place is worth.' })
  worthOfPlace!: (number | null)[];
}
