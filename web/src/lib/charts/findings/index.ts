export { type Finding, type FindingNames, firstNames, sayFinding } from './finding.ts';
export {
  demandFinding,
  fanFinding,
  gapFinding,
  guidanceFinding,
  specialtyVerdict,
  waterfallFinding,
} from './gapFindings.ts';
export { flowFinding, payFinding, programmeFinding } from './graduateFindings.ts';
export { importFinding, importHeading, importLede } from './importFindings.ts';
export {
  accuracyFinding,
  backtestFinding,
  compareFinding,
  decidedHeading,
  planHeading,
  quadrantFinding,
  sayingOf,
  tornadoFinding,
} from './planFindings.ts';
export {
  cityFinding,
  homeFinding,
  namedFinding,
  ratioListFinding,
  sectorLede,
  specialtyLede,
  yearChange,
} from './ratioFindings.ts';
export { reasonText } from './reasonText.ts';
export { currentRun, heatFinding, multiplesFinding, timeFinding } from './timeFindings.ts';
