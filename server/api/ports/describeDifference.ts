import type { Difference } from '../../domain/import/difference/types.ts';
import { describeChange } from '../../messages/describeChange.ts';
import { findBatch } from '../../store/batches.ts';
import { codeNames } from '../../store/codeNames.ts';
import type { Store } from '../../store/openStore.ts';
import type { ImportDesk } from '../batches/importDesk.ts';

/** What a batch changes, in words of both languages; null: there is no such batch. */
export async function describeDifference(
  store: Store,
  id: string,
  difference: Difference,
  first: number,
): ReturnType<ImportDesk['difference']> {
  const batch = await findBatch(store, id);
  if (!batch) return null;
  const names = await codeNames(store);
  const { added, changed, removed, changes } = difference;
  return {
    added,
    changed,
    removed,
    changes: changes.slice(0, first).map((one) => {
      const zh = describeChange(batch.kind, one, names, 'zh');
      const en = describeChange(batch.kind, one, names, 'en');
      return {
        period: one.period,
        placeZh: zh.place,
        placeEn: en.place,
        measureZh: zh.measure,
        measureEn: en.measure,
        happens: one.before === null ? 'added' : one.after === null ? 'removed' : 'changed',
        beforeZh: zh.before,
        beforeEn: en.before,
        afterZh: zh.after,
        afterEn: en.after,
        change: one.before === null || one.after === null ? '' : en.change,
      };
    }),
  };
}
