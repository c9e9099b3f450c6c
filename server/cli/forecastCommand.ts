import { decimals } from '@gongxu/messages/decimals';
import { type Locale, t } from '@gongxu/messages/server';
import { type Command, Option } from 'commander';
import type { ForecastRow, ForecastTable } from '../domain/publication/demandTypes.ts';
import type { TableName } from '../domain/publication/types.ts';
import { fillWhenEmpty } from '../store/fillWhenEmpty.ts';
import { latestPublication, readPublicationTable } from '../store/publications.ts';
import { columns } from './columns.ts';
import { type Asked, command, print, WrongUse, withStore } from './command.ts';
import { nameOf } from './tables.ts';

const GROUPS = ['sector', 'specialty', 'occupation'] as const;

interface ForecastAsked extends Asked {
  by: (typeof GROUPS)[number];
}

/** `forecast --by <dimension>`: demand for entrants by year, as it was and as it is forecast. */
export function forecastCommand(): Command {
  return command('forecast', '显示需求预测 show the forecast of demand')
    .addOption(new Option('--by <dimension>', '分组 dimension').choices(GROUPS).default('sector'))
    .action(async (asked: ForecastAsked) => {
      const name: TableName = `forecast/${asked.by}`;
      const [table] = await withStore(async (store) => {
        if (!(await latestPublication(store))) await fillWhenEmpty(store, (line) => console.error(line));
        const publication = await latestPublication(store);
        return publication
          ? ((await readPublicationTable(store, publication.id, name)) as unknown as ForecastTable[])
          : [];
      });
      if (!table) throw new WrongUse(t(asked.lang, 'cli.no_forecast'));
      print(asked, table, () => lines(table, asked.lang));
    });
}

/** The last year on record, then every year forecast with its 80 % interval. */
function lines(table: ForecastTable, language: Locale): string[] {
  const { years, history } = table.total;
  const last = history.at(-1)?.year;
  const cells = (row: ForecastRow) => [
    nameOf(row, language),
    textOf(row.history.find(({ year }) => year === last)?.persons, 0),
    ...row.years.map(({ persons: { value, low, high } }) =>
      value === null ? '—' : `${textOf(value, 0)} (${textOf(low, 0)}–${textOf(high, 0)})`,
    ),
    t(language, `forecast.${row.method}`),
    textOf(row.years.findLast(({ relativeError }) => relativeError)?.relativeError?.ratio, 2),
  ];
  return [
    `${table.period} · ${t(language, `data.${table.dataKind}`)} · ${t(language, 'forecast.unit')}`,
    ...columns([
      [
        t(language, 'cli.head.name'),
        last ?? '—',
        ...years.map(({ year }) => year),
        t(language, 'cli.head.method'),
        t(language, 'cli.head.relative_error'),
      ],
      ...table.rows.map(cells),
      [t(language, 'cli.head.total'), ...cells(table.total).slice(1)],
    ]),
  ];
}

function textOf(value: number | null | undefined, digits: number): string {
  return value === null || value === undefined ? '—' : decimals(value, digits);
}
