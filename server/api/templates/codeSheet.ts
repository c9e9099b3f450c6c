import { type Locale, t } from '@gongxu/messages/server';
import type { WriteSheet } from 'hucre/xlsx';
import type { NameList } from '../../domain/edition/indexNames.ts';
import type { CodeLists } from '../../domain/import/codeLists.ts';
import type { ColumnGuide } from '../../domain/import/describeColumns.ts';
import { guardFormula } from '../../domain/import/guardFormula.ts';
import { columnLetter } from './columnLetter.ts';

/** The sheet of codes, and where in it the drop-down of each column is, by the column's English name. */
export interface CodeSheet {
  sheet: WriteSheet;
  ranges: ReadonlyMap<string, string>;
}

interface Strip {
  head: string;
  cells: readonly string[];
}

/** Lays what the drop-downs offer beside each other, then the code and name of every entry of the lists referred to. */
export function codeSheet(guides: readonly ColumnGuide[], lists: CodeLists, language: Locale): CodeSheet {
  const name = t(language, 'template.codes');
  const offered = guides.filter((guide) => guide.options[language].length > 0);
  const strips: Strip[] = offered.map((guide) => ({
    head: language === 'zh' ? guide.zh : guide.name,
    cells: guide.options[language],
  }));
  const ranges = new Map(
    offered.map((guide, column) => {
      const letter = columnLetter(column);
      return [guide.name, `'${name}'!$${letter}$2:$${letter}$${guide.options[language].length + 1}`];
    }),
  );
  const referred = [...new Set(guides.flatMap((guide) => (guide.list ? [guide.list as NameList] : [])))];
  for (const list of referred) {
    const entries = lists.entries(list);
    if (entries.length === 0) continue;
    const title = t(language, `list.${list}`);
    strips.push(
      { head: `${title} ${t(language, 'template.code')}`, cells: entries.map((entry) => entry.code) },
      {
        head: title,
        cells: entries.map((entry) => (language === 'en' && entry.nameEn) || entry.nameZh),
      },
    );
  }
  const longest = Math.max(0, ...strips.map((strip) => strip.cells.length));
  return {
    ranges,
    sheet: {
      name,
      columns: strips.map((strip) => ({ width: Math.max(14, strip.head.length * 2), numFmt: '@' })),
      rows: [
        strips.map((strip) => strip.head),
        ...Array.from({ length: longest }, (_, row) =>
          strips.map((strip) => guardFormula(strip.cells[row] ?? '') || null),
        ),
      ],
      cells: new Map(strips.map((_, column) => [`0,${column}`, { style: { font: { bold: true } } }])),
      freezePane: { rows: 1 },
    },
  };
}
