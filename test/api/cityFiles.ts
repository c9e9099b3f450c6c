import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoFiles } from '../../scripts/demo/demoFiles.ts';
import { fillWhenEmpty } from '../../server/store/fillWhenEmpty.ts';
import { importFile } from '../../server/store/import/importFile.ts';
import { publish } from '../../server/store/publications.ts';
import { type Booted, boot } from './boot.ts';

const FILES =
  /^(schools|postings|demand|programmes|enrolment-2026|outcomes-2026|market-2025Q3|market-2026Q[23])\.csv$/;

const cityFiles = async () => (await demoFiles()).filter(({ name }) => FILES.test(name));

/** Hands in the files of a small city through the form. @returns the pages they lead to */
export async function handInCity(server: Booted): Promise<string[]> {
  const pages: string[] = [];
  for (const { kind, name, text } of await cityFiles()) pages.push(await server.upload(kind, name, text));
  return pages;
}

/** The server with the files of a small city, taken in before its start and published once, not after each. */
export function bootCity(): Promise<Booted> {
  return boot(1, [], async (store, folder) => {
    await fillWhenEmpty(store, () => {});
    for (const { kind, name, text } of await cityFiles()) {
      const path = join(folder, name);
      await writeFile(path, text);
      await importFile(store, { kind, path, acceptWarnings: true });
      await rm(path);
    }
    await publish(store);
  });
}
