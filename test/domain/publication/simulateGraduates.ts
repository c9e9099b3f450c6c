import type { OutcomeRow } from '../../../server/domain/facts/rows.ts';
import { drawNormal } from '../../../server/domain/indicators/random/drawNormal.ts';
import type { RandomSource } from '../../../server/domain/indicators/random/randomSource.ts';

/** Loading of every answer on what a graduate is like: the answers of two have its square as their correlation. */
export const INDEPENDENT = 0;
export const CORRELATED = 0.7;

/**
 * One graduate of a population in which whatever goes well goes well together: match, pay, contract, insurance, stability,
 * place and satisfaction share a part of one normal number.
 *
 * @param loading of each on it, 0–1
 * @param better shift of the whole programme, in standard deviations
 * @param mismatched how much fewer of the employed work in their field, in standard deviations
 */
export function drawGraduate(
  random: RandomSource,
  loading: number,
  better = 0,
  mismatched = 0,
): Omit<OutcomeRow, 'studentKey'> {
  const common = drawNormal(random);
  const answer = () => better + loading * common + Math.sqrt(1 - loading ** 2) * drawNormal(random);
  const yes = (threshold: number) => answer() > threshold;
  // 90 % are placed, a tenth of those study on
  const placed = yes(-1.28);
  const outcome = placed ? (random() < 0.1 ? 'further_study' : 'contract') : 'seeking';
  const employed = outcome === 'contract';
  return {
    school: 'D01',
    specialty: '660101',
    cohort: '2026',
    outcome,
    region: employed ? (yes(-0.67) ? '220502' : '320200') : null,
    occupation: employed ? '6-18' : null,
    pay: employed ? Math.round(4600 * Math.exp(0.3 * answer())) : null,
    matched: employed ? yes(mismatched - 0.43) : null,
    contract: employed,
    insured: employed ? yes(-1.04) : null,
    status6: employed ? yes(-0.84) : null,
    status12: null,
    // of five in eight, in half points
    satisfaction:
      random() < 0.625 ? Math.min(5, Math.max(1, Math.round(2 * (3.9 + 0.8 * answer())) / 2)) : null,
  };
}
