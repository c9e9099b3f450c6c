import { expect, test } from 'vitest';
import { healthItems } from '../../../server/domain/health/healthItems.ts';
import type { HealthState } from '../../../server/domain/health/healthState.ts';

const NOW = '2026-12-01T08:00:00Z';
const WELL: HealthState = {
  database: { dialect: 'sqlite', answers: true, present: true, bytes: 1e6 },
  pendingMigrations: 0,
  pages: { madeAt: '2026-12-01T07:00:00Z', behind: false, behindSince: null },
  uploads: { waiting: 0, bytes: 0 },
  freeBytes: 1e11,
  backupAt: '2026-11-30T08:00:00Z',
  log: { length: 12, verifiedAt: NOW, fault: null, brokenAt: null },
  queues: { passwords: 0, files: 0, solver: 0 },
  settings: { changed: 0, refused: [] },
  program: { version: '0.1.0', node: 'v24', startedAt: '2026-11-30T08:00:00Z' },
};
const said = (state: Partial<HealthState>) =>
  healthItems({ ...WELL, ...state }, NOW)
    .filter(({ word }) => word !== 'well')
    .map(({ part, word, found }) => `${part} ${word} ${found}`);

test('nothing wrong is nothing to do', () => {
  expect(said({})).toEqual([]);
});

test('what is broken stands first', () => {
  const state = {
    backupAt: '2026-11-01T08:00:00Z',
    log: { length: 12, verifiedAt: NOW, fault: 'changed', brokenAt: 7 },
    freeBytes: 1e9,
  };
  expect(said(state)).toEqual(['log broken broken', 'backup look old', 'room look little']);
});

test('what is not known is said to be so, and never well', () => {
  const state = {
    pendingMigrations: null,
    uploads: null,
    freeBytes: null,
    backupAt: null,
    log: null,
    settings: null,
    queues: { passwords: null, files: null, solver: null },
  };
  expect(said(state)).toEqual([
    'migrations unknown unknown',
    'log unknown unknown',
    'backup unknown unknown',
    'room unknown unknown',
    'uploads unknown unknown',
    'settings unknown unknown',
    'passwords unknown unknown',
    'files unknown unknown',
    'solver unknown unknown',
  ]);
});

test('pages may be behind for the minutes in which they are made', () => {
  const behind = (behindSince: string | null) =>
    said({ pages: { madeAt: '2026-12-01T07:00:00Z', behind: true, behindSince } });
  expect(behind('2026-12-01T07:58:00Z')).toEqual([]);
  expect(behind('2026-12-01T07:50:00Z')).toEqual(['pages look behind']);
});

test('a database that was moved away is broken though it answers', () => {
  expect(said({ database: { ...WELL.database, present: false } })).toEqual(['database broken gone']);
});
