import type { QuadrantRow } from '#lib/charts/types.ts';
import type { PlanContext } from '../api/types.ts';

/** Every specialty of the guidance with the graduates behind its index. */
export function quadrantRows({
  guidance,
  placement,
}: Pick<PlanContext, 'guidance' | 'placement'>): QuadrantRow[] {
  const graduates = new Map(placement?.rows.map((row) => [row.key.specialty, row.graduates]));
  return guidance.map(({ key, ...row }) => ({
    ...row,
    code: key.specialty ?? '',
    graduates: graduates.get(key.specialty) ?? null,
  }));
}
