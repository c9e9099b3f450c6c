import type { CodeListName, CodeRow } from '../../facts/rows.ts';
import { defineKind } from '../defineKind.ts';
import type { FileCheck, FileCheckContext } from '../types.ts';
import { type Sourced, sourceColumn } from './commonColumns.ts';

const LIST_WORDS: Readonly<Record<string, CodeListName>> = {
  occupation: 'occupation',
  职业: 'occupation',
  specialty: 'specialty',
  专业: 'specialty',
  specialty_group: 'specialty_group',
  专业类: 'specialty_group',
  industry: 'industry',
  行业: 'industry',
  sector: 'sector',
  领域: 'sector',
};

/** Levels that mean something; industries, sectors and classes take any. */
const LEVELS: Partial<Record<CodeListName, readonly string[]>> = {
  occupation: ['major', 'sub_major', 'minor', 'occupation'],
  specialty: ['secondary', 'associate', 'bachelor'],
};

const LEVEL_WORDS: Readonly<Record<string, string>> = {
  大类: 'major',
  中类: 'sub_major',
  小类: 'minor',
  细类: 'occupation',
  职业: 'occupation',
  中职: 'secondary',
  高职专科: 'associate',
  专科: 'associate',
  本科: 'bachelor',
};

const CODE = /^[\w.-]{1,20}$/;

/** 代码表: an entry of a code list in one version. It takes the place of the edition's own from its first day on. */
export const codes = defineKind<CodeRow, Sourced>({
  kind: 'codes',
  columns: {
    list: {
      name: 'list',
      zh: '代码表',
      about: 'codes.list',
      examples: ['occupation', 'specialty_group', 'specialty'],
      aliases: ['所属代码表', '类别'],
      type: { is: 'choice', choices: LIST_WORDS },
      required: true,
    },
    code: {
      name: 'code',
      zh: '代码',
      about: 'codes.code',
      examples: ['6-31-07-99', '6699', '669901'],
      aliases: ['编码', '代码值'],
      type: { is: 'text', longest: 20 },
      required: true,
    },
    nameZh: {
      name: 'name_zh',
      zh: '名称',
      about: 'codes.name_zh',
      examples: ['示范设备运维员', '示范类', '示范设备运维'],
      aliases: ['中文名称', '代码名称', 'name'],
      type: { is: 'text', longest: 160 },
      required: true,
    },
    nameEn: {
      name: 'name_en',
      zh: '英文名称',
      about: 'codes.name_en',
      examples: ['Example equipment operators', '', ''],
      aliases: ['英文名'],
      type: { is: 'text', longest: 160 },
    },
    level: {
      name: 'level',
      zh: '层级',
      about: 'codes.level',
      examples: ['occupation', 'class', 'secondary'],
      aliases: ['级别', '层次'],
      type: { is: 'text', longest: 20 },
    },
    parent: {
      name: 'parent',
      zh: '上级代码',
      about: 'codes.parent',
      examples: ['', '', '6699'],
      aliases: ['上级', '所属类别代码', '专业类代码'],
      type: { is: 'text', longest: 20 },
    },
    length: {
      name: 'length',
      zh: '学制',
      about: 'codes.length',
      examples: ['', '', '3'],
      aliases: ['修业年限', '基本修业年限'],
      type: { is: 'amount', low: 0.5, high: 8 },
    },
    workTypes: {
      name: 'work_types',
      zh: '工种',
      about: 'codes.work_types',
      examples: ['示范设备操作工|示范设备维修工', '', ''],
      aliases: ['包含工种', '本职业包含但不限于下列工种'],
      type: { is: 'text', longest: 500 },
    },
    validFrom: {
      name: 'valid_from',
      zh: '起用日期',
      about: 'codes.valid_from',
      examples: ['2026-01-01', '2026-01-01', '2026-01-01'],
      aliases: ['启用日期', '生效日期', '开始日期'],
      type: { is: 'date', ahead: true },
    },
    validTo: {
      name: 'valid_to',
      zh: '停用日期',
      about: 'codes.valid_to',
      examples: ['', '', ''],
      aliases: ['失效日期', '废止日期', '结束日期'],
      type: { is: 'date', ahead: true },
    },
    source: sourceColumn('职业分类大典 2026 年新增'),
  },
  complete: () => (row) => ({ ...row, level: row.level && (LEVEL_WORDS[row.level] ?? row.level) }),
  naturalKey: ['list', 'code', 'validFrom'],
  period: () => null,
  checkRow: (row, report) => {
    if (!CODE.test(row.code)) report('not_a_list_code', 'code', row.code);
    const levels = LEVELS[row.list];
    if (levels && row.level !== null && !levels.includes(row.level))
      report('not_a_level', 'level', row.level, { choices: levels.join(', ') });
    if (row.validFrom !== null && row.validTo !== null && row.validTo < row.validFrom)
      report('days_reversed', 'valid_to', row.validTo, { from: row.validFrom });
  },
  checkFile: checkTree,
});

/** A new specialty has a length; a parent is in the list or in the file, and nothing stands above itself. */
function checkTree(context: FileCheckContext): FileCheck<CodeRow> {
  const parents = new Map<string, string | null>();
  const lines: { row: CodeRow; line: number }[] = [];
  return {
    row(row, line, report) {
      if (row.list === 'specialty' && row.length === null && context.codeOf('specialty', row.code) === null)
        report('length_missing', 'length', null);
      parents.set(`${row.list} ${row.code}`, row.parent);
      lines.push({ row, line });
    },
    end(report) {
      for (const { row, line } of lines) {
        if (row.parent === null) continue;
        const list = row.list === 'specialty' ? 'specialty_group' : row.list;
        if (!parents.has(`${list} ${row.parent}`) && context.codeOf(list, row.parent) === null)
          report(line, 'unknown_parent', 'parent', row.parent);
        else if (list === row.list && standsAboveItself(row, parents))
          report(line, 'above_itself', 'parent', row.parent);
      }
    },
  };
}

function standsAboveItself(
  { list, code, parent }: CodeRow,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  const passed = new Set<string>();
  for (let at = parent; at && !passed.has(at); at = parents.get(`${list} ${at}`) ?? null) {
    if (at === code) return true;
    passed.add(at);
  }
  return false;
}
