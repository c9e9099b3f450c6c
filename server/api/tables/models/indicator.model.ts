import { Field, ObjectType } from '@nestjs/graphql';
import type { Component } from '../../../domain/edition/editionSettings.ts';
import type { FigureTable } from '../../../domain/indicators/catalogue.ts';
import { ComponentEnum, FigureTableEnum } from '../../figures/enums.ts';

@ObjectType({ description: 'An indicator of the catalogue.' })
export class Indicator {
  @Field()
  code!: string;

  @Field({ description: 'ratio, share, factor, persons, yuan, score, points or rank.' })
  unit!: string;

  @Field({ description: 'In plain mathematical text, in the reader’s language.' })
  formula!: string;

  @Field({ description: 'Section of the method.' })
  section!: string;

  @Field(() => ComponentEnum, {
    nullable: true,
    description: 'Component whose goalposts and weight are its own.',
  })
  goalposts!: Component | null;

  @Field({ description: 'It is one of the figures of every group of graduates.' })
  placement!: boolean;

  @Field(() => [FigureTableEnum], { description: 'Tables for people that show it; files have every figure.' })
  tables!: FigureTable[];

  @Field({ description: 'Message key of its name.' })
  nameKey!: string;

  @Field({ description: 'Message key of its definition.' })
  definitionKey!: string;
}
