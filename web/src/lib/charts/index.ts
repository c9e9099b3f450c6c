export { default as BacktestLosses } from './backtest/BacktestLosses.svelte';
export { default as BalanceRule } from './balanceRule/BalanceRule.svelte';
export { default as Fan } from './fan/Fan.svelte';
export * from './findings/index.ts';
export { default as DemandSankey } from './flows/DemandSankey.svelte';
export { default as GraduateFlows } from './flows/GraduateFlows.svelte';
export { default as HeatTable } from './heat/HeatTable.svelte';
export { default as DataKindTag } from './marks/DataKindTag.svelte';
export { default as DirectionWord } from './marks/DirectionWord.svelte';
export { default as EstimateCell } from './marks/EstimateCell.svelte';
export { default as Frame } from './marks/Frame.svelte';
export { default as MissingKey } from './marks/MissingKey.svelte';
export { default as MissingMark } from './marks/MissingMark.svelte';
export { default as SectorMark } from './marks/SectorMark.svelte';
export { default as SharedFlag } from './marks/SharedFlag.svelte';
export { default as StateFlag } from './marks/StateFlag.svelte';
export { default as SmallMultiples } from './multiples/SmallMultiples.svelte';
export { default as PayStrip } from './payStrip/PayStrip.svelte';
export { default as Quadrant } from './quadrant/Quadrant.svelte';
export { default as RankedGapList } from './rankedGap/RankedGapList.svelte';
export { default as RankedRatioList } from './rankedRatio/RankedRatioList.svelte';
export { default as RatioOverTime } from './ratioOverTime/RatioOverTime.svelte';
export { type EstimateColumns, estimateAt, type RatioColumns, timeRows } from './series.ts';
export { default as TileMap } from './tiles/TileMap.svelte';
export { default as Tornado } from './tornado/Tornado.svelte';
export type * from './types.ts';
export { default as Waterfall } from './waterfall/Waterfall.svelte';
export { type BesideOthers, besidePercent } from './words/besideOthers.ts';
export { balanceOf, gapSide } from './words/classes.ts';
export { countText, WITHHELD } from './words/countText.ts';
export { onePayText, reasonOf, reasonsIn } from './words/estimateText.ts';
export { FLAGS, type Flag, flagOf, sharedFlag } from './words/flags.ts';
export { levelText } from './words/levelText.ts';
export {
  type CountedRow,
  fewText,
  type LinkedOccupations,
  linkedOccupations,
  type RatioLimits,
  ratioReason,
} from './words/ratioReason.ts';
export { type Return, sourceText } from './words/sourceText.ts';
export type { TableData } from './words/tableData.ts';
