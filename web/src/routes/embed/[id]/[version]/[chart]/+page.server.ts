import { error } from '@sveltejs/kit';
import { ReleasePageDocument } from '#lib/api/documents.server.ts';
import { namedVersion, versionNumber } from '#lib/figures/release.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

const CHARTS = ['sectors', 'counties', 'most-wanted'] as const;

export const load: PageServerLoad = async (event) => {
  const { id, version } = event.params;
  const chart = CHARTS.find((one) => one === event.params.chart);
  if (!chart) error(404, 'chart');
  const page = await query(event, ReleasePageDocument, { id, version: versionNumber(version) ?? 0 });
  return { ...page, release: namedVersion(page, id), chart };
};
