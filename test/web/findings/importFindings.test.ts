import { describe, expect, it } from 'vitest';
import { importFinding, importHeading, importLede } from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';

const zh = language('zh');
const en = language('en');

describe('importFinding', () => {
  it('says what happened to the rows of a refused file', () =>
    expect(importFinding({ state: 'refused', rows: 1248, warned: 41, refused: 27 }, zh.t)).toBe(
      '1,248 行里，|27 行收不了，41 行请核对',
    ));
  it('says that a file was stored', () =>
    expect(importFinding({ state: 'committed', rows: 2, warned: 0, refused: 0 }, en.t)).toBe(
      'All 2 rows accepted and stored',
    ));
  it('does not call a file whole of which some rows were refused', () =>
    expect(importFinding({ state: 'committed', rows: 3, warned: 0, refused: 1 }, zh.t)).toBe(
      '3 行里，|1 行退回，其余已经入库',
    ));
  it('does not speak of one row in the plural', () =>
    expect(importFinding({ state: 'checked', rows: 1, warned: 0, refused: 1 }, en.t)).toBe(
      'The only row is refused',
    ));
});

describe('an import’s page', () => {
  const standing = {
    batch: {
      id: '7',
      fileName: 'market.csv',
      state: 'checked',
      rows: 3,
      accepted: 3,
      warned: 1,
      refused: 0,
      progress: null as { phase: string } | null,
      published: null as boolean | null,
      importedAt: '2026-10-20T02:00:00.000Z',
    },
    warnings: 1,
    wrongKind: false,
    mappable: false,
    ready: true,
    already: false,
    returned: false,
  };
  it('says that a checked file waits for its commit, and how long it is kept', () => {
    expect(importHeading(standing, zh.t)).toBe(zh.t('import.finding.readyWarned', { rows: 3 }));
    expect(importLede(standing, 24, zh)).toBe(zh.t('import.ready', { hours: 24 }));
  });
  it('says that a file is being worked on before anything else of it', () => {
    const working = {
      ...standing,
      batch: { ...standing.batch, state: 'received', progress: { phase: 'check' } },
    };
    expect(importHeading(working, en.t)).toContain('market.csv');
    expect(importLede(working, 24, en)).toBe(en.t('import.working'));
  });
  it.each([
    ['committed', 'publish', false, 'import.publishing'],
    ['committed', null, true, 'import.stored'],
    ['committed', null, false, 'import.storedAlone'],
    ['committed', 'withdraw', true, 'import.withdrawing'],
    ['withdrawn', 'publish', false, 'import.withdrawnPublishing'],
    ['withdrawn', null, false, 'import.goneAlone'],
    ['withdrawn', null, true, 'import.gone'],
    ['superseded', null, null, 'import.goneAlone'],
  ] as const)(
    'of an import that is %s, at work: %s, on the pages: %s, it says %s',
    (state, phase, published, key) => {
      const batch = { ...standing.batch, state, progress: phase && { phase }, published };
      const now = { ...standing, ready: false, batch };
      expect(importLede(now, 24, zh)).toBe(zh.t(key));
      const counts = phase === null || phase === 'publish';
      expect(importHeading(now, zh.t)).toBe(
        counts ? importFinding(batch, zh.t) : zh.t('import.finding.working', { file: 'market.csv' }),
      );
    },
  );
  it('tells a file of another kind from one without a header', () => {
    const refused = { ...standing, ready: false };
    expect(importHeading({ ...refused, wrongKind: true }, zh.t)).toBe(zh.t('import.finding.wrongKind'));
    expect(importLede({ ...refused, mappable: true }, 24, zh)).toBe(zh.t('import.unmapped'));
  });
});
