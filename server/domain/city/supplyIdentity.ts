/** Rates of the supply pipeline, 0–1. */
export interface PipelineRates {
  /** share of entrants who graduate (the product of the years' retention) */
  graduation: number;
  /** share of graduates who go on to study */
  furtherStudy: number;
  /** share of those who do not, who join the forces or a programme or do not seek work */
  unavailable: number;
  /** share of those who seek work, with or without finding it, who do so in the city; see `seekingHere` */
  local: number;
}

/** Persons along the pipeline: totals and what is lost between them. */
export interface PipelinePersons {
  intake: number;
  dropout: number;
  graduates: number;
  furtherStudy: number;
  unavailable: number;
  /** work elsewhere */
  elsewhere: number;
  /** seek work in the city: work there, or are still looking */
  localSupply: number;
}

/**
 * The accounting identity of local supply, those who seek work in the city: intake · graduation · (1 − further study) ·
 * (1 − unavailable) · local. The intake is the sum of the losses and the local supply.
 *
 * @param intake persons
 * @throws RangeError on a negative intake or a rate outside 0 to 1
 * @see method §5
 */
export function supplyIdentity(intake: number, rates: PipelineRates): PipelinePersons {
  if (!(intake >= 0)) throw new RangeError(`invalid intake ${intake}; not a count of persons`);
  for (const [name, rate] of Object.entries(rates)) {
    if (!(rate >= 0 && rate <= 1)) throw new RangeError(`invalid rate ${name} ${rate}; not in [0, 1]`);
  }
  const graduates = intake * rates.graduation;
  const furtherStudy = graduates * rates.furtherStudy;
  const unavailable = (graduates - furtherStudy) * rates.unavailable;
  const seeking = graduates - furtherStudy - unavailable;
  const localSupply = seeking * rates.local;
  return {
    intake,
    dropout: intake - graduates,
    graduates,
    furtherStudy,
    unavailable,
    elsewhere: seeking - localSupply,
    localSupply,
  };
}
