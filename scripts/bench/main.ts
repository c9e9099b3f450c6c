import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { access } from './access.ts';
import { aggregates } from './aggregates.ts';
import { backtests } from './backtests.ts';
import { cities } from './cities.ts';
import { cityPlans } from './cityPlans.ts';
import { forecasts } from './forecasts.ts';
import { imports } from './imports.ts';
import type { Row } from './measure.ts';
import { pages } from './pages.ts';
import { pasts } from './pasts.ts';
import { plans } from './plans.ts';
import { readers } from './readers.ts';
import { releases } from './releases.ts';
import { starts } from './starts.ts';
import { titles } from './titles.ts';
import { workspace } from './workspace.ts';

const FIGURES: Record<string, (folder: string, cities?: number) => Promise<Row[]>> = {
  starts,
  imports,
  aggregates,
  titles,
  forecasts,
  backtests,
  pasts,
  pages,
  readers,
  releases,
  plans,
  cityPlans,
  workspace,
  access,
  cities,
};

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string' }, cities: { type: 'string' } },
});
const unknown = (values.only?.split(',') ?? []).filter((name) => !(name in FIGURES));
if (unknown.length > 0)
  throw new RangeError(`no ${unknown.join(', ')}; one of ${Object.keys(FIGURES).join(', ')}`);
const chosen = Object.entries(FIGURES).filter(
  ([name]) => !values.only || values.only.split(',').includes(name),
);

const folder = mkdtempSync(join(tmpdir(), 'gongxu-bench-'));
const rows: Row[] = [];
const failed: string[] = [];
try {
  for (const [name, measure] of chosen) {
    process.stderr.write(`${name} …\n`);
    // One that cannot be measured must not take with it what the others found.
    try {
      rows.push(...(await measure(folder, values.cities === undefined ? undefined : Number(values.cities))));
    } catch (error) {
      failed.push(name);
      console.error(error);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
if (values.json) {
  console.log(JSON.stringify({ date: new Date().toISOString(), machine, rows }, null, 2));
} else {
  console.log(machine);
  const digits = (value: number | null) => (value === null ? '' : Number(value.toPrecision(3)));
  console.table(
    rows.map(({ value, anchor, ratio, ...rest }) => ({
      ...rest,
      value: digits(value),
      anchor: digits(anchor),
      ratio: digits(ratio),
    })),
  );
}
if (failed.length > 0) console.error(`not measured: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 && rows.every((row) => row.met) ? 0 : 1;
