import type { EditionSettings } from '../../../server/domain/edition/types.ts';
import { quality } from '../indicators/placementOracle.ts';

/** Settings as of an edition, with the thresholds the tests speak of. */
export const settings: EditionSettings = {
  nameZh: '示范市',
  nameEn: 'Example',
  city: '000001',
  publisherZh: '示范',
  publisherEn: 'Example',
  referenceRegion: 'CN',
  quality,
  ratio: {
    level: 0.95,
    cuts: { equal: 1.2, clear: 1.5, severe: 2 },
    minSeekers: 10,
    minEmployers: 5,
    minEffectiveVacancies: 5,
  },
  cards: { lowOutcome: 0.6, lowIndex: 50, oversupply: 1.2, undersupply: 1.2, goodIndex: 65 },
  demand: { entryLevelShare: 0.25, registrationCoverage: 0.5 },
  supply: { priorStrength: 20, level: 0.8 },
  plan: {
    classMin: 25,
    classMax: 45,
    maxChange: 0.2,
    studentsPerTeacher: 20,
    expandAt: 0.8,
    shrinkAt: 0.2,
    newAt: 0.8,
    suspendIndex: 50,
    suspendAt: 0.95,
    minGraduates: 30,
  },
  mostWanted: { count: 20, minSeekers: 10, minEmployers: 5 },
  import: { maxFileMegabytes: 1, maxProblems: 10, payLow: 500, payHigh: 100_000 },
  mapApproval: null,
};
