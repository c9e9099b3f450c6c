// One process that runs the simulated cities it is given, each as `condition@seed`, and prints what each way of deciding came
// to, a line of JSON a city.
import { createSolver } from '../../../server/solver/createSolver.ts';
import { cityFrame } from './cityFrame.ts';
import { conditionNamed } from './conditions.ts';
import { simulateCity, type WayScore } from './simulateCity.ts';
import { drawCity, YEARS_PLANNED } from './trueCity.ts';
import { waysOf } from './waysOf.ts';

/** One city under every way. */
export interface CityRun {
  condition: string;
  seed: number;
  scores: WayScore[];
}

const solver = createSolver(1);
for (const task of process.argv.slice(2)) {
  const [condition = '', seed] = task.split('@');
  const city = drawCity(await cityFrame(conditionNamed(condition)), Number(seed));
  const scores: WayScore[] = [];
  for (const way of waysOf(city, solver)) scores.push(await simulateCity(city, way, YEARS_PLANNED));
  console.log(JSON.stringify({ condition, seed: city.seed, scores } satisfies CityRun));
}
await solver.close();
