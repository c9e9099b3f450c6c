import { t } from '@gongxu/messages/server';
import { type Command, InvalidArgumentError } from 'commander';
import { refused } from '../domain/access/accessRefused.ts';
import { accessSentence } from '../messages/accessSentence.ts';
import { findAccount } from '../store/access/accounts.ts';
import { endSession, endSessionsOf, type SessionRow, sessionsOf } from '../store/access/sessions.ts';
import { OPERATOR } from '../store/audit/auditBatch.ts';
import { columns } from './columns.ts';
import { type Asked, command, print, REFUSED, WrongUse, withStore } from './command.ts';

/** `user session <name> [--end [id]]`: where an account is signed in; ends one session, or all. */
export function sessionCommand(): Command {
  return command('session', '列出登录，或令其退出 list where an account is signed in, or sign it out')
    .argument('<name>')
    .option('--end [session]', '退出一个登录，不写编号则全部 end one session, or all', toSession)
    .action(async (name: string, asked: Asked & { end?: number | true }) => {
      const at = new Date().toISOString();
      const done = await withStore(async ({ sql }) => {
        const account = await findAccount(sql, name);
        if (!account) throw new WrongUse(accessSentence(refused('ACCOUNT_NOT_FOUND'), asked.lang));
        if (asked.end === undefined) return { sessions: await sessionsOf(sql, account.id, at) };
        if (asked.end === true)
          return { ended: await endSessionsOf(sql, account.id, at, undefined, OPERATOR) };
        const ended = await endSession(sql, asked.end, at, { account: account.id, by: OPERATOR });
        return { ended: ended ? 1 : 0 };
      });
      print(asked, done, () =>
        'sessions' in done
          ? listLines(name, done.sessions ?? [], asked)
          : endLines(name, done.ended ?? 0, asked),
      );
      if (done.ended === 0 && typeof asked.end === 'number') process.exitCode = REFUSED;
    });
}

function endLines(name: string, count: number, { lang, end }: Asked & { end?: number | true }): string[] {
  return count === 0 && typeof end === 'number'
    ? [t(lang, 'cli.user.noSession', { name, session: end })]
    : [t(lang, 'cli.user.ended', { name, count })];
}

function listLines(name: string, sessions: readonly SessionRow[], { lang }: Asked): string[] {
  if (sessions.length === 0) return [t(lang, 'cli.user.noSessions', { name })];
  const heads = ['session', 'way', 'started', 'lastSeen', 'agent'] as const;
  return columns([
    heads.map((head) => t(lang, `cli.user.head.${head}`)),
    ...sessions.map(({ id, way, startedAt, lastSeenAt, agent }) => [
      String(id),
      t(lang, `cli.user.way.${way}`),
      startedAt,
      lastSeenAt,
      agent ?? '–',
    ]),
  ]);
}

/** @throws InvalidArgumentError for what is no id */
function toSession(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('不是编号 no number of a session');
  return Number(text);
}
