import { comparedToLast } from './comparedToLast.ts';
import { completeReturns } from './completeReturns.ts';
import { correctionsWait, disclosureChecked } from './disclosureChecked.ts';
import { importsUnfinished, importWarnings } from './importsIn.ts';
import { dataReal, factsCurrent, minuteSet, nextNamed } from './onTime.ts';
import { sumsHold } from './sumsHold.ts';
import { correctionNoted, methodNoted, textsWhole } from './textsWhole.ts';
import type { ChecklistInput, Finding, ReleaseCheck } from './types.ts';

/** Every check of a release, in the order in which its findings are read. A new one is added here. */
export const RELEASE_CHECKS: readonly ReleaseCheck[] = [
  disclosureChecked,
  sumsHold,
  minuteSet,
  nextNamed,
  correctionNoted,
  textsWhole,
  completeReturns,
  importsUnfinished,
  importWarnings,
  comparedToLast,
  correctionsWait,
  methodNoted,
  factsCurrent,
  dataReal,
];

/** What a version has to be looked at for, errors first. */
export function checkRelease(input: ChecklistInput): Finding[] {
  const findings = RELEASE_CHECKS.flatMap((check) => check(input));
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
}
