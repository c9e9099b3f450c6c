import { describe, expect, it } from 'vitest';
import { importFinding } from '../../../web/src/lib/charts/findings/index.ts';
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
