import type { ImportKind } from '../../../server/domain/import/types.ts';
import type { Store } from '../../../server/store/openStore.ts';
import { checkVersion } from '../../../server/store/releases/checkVersion.ts';
import { acknowledgeFinding } from '../../../server/store/releases/editVersion.ts';
import { makeVersion } from '../../../server/store/releases/makeVersion.ts';
import {
  approveVersion,
  submitVersion,
  type VersionAct,
} from '../../../server/store/releases/signVersion.ts';
import { SMALL_CITY, smallCityFiles } from '../smallCity.ts';
import { openly } from './openProtection.ts';

/** Before 2026Q3 comes out by the calendar: 20 October, nine in the morning. */
export const AT = '2026-10-18T02:00:00.000Z';
export const MINUTE = '2026-10-20T01:00:00.000Z';
export const LI = { by: '规划科 李', at: AT };
export const WANG = { by: '规划科 王', at: '2026-10-18T03:00:00.000Z' };

/** Takes in the files of a small city. */
export async function fillSmallCity(take: (kind: ImportKind, text: string) => Promise<unknown>) {
  for (const [kind, text] of smallCityFiles(SMALL_CITY)) await take(kind, text);
}

/** On what an act is based that is not asked what it is based on. */
export const act = (id: string, doing = LI): VersionAct => ({ id, base: null, doing });

/** Makes the first version of a release, protected by nothing. */
export function made(store: Store, release = '2026Q3', doing = LI): Promise<string> {
  return makeVersion(store, { release, correction: false }, doing, openly(store));
}

/** Says something to every warning of a version. */
export async function acknowledgeAll(store: Store, id: string, doing = LI): Promise<void> {
  const { findings } = await checkVersion(store, id, doing.at);
  for (const { name, severity } of findings)
    if (severity === 'warning') await acknowledgeFinding(store, act(id, doing), name, '已核对');
}

/** Lays a version before a second person, who approves it. */
export async function signed(store: Store, id: string, [first, second] = [LI, WANG]): Promise<void> {
  await acknowledgeAll(store, id, first);
  await submitVersion(store, act(id, first));
  await approveVersion(store, act(id, second));
}
