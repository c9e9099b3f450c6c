import type { DemoFile } from '../../scripts/demo/generateDemo.ts';

type Row = Record<string, string>;

/** Rows of one file, or of all files of a kind, by header. The generator's cells are never quoted. */
export function rowsOf(files: DemoFile | readonly DemoFile[], kind?: DemoFile['kind']): Row[] {
  const chosen = 'text' in files ? [files] : files.filter((file) => file.kind === kind);
  return chosen.flatMap(({ text }) => {
    const [header = '', ...lines] = text.replace('\uFEFF', '').trimEnd().split('\n');
    const names = header.split(',');
    return lines.map((line) => {
      const cells = line.split(',');
      return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
    });
  });
}
