import { COMPONENTS, type EditionSettings, OWN_DATA, type OwnData } from './editionSettings.ts';
import { checkLayouts } from './layouts.ts';
import type { EditionProblem } from './problem.ts';

type Json = Record<string, unknown>;

const TEXTS = ['nameZh', 'nameEn', 'city', 'publisherZh', 'publisherEn', 'referenceRegion'];

/** Every number of `edition.json` by its path, with the least and greatest value that makes sense. */
const NUMBERS: Record<string, [number, number]> = {
  ...Object.fromEntries(COMPONENTS.map((name) => [`quality.weights.${name}`, [0, 1]])),
  ...Object.fromEntries(COMPONENTS.map((name) => [`quality.goalposts.${name}.low`, [0, 1e6]])),
  ...Object.fromEntries(COMPONENTS.map((name) => [`quality.goalposts.${name}.high`, [0, 1e6]])),
  'quality.minRecords': [1, 1e6],
  'quality.minCoverage': [0, 1],
  'quality.maxMissingWeight': [0, 1],
  'quality.good': [0, 100],
  'ratio.level': [0.5, 0.999],
  'ratio.cuts.equal': [1, 10],
  'ratio.cuts.clear': [1, 10],
  'ratio.cuts.severe': [1, 100],
  'ratio.minSeekers': [0, 1e6],
  'ratio.minEmployers': [0, 1e6],
  'ratio.minEffectiveVacancies': [0, 1e6],
  'cards.lowOutcome': [0, 1],
  'cards.lowIndex': [0, 100],
  'cards.oversupply': [1, 10],
  'cards.undersupply': [1, 10],
  'cards.goodIndex': [0, 100],
  'cards.redAt': [0, 1],
  'cards.redLastAt': [0, 1],
  'cards.redOversupplyAt': [0, 1],
  'cards.yellowAt': [0, 1],
  'cards.greenAt': [0, 1],
  'cards.greenLowAt': [0, 1],
  'cards.leaveRedAt': [0, 1],
  'cards.minGraduates': [0, 1e6],
  'cards.answerDays': [0, 366],
  'demand.entryLevelShare': [0, 1],
  'demand.registrationCoverage': [1e-6, 1],
  'supply.priorStrength': [0, 1e6],
  'supply.level': [0.5, 0.999],
  'plan.classMin': [1, 1000],
  'plan.classMax': [1, 1000],
  'plan.maxChange': [0, 1],
  'plan.studentsPerTeacher': [1, 1000],
  'plan.expandAt': [0, 1],
  'plan.shrinkAt': [0, 1],
  'plan.newAt': [0, 1],
  'plan.suspendIndex': [0, 100],
  'plan.suspendAt': [0, 1],
  'plan.minGraduates': [0, 1e6],
  'plan.shortageCost': [0, 1e6],
  'plan.surplusCost': [0, 1e6],
  'plan.qualityWeight': [0, 1e6],
  'plan.openingCost': [0, 1e6],
  'plan.thinClassCost': [0, 1e6],
  'plan.changeCost': [0, 1e6],
  'plan.leastRegret': [0, 1e6],
  'plan.reachWeight': [0, 1e6],
  'plan.costPerStudent': [0, 1e9],
  'plan.awardPerStudent': [0, 1e9],
  'plan.intakeSlack': [0, 1],
  'plan.scenarios': [1, 1000],
  'plan.thinProvision': [0, 1],
  'plan.candidates': [0, 1000],
  'mostWanted.count': [1, 1000],
  'mostWanted.minSeekers': [0, 1e6],
  'mostWanted.minEmployers': [0, 1e6],
  'import.maxFileMegabytes': [1, 1e6],
  'import.maxProblems': [1, 1e9],
  'import.payLow': [0, 1e9],
  'import.payHigh': [0, 1e9],
  'import.checks.historyLeast': [2, 1000],
  'import.checks.historyWindow': [2, 1000],
  'import.checks.historySpread': [1, 100],
  'import.checks.historyTolerance': [0, 10],
  'import.checks.placementAbove': [0, 1],
  'import.checks.placementFrom': [1, 1e6],
  'import.checks.graduatesTolerance': [0, 10],
  'import.keepHours': [1, 8760],
};

/** Numbers that may also be null: not limited. */
const LIMITS: Record<string, [number, number]> = {
  'plan.workshopHoursPerStudent': [0, 1e6],
  'plan.openingsPerSchool': [0, 1000],
  'plan.closuresPerSchool': [0, 1000],
  'plan.budget': [0, 1e12],
};

/** Numbers by code; the codes are checked against the edition's lists. */
const BY_CODE: Record<string, [number, number]> = {
  'plan.priorities': [0, 100],
  'plan.care': [0, 100],
};

/**
 * Reads `edition.json`. What is missing or out of range becomes a `bad_setting` problem with its path; the
 * returned settings may only be used when there is none.
 */
export function parseSettings(settings: unknown, problems: EditionProblem[]): EditionSettings {
  const bad = (path: string, value: unknown) =>
    problems.push({
      grade: 'error',
      table: 'edition',
      row: null,
      code: 'bad_setting',
      values: { path, value: value === undefined ? '' : JSON.stringify(value) },
    });
  for (const path of TEXTS) {
    const value = at(settings, path);
    if (typeof value !== 'string' || value === '') bad(path, value);
  }
  if (typeof at(settings, 'import.keepOriginal') !== 'boolean')
    bad('import.keepOriginal', at(settings, 'import.keepOriginal'));
  for (const [path, [low, high]] of Object.entries(NUMBERS)) {
    const value = at(settings, path);
    if (!isWithin(value, low, high)) bad(path, value);
  }
  for (const [path, [low, high]] of Object.entries(LIMITS)) {
    const value = at(settings, path);
    if (value !== null && !isWithin(value, low, high)) bad(path, value);
  }
  for (const [path, [low, high]] of Object.entries(BY_CODE)) {
    const value = at(settings, path);
    if (typeof value !== 'object' || value === null) bad(path, value);
    else
      for (const [code, one] of Object.entries(value))
        if (!isWithin(one, low, high)) bad(`${path}.${code}`, one);
  }
  const comesWith = at(settings, 'comesWith') ?? [];
  if (!Array.isArray(comesWith) || !comesWith.every((one) => OWN_DATA.includes(one as OwnData)))
    bad('comesWith', comesWith);
  problems.push(...checkLayouts(at(settings, 'import.layouts')));
  return settings as EditionSettings;
}

function isWithin(value: unknown, low: number, high: number): boolean {
  return typeof value === 'number' && value >= low && value <= high;
}

function at(settings: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Json | null | undefined)?.[key], settings);
}
