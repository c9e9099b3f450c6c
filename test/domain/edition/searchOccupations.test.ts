import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { searchOccupations } from '../../../server/domain/edition/searchOccupations.ts';
import type { Edition } from '../../../server/domain/edition/types.ts';
import { loadEdition } from '../../../server/store/editionFiles.ts';
import { findRoot } from '../../../server/store/findRoot.ts';

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(join(findRoot(), 'data', 'editions', 'tonghua'));
});
const codes = (text: string, most = 5) => searchOccupations(edition, text, most).map(({ code }) => code);

describe('searching occupations', () => {
  test('a code finds itself first, then what stands below it', () => {
    expect(codes('4-12-01', 3)).toEqual(['4-12-01', '4-12-01-01', '4-12-01-02']);
  });

  test('a name finds the detailed entry before its group, a part of a name what contains it', () => {
    expect(codes(' 焊工 ')[0]).toBe('6-18-02-04');
    expect(codes('汽车维修')[0]).toBe('4-12-01-01');
  });

  test('a work type and an alias find their occupation', () => {
    expect(codes('养猪工')).toContain('5-03-02-01');
    expect(codes('外卖员')).toContain('4-10-08-01');
  });

  test('nothing typed finds nothing', () => {
    expect(codes('   ')).toEqual([]);
    expect(codes('没有这样的职业')).toEqual([]);
  });
});
