import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditionIndex } from '../../domain/edition/indexEdition.ts';
import type { Estimate } from '../../domain/facts/estimate.ts';
import { leaveOutAliases } from '../../domain/import/titles/leaveOutAliases.ts';
import { measureAccuracy, type TitleAccuracy } from '../../domain/import/titles/measureAccuracy.ts';
import {
  type MeasuredSet,
  TITLE_SETS,
  type TitleReport,
  type TitleSet,
} from '../../domain/import/titles/titleReport.ts';
import { wilsonInterval } from '../../domain/indicators/wilsonInterval.ts';
import { findRoot } from '../findRoot.ts';
import { createSegmenter } from './createSegmenter.ts';
import { loadLabelledTitles } from './loadLabelledTitles.ts';
import { titleClassifierOf } from './titleClassifierOf.ts';

/** Measures the matcher on every set, without what persons settled. Takes some ten seconds. */
export async function measureTitles(index: EditionIndex): Promise<TitleReport> {
  const labelled = await loadLabelledTitles();
  const aliases = leaveOutAliases(index, createSegmenter);
  const classify = titleClassifierOf(index);
  return {
    edition: index.edition.id,
    sets: TITLE_SETS.map((set) =>
      describe(
        set,
        set === 'aliases'
          ? measureAccuracy(aliases.titles, aliases.classify, index)
          : measureAccuracy(labelled[set], classify, index),
      ),
    ),
  };
}

/** Writes the report that pages show; `gongxu titles accuracy --write`. */
export async function saveTitleReport(report: TitleReport): Promise<void> {
  await writeFile(reportFile(), `${JSON.stringify(report, null, 2)}\n`);
}

/** @returns null for an edition whose names were not measured */
export async function loadTitleReport(index: EditionIndex): Promise<TitleReport | null> {
  const report = JSON.parse(await readFile(reportFile(), 'utf8')) as TitleReport;
  return report.edition === index.edition.id ? report : null;
}

function reportFile(): string {
  return join(findRoot(), 'data', 'titles', 'accuracy.json');
}

function describe(set: TitleSet, measured: TitleAccuracy): MeasuredSet {
  const { titles, classified, told, covered, rightGroups, rightSectors, confusion } = measured;
  return {
    set,
    titles,
    classified,
    coverage: share(covered, told),
    minorGroup: share(rightGroups, classified),
    sector: share(rightSectors, classified),
    confusion,
  };
}

function share(count: number, n: number): Estimate {
  const { low, high } = wilsonInterval(count, n);
  return { value: count / n, low, high, level: 0.95, n, state: 'ok', note: null };
}
