import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { LabelledTitle } from '../../domain/import/titles/measureAccuracy.ts';
import { findRoot } from '../findRoot.ts';

/** Stands in the files where no occupation can be told from a title. */
const NONE = '-';

/** The sets of titles with their occupations, as `data/titles` has them. */
export async function loadLabelledTitles(): Promise<{
  development: LabelledTitle[];
  heldOut: LabelledTitle[];
  advertised: LabelledTitle[];
}> {
  return {
    development: await load('labelled.csv'),
    heldOut: await load('held-out.csv'),
    advertised: await load('advertised.csv'),
  };
}

async function load(file: string): Promise<LabelledTitle[]> {
  const text = await readFile(join(findRoot(), 'data', 'titles', file), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map(({ title = '', industry, occupation, sector }) => ({
    title,
    industry: industry || null,
    occupation: occupation === NONE ? null : (occupation ?? null),
    sector: sector === NONE ? null : (sector ?? null),
  }));
}
