import type { Outcome } from '../../server/domain/facts/outcome.ts';
import type {
  AssociationForecastRow,
  EnrolmentRow,
  IntakePoolRow,
  MarketRow,
  OutcomeReturnRow,
  ProgrammeRow,
  Stage,
} from '../../server/domain/facts/rows.ts';
import type { DemoNeed } from './makeDemand.ts';
import type { Graduate } from './makeGraduate.ts';
import type { DemoAdvertisement } from './makePostings.ts';
import type { DemoSchool } from './settings.ts';
import { toCsv } from './toCsv.ts';

const split = (header: string): string[] => header.split(' ');

const OUTCOME_WORDS: Record<Outcome, string> = {
  contract: '协议和合同就业',
  self_employed: '自主创业',
  flexible: '灵活就业',
  further_study: '升学',
  military_programme: '参军/基层项目',
  seeking: '待就业',
  not_seeking: '暂不就业',
  unregistered: '未登记',
};

const STAGE_WORDS: Record<Stage, string> = {
  intake: '招生',
  year1: '一年级',
  year2: '二年级',
  year3: '三年级',
  year4: '四年级',
  year5: '五年级',
  graduated: '毕业',
};

const STATUS_WORDS: Record<ProgrammeRow['status'], string> = {
  open: '在招',
  suspended: '暂停',
  closed: '撤销',
};

/** 学校 */
export function schoolsText(rows: readonly DemoSchool[]): string {
  return toCsv(
    split('代码 名称 英文名 地区 类别'),
    rows.map((row) => [row.code, row.nameZh, row.nameEn, row.region, '学校']),
  );
}

/** 专业点 */
export function programmesText(rows: readonly ProgrammeRow[]): string {
  return toCsv(
    split('学校 专业 开办年份 学制 容量 专任教师 双师型教师 实训工时 状态'),
    rows.map((row) => [
      row.school,
      row.specialty,
      row.opened,
      row.length,
      row.places,
      row.teachers,
      row.dualTeachers,
      row.workshopHours,
      STATUS_WORDS[row.status],
    ]),
  );
}

/** 招生与在校 */
export function enrolmentText(rows: readonly EnrolmentRow[]): string {
  return toCsv(
    split('学校 专业 入学年份 阶段 计划数 报名数 录取数 在校数 毕业数'),
    rows.map((row) => [
      row.school,
      row.specialty,
      row.entryYear,
      STAGE_WORDS[row.stage],
      row.planned,
      row.applications,
      row.enrolled,
      row.onRoll,
      row.graduated,
    ]),
  );
}

/** 毕业去向 */
export function outcomesText(rows: readonly Graduate[]): string {
  return toCsv(
    split('学号 学校 专业 届别 毕业去向 单位所在地 职业 月薪 对口 合同 社保 半年在岗 一年在岗 满意度'),
    rows.map((row) => [
      row.student,
      row.school,
      row.specialty,
      row.cohort,
      OUTCOME_WORDS[row.outcome],
      row.region,
      row.occupation,
      row.pay,
      row.matched,
      row.contract,
      row.insured,
      row.status6,
      row.status12,
      row.satisfaction,
    ]),
  );
}

/** 就业统计表 */
export function returnsText(rows: readonly OutcomeReturnRow[]): string {
  return toCsv(
    split(
      '学校 专业 届别 毕业生数 企事业单位 个体经营 升学 其他 对口 合同 社保 本地 异地 境外 第一产业 第二产业 第三产业 起薪2000元以下 起薪2000-3000元 起薪3000-4000元 起薪4000元以上',
    ),
    rows.map((row) => [
      row.school,
      row.specialty,
      row.cohort,
      row.graduates,
      row.enterprises,
      row.selfEmployed,
      row.furtherStudy,
      row.otherEmployed,
      row.matched,
      row.contract,
      row.insured,
      row.local,
      row.elsewhere,
      row.abroad,
      row.primary,
      row.secondary,
      row.tertiary,
      row.payBelow2000,
      row.pay2000to3000,
      row.pay3000to4000,
      row.payAbove4000,
    ]),
  );
}

/** 市场供求季报 */
export function marketText(rows: readonly MarketRow[]): string {
  return toCsv(
    split('期间 地区 职业 需求人数 求职人数 新增需求人数 新增求职人数 用人单位数'),
    rows.map((row) => [
      row.period,
      row.region,
      row.occupation,
      row.vacancies,
      row.seekers,
      row.newVacancies,
      row.newSeekers,
      row.employers,
    ]),
  );
}

/** 招聘岗位 */
export function postingsText(rows: readonly DemoAdvertisement[]): string {
  return toCsv(
    split('岗位编号 用人单位 岗位名称 招聘人数 薪资 行业 地区 发布日期'),
    rows.map((row) => [
      row.id,
      row.employer,
      row.title,
      row.headcount ?? '若干',
      row.pay,
      row.industry,
      row.region,
      row.opened,
    ]),
  );
}

/** 生源 */
export function intakePoolText(rows: readonly IntakePoolRow[]): string {
  return toCsv(
    split('地区 毕业年份 初中毕业生数 预计初中毕业生数'),
    rows.map((row) => [row.region, row.year, row.leavers, row.expected]),
  );
}

/** 行业协会需求预测 */
export function forecastsText(rows: readonly AssociationForecastRow[]): string {
  return toCsv(
    split('行业协会 预测年份 领域 职业 地区 目标年份 低方案 中方案 高方案 依据'),
    rows.map((row) => [
      row.association,
      row.made,
      row.sector,
      row.occupation,
      row.region,
      row.year,
      row.low,
      row.central,
      row.high,
      row.basis,
    ]),
  );
}

/** 企业用工登记 */
export function demandText(rows: readonly DemoNeed[]): string {
  return toCsv(
    split('统一社会信用代码 单位名称 职业 招用人数 技能等级 薪资 用工地区 起始日期 截止日期 联系部门'),
    rows.map((row) => [
      row.creditCode,
      row.employer,
      row.occupation,
      row.headcount,
      row.skill,
      row.pay,
      row.region,
      row.from,
      row.until,
      row.contact,
    ]),
  );
}
