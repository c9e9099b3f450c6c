import { t } from '@gongxu/messages/server';
import { Argument, Command, Option } from 'commander';
import { type AccessRefused, isRefused, refused } from '../domain/access/accessRefused.ts';
import { linkPath } from '../domain/access/linkPath.ts';
import { type AccountRole, isAccountRole, ROLES } from '../domain/access/roles.ts';
import { accessSentence } from '../messages/accessSentence.ts';
import {
  type AccountRow,
  addAccount,
  changeRole,
  findAccount,
  findAccounts,
  setAccountState,
} from '../store/access/accounts.ts';
import { makeLink } from '../store/access/links.ts';
import { OPERATOR } from '../store/audit/auditBatch.ts';
import type { Store } from '../store/openStore.ts';
import { columns } from './columns.ts';
import { type Asked, command, print, REFUSED, WrongUse, withStore } from './command.ts';
import { sessionCommand } from './userSessions.ts';

const ACCOUNT_ROLES = ROLES.filter(isAccountRole);

interface Scoped extends Asked {
  scope?: string;
}

/** `user add|list|disable|enable|link|role|session`: accounts, as the operator of the machine looks after them. */
export function userCommand(): Command {
  return new Command('user')
    .description('账户 accounts')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(stateCommand('disable', '停用账户，已登录的都退出 lock an account and sign it out'))
    .addCommand(stateCommand('enable', '重新启用账户 open an account again'))
    .addCommand(linkCommand())
    .addCommand(roleCommand())
    .addCommand(sessionCommand());
}

const scopeOption = () =>
  new Option(
    '--scope <code>',
    '企业、学校、行业协会或县区的代码 code of the employer, school, association or county',
  );

/** `user add <name> --shown-name 王芳 --role bureau`: an account, and the link to begin it. */
function addCommand(): Command {
  return command('add', '新建账户，打印一次性链接 add an account and print its one-time link')
    .argument('<name>', '账户名 account name')
    .requiredOption('--shown-name <name>', '本人姓名 the person’s own name')
    .addOption(new Option('--role <role>', '角色').choices(ACCOUNT_ROLES).makeOptionMandatory())
    .addOption(scopeOption())
    .action(async (name: string, asked: Scoped & { shownName: string; role: AccountRole }) => {
      const { shownName, role, scope = null } = asked;
      const done = await withStore(async (store) => {
        const account = await addAccount(store, { name, shownName, role, scope }, doing());
        return isRefused(account) ? account : withLink(store, account);
      });
      if (isRefused(done)) return sayRefused(done, asked);
      const said = { name: done.account.name, shownName: done.account.shownName };
      print(asked, done, () => [
        t(asked.lang, 'cli.user.added', { ...said, role: t(asked.lang, `cli.user.role.${role}`) }),
        ...linkLines(done, asked),
      ]);
    });
}

/** `user link <name>`: another link; the account begins anew when it is used. */
function linkCommand(): Command {
  return command('link', '另发一次性链接，旧链接作废 make another one-time link; the older one ends')
    .argument('<name>')
    .action(async (name: string, asked: Asked) => {
      const done = await withStore(async (store) => withLink(store, await accountNamed(store, name, asked)));
      if (isRefused(done)) return sayRefused(done, asked);
      print(asked, done, () => linkLines(done, asked));
    });
}

interface Linked {
  account: AccountRow;
  link: string;
  until: string;
}

async function withLink(store: Store, account: AccountRow): Promise<Linked | AccessRefused> {
  const made = await makeLink(store.sql, account.id, doing());
  if (isRefused(made)) return made;
  return { account, link: `${originOf(process.env)}${linkPath(made.token)}`, until: made.until };
}

function linkLines({ link, until }: Linked, { lang }: Asked): string[] {
  return [t(lang, 'cli.user.link', { until }), link];
}

/** Under which address people know the instance, as far as a command can tell. */
function originOf({ GONGXU_ORIGIN, PORT }: NodeJS.ProcessEnv): string {
  return GONGXU_ORIGIN?.replace(/\/$/, '') || `http://127.0.0.1:${PORT || 3000}`;
}

/** `user list`: every account. */
function listCommand(): Command {
  return command('list', '列出账户 list the accounts').action(async (asked: Asked) => {
    const accounts = await withStore(({ sql }) => findAccounts(sql, OPERATOR));
    print(asked, { accounts }, () =>
      accounts.length === 0 ? [t(asked.lang, 'cli.user.none')] : listLines(accounts, asked),
    );
  });
}

function listLines(accounts: readonly AccountRow[], { lang }: Asked): string[] {
  const heads = ['name', 'shownName', 'role', 'scope', 'state', 'secondFactor', 'lastSeen'] as const;
  return columns([
    heads.map((head) => t(lang, `cli.user.head.${head}`)),
    ...accounts.map(({ name, shownName, role, scope, state, hasTotp, passkeys, lastSeenAt }) => [
      name,
      shownName,
      t(lang, `cli.user.role.${role}`),
      scope ?? '–',
      t(lang, `cli.user.state.${state}`),
      t(lang, hasTotp || passkeys > 0 ? 'cli.user.factor.some' : 'cli.user.factor.none'),
      lastSeenAt ?? '–',
    ]),
  ]);
}

function stateCommand(act: 'disable' | 'enable', description: string): Command {
  return command(act, description)
    .argument('<name>')
    .action((name: string, asked: Asked) =>
      change(name, asked, ({ sql }, { id }) =>
        setAccountState(sql, id, act === 'disable' ? 'disabled' : 'active', doing()),
      ),
    );
}

/** `user role <name> <role>`: its sessions end. */
function roleCommand(): Command {
  return command('role', '改角色，已登录的都退出 change the role and sign the account out')
    .argument('<name>')
    .addArgument(new Argument('<role>').choices(ACCOUNT_ROLES))
    .addOption(scopeOption())
    .action((name: string, role: AccountRole, asked: Scoped) =>
      change(name, asked, (store, { id }) =>
        changeRole(store, id, { role, scope: asked.scope ?? null }, doing()),
      ),
    );
}

async function change(
  name: string,
  asked: Asked,
  act: (store: Store, account: AccountRow) => Promise<AccountRow | AccessRefused>,
): Promise<void> {
  const account = await withStore(async (store) => act(store, await accountNamed(store, name, asked)));
  if (isRefused(account)) return sayRefused(account, asked);
  const { role, state } = account;
  print(asked, { account }, () => [
    t(asked.lang, 'cli.user.changed', {
      name: account.name,
      role: t(asked.lang, `cli.user.role.${role}`),
      state: t(asked.lang, `cli.user.state.${state}`),
    }),
  ]);
}

/** @throws WrongUse where there is no such account */
async function accountNamed({ sql }: Store, name: string, { lang }: Asked): Promise<AccountRow> {
  const account = await findAccount(sql, name);
  if (!account) throw new WrongUse(accessSentence(refused('ACCOUNT_NOT_FOUND'), lang));
  return account;
}

const doing = () => ({ at: new Date().toISOString(), by: OPERATOR });

function sayRefused(why: AccessRefused, asked: Asked): void {
  const { code, field } = why;
  const message = accessSentence(why, asked.lang);
  if (asked.json) print(asked, { refused: code, field: field ?? null, message }, () => []);
  else console.error(message);
  process.exitCode = REFUSED;
}
