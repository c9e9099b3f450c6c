import { demandForecast } from '../../server/domain/forecast/demandForecast.ts';
import { drawNormal } from '../../server/domain/indicators/random/drawNormal.ts';
import { randomSource } from '../../server/domain/indicators/random/randomSource.ts';
import { median, type Row, under } from './measure.ts';

const SERIES = 500;
const QUARTERS = 32;
const RUNS = 3;
const LIMIT_SECONDS = 5;

/** 500 occupations of 32 quarters, 12 quarters ahead, with intervals, scenarios and the accuracy of the past. */
export async function forecasts(): Promise<Row[]> {
  const random = randomSource(2026);
  const series = Array.from({ length: SERIES }, (_, i) => {
    const level = 10 + 200 * random();
    const values = Float64Array.from({ length: QUARTERS }, (_, t) =>
      Math.max(0, Math.round(level * (1 + 0.2 * Math.sin((Math.PI * t) / 2) + 0.15 * drawNormal(random)))),
    );
    const known = new Uint8Array(QUARTERS).fill(1);
    return { code: `o${i}`, parent: `g${i % 8}`, start: 0, values, known };
  });
  const seconds = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    demandForecast({
      panel: { first: '2018Q1', quarters: QUARTERS, series },
      specialtiesOf: (code) => [{ code: `s${Number(code.slice(1)) % 120}`, weight: 0.8 }],
      sectorsOf: (code) => [{ code: String(Number(code.slice(1)) % 9), weight: 1 }],
      until: 2028,
      factors: { entryLevelShare: 0.2, registrationCoverage: 0.6, spread: 0.3 },
      seed: 1,
    });
    return (performance.now() - startedAt) / 1000;
  });
  return [under('forecast of 500 series × 12 quarters', 's', median(seconds), LIMIT_SECONDS)];
}
