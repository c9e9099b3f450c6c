import { t } from '@gongxu/messages/server';
import { Argument, type Command, Option } from 'commander';
import type { AssociationRow, ForeseenTable } from '../domain/publication/demandTypes.ts';
import type { PlacementTable, SupplyDemandTable, TableName } from '../domain/publication/types.ts';
import { fillWhenEmpty } from '../store/fillWhenEmpty.ts';
import { latestPublication, readPublicationTable } from '../store/publications.ts';
import { type Asked, command, print, WrongUse, withStore } from './command.ts';
import { elsewhereLines, foreseenElsewhere, foreseenJson, foreseenLines } from './foreseenTables.ts';
import { placementJson, placementLines, shortageOf, supplyDemandJson, supplyDemandLines } from './tables.ts';

const TABLES = ['supply-demand', 'placement', 'shortage', 'foreseen'] as const;
const GROUPS = ['city', 'sector', 'specialty', 'occupation', 'region', 'school'] as const;

interface TableAsked extends Asked {
  by: (typeof GROUPS)[number];
  period?: string;
  cohort?: string;
  association?: string;
}

/** Dimensions in which graduates and foreseen openings meet. */
const FORESEEN_GROUPS: readonly string[] = ['sector', 'specialty'];

/** `table <name> --by <dimension>`: of the current publication, the same figures as on the pages. */
export function tableCommand(): Command {
  return command('table', '显示一张表 show a table of the current publication')
    .addArgument(new Argument('<table>', '表 table').choices(TABLES))
    .addOption(new Option('--by <dimension>', '分组 dimension').choices(GROUPS).default('sector'))
    .option('--period <period>', '期间，如 2026Q3（默认最近） period, latest by default')
    .option('--cohort <year>', '届别，如 2026（默认最近） cohort, latest by default')
    .option(
      '--association <name>',
      '行业协会，用于 foreseen（默认最后一家） whose forecast, the last by default',
    )
    .action(async (name: (typeof TABLES)[number], asked: TableAsked) => {
      if (name === 'placement') {
        const table = await readTable<PlacementTable>(`placement/${asked.by}`, asked);
        print(asked, placementJson(table, asked.lang), () => placementLines(table, asked.lang));
        return;
      }
      if (name === 'foreseen') {
        if (!FORESEEN_GROUPS.includes(asked.by)) throw noSuchGrouping(name, asked, FORESEEN_GROUPS);
        const rows = await readTables<AssociationRow>('association-forecasts');
        const elsewhere = foreseenElsewhere(rows, asked.lang);
        const others = elsewhereLines(elsewhere, asked.lang);
        const table = await readTable<ForeseenTable>(`foreseen/${asked.by}` as TableName, asked, [
          t(asked.lang, 'cli.none_foreseen'),
          ...others,
        ]);
        print(asked, foreseenJson(table, elsewhere, asked.lang), () => [
          ...foreseenLines(table, asked.lang),
          ...others,
        ]);
        return;
      }
      if (asked.by === 'school')
        throw noSuchGrouping(
          name,
          asked,
          GROUPS.filter((group) => group !== 'school'),
        );
      const table = await readTable<SupplyDemandTable>(`supply-demand/${asked.by}`, asked);
      const shown = name === 'shortage' ? shortageOf(table) : table;
      print(asked, supplyDemandJson(shown, asked.lang), () => supplyDemandLines(shown, asked.lang));
    });
}

function noSuchGrouping(table: string, { by, lang }: TableAsked, known: readonly string[]): WrongUse {
  return new WrongUse(t(lang, 'cli.no_such_grouping', { table, by, known: known.join(', ') }));
}

/** What a name stands for in the current publication; nothing where there is none yet. */
function readTables<T>(name: TableName): Promise<T[]> {
  return withStore(async (store) => {
    // a database that has seen no import yet is filled as the server's start would fill it
    if (!(await latestPublication(store))) await fillWhenEmpty(store, (line) => console.error(line));
    const publication = await latestPublication(store);
    return publication ? ((await readPublicationTable(store, publication.id, name)) as unknown as T[]) : [];
  });
}

/** @param none what is said where there is no such table at all */
async function readTable<T extends SupplyDemandTable | PlacementTable | ForeseenTable>(
  name: TableName,
  asked: TableAsked,
  none: readonly string[] = [t(asked.lang, 'cli.no_publication')],
): Promise<T> {
  const tables = await readTables<T>(name);
  const time = (table: T) =>
    'period' in table ? table.period : 'association' in table ? table.year : table.cohort;
  const wanted = asked.period ?? asked.cohort;
  const named = (table: T) => ('association' in table ? `${table.year} · ${table.association}` : time(table));
  const found = tables.findLast(
    (table) =>
      (wanted === undefined || time(table) === wanted) &&
      (asked.association === undefined ||
        ('association' in table && table.association === asked.association)),
  );
  if (found) return found;
  throw new WrongUse(
    tables.length === 0
      ? none.join('\n')
      : t(asked.lang, 'cli.no_such_table', {
          period: [wanted, asked.association].filter(Boolean).join(' · '),
          known: [...new Set(tables.map(named))].join(', '),
        }),
  );
}
