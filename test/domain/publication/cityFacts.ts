import settings from '../../../data/editions/tonghua/edition.json' with { type: 'json' };
import type { CityFacts } from '../../../server/domain/city/cityFacts.ts';
import type { Block } from '../../../server/domain/cube/block.ts';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import { placeOfWork } from '../../../server/domain/cube/placeOfWork.ts';
import type { EditionSettings } from '../../../server/domain/edition/editionSettings.ts';
import { indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import type { Edition } from '../../../server/domain/edition/types.ts';
import type { MarketRow, OutcomeReturnRow, OutcomeRow } from '../../../server/domain/facts/rows.ts';

const county = {
  nameEn: '',
  level: 'county',
  parent: '220500',
  memberFrom: null,
  memberTo: null,
  tile: null,
} as const;
const group = { nameEn: '', workTypes: [] };
const source = 'test';

/** A city of three regions (one left in 2018), two sectors and other, three occupations, three specialties. */
export const edition: Edition = {
  id: 'test',
  settings: settings as unknown as EditionSettings,
  regions: [
    { ...county, code: 'CN', nameZh: '全国', level: 'nation', parent: null },
    { ...county, code: '220000', nameZh: '吉林省', level: 'province', parent: 'CN' },
    { ...county, code: '220500', nameZh: '通化市', level: 'city', parent: '220000' },
    { ...county, code: '220502', nameZh: '东昌区' },
    { ...county, code: '220503', nameZh: '二道江区' },
    { ...county, code: '220581', nameZh: '梅河口市', memberTo: '2018' },
    { ...county, code: '320200', nameZh: '无锡市', level: 'city', parent: 'CN' },
  ],
  sectors: ['3', '4', '0'].map((code) => ({ code, nameZh: `领域${code}`, nameEn: `Sector ${code}` })),
  industries: [],
  occupations: [
    { ...group, code: '4', nameZh: '服务', level: 'major', parent: null },
    { ...group, code: '6', nameZh: '制造', level: 'major', parent: null },
    { ...group, code: '4-01', nameZh: '售货员', level: 'occupation', parent: '4' },
    { ...group, code: '6-30', nameZh: '罕见', level: 'minor', parent: '6' },
    { ...group, code: '6-30-01', nameZh: '钟表工', level: 'occupation', parent: '6-30' },
    { ...group, code: '6-18', nameZh: '车工', level: 'occupation', parent: '6' },
    { ...group, code: '6-24', nameZh: '焊工', level: 'occupation', parent: '6' },
  ],
  specialties: [
    { code: '660101', nameZh: '机械加工', nameEn: '', level: 'secondary', parent: '6601', length: 3 },
    { code: '660102', nameZh: '焊接', nameEn: '', level: 'secondary', parent: '6601', length: 3 },
    { code: '730601', nameZh: '市场营销', nameEn: '', level: 'secondary', parent: '7306', length: 3 },
  ],
  specialtyGroups: [
    { code: '66', nameZh: '装备', nameEn: '', level: 'category', parent: null },
    { code: '6601', nameZh: '机械', nameEn: '', level: 'class', parent: '66' },
    { code: '73', nameZh: '财经', nameEn: '', level: 'category', parent: null },
    { code: '7306', nameZh: '营销', nameEn: '', level: 'class', parent: '73' },
  ],
  aliases: [],
  everydayWords: [],
  occupationSpecialty: [
    { from: '6-18', to: '660101', weight: 0.8, source },
    { from: '6-18', to: '660102', weight: 0.1, source },
    { from: '6-24', to: '660102', weight: 0.9, source },
    { from: '4-01', to: '730601', weight: 0.5, source },
  ],
  occupationSector: [
    { from: '6', to: '3', weight: 0.9, source },
    { from: '4', to: '4', weight: 0.7, source },
  ],
  specialtySector: [
    { from: '66', to: '3', weight: 1, source },
    { from: '73', to: '4', weight: 0.8, source },
  ],
  industrySector: [],
  rules: [],
};

export const index = indexEdition(edition);

export function marketBlocks(rows: readonly Partial<MarketRow>[]): Block[] {
  const cube = createAccumulator('market', { dataKind: 'real' });
  for (const row of rows) {
    cube.add({
      period: '2026Q3',
      region: '220502',
      occupation: '6-18',
      vacancies: null,
      seekers: null,
      newVacancies: null,
      newSeekers: null,
      employers: null,
      ...row,
    });
  }
  return [...cube.blocks()];
}

export function outcomeBlocks(rows: readonly (Partial<OutcomeRow> & { times?: number })[]): Block[] {
  const cube = createAccumulator('outcomes', {
    dataKind: 'real',
    placeOf: (region, cohort) => placeOfWork(index, region, cohort),
  });
  for (const { times = 1, ...row } of rows) {
    for (let i = 0; i < times; i++) {
      cube.add({
        studentKey: '',
        school: 'D01',
        specialty: '660101',
        cohort: '2026',
        outcome: 'contract',
        region: '220502',
        occupation: '6-18',
        pay: 4000,
        matched: true,
        contract: true,
        insured: true,
        status6: true,
        status12: null,
        satisfaction: 4,
        ...row,
      });
    }
  }
  return [...cube.blocks()];
}

export function returnBlocks(rows: readonly Partial<OutcomeReturnRow>[]): Block[] {
  const cube = createAccumulator('returns', { dataKind: 'real' });
  for (const row of rows) cube.add(returnRow(row));
  return [...cube.blocks()];
}

export function returnRow(row: Partial<OutcomeReturnRow>): OutcomeReturnRow {
  return {
    school: 'D02',
    specialty: '730601',
    cohort: '2026',
    graduates: 0,
    enterprises: null,
    selfEmployed: null,
    furtherStudy: null,
    otherEmployed: null,
    matched: null,
    contract: null,
    insured: null,
    local: null,
    elsewhere: null,
    abroad: null,
    primary: null,
    secondary: null,
    tertiary: null,
    payBelow2000: null,
    pay2000to3000: null,
    pay3000to4000: null,
    payAbove4000: null,
    ...row,
  };
}

function anyTime(text: string) {
  return { text, from: null, to: null };
}

/** @param outcomes blocks of the accumulator of outcomes, those of `answers` among them */
export function cityFacts({ outcomes = [], ...parts }: Partial<CityFacts>): CityFacts {
  const counted = Map.groupBy(outcomes, ({ key }) => key.family);
  return {
    index,
    dataKind: 'real',
    market: [],
    outcomes: counted.get('outcomes') ?? [],
    answers: counted.get('answers') ?? [],
    returns: [],
    enrolment: [],
    postings: [],
    demand: [],
    programmes: [],
    schools: [
      {
        code: 'D01',
        nameZh: '示范一校',
        nameEn: 'Demonstration One',
        region: '220502',
        kind: 'school',
        validFrom: null,
        validTo: null,
      },
      {
        code: 'D02',
        nameZh: '示范二校',
        nameEn: 'Demonstration Two',
        region: '220503',
        kind: 'school',
        validFrom: null,
        validTo: null,
      },
    ],
    associations: [],
    publishedMarket: [],
    publishedReturns: [],
    sources: {
      market: [anyTime('market.csv')],
      outcomes: [anyTime('outcomes.csv')],
      returns: [anyTime('returns.csv')],
      enrolment: [],
      postings: [],
      demand: [],
    },
    seed: 1,
    ...parts,
  };
}
