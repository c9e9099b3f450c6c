import { demoFiles } from '../../scripts/demo/demoFiles.ts';
import { type Booted, boot } from './boot.ts';

const FILES =
  /^(schools|postings|demand|programmes|enrolment-2026|outcomes-2026|market-2025Q3|market-2026Q[23])\.csv$/;

/** Hands in the files of a small city through the form. @returns the pages they lead to */
export async function handInCity(server: Booted): Promise<string[]> {
  const pages: string[] = [];
  for (const { kind, name, text } of await demoFiles())
    if (FILES.test(name)) pages.push(await server.upload(kind, name, text));
  return pages;
}

/** The server with the files of a small city. */
export async function bootCity(): Promise<Booted> {
  const server = await boot();
  await handInCity(server);
  return server;
}
