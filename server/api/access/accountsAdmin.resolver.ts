import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AccountRole } from '../../domain/access/roles.ts';
import type { QueryContext } from '../graphql/context.ts';
import { RoleEnum } from './accessEnums.ts';
import { Account, AccountAnswer, AccountList, RoleChoice } from './accountsAdmin.model.ts';
import { AccountsAdminService } from './accountsAdmin.service.ts';

const text = { type: () => String };
const id = { type: () => Int };
const role = { type: () => RoleEnum };
const scope = { type: () => String, nullable: true, description: 'Code of the body that it speaks for.' };

@Resolver(() => Account)
export class AccountsAdminResolver {
  constructor(private readonly service: AccountsAdminService) {}

  @Query(() => AccountList, { description: 'Accounts that the asker looks after.' })
  accounts(
    @Context() context: QueryContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 100 }) first: number,
    @Args('find', { type: () => String, nullable: true, description: 'Part of a name or body.' })
    find?: string,
  ): Promise<AccountList> {
    return this.service.list(context, first, find ?? null);
  }

  @Query(() => Account, { nullable: true, description: 'Null: there is none that the asker looks after.' })
  account(@Context() context: QueryContext, @Args('id', id) account: number): Promise<Account | null> {
    return this.service.one(context, account);
  }

  @Query(() => [RoleChoice], { description: 'Roles that the asker may give.' })
  roleChoices(@Context() context: QueryContext): Promise<RoleChoice[]> {
    return this.service.roleChoices(context);
  }

  @Mutation(() => AccountAnswer, { description: 'Makes an account and the link by which its person begins.' })
  inviteAccount(
    @Context() context: QueryContext,
    @Args('name', text) name: string,
    @Args('shownName', text) shownName: string,
    @Args('role', role) given: AccountRole,
    @Args('scope', scope) body?: string,
  ): Promise<AccountAnswer> {
    return this.service.invite(context, { name, shownName, role: given, scope: body ?? null });
  }

  @Mutation(() => AccountAnswer, { description: 'Its sessions end.' })
  changeAccount(
    @Context() context: QueryContext,
    @Args('id', id) account: number,
    @Args('role', role) given: AccountRole,
    @Args('scope', scope) body?: string,
  ): Promise<AccountAnswer> {
    return this.service.change(context, account, { role: given, scope: body ?? null });
  }

  @Mutation(() => AccountAnswer, { description: 'Locks it; its sessions and links end.' })
  disableAccount(@Context() context: QueryContext, @Args('id', id) account: number): Promise<AccountAnswer> {
    return this.service.setState(context, account, 'disabled');
  }

  @Mutation(() => AccountAnswer, { description: 'Opens a locked one again.' })
  enableAccount(@Context() context: QueryContext, @Args('id', id) account: number): Promise<AccountAnswer> {
    return this.service.setState(context, account, 'active');
  }

  @Mutation(() => AccountAnswer, { description: 'A link to begin the account anew; one made earlier ends.' })
  newLink(@Context() context: QueryContext, @Args('id', id) account: number): Promise<AccountAnswer> {
    return this.service.newLink(context, account);
  }

  @Mutation(() => AccountAnswer)
  endSessionsOf(@Context() context: QueryContext, @Args('id', id) account: number): Promise<AccountAnswer> {
    return this.service.endSessions(context, account);
  }
}
