import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { spellPinyin } from '../../../server/api/tables/spellPinyin.ts';
import { indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import { searchSpecialties } from '../../../server/domain/edition/searchSpecialties.ts';
import type { Edition } from '../../../server/domain/edition/types.ts';
import { loadEdition } from '../../../server/store/editionFiles.ts';
import { findRoot } from '../../../server/store/findRoot.ts';

let edition: Edition;
let find: ReturnType<typeof searchSpecialties>;
beforeAll(async () => {
  edition = await loadEdition(join(findRoot(), 'data', 'editions', 'tonghua'));
  find = searchSpecialties(indexEdition(edition), spellPinyin);
});
const names = (typed: string) =>
  find(typed, edition.specialties).map(
    ({ code }) => edition.specialties.find((one) => one.code === code)?.nameZh,
  );
const first = (typed: string) => find(typed, edition.specialties)[0];

describe('searching specialties as families type', () => {
  test.each([
    ['initials', 'hl', '护理'],
    ['initials of an alias', 'qx', '汽车运用与维修'],
    ['pinyin', 'huli', '护理'],
    ['pinyin that breaks off', 'dianzish', '电子商务'],
    ['pinyin of a character with two readings', 'kuaiji', '会计事务'],
    ['a name', '护理', '护理'],
    ['a code', '660103', '数控技术应用'],
    ['an everyday word', '学修车', '汽车运用与维修'],
    ['pinyin of an everyday word', 'xiuche', '汽车运用与维修'],
    ['a job as people say it', '想当护士', '护理'],
    ['a job after a word of learning', '学护士', '护理'],
    ['a name after words of wishing', '我想去学护理', '护理'],
    ['a job of the catalogue', '收银员', '会计事务'],
    ['an English word', 'nurse', '护理'],
    ['two English words', 'car repair', '汽车运用与维修'],
    ['what one does in English', 'welding', '焊接技术应用'],
    ['an English job', 'Plumber', '建筑水电设备安装与运维'],
    ['an English place of work', 'kindergarten', '幼儿保育'],
    ['an English name', 'Nursing', '护理'],
  ])('%s finds what is meant first: %s', (_, typed, name) => {
    expect(names(typed)[0]).toBe(name);
  });

  test('says what it was found by', () => {
    expect(first('hl')).toEqual({ code: '720201', by: 'spelling', text: '护理' });
    expect(first('学修车')).toEqual({ code: '700206', by: 'everyday', text: '修车' });
    expect(first('收银员')).toEqual({ code: '730301', by: 'occupation', text: '收银员' });
    expect(first('护士')).toEqual({ code: '720201', by: 'name', text: '护士' });
  });

  test('every English word finds each specialty that it leads to', () => {
    const english = edition.everydayWords.filter(({ word }) => /^[a-z]/.test(word));
    expect(new Set(english.map(({ word }) => word)).size).toBeGreaterThan(150);
    const missed = english.filter(
      ({ word, code }) => !find(word, edition.specialties).some((one) => one.code.startsWith(code)),
    );
    expect(missed).toEqual([]);
  });

  test('every specialty with a Chinese everyday word has an English one', () => {
    const codesOf = (isEnglish: boolean) =>
      new Set(
        edition.everydayWords
          .filter(({ word, code }) => code.length === 6 && /^[a-z]/.test(word) === isEnglish)
          .map(({ code }) => code),
      );
    const english = codesOf(true);
    expect([...codesOf(false)].filter((code) => !english.has(code))).toEqual([]);
  });

  test('an everyday word of a category finds all below it', () => {
    expect(names('学医')).toHaveLength(
      edition.specialties.filter(({ code }) => code.startsWith('72')).length,
    );
  });

  test('letters in the middle of other words, and nothing typed, find nothing', () => {
    expect(names('hl')).not.toContain('煤炭综合利用技术');
    expect(names('sk')).not.toContain('休闲体育服务与管理');
    expect(names('  ')).toEqual([]);
    expect(names('没有这样的专业')).toEqual([]);
  });

  test('a word before the thing is left out only where the whole finds nothing', () => {
    expect(names('修车')).toContain('汽车运用与维修');
    expect(first('修车')?.by).toBe('everyday');
    expect(find('开挖掘机', edition.specialties)).toEqual(find('挖掘机', edition.specialties));
    expect(names('开挖掘机')).not.toEqual([]);
  });

  test('of equals those that stand first in the order given come first', () => {
    const turned = [...edition.specialties].reverse();
    const found = find('汽车', turned).map(({ code }) => code);
    expect(found.indexOf('700209')).toBeLessThan(found.indexOf('700206'));
  });
});
