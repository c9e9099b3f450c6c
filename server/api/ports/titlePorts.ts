import type { Store } from '../../store/openStore.ts';
import { publish } from '../../store/publications.ts';
import { listOpenTitles, listSettledTitles } from '../../store/titles/listTitles.ts';
import { settleTitle, undoSettling } from '../../store/titles/titleChoices.ts';
import { proposeOccupations } from '../../store/titles/titleClassifierOf.ts';
import { loadTitleReport } from '../../store/titles/titleReport.ts';
import type { TitleDesk } from '../titles/titleDesk.ts';

/** Among so many a person chooses. */
const PROPOSALS = 3;

/** What is stored of job titles as the API's port. Whatever changes figures publishes anew before it is done. */
export function titlePorts(store: Store): TitleDesk {
  return {
    open: (first) => listOpenTitles(store, first),
    settled: (first) => listSettledTitles(store, first),
    propose: (title, industry) => proposeOccupations(store.index, title, industry, PROPOSALS),
    settle: async (title, occupation, by) => {
      const moved = await settleTitle(store, title, occupation, new Date().toISOString(), by);
      if (moved !== 'not_demonstration' && moved > 0) await publish(store);
      return moved;
    },
    undo: async (title, by) => {
      const moved = await undoSettling(store, title, by);
      if (moved && moved !== 'not_demonstration') await publish(store);
      return moved;
    },
    report: () => loadTitleReport(store.index),
  };
}
