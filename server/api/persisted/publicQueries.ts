/**
 * The public queries that `GET /graphql?id=<name>&variables=<json>` answers. Their names and documents are a
 * promise to readers: add new ones, do not change old ones.
 */
const ESTIMATE = 'value low high level n state note';

export const PUBLIC_QUERIES: Readonly<Record<string, string>> = {
  publication:
    'query publication { publication { id edition period cohort dataKind madeAt periods cohorts } }',

  edition: `query edition {
    edition {
      id nameZh nameEn publisherZh publisherEn mapApproval
      city { code nameZh nameEn }
      sectors { code nameZh nameEn }
      regions { code nameZh nameEn level parent memberFrom memberTo tileColumn tileRow }
    }
  }`,

  supplyDemand: `query supplyDemand($groupBy: GroupBy!, $where: Where) {
    supplyDemand(groupBy: $groupBy, where: $where) {
      period dataKind sources
      total { ...row }
      rows { ...row }
    }
  }
  fragment row on SupplyDemandRow {
    key { region sector specialty occupation }
    nameZh nameEn vacancies seekers employers direction shortageProbability
    ratio { ${ESTIMATE} }
  }`,

  supplyDemandFigures: `query supplyDemandFigures($groupBy: GroupBy!, $where: Where) {
    supplyDemand(groupBy: $groupBy, where: $where) {
      period dataKind sources
      total { ...figures }
      rows { ...figures }
      yearOnYear { ${ESTIMATE} }
    }
  }
  fragment figures on SupplyDemandRow {
    key { region sector specialty occupation }
    nameZh nameEn vacancies seekers employers employersAtLeast phi clumping direction shortageProbability
    ratio { ${ESTIMATE} }
    statedVacancies statedSeekers statedRatio { ${ESTIMATE} }
    smoothed { ${ESTIMATE} }
  }`,

  supplyDemandColumns: `query supplyDemandColumns($groupBy: GroupBy!, $where: Where) {
    supplyDemandColumns(groupBy: $groupBy, where: $where) {
      dataKind period code nameZh nameEn vacancies seekers employers value low high n state direction
    }
  }`,

  supplyDemandSeries: `query supplyDemandSeries($groupBy: GroupBy!, $where: Where) {
    supplyDemandColumns(groupBy: $groupBy, where: $where) {
      dataKind period code nameZh nameEn vacancies seekers employers direction shortageProbability
      ratio { ${ESTIMATE} }
    }
  }`,

  postings: `query postings($groupBy: GroupBy!, $where: Where) {
    postings(groupBy: $groupBy, where: $where) {
      period dataKind sources
      total { ...postings }
      unclassified { ...postings }
      rows { ...postings }
    }
  }
  fragment postings on PostingsRow {
    key { sector occupation }
    nameZh nameEn advertisements headcount headcountKnown
    pay { p25 { ${ESTIMATE} } median { ${ESTIMATE} } p75 { ${ESTIMATE} } }
  }`,

  registeredDemand: `query registeredDemand($groupBy: GroupBy!, $where: Where) {
    registeredDemand(groupBy: $groupBy, where: $where) {
      period dataKind sources
      total { ...registered }
      rows { ...registered }
    }
  }
  fragment registered on RegisteredDemandRow {
    key { sector occupation }
    nameZh nameEn registrations employers headcount
    pay { p25 { ${ESTIMATE} } median { ${ESTIMATE} } p75 { ${ESTIMATE} } }
  }`,

  placement: `query placement($groupBy: GroupBy!, $where: Where) {
    placement(groupBy: $groupBy, where: $where) {
      cohort dataKind sources
      total { ...row }
      rows { ...row }
    }
  }
  fragment row on PlacementRow {
    key { region sector specialty occupation school }
    nameZh nameEn graduates
    figures { code estimate { ${ESTIMATE} } }
    rank { low high topQuarter of }
  }`,

  placementColumns: `query placementColumns($groupBy: GroupBy!, $where: Where) {
    placementColumns(groupBy: $groupBy, where: $where) {
      dataKind cohort code school nameZh nameEn graduates
      figures { code columns { ${ESTIMATE} } }
    }
  }`,

  mostWanted: `query mostWanted($first: Int) {
    mostWanted(first: $first) {
      rank previousRank key { occupation } nameZh nameEn direction vacancies seekers dataKind
      gap { ${ESTIMATE} } ratio { ${ESTIMATE} } pay { ${ESTIMATE} }
      specialties { code nameZh nameEn }
      schools { code nameZh nameEn }
    }
  }`,

  forecast: `query forecast($groupBy: GroupBy!, $where: Where) {
    forecast(groupBy: $groupBy, where: $where) {
      period dataKind sources
      total { ...row }
      rows { ...row }
    }
  }
  fragment row on ForecastRow {
    key { region sector specialty occupation }
    nameZh nameEn method quarters hires
    history { year persons }
    supply { year persons }
    years { year persons { ${ESTIMATE} } wide { ${ESTIMATE} } narrow { ${ESTIMATE} } relativeError { ratio yearsAhead } }
  }`,

  forecastAccuracy: `query forecastAccuracy {
    forecastAccuracy {
      period dataKind
      rows {
        key { region sector } nameZh nameEn occupations annualError relativeMase borrowedSeason
        methods { method occupations }
        horizons { yearsAhead annualError relativeMase coverage80 coverage95 n origins }
      }
    }
  }`,

  associationForecasts: `query associationForecasts {
    associationForecasts {
      dataKind
      records { association forecasts elsewhere judged hitRate { ${ESTIMATE} } meanError meanAbsoluteError compared { forecasts theirs ours } }
      rows {
        key { sector occupation } nameZh nameEn association region areaZh areaEn ofCity made year low central high basis
        actual inBand error own ownError forecast { ${ESTIMATE} }
      }
    }
  }`,

  guidance: `query guidance($where: Where) {
    guidance(where: $where) {
      key { specialty } nameZh nameEn graduationYear lastIntake verdict direction dataKind
      balance { demand { ${ESTIMATE} } supply { ${ESTIMATE} } gap { ${ESTIMATE} } shortageProbability }
      demand { ${ESTIMATE} } supply { ${ESTIMATE} } gap { ${ESTIMATE} } shortageProbability hires suggested { ${ESTIMATE} } wanted { ${ESTIMATE} }
      reasons { code values { name number text } }
      schools { code nameZh nameEn }
    }
  }`,

  references: `query references {
    references {
      key { period region occupation } nameZh nameEn vacancies seekers printed source dataKind
      ratio { ${ESTIMATE} }
    }
  }`,
};
