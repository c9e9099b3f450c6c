// One process that runs simulated cities of the seeds it is given and prints what each way of deciding came to, a line of JSON a city.
import { createSolver } from '../../../server/solver/createSolver.ts';
import { cityFrame } from './cityFrame.ts';
import { chase, hold, recommendation, simulateCity, type WayScore } from './simulateCity.ts';
import { drawCity, YEARS_PLANNED } from './trueCity.ts';

/** Over the true k, what the city believes. */
const BELIEVED = [1, 0.5, 2];

const frame = await cityFrame();
const solver = createSolver(1);
for (const seed of process.argv.slice(2).map(Number)) {
  const city = drawCity(frame, seed);
  const ways = [hold, chase(city), ...BELIEVED.map((factor) => recommendation(city, solver, factor))];
  const scores: WayScore[] = [];
  for (const way of ways) scores.push(await simulateCity(city, way, YEARS_PLANNED));
  console.log(JSON.stringify({ seed, scores }));
}
await solver.close();
