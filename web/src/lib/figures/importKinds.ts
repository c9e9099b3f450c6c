/** What can be imported, in the order of the city's year, with the columns of each kind (Chinese header, English name). */
export const IMPORT_KINDS = [
  {
    kind: 'market',
    required: ['期间 period', '地区 region', '职业 occupation', '需求人数 vacancies', '求职人数 seekers'],
    optional: ['新增需求人数 new_vacancies', '新增求职人数 new_seekers', '用人单位数 employers'],
  },
  {
    kind: 'outcomes',
    required: ['学号 student', '学校 school', '专业 specialty', '届别 cohort', '毕业去向 outcome'],
    optional: [
      '单位所在地 region',
      '职业 occupation',
      '月薪 pay',
      '对口 matched',
      '合同 contract',
      '社保 insured',
      '半年在岗 status_6m',
      '一年在岗 status_12m',
      '满意度 satisfaction',
    ],
  },
  {
    kind: 'outcome-returns',
    required: ['学校 school', '专业 specialty', '届别 cohort', '毕业生数 graduates'],
    optional: [
      '企事业单位 enterprises',
      '个体经营 self_employed',
      '升学 further_study',
      '其他 other_employed',
      '对口 matched',
      '合同 contract',
      '社保 insured',
      '本地 local',
      '异地 elsewhere',
      '境外 abroad',
      '第一产业 primary',
      '第二产业 secondary',
      '第三产业 tertiary',
      'pay_below_2000',
      'pay_2000_3000',
      'pay_3000_4000',
      'pay_above_4000',
    ],
  },
  {
    kind: 'enrolment',
    required: ['学校 school', '专业 specialty', '入学年份 entry_year', '阶段 stage'],
    optional: [
      '计划数 planned',
      '报名数 applications',
      '录取数 enrolled',
      '在校数 on_roll',
      '毕业数 graduated',
    ],
  },
  {
    kind: 'programmes',
    required: ['学校 school', '专业 specialty', '开办年份 opened', '学制 length'],
    optional: [
      '容量 places',
      '专任教师 teachers',
      '双师型教师 dual_teachers',
      '实训工时 workshop_hours',
      '状态 status',
    ],
  },
  {
    kind: 'schools',
    required: ['代码 code', '名称 name_zh', '地区 region'],
    optional: ['英文名 name_en', '类别 kind', 'valid_from', 'valid_to'],
  },
] as const;

export type ImportKind = (typeof IMPORT_KINDS)[number]['kind'];

export function isImportKind(text: string): text is ImportKind {
  return IMPORT_KINDS.some((one) => one.kind === text);
}
