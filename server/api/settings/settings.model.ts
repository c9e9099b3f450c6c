import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SETTING_GROUPS, type SettingGroup } from '../../domain/edition/changeableSettings.ts';
import { SETTING_UNITS, type SettingUnit } from '../../domain/edition/settingUnits.ts';
import { enumOf } from '../figures/enumOf.ts';

const SettingUnitEnum = enumOf<SettingUnit>([...SETTING_UNITS]);
registerEnumType(SettingUnitEnum, {
  name: 'SettingUnit',
  valuesMap: { stretch: { description: 'Two days of every year, both included: `09-01/10-31`.' } },
});
const SettingGroupEnum = enumOf<SettingGroup>([...SETTING_GROUPS]);
registerEnumType(SettingGroupEnum, {
  name: 'SettingGroup',
  description: 'Under which heading a setting stands.',
});

/** Where a withdrawn setting goes. */
export type WithdrawnTo = 'before' | 'edition';
export const WithdrawnToEnum = enumOf<WithdrawnTo>(['before', 'edition']);
registerEnumType(WithdrawnToEnum, {
  name: 'WithdrawnTo',
  valuesMap: {
    before: { description: 'The value that the latest change took the place of.' },
    edition: { description: 'The edition’s own.' },
  },
});

@ObjectType({ description: 'The change of a setting that holds.' })
export class SettingChange {
  @Field({ description: 'The value that it took the place of.' })
  from!: string;

  @Field({ description: 'Who, in words.' })
  by!: string;

  @Field({ description: 'At the command line, where nobody is asked for a name.' })
  byOperator!: boolean;

  @Field({ description: 'ISO 8601.' })
  at!: string;
}

@ObjectType({
  description:
    'A setting of the edition that may change while the instance runs. Values as one would type them.',
})
export class Setting {
  @Field({ description: 'Its path in edition.json.' })
  key!: string;

  @Field(() => SettingGroupEnum)
  group!: SettingGroup;

  @Field(() => SettingUnitEnum)
  unit!: SettingUnit;

  @Field({ description: 'Whether published figures are made with it.' })
  figures!: boolean;

  @Field({ description: 'In use; empty: not limited.' })
  value!: string;

  @Field({ description: 'The edition’s own.' })
  own!: string;

  @Field(() => Float, { nullable: true, description: 'Least that it may be.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest that it may be.' })
  high!: number | null;

  @Field({ description: 'Whether it may be left empty: not limited.' })
  optional!: boolean;

  @Field(() => SettingChange, { nullable: true, description: 'Null: it is the edition’s own.' })
  change!: SettingChange | null;

  @Field(() => Int, { description: 'Changes that hold or would without the later ones.' })
  changes!: number;

  @Field(() => Int, { description: 'Another one after every change; a change names the one it was made on.' })
  version!: number;
}

@ObjectType()
export class Settings {
  @Field(() => [Setting])
  settings!: Setting[];

  @Field({ description: 'Whether figures are being made anew, or wait for it.' })
  publishing!: boolean;
}

@ObjectType()
export class SettingRefusal {
  @Field()
  code!: string;

  @Field({ description: 'In the reader’s language.' })
  sentence!: string;
}

@ObjectType()
export class SettingAnswer {
  @Field(() => SettingRefusal, { nullable: true, description: 'Null: done.' })
  refused!: SettingRefusal | null;

  @Field(() => Setting, { nullable: true, description: 'As it stands now; null: there is none.' })
  setting!: Setting | null;
}
