/** Pieces of the documents the pages send. */
export const ESTIMATE = 'fragment E on Estimate { value low high level n state note }';

export const SUPPLY_DEMAND = `fragment SD on SupplyDemandRow {
  key { period region sector specialty occupation }
  nameZh nameEn vacancies seekers employers
  ratio { ...E } direction shortageProbability
}`;

export const COLUMNS = `fragment Columns on SupplyDemandColumns {
  period code nameZh nameEn vacancies seekers value low high n state direction
}`;

export const PAY = `fragment Pay on PayQuantiles {
  p10 { ...E } p25 { ...E } median { ...E } p75 { ...E } p90 { ...E }
}`;

export const PLACEMENT = `fragment P on PlacementRow {
  key { cohort region sector specialty occupation school }
  nameZh nameEn graduates
  components {
    outcome { ...E } matched { ...E } salary { ...E } stable { ...E }
    insured { ...E } local { ...E } satisfaction { ...E }
  }
  strict { ...E } index { ...E }
  rank { low high topQuarter of }
  pay { ...Pay }
}`;
