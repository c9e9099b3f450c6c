import { describe, expect, it } from 'vitest';
import {
  empiricalBayesRatios,
  type ShrunkRatios,
} from '../../../server/domain/indicators/empiricalBayesRatios.ts';

const cells = [
  [48, 32],
  [12, 20],
  [3, 7],
  [0, 2],
  [25, 30],
  [60, 40],
  [7, 2],
  [1, 0],
].map(([vacancies = 0, seekers = 0]) => ({ vacancies, seekers }));

describe('empiricalBayesRatios, oracle of method §1', () => {
  const group = empiricalBayesRatios(cells, 0.9) as ShrunkRatios;

  it('finds m 1.165414, A .203173, a 6.684876, b 5.736055', () => {
    expect(group.mean).toBeCloseTo(1.165414, 6);
    expect(group.between).toBeCloseTo(0.203173, 6);
    expect(group.prior?.shape).toBeCloseTo(6.684876, 6);
    expect(group.prior?.rate).toBeCloseTo(5.736055, 6);
  });

  it('gives 1.7690, 90 % [1.0624, 2.6219] for 7 vacancies and 2 seekers', () => {
    expect(group.cells[6]?.value).toBeCloseTo(1.769, 4);
    expect(group.cells[6]?.low).toBeCloseTo(1.0624, 4);
    expect(group.cells[6]?.high).toBeCloseTo(2.6219, 4);
  });

  it('gives 1.3397 for 1 vacancy and no seeker', () => {
    expect(group.cells[7]?.value).toBeCloseTo(1.3397, 4);
  });

  it('is approximate under 30 cells', () => {
    expect(group.approximate).toBe(true);
  });

  it('shows m for every cell where cells do not differ beyond chance', () => {
    const alike = empiricalBayesRatios([
      { vacancies: 10, seekers: 10 },
      { vacancies: 20, seekers: 20 },
    ]) as ShrunkRatios;
    expect(alike.between).toBe(0);
    expect(alike.cells.map((cell) => cell.value)).toEqual([1, 1]);
    expect(alike.cells[0]?.low).toBeLessThan(1);
    expect(alike.cells[0]?.high).toBeGreaterThan(1);
  });

  it('is approximate where 40 cells hardly differ, and not where they do', () => {
    const of = (spread: number) =>
      empiricalBayesRatios(
        Array.from({ length: 40 }, (_, i) => ({
          vacancies: 20 + (i % 2 === 0 ? spread : -spread),
          seekers: 20,
        })),
      )?.approximate;
    // (V − J)² / J is 1 for each cell at a spread of 4.5: what chance makes of 20
    expect(of(4)).toBe(true);
    expect(of(12)).toBe(false);
  });

  it('pulls a clumped cell further towards the group', () => {
    const clumped = cells.map((cell, index) => (index === 6 ? { ...cell, phi: 3 } : cell));
    const value = empiricalBayesRatios(clumped)?.cells[6]?.value as number;
    expect(value).toBeLessThan(1.769);
    expect(value).toBeGreaterThan(group.mean);
  });

  it('is null for a group without seekers', () => {
    expect(empiricalBayesRatios([{ vacancies: 4, seekers: 0 }])).toBeNull();
  });
});
