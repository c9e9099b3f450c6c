import { error } from '@sveltejs/kit';
import type { ReleasePage, ReleaseVersionText } from '../api/types.ts';

/** The number of a version's address; null: it is not written as one. @example versionNumber('v2') // 2 */
export function versionNumber(text: string): number | null {
  const [, digits] = /^v([1-9]\d{0,5})$/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}

/**
 * The version that an address names.
 *
 * @throws a 404 page with what there is: for one that never was and for one that is not out, and with its date for a release to come
 */
export function namedVersion({ release, releases }: ReleasePage, id: string): ReleaseVersionText {
  if (release) return release;
  const due = releases.due.find((one) => one.id === id);
  error(404, {
    message: 'release',
    known: releases.out.map((one) => ({ text: one.title, href: `/releases/${one.id}` })),
    ...(due && { due: { title: due.title, dueAt: due.dueAt } }),
  });
}

/** A chart of a version and where it stands. */
export function chartFrame(
  {
    id,
    release,
    version,
    dataKind,
    address,
  }: Pick<ReleaseVersionText, 'id' | 'release' | 'version' | 'dataKind' | 'address'>,
  { table, source, product }: { table: string; source: string; product: string },
) {
  return {
    id: table,
    dataKind,
    source,
    methodHref: '/method#ratio',
    csvHref: `/data/${release}/v${version}/${table}.csv`,
    stamp: [product, id, address].join(' '),
  };
}
