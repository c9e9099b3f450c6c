import { quarterOfDate } from '../../facts/period.ts';
import type { PostingRow } from '../../facts/rows.ts';
import { demandBesideCheck } from '../checks/demandBesideCheck.ts';
import { defineKind } from '../defineKind.ts';
import { parsePay } from '../pay/parsePay.ts';
import { SILENT_PAY } from '../pay/silentPay.ts';
import type { FileCheckContext, NoFields, Report } from '../types.ts';

/** What advertisers write for "as many as come": the number is not known, and not 0. */
const SEVERAL = ['若干', '若干名', '若干人', '不限', '多名'] as const;

/** What cells say; the rest is read out of it when it comes in. */
interface PostingCells
  extends Omit<PostingRow, 'payLow' | 'payHigh' | 'payRule' | 'occupation' | 'matchedBy' | 'matchScore'> {
  /** used for the match, then dropped: free text may say anything of anybody */
  description: string | null;
}

/** 招聘岗位: one advertisement. Whoever advertises is an organisation; people to ask for and their numbers are refused. */
export const postings = defineKind<PostingRow, NoFields, PostingCells>({
  kind: 'postings',
  columns: {
    externalId: {
      name: 'posting',
      zh: '岗位编号',
      about: 'postings.posting',
      examples: ['JOB-0001', 'JOB-0002', 'JOB-0003'],
      aliases: ['external_id', '职位编号', '岗位id', '职位id', '编号'],
      type: { is: 'key' },
      required: true,
    },
    employer: {
      name: 'employer',
      zh: '用人单位',
      about: 'postings.employer',
      examples: ['示范机械厂', '示范医院', '示范商场'],
      aliases: ['招聘单位', '企业名称', '公司名称', '单位名称', '公司'],
      type: { is: 'text', longest: 120 },
    },
    title: {
      name: 'title',
      zh: '岗位名称',
      about: 'postings.title',
      examples: ['数控车工', '护士', '收银员'],
      aliases: ['职位名称', '招聘岗位', '职位', '岗位'],
      type: { is: 'text', longest: 120 },
      required: true,
    },
    headcount: {
      name: 'headcount',
      zh: '招聘人数',
      about: 'postings.headcount',
      examples: ['5', '2', ''],
      aliases: ['人数', '需求人数', '招聘数量'],
      type: { is: 'count', unstated: SEVERAL },
    },
    payText: {
      name: 'pay',
      zh: '薪资',
      about: 'postings.pay',
      examples: ['6000-8000元/月', '4-6千', '面议'],
      aliases: ['薪酬', '月薪', '薪资待遇', '工资', '薪资范围', '待遇'],
      type: { is: 'text', longest: 80 },
    },
    education: {
      name: 'education',
      zh: '学历',
      about: 'postings.education',
      examples: ['中专', '大专', ''],
      aliases: ['学历要求'],
      type: { is: 'text', longest: 40 },
    },
    experience: {
      name: 'experience',
      zh: '经验',
      about: 'postings.experience',
      examples: ['1-3年', '', ''],
      aliases: ['工作经验', '经验要求'],
      type: { is: 'text', longest: 40 },
    },
    industry: {
      name: 'industry',
      zh: '行业',
      about: 'postings.industry',
      examples: ['C34', 'Q84', 'F52'],
      aliases: ['所属行业', '行业代码'],
      type: { is: 'text', longest: 60 },
    },
    region: {
      name: 'region',
      zh: '地区',
      about: 'postings.region',
      aliases: ['工作地点', '工作地区', '县区', '所在地'],
      type: { is: 'code', list: 'region' },
      required: true,
    },
    opened: {
      name: 'opened',
      zh: '发布日期',
      about: 'postings.opened',
      examples: ['2026-09-01', '2026-09-01', '2026-09-02'],
      aliases: ['发布时间', '开始日期'],
      type: { is: 'date' },
      required: true,
    },
    expires: {
      name: 'expires',
      zh: '截止日期',
      about: 'postings.expires',
      examples: ['2026-10-31', '', ''],
      aliases: ['到期日期', '有效期至'],
      type: { is: 'date', ahead: true },
    },
    description: {
      name: 'description',
      zh: '岗位描述',
      about: 'postings.description',
      examples: ['', '', ''],
      aliases: ['职位描述', '岗位职责', '工作内容'],
      type: { is: 'text', longest: 4000 },
    },
  },
  naturalKey: ['externalId'],
  period: (row) => quarterOfDate(row.opened),
  complete: completePosting,
  checkRow: (row, report) => {
    if (row.expires !== null && row.expires < row.opened)
      report('expires_before_opened', 'expires', row.expires, { opened: row.opened });
  },
  checkFile: (context) =>
    demandBesideCheck('postings', context, ({ opened, region }: PostingRow) => ({
      period: quarterOfDate(opened),
      region,
    })),
  endRefusesNothing: true,
});

/** Reads the pay and finds the occupation, once, on import: what is stored can be counted again to the same bytes. */
function completePosting(context: FileCheckContext): (cells: PostingCells, report: Report) => PostingRow {
  const classify = context.titleClassifier();
  return ({ description, ...row }, report) => {
    const industry = row.industry === null ? null : context.industryOf(row.industry);
    if (row.industry !== null && industry === null) report('industry_unknown', 'industry', row.industry);
    const { range, reason } = parsePay(row.payText ?? '');
    if (reason !== null && !SILENT_PAY.has(reason)) report('pay_unread', 'pay', row.payText, { reason });
    const match = classify({ title: row.title, industry, description });
    return {
      ...row,
      industry,
      payLow: range?.low ?? null,
      payHigh: range?.high ?? null,
      payRule: range?.rule ?? reason,
      occupation: match.occupation,
      matchedBy: match.how,
      matchScore: Math.round(match.score * 1000) / 1000,
    };
  };
}
