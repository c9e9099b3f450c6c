import type { ChainedEntry } from '../../domain/audit/entry.ts';
import { AuditEventSchema } from '../entities/auditEvent.ts';
import type { Param, Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';

const { columns } = tableOf(AuditEventSchema);
const FIELDS = `e.${columns.id} as number, ${columns.happenedAt} as at, account, role, actor, action, subject,
  ${columns.beforeHash} as before, ${columns.afterHash} as after, request, details, previous, hash`;

/** Which acts are asked for; null: any. */
export interface ActsWhere {
  /** part of a name, of the account or the person */
  who: string | null;
  /** whether of failed sign-ins, which are nobody's, the address may be found */
  addresses: boolean;
  /** e.g. `account.signIn` */
  action: string | null;
  /** ISO 8601: not before */
  from: string | null;
  /** id of what was written to, or its beginning */
  subject: string | null;
  /** code of a body: only what its accounts did, and what was done to them or to what it handed in */
  scope: string | null;
}

/**
 * Acts of the log, latest first.
 *
 * @param before number: only acts before that one
 */
export function findActs(
  sql: Sql,
  where: ActsWhere,
  { first, before = null }: { first: number; before?: number | null },
): Promise<ChainedEntry[]> {
  const { text, params } = conditionsOf(where);
  const earlier = before === null ? '' : `and e.${columns.id} < ?`;
  return sql.all<ChainedEntry>(
    `select ${FIELDS} from audit_event e where ${text} ${earlier} order by e.${columns.id} desc limit ?`,
    [...params, ...(before === null ? [] : [before]), first],
  );
}

/** How many acts there are. */
export async function countActs(sql: Sql, where: ActsWhere): Promise<number> {
  const { text, params } = conditionsOf(where);
  const [row] = await sql.all<{ count: number }>(
    `select count(*) as count from audit_event e where ${text}`,
    params,
  );
  return Number(row?.count ?? 0);
}

/** Every kind of act that the log tells of, by name. */
export async function kindsOfActs(sql: Sql): Promise<string[]> {
  const rows = await sql.all<{ action: string }>('select distinct action from audit_event order by action');
  return rows.map(({ action }) => action);
}

function conditionsOf({ who, addresses, action, from, subject, scope }: ActsWhere): {
  text: string;
  params: Param[];
} {
  const all: { text: string; params: Param[] }[] = [{ text: '1 = 1', params: [] }];
  if (who !== null) {
    const like = `%${escaped(who.toLowerCase())}%`;
    all.push({
      text: `((lower(e.actor) like ? escape '!' ${addresses ? '' : 'and e.account is not null'}) or lower(e.account) like ? escape '!')`,
      params: [like, like],
    });
  }
  if (action !== null) all.push({ text: 'e.action = ?', params: [action] });
  if (from !== null) all.push({ text: `e.${columns.happenedAt} >= ?`, params: [from] });
  if (subject !== null)
    all.push({
      text: `(e.subject = ? or e.subject like ? escape '!')`,
      params: [subject, `${escaped(subject)}/%`],
    });
  if (scope !== null)
    all.push({
      text: `(e.account in (select name from account where scope = ? or region = ?)
        or e.subject in (select 'account/' || id from account where scope = ? or region = ?)
        or e.subject in (select 'batch/' || id from batch where scope = ?))`,
      params: [scope, scope, scope, scope, scope],
    });
  return { text: all.map((one) => one.text).join(' and '), params: all.flatMap((one) => one.params) };
}

/** A text as a part of LIKE, with ! before what means something there. */
function escaped(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}
