import { normaliseName } from '../../domain/edition/normaliseName.ts';
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
 * @returns stored advertisements that were moved
 */
export async function settleTitle(
  store: Store,
  title: string,
  occupation: string,
  now = new Date().toISOString(),
): Promise<number> {
  const key = normaliseName(title);
  return store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      await sql.run(
        choices.insert(
          { title: key, occupation, settledAt: now },
          `on conflict (title) ${choices.overwrite('occupation', 'settledAt')}`,
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
 * @returns stored advertisements that were moved; null: nobody settled that title
 */
export async function undoSettling(store: Store, title: string): Promise<number | null> {
  const key = normaliseName(title);
  return store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      const known = await sql.all(choices.select(['title'], { title: key }));
      if (known.length === 0) return null;
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
    }),
  );
}

async function matchAnew(store: Store, sql: Sql, spellings: readonly string[]): Promise<void> {
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
