import { fileURLToPath } from 'node:url';
import type { Edition } from '../../server/domain/edition/types.ts';
import { loadEdition } from '../../server/store/editionFiles.ts';
import { type DemoFile, generateDemo } from './generateDemo.ts';
import { readSettings } from './readSettings.ts';
import type { DemoReleases } from './settings.ts';

const TONGHUA = fileURLToPath(new URL('../../data/editions/tonghua', import.meta.url));

/**
 * The demonstration files of `data/demo/`, in the order of their import.
 *
 * @param edition code lists to check against; by default that of Tonghua
 */
export async function demoFiles(edition?: Edition): Promise<DemoFile[]> {
  return generateDemo(await readSettings(), edition ?? (await loadEdition(TONGHUA)));
}

/** The releases of the demonstration. */
export async function demoReleases(): Promise<DemoReleases> {
  return (await readSettings()).releases;
}
