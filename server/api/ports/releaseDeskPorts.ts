import { RightsEnded } from '../../store/access/stillActs.ts';
import { readTrace } from '../../store/audit/readAudit.ts';
import type { Store } from '../../store/openStore.ts';
import { announcedMinutes, checkVersion } from '../../store/releases/checkVersion.ts';
import { acknowledgeFinding, editVersion, setVersionMinute } from '../../store/releases/editVersion.ts';
import { makeVersion, remakeVersion } from '../../store/releases/makeVersion.ts';
import { prepareApart } from '../../store/releases/prepareApart.ts';
import { createPreview, endPreview, findPreview, readPreviews } from '../../store/releases/previews.ts';
import { discardVersion, withdrawVersion } from '../../store/releases/publishVersion.ts';
import {
  listReleaseFiles,
  readRelease,
  readReleases,
  readVersion,
} from '../../store/releases/readReleases.ts';
import {
  approveVersion,
  recallVersion,
  returnVersion,
  submitVersion,
} from '../../store/releases/signVersion.ts';
import { ApiError } from '../errors/apiError.ts';
import type { ReleaseDeskPort } from '../releases/deskPort.ts';

/** The store's releases as the API's port. Figures are made on a thread of their own. */
export function releaseDeskPorts(store: Store): ReleaseDeskPort {
  const { sql } = store;
  const apart = (release: string) => prepareApart(store.config, release);
  return {
    releases: () => readReleases(sql),
    release: (id) => readRelease(sql, id),
    version: (id) => readVersion(sql, id),
    check: async (id, now) => (await checkVersion(store, id, now)).findings,
    previews: (version) => readPreviews(sql, version),
    acts: (version) => readTrace(sql, version),
    files: (version) => listReleaseFiles(sql, version),
    announced: () => announcedMinutes(sql),
    make: (order, doing) => still(makeVersion(store, order, doing, apart)),
    remake: ({ id, base, doing }) => still(remakeVersion(store, id, base, doing, apart)),
    acknowledge: (act, finding, sentence) => still(acknowledgeFinding(store, act, finding, sentence)),
    edit: (act, edit) => still(editVersion(store, act, edit)),
    setMinute: (act, minute, reason) => still(setVersionMinute(store, act, minute, reason)),
    submit: (act) => still(submitVersion(store, act)),
    giveBack: (act, reason) => still(returnVersion(store, act, reason)),
    approve: (act) => still(approveVersion(store, act)),
    recall: (act, reason) => still(recallVersion(store, act, reason)),
    withdraw: (act, note) => still(withdrawVersion(store, act, note)),
    discard: (act) => still(discardVersion(store, act)),
    createPreview: (act, preview) => still(createPreview(store, act, preview)),
    openPreview: (token, now) => findPreview(store, token, now),
    endPreview: (preview, doing) => still(endPreview(store, preview, doing)),
  };
}

/** @throws ApiError RIGHTS_ENDED when whoever acts was locked or signed out before it was done */
async function still<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof RightsEnded ? new ApiError('RIGHTS_ENDED', {}) : error;
  }
}
