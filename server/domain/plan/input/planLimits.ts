import type { EditionSettings } from '../../edition/editionSettings.ts';
import type { PlanLimits } from '../planInput.ts';

/**
 * The limits a plan starts from: the edition's, with the city's intake band.
 *
 * @param band entrants of the whole city; null: not limited
 * @param lastSum entrants of the latest autumn, all programmes: places in all stay as many, as far as the band allows
 */
export function planLimits(
  plan: EditionSettings['plan'],
  band: { low: number | null; high: number | null },
  lastSum: number,
): PlanLimits {
  return {
    classMin: plan.classMin,
    classMax: plan.classMax,
    maxChange: plan.maxChange,
    studentsPerTeacher: plan.studentsPerTeacher,
    workshopHoursPerStudent: plan.workshopHoursPerStudent,
    shortageCost: plan.shortageCost,
    surplusCost: plan.surplusCost,
    qualityWeight: plan.qualityWeight,
    openingCost: plan.openingCost,
    thinClassCost: plan.thinClassCost,
    changeCost: plan.changeCost,
    reachWeight: plan.reachWeight,
    priorities: plan.priorities,
    care: plan.care,
    sum: Math.min(band.high ?? lastSum, Math.max(band.low ?? lastSum, lastSum)),
    half: plan.half,
    intakeLow: band.low,
    intakeHigh: band.high,
    openingsPerSchool: plan.openingsPerSchool,
    closuresPerSchool: plan.closuresPerSchool,
    budget: plan.budget,
    costPerStudent: plan.costPerStudent,
    awardPerStudent: plan.awardPerStudent,
    newAt: plan.newAt,
    leastRegret: plan.leastRegret,
  };
}
