import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { benchCodes } from './codes.ts';

export const HEADER =
  'student,school,specialty,cohort,outcome,region,occupation,pay,matched,contract,insured,status_6m,status_12m,satisfaction';

/** A 32-bit xorshift, enough to spread rows over codes the same way each time. */
function xorshift(seed: number) {
  let state = seed | 0;
  return (below: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/**
 * Writes an outcomes file of `rows` rows as a province might hand it in: every school teaches ten specialties,
 * every specialty leads to a dozen occupations, a third of the graduates have no employer.
 *
 * @param badEvery of so many rows one names a school that nobody knows; 0: none does
 */
export async function writeOutcomesFile(path: string, rows: number, badEvery = 0): Promise<void> {
  const { schools, specialties, occupations, regions, outcomes, cohorts } = benchCodes();
  const next = xorshift(20261123);
  const file = createWriteStream(path);
  file.write(`${HEADER}\n`);
  let text = '';
  for (let i = 0; i < rows; i++) {
    const s = next(schools.length);
    const p = (s * 7 + next(10)) % specialties.length;
    const outcome = next(3) ? next(3) : 3 + next(5);
    const employed = outcome < 3;
    const occupation = employed ? occupations[(p * 5 + next(12)) % occupations.length] : '';
    const region = outcome < 5 ? regions[next(regions.length)] : '';
    const pay = employed && next(10) ? 2000 + next(60) * 100 + next(100) : '';
    const flag = () => (employed ? next(2) : '');
    const satisfaction = next(3) ? 1 + next(5) : '';
    const school = badEvery > 0 && i % badEvery === 0 ? 'B999' : schools[s];
    text += `${100000 + i},${school},${specialties[p]},${cohorts[next(cohorts.length)]},${outcomes[outcome]},${region},${occupation},${pay},${flag()},${flag()},${flag()},${flag()},${flag()},${satisfaction}\n`;
    if (text.length > 1 << 20) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await once(file, 'finish');
}
