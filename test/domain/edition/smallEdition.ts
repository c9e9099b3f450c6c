import settings from '../../../data/editions/tonghua/edition.json' with { type: 'json' };
import { parseEdition } from '../../../server/domain/edition/parseEdition.ts';
import type { Tables } from '../../../server/domain/edition/tables.ts';
import type { Edition } from '../../../server/domain/edition/types.ts';

type Row = Record<string, string>;

/** Rows of a table from its header and lines, all with the source `test`. */
function table(header: string, ...lines: string[]): Row[] {
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return { ...Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])), source: 'test' };
  });
}

const ENTRY = 'code,name_zh,name_en,level,parent';
const WEIGHT = 'from,to,weight';

/** Tables of a made-up city of two counties, two occupations and two specialties that pass every check. */
export function smallTables(): Record<string, Row[]> {
  return {
    regions: table(
      `${ENTRY},member_from,member_to,tile_column,tile_row`,
      'CN,全国,China,nation,,,,,',
      'T,甲市,Alpha,city,CN,,,,',
      'T1,甲东区,Alpha East,county,T,,,0,0',
      'T2,甲西县,Alpha West,county,T,2015,2018,1,0',
    ),
    sectors: table('code,name_zh,name_en', '3,装备制造,Equipment', '0,其他,Other'),
    industries: table(ENTRY, 'C,制造业,Manufacturing,section,', 'C34,通用设备,Equipment,division,C'),
    occupations: table(
      `${ENTRY},work_types`,
      '6,生产人员,Makers,major,,',
      '6-18,加工人员,Machinists,sub_major,6,',
      '6-18-01,冷加工人员,Cold workers,minor,6-18,',
      '6-18-01-01,车工,Lathe operators,occupation,6-18-01,数控车工|普通车工',
      '6-18-01-02,铣工,Milling operators,occupation,6-18-01,数控铣工|普通车工',
    ),
    specialties: table(
      `${ENTRY},length`,
      '660103,数控技术应用,CNC technology,secondary,6601,3',
      '660102,机械加工技术,Machining,secondary,6601,3',
    ),
    specialty_groups: table(ENTRY, '66,装备大类,Equipment,category,', '6601,机械类,Machinery,class,66'),
    aliases: table('list,alias,code', 'specialty,数控加工,660103', 'outcome,升学,further_study'),
    occupation_specialty: table(WEIGHT, '6-18-01-01,660103,0.5', '6-18-01-01,660102,0.25'),
    occupation_sector: table(WEIGHT, '6-18,3,0.9', '6-18-01-02,3,1'),
    specialty_sector: table(WEIGHT, '6601,3,1'),
    industry_sector: table(WEIGHT, 'C34,3,1'),
  };
}

/** The settings' plan, with priorities of what the small edition has. */
export const smallPlan = { ...settings.plan, priorities: { '3': 1.2 }, care: { '660103': 1.1 } };

/** The small edition with some tables (or the settings) replaced. */
export function smallEdition(change: Tables = {}, changedSettings: object = {}): Edition {
  const tables = { ...smallTables(), ...change };
  const small = { ...settings, city: 'T', referenceRegion: 'CN', plan: smallPlan, ...changedSettings };
  return parseEdition('small', small, tables).edition;
}
