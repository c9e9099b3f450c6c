import { isDemonstrator, type SignedIn } from '../../domain/access/asker.ts';
import { normaliseName } from '../../domain/edition/normaliseName.ts';
import { demonstrationIsOver } from '../access/demonstrationIsOver.ts';
import { TitleChoiceSchema } from '../entities/titleChoice.ts';
import { lockWrites } from '../lockWrites.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import { moveAdvertisements } from './moveAdvertisements.ts';
import { titleClassifierOf } from './titleClassifierOf.ts';

const choices = tableOf(TitleChoiceSchema);

/** Code by normalised title, as persons settled them. */
export async function loadTitleChoices(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql.all<{ title: string; occupation: string }>(
    'select title, occupation from title_choice',
  );
  return new Map(rows.map(({ title, occupation }) => [title, occupation]));
}

/**
 * Remembers what a job title is, for every file to come, and moves the stored advertisements of that title there, in
 * one transaction. What they were taken for before is kept beside them.
 *
 * @param occupation code of an occupation or occupation group
 * @param by who does it; left out: the operator
 * @returns stored advertisements that were moved; why nothing was done
 */
export function settleTitle(store: Store, title: string, occupation: string, now?: string): Promise<number>;
export function settleTitle(
  store: Store,
  title: string,
  occupation: string,
  now: string,
  by: SignedIn,
): Promise<number | 'not_demonstration'>;
export async function settleTitle(
  store: Store,
  title: string,
  occupation: string,
  now = new Date().toISOString(),
  by: SignedIn | null = null,
): Promise<number | 'not_demonstration'> {
  const key = normaliseName(title);
  return store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      if (await isBeyond(sql, key, by)) return 'not_demonstration';
      await sql.run(
        choices.insert(
          { title: key, occupation, settledAt: now, account: by?.account.name ?? null },
          `on conflict (title) ${choices.overwrite('occupation', 'settledAt', 'account')}`,
        ),
      );
      return moveAdvertisements(store, sql, key, (spellings) =>
        sql.run(
          `update posting_fact set
              former_occupation = case when matched_by = 'settled' then former_occupation else occupation end,
              former_by = case when matched_by = 'settled' then former_by else matched_by end,
              former_score = case when matched_by = 'settled' then former_score else match_score end,
              occupation = ?, matched_by = 'settled', match_score = 1
            where title in (${spellings.map(() => '?').join(', ')})`,
          [occupation, ...spellings],
        ),
      );
    }),
  );
}

/**
 * Forgets what a person settled. Advertisements that were stored before go back to what they were taken for then;
 * those that came later are matched as if nothing had been settled, without their descriptions, which are not kept.
 *
 * @param by who does it; left out: the operator
 * @returns stored advertisements that were moved; null: nobody settled that title
 */
export function undoSettling(store: Store, title: string): Promise<number | null>;
export function undoSettling(
  store: Store,
  title: string,
  by: SignedIn,
): Promise<number | null | 'not_demonstration'>;
export async function undoSettling(
  store: Store,
  title: string,
  by: SignedIn | null = null,
): Promise<number | null | 'not_demonstration'> {
  const key = normaliseName(title);
  return store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      const known = await sql.all(choices.select(['title'], { title: key }));
      if (known.length === 0) return null;
      return (await isBeyond(sql, key, by)) ? 'not_demonstration' : undoWithin(store, sql, key);
    }),
  );
}

/**
 * Forgets a settled title within a transaction that holds the lock of writers.
 *
 * @param key the title in the form in which names are compared
 * @returns stored advertisements that were moved
 */
export async function undoWithin(store: Pick<Store, 'index'>, sql: Sql, key: string): Promise<number> {
  await sql.run(choices.remove({ title: key }));
  return moveAdvertisements(store, sql, key, async (spellings) => {
    const places = spellings.map(() => '?').join(', ');
    await sql.run(
      `update posting_fact set occupation = former_occupation, matched_by = former_by,
          match_score = former_score, former_occupation = null, former_by = null, former_score = null
        where title in (${places}) and matched_by = 'settled' and former_score is not null`,
      spellings,
    );
    await matchAnew(store, sql, spellings);
  });
}

/** Whether a title is beyond a demonstrator's reach: somebody else settled it, or not all of its advertisements are invented. */
async function isBeyond(sql: Sql, key: string, by: SignedIn | null): Promise<boolean> {
  if (!by || !isDemonstrator(by)) return false;
  // it was asked before the first real file came in
  if (await demonstrationIsOver(sql)) return true;
  const others = await sql.all(
    `select title from title_choice where title = ?
      and (account is null or account not in (select name from account where demonstration = 1))`,
    [key],
  );
  if (others.length > 0) return true;
  const titles = await sql.all<{ title: string }>(
    `select distinct p.title from posting_fact p join batch b on b.id = p.batch_id
      where b.data_kind <> 'demonstration'`,
  );
  return titles.some(({ title }) => normaliseName(title) === key);
}

async function matchAnew(store: Pick<Store, 'index'>, sql: Sql, spellings: readonly string[]): Promise<void> {
  const rows = await sql.all<{ title: string; industry: string | null }>(
    `select distinct title, industry from posting_fact
      where matched_by = 'settled' and title in (${spellings.map(() => '?').join(', ')})`,
    spellings,
  );
  if (rows.length === 0) return;
  const classify = titleClassifierOf(store.index, await loadTitleChoices(sql));
  for (const { title, industry } of rows) {
    const { occupation, how, score } = classify({ title, industry, description: null });
    await sql.run(
      `update posting_fact set occupation = ?, matched_by = ?, match_score = ?
        where matched_by = 'settled' and title = ? and coalesce(industry, '') = ?`,
      [occupation, how, score, title, industry ?? ''],
    );
  }
}
