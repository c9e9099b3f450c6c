export { formatBytes } from './bytes.ts';
export { formatCertainty } from './certainty.ts';
export { type FigureKind, formatFigure } from './figure.ts';
export { formatInterval } from './interval.ts';
export { formatNumber, formatSigned } from './number.ts';
export { formatPeriod } from './period.ts';
export { saidIn } from './saidIn.ts';
export { formatTime } from './time.ts';
export { formatWorth } from './worth.ts';
