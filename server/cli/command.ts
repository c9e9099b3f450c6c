import type { Locale } from '@gongxu/messages/locale';
import { Command, Option } from 'commander';
import { openStore, type Store } from '../store/openStore.ts';
import { renewFigures } from '../store/renewFigures.ts';

/** What every command can be asked. */
export interface Asked {
  json?: boolean;
  lang: Locale;
}

/** Ways to end: 0 done, 1 the data was refused, 2 wrong use or not possible here. */
export const DONE = 0;
export const REFUSED = 1;
export const WRONG_USE = 2;

/** The command cannot be carried out as asked; its message is a sentence for the person who asked. */
export class WrongUse extends Error {}

/** A command with `--json` and `--lang`. */
export function command(signature: string, description: string): Command {
  return new Command(signature)
    .description(description)
    .option('--json', 'machine-readable output')
    .addOption(new Option('--lang <language>', '语言 language').choices(['zh', 'en']).default('zh'));
}

/** Prints the data as JSON, or its lines for people. */
export function print(asked: Asked, data: unknown, lines: () => string[]): void {
  console.log(asked.json ? JSON.stringify(data, null, 2) : lines().join('\n'));
}

/** Opens the store for one piece of work, its figures made anew if another release of the program made them. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore();
  try {
    await renewFigures(store, (line) => console.error(line));
    return await work(store);
  } finally {
    await store.close();
  }
}
