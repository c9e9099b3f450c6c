import { Inject, Injectable } from '@nestjs/common';
import { type AccessRefused, isRefused } from '../../domain/access/accessRefused.ts';
import { accountNeeds } from '../../domain/access/accountNeeds.ts';
import { isSignedIn } from '../../domain/access/asker.ts';
import { linkPath } from '../../domain/access/linkPath.ts';
import { LOOKS_AFTER } from '../../domain/access/permissions.ts';
import { type AccountRole, isScoped, SCOPE_OF, SECOND_FACTOR } from '../../domain/access/roles.ts';
import { IMPORT_DESK, type ImportDesk } from '../batches/importDesk.ts';
import { EditionService } from '../edition/edition.service.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkFirst } from '../figures/checkFirst.ts';
import type { Named } from '../figures/named.model.ts';
import type { QueryContext } from '../graphql/context.ts';
import { ACCOUNT_DESK, type AccountDesk, type Keeping, type KeptAccount } from './accountDesk.ts';
import type { Account, AccountAnswer, AccountList, RoleChoice } from './accountsAdmin.model.ts';
import { MeService } from './me.service.ts';
import { refusalOf } from './refusal.ts';

const MOST_ACCOUNTS = 500;

/** Looking after accounts: each sees and changes those of the roles below alone, within their own body. */
@Injectable()
export class AccountsAdminService {
  constructor(
    @Inject(ACCOUNT_DESK) private readonly desk: AccountDesk,
    @Inject(IMPORT_DESK) private readonly imports: ImportDesk,
    private readonly edition: EditionService,
    private readonly me: MeService,
  ) {}

  async list(context: QueryContext, first: number, find: string | null): Promise<AccountList> {
    checkFirst(first, MOST_ACCOUNTS);
    const kept = await this.desk.lookedAfter(keepingOf(context));
    const rows = await Promise.all(kept.map((account) => this.describe(account)));
    const found = rows.filter((row) => isFound(row, find?.trim().toLowerCase() ?? ''));
    const isNeeding = ({ needs }: Account) => needs.length > 0;
    return {
      accounts: [...found.filter(isNeeding), ...found.filter((row) => !isNeeding(row))].slice(0, first),
      total: rows.length,
      needing: rows.filter(isNeeding).length,
      found: found.length,
    };
  }

  /** Null: there is none, or somebody else looks after it. */
  async one(context: QueryContext, id: number): Promise<Account | null> {
    const known = (await this.desk.lookedAfter(keepingOf(context))).find((account) => account.id === id);
    return known ? this.describe(known) : null;
  }

  async roleChoices({ asker }: QueryContext): Promise<RoleChoice[]> {
    const roles = isSignedIn(asker) ? (LOOKS_AFTER[asker.role] ?? []) : [];
    const choices = roles.map(async (role) => ({
      role,
      scoped: isScoped(role),
      bodies: isScoped(role) ? await this.bodiesOf(role) : null,
    }));
    return Promise.all(choices);
  }

  async invite(
    context: QueryContext,
    given: { name: string; shownName: string; role: AccountRole; scope: string | null },
  ): Promise<AccountAnswer> {
    const keeping = keepingOf(context);
    const made = await this.desk.add({ ...given, scope: given.scope?.trim() || null }, keeping);
    return isRefused(made) ? this.refuse(context, made) : this.newLink(context, made.id);
  }

  async change(
    context: QueryContext,
    id: number,
    to: { role: AccountRole; scope: string | null },
  ): Promise<AccountAnswer> {
    const scope = to.scope?.trim() || null;
    return this.answer(context, id, await this.desk.changeRole(id, { ...to, scope }, keepingOf(context)));
  }

  async setState(context: QueryContext, id: number, to: 'active' | 'disabled'): Promise<AccountAnswer> {
    return this.answer(context, id, await this.desk.setState(id, to, keepingOf(context)));
  }

  async newLink(context: QueryContext, id: number): Promise<AccountAnswer> {
    const made = await this.desk.makeLink(id, keepingOf(context));
    if (isRefused(made)) return this.refuse(context, made);
    // the host was checked at the front door: it is one by which people know this instance
    const { secure, incoming } = context;
    const site = `${secure ? 'https' : 'http'}://${incoming.headers.host}`;
    const link = { address: `${site}${linkPath(made.token)}`, until: made.until };
    return { refused: null, account: id, link };
  }

  async endSessions(context: QueryContext, id: number): Promise<AccountAnswer> {
    return this.answer(context, id, await this.desk.endSessionsOf(id, keepingOf(context)));
  }

  private answer(context: QueryContext, account: number, done: object): AccountAnswer {
    return isRefused(done) ? this.refuse(context, done) : { refused: null, account, link: null };
  }

  /** Another's account is answered like one that is not there. */
  private refuse({ locale }: QueryContext, refused: AccessRefused): AccountAnswer {
    return { refused: refusalOf(refused, locale), account: null, link: null };
  }

  private async bodiesOf(role: keyof typeof SCOPE_OF): Promise<Named[] | null> {
    const of = SCOPE_OF[role];
    if (of === 'region') return this.counties();
    if (of !== 'school') return null;
    return (await this.imports.schools()).map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn }));
  }

  /** Counties that belong to the city today. */
  private counties(): Named[] {
    const { regions, settings } = this.edition.index.edition;
    return regions
      .filter(
        ({ level, parent, memberTo }) => level === 'county' && parent === settings.city && memberTo === null,
      )
      .map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn }));
  }

  private async describe(account: KeptAccount): Promise<Account> {
    const { role, scope, demonstration, hasTotp, passkeys } = account;
    return {
      ...account,
      scope: scope === null ? null : await this.me.scopeOf(role, scope),
      needsSecondFactor: SECOND_FACTOR.has(role) && !demonstration,
      hasSecondFactor: hasTotp || passkeys > 0,
      needs: accountNeeds(account),
    };
  }
}

function keepingOf({ asker }: QueryContext): Keeping {
  if (!isSignedIn(asker)) throw new ApiError('NOT_SIGNED_IN', {});
  return { by: asker, at: new Date().toISOString() };
}

function isFound({ name, shownName, scope }: Account, text: string): boolean {
  return [name, shownName, scope?.nameZh, scope?.nameEn, scope?.code].some((one) =>
    one?.toLowerCase().includes(text),
  );
}
