import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { QueryContext } from '../graphql/context.ts';
import { Setting, SettingAnswer, Settings, type WithdrawnTo, WithdrawnToEnum } from './settings.model.ts';
import { SettingsService } from './settings.service.ts';

const key = { type: () => String };
const version = {
  type: () => Int,
  description: 'The one that was seen: nobody changes what another has changed since.',
};

@Resolver(() => Setting)
export class SettingsResolver {
  constructor(private readonly service: SettingsService) {}

  @Query(() => Settings, { description: 'Settings that may change while the instance runs.' })
  settings(): Promise<Settings> {
    return this.service.all();
  }

  @Mutation(() => SettingAnswer, {
    description: 'For everybody and at once; plans that were made stay as they are.',
  })
  changeSetting(
    @Context() context: QueryContext,
    @Args('key', key) name: string,
    @Args('value', { type: () => String, description: 'As typed: 15, 20%, 09-01/10-31; empty: not limited.' })
    value: string,
    @Args('version', version) seen: number,
  ): Promise<SettingAnswer> {
    return this.service.change(context, name, value, seen);
  }

  @Mutation(() => SettingAnswer, { description: 'Takes the latest change back, or all of them.' })
  withdrawSetting(
    @Context() context: QueryContext,
    @Args('key', key) name: string,
    @Args('version', version) seen: number,
    @Args('to', { type: () => WithdrawnToEnum }) to: WithdrawnTo,
  ): Promise<SettingAnswer> {
    return this.service.withdraw(context, name, seen, to);
  }
}
