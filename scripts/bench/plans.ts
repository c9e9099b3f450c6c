import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureProcess, type Row, under } from './measure.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Figures of one process of {@link file://./planRun.ts}, seconds. */
interface PlanRun {
  lp: number;
  coarse: number;
  fine: number;
  nearest: number;
  counterfactual: number;
  preview: number;
}

/**
 * The optimiser at the size of acceptance figure 4 (20 schools × 120 specialties, 800 programmes, 80 occupations, 600 pairs,
 * 50 scenarios): relaxation, both gaps, the recommendation, counterfactuals, what-if, and the memory of all that in one process.
 */
export async function plans(): Promise<Row[]> {
  const { stdout, rss } = await measureProcess(process.execPath, [join(here, 'planRun.ts')]);
  const run = JSON.parse(stdout) as PlanRun;
  return [
    under('plan of 800 programmes: linear relaxation', 's', run.lp, 3),
    under('plan of 800 programmes: gap .5 %', 's', run.coarse, 10),
    under('plan of 800 programmes: gap .1 %', 's', run.fine, 60),
    under('plan of 800 programmes: recommendation', 's', run.nearest, 3),
    under('plan of 800 programmes: one counterfactual', 'ms', run.counterfactual * 1000, 50),
    under('plan of 800 programmes: provisional answer to a what-if', 's', run.preview, 1),
    under('plan of 800 programmes: memory', 'MB', rss, 400),
  ];
}
