import { normaliseName } from '../edition/normaliseName.ts';
import type { ReadContext } from './readField.ts';
import type { FieldType } from './types.ts';

/** Where a required column stands. */
export interface RequiredColumn {
  position: number;
  type: FieldType;
}

const FOOT =
  /^(?:注|备注|说明|数据来源|资料来源|来源|填表|制表|审核|填报|复核|单位负责人|负责人|统计负责人|报出日期|联系人|联系电话|note|source|remark|prepared)/;
const TOTAL = /^.{0,12}(?:合计|总计|小计|共计|subtotal|total)[:：]?$/;

/** Whether a required cell calls for a closer look: blank, or ending as a total does. Asked of every row, so it is quick. */
export function suspicious(cell: string | undefined): boolean {
  if (cell === undefined || cell.length === 0) return true;
  const last = cell.charCodeAt(cell.length - 1);
  return last <= 32 || last === 0x8ba1 || last === 0x6c || last === 0x4c;
}

/**
 * Whether a row is none of the table's: `blank`, or something to be `said`: a total, a footnote, a heading between
 * rows, the header again.
 */
export function isSkipped(
  fields: readonly string[],
  header: readonly string[],
  required: readonly RequiredColumn[],
  context: Pick<ReadContext, 'resolve'>,
): 'blank' | 'said' | 'no' {
  const filled = fields.map((field) => field.trim()).filter((field) => field !== '');
  const [first] = filled;
  if (first === undefined) return 'blank';
  if (required.every(({ position }) => fields[position]?.trim() === header[position])) return 'said';
  const start = normaliseName(first);
  const blank = required.filter(({ position }) => (fields[position] ?? '').trim() === '').length;
  if (blank > 0 && (FOOT.test(start) || TOTAL.test(start))) return 'said';
  if (filled.length === 1 && header.length > 2 && required.length > 1 && !/^[\d.,-]+$/.test(start))
    return 'said';
  const total = required.some(({ position, type }) => {
    const text = (fields[position] ?? '').trim();
    if (type.is !== 'code' || !TOTAL.test(normaliseName(text))) return false;
    return type.extra?.[text] === undefined && context.resolve(type.list, text) === null;
  });
  return total ? 'said' : 'no';
}
