import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { Estimate as EstimateValue } from '../../domain/facts/estimate.ts';
import { CHANGES, type Change } from '../../domain/today/changesSince.ts';
import { FIGURES, type FigureName } from '../../domain/today/publishedFigures.ts';
import { STANDINGS, type Standing } from '../../domain/today/waitingItem.ts';
import { KINDS_THAT_WAIT, type KindThatWaits } from '../../domain/today/waitingItems.ts';
import {
  CALENDAR_ROWS,
  CALENDAR_STEPS,
  type CalendarRow,
  type CalendarStep,
} from '../../domain/today/yearCalendar.ts';
import { enumOf } from '../figures/enumOf.ts';
import { DataKindEnum } from '../figures/enums.ts';
import { Estimate } from '../figures/estimate.model.ts';
import { Named } from '../figures/named.model.ts';

const WaitingKindEnum = enumOf<KindThatWaits>(KINDS_THAT_WAIT);
registerEnumType(WaitingKindEnum, { name: 'WaitingKind', description: 'What can wait for somebody.' });

const StandingEnum = enumOf<Standing>(STANDINGS);
registerEnumType(StandingEnum, {
  name: 'WaitingStanding',
  description:
    'overdue: its last day is over. due: it can be done now. later: there are more than 14 days left.',
});

const ChangeEnum = enumOf<Change>(CHANGES);
registerEnumType(ChangeEnum, { name: 'TodayChangeKind', description: 'What can have happened meanwhile.' });

const FigureNameEnum = enumOf<FigureName>(Object.keys(FIGURES) as FigureName[]);
registerEnumType(FigureNameEnum, {
  name: 'WatchedFigure',
  description: 'outcomeRate is a share 0–1; gap is of the next cohort if every intake stays, persons.',
});

/** Why figures are compared with those of the last visit, or not. */
export const COMPARISONS = ['compared', 'same', 'first_visit', 'other_kind', 'nothing_published'] as const;
export type Comparison = (typeof COMPARISONS)[number];
const ComparisonEnum = enumOf<Comparison>(COMPARISONS);
registerEnumType(ComparisonEnum, {
  name: 'VisitComparison',
  description:
    'same: nothing was published since. other_kind: what was published then is of another form or kind of data.',
});

const RowEnum = enumOf<CalendarRow>(CALENDAR_ROWS);
registerEnumType(RowEnum, { name: 'CalendarRow' });
const StepEnum = enumOf<CalendarStep>(CALENDAR_STEPS);
registerEnumType(StepEnum, { name: 'CalendarStep' });
const BarStateEnum = enumOf(['past', 'now', 'next'] as const);
registerEnumType(BarStateEnum, { name: 'CalendarBarState' });

@ObjectType({ description: 'A code, period or count of a sentence.' })
export class SentenceValue {
  @Field()
  name!: string;

  @Field(() => Float, { nullable: true })
  number!: number | null;

  @Field(() => String, { nullable: true })
  text!: string | null;
}

@ObjectType({ description: 'One thing that somebody has to do.' })
export class WaitingItem {
  @Field(() => ID)
  id!: string;

  @Field(() => WaitingKindEnum)
  kind!: KindThatWaits;

  @Field({ description: 'Asked of the reader’s own body, not of others whom the reader looks after.' })
  own!: boolean;

  @Field(() => [Named], { description: 'Schools, counties or accounts it is about.' })
  who!: Named[];

  @Field(() => [SentenceValue])
  values!: SentenceValue[];

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD.' })
  since!: string | null;

  @Field(() => String, { nullable: true, description: 'Last day, YYYY-MM-DD.' })
  due!: string | null;

  @Field(() => StandingEnum)
  standing!: Standing;

  @Field(() => Int, { nullable: true, description: 'Negative since its last day.' })
  daysLeft!: number | null;

  @Field({ description: 'Page on which it is done.' })
  link!: string;
}

@ObjectType({ description: 'Something that happened.' })
export class TodayChange {
  @Field(() => ChangeEnum)
  change!: Change;

  @Field({ description: 'ISO 8601, UTC.' })
  at!: string;

  @Field(() => [Named])
  who!: Named[];

  @Field(() => [SentenceValue])
  values!: SentenceValue[];

  @Field(() => String, { nullable: true })
  link!: string | null;
}

@ObjectType({ description: 'Files of one kind that a move comes from.' })
export class MoveCause {
  @Field()
  kind!: string;

  @Field(() => Int)
  files!: number;

  @Field(() => Int)
  senders!: number;

  @Field(() => Int)
  rows!: number;

  @Field({ description: 'False: they were taken back, or others took their place.' })
  counts!: boolean;
}

@ObjectType({ description: 'A figure as it was published once.' })
export class WatchedValue {
  @Field()
  period!: string;

  @Field(() => Estimate)
  estimate!: EstimateValue;

  @Field(() => String, { nullable: true, description: 'Class of a ratio, side of a gap; null: it has none.' })
  word!: string | null;
}

@ObjectType({ description: 'A figure that is printed otherwise than at the last visit.' })
export class FigureMove {
  @Field(() => FigureNameEnum)
  figure!: FigureName;

  @Field(() => Named, { nullable: true, description: 'Sector, specialty or school; null: the city.' })
  of!: Named | null;

  @Field(() => WatchedValue)
  before!: WatchedValue;

  @Field(() => WatchedValue)
  after!: WatchedValue;

  @Field()
  changedWord!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Null: one of the two has no interval.' })
  withinError!: boolean | null;

  @Field(() => [MoveCause])
  causes!: MoveCause[];
}

@ObjectType({ description: 'A stretch of the city’s year.' })
export class CalendarBar {
  @Field(() => RowEnum)
  row!: CalendarRow;

  @Field(() => StepEnum)
  step!: CalendarStep;

  @Field({ description: 'Quarter of a market return; empty otherwise.' })
  period!: string;

  @Field()
  from!: string;

  @Field()
  to!: string;

  @Field(() => BarStateEnum)
  state!: 'past' | 'now' | 'next';
}

@ObjectType({ description: 'From one September to the next August.' })
export class YearCalendar {
  @Field()
  from!: string;

  @Field()
  to!: string;

  @Field()
  today!: string;

  @Field(() => [CalendarBar])
  bars!: CalendarBar[];
}

@ObjectType()
export class HandedInBy extends Named {
  @Field({ description: 'When the first of it came, ISO 8601, UTC.' })
  at!: string;
}

@ObjectType({ description: 'Where one return stands.' })
export class ReturnStanding {
  @Field()
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Null: it stands until it is replaced.' })
  period!: string | null;

  @Field()
  from!: string;

  @Field()
  due!: string;

  @Field(() => [HandedInBy])
  handedIn!: HandedInBy[];

  @Field(() => [Named])
  missing!: Named[];
}

@ObjectType({ description: 'What the reader finds on coming in.' })
export class Today {
  @Field({ description: 'The city’s, YYYY-MM-DD.' })
  day!: string;

  @Field(() => String, { nullable: true, description: 'ISO 8601, UTC; null: this is the first.' })
  lastVisit!: string | null;

  @Field(() => [WaitingItem], { description: 'Overdue first.' })
  waiting!: WaitingItem[];

  @Field(() => [TodayChange], { description: 'Since the last visit, latest first; on the first the latest.' })
  changes!: TodayChange[];

  @Field(() => Int)
  changesInAll!: number;

  @Field(() => ComparisonEnum)
  comparison!: Comparison;

  @Field(() => [FigureMove], { description: 'Changed words first, then the largest; at most three.' })
  moves!: FigureMove[];

  @Field(() => Int)
  movesInAll!: number;

  @Field(() => Int, { description: 'Of all that moved, those told by another word.' })
  wordsChanged!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of all that moved, those beyond the error; null: of some nobody can tell.',
  })
  beyondError!: number | null;

  @Field(() => YearCalendar)
  calendar!: YearCalendar;

  @Field(() => [ReturnStanding], { description: 'Of whoever gathers returns; empty for others.' })
  returns!: ReturnStanding[];

  @Field(() => DataKindEnum, { nullable: true })
  dataKind!: DataKind | null;
}
