import { expect, test } from 'vitest';
import {
  ASKED,
  answerTo,
  COUNTED,
  knownOf,
  outcomeCounts,
} from '../../../server/domain/cube/outcomeCounts.ts';
import { PLACES_OF_WORK } from '../../../server/domain/cube/placeOfWork.ts';
import { ANSWER_PATTERNS, packAnswers, unpackAnswers } from '../../../server/domain/facts/answers.ts';
import { OUTCOMES } from '../../../server/domain/facts/outcome.ts';
import type { OutcomeRow } from '../../../server/domain/facts/rows.ts';

const NOBODY: OutcomeRow = {
  studentKey: 'k',
  school: 's',
  specialty: 'p',
  cohort: '2026',
  outcome: 'seeking',
  region: null,
  occupation: null,
  pay: null,
  satisfaction: null,
  ...unpackAnswers(0),
};

test('answers are packed as they are stored, two bits each', () => {
  // what facts on disk hold must never be read otherwise
  expect(packAnswers({ matched: true, contract: false, insured: null, status6: true, status12: false })).toBe(
    2 + (1 << 2) + (2 << 6) + (1 << 8),
  );
  expect(unpackAnswers(0)).toEqual({
    matched: null,
    contract: null,
    insured: null,
    status6: null,
    status12: null,
  });
});

test('of every graduate there can be, each question counts the yes and, shared or not, the known', () => {
  for (const outcome of OUTCOMES)
    for (const place of [null, ...PLACES_OF_WORK])
      for (let packed = 0; packed < ANSWER_PATTERNS; packed++) {
        const answers = unpackAnswers(packed);
        // two bits of 3 stand for no answer that is ever packed
        if (packAnswers(answers) !== packed) continue;
        const row = { ...NOBODY, outcome, ...answers };
        const counts = outcomeCounts(row, place);
        for (const name of ASKED) {
          const answer = answerTo(name, row, place);
          const counted = [counts[COUNTED.indexOf(name)], counts[COUNTED.indexOf(knownOf(name))]];
          if (counted[0] !== Number(answer === true) || counted[1] !== Number(answer !== null))
            expect({ name, outcome, place, answers, counted }).toBe(answer);
        }
      }
});
