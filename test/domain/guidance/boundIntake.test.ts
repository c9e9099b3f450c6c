import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundIntake } from '../../../server/domain/guidance/boundIntake.ts';
import { settings } from '../plan/settings.ts';

const { plan } = settings;
const unlimited = { length: 3, places: null, teachers: null };

describe('boundIntake (classes of 25 to 45, ±20 %)', () => {
  it('takes what is wanted where it lies within the limits', () => {
    expect(boundIntake(95, 100, unlimited, plan)).toEqual({ intake: 95, limit: null });
  });

  it('changes no more than 20 % in a year, and says so', () => {
    const { intake, limit } = boundIntake(300, 100, unlimited, plan);
    expect(intake).toBe(120);
    expect(limit).toEqual({ code: 'limit_max_change', values: { wanted: 300, share: 0.2, limit: 120 } });
    expect(boundIntake(10, 100, unlimited, plan).intake).toBe(80);
  });

  it('fits the places of all years of study: 330 places are 110 entrants of a three-year course', () => {
    const { intake, limit } = boundIntake(300, 100, { length: 3, places: 330, teachers: 40 }, plan);
    expect(intake).toBe(110);
    expect(limit?.code).toBe('limit_places');
  });

  it('fits 20 students a teacher', () => {
    const { intake, limit } = boundIntake(300, 100, { length: 3, places: 400, teachers: 16 }, plan);
    expect(intake).toBe(106);
    // 320 students are 106.67 a year: the sentence names the whole number that is kept
    expect(limit).toMatchObject({ code: 'limit_teachers', values: { limit: 106 } });
  });

  it('does not shrink what evidently fits', () => {
    expect(boundIntake(100, 100, { length: 3, places: 150, teachers: 5 }, plan).intake).toBe(100);
  });

  it('moves to where whole classes are possible: neither 46 nor 49 divide into classes', () => {
    expect(boundIntake(47, 48, unlimited, plan).intake).toBe(45);
    expect(boundIntake(49, 48, unlimited, plan)).toMatchObject({
      intake: 50,
      limit: { code: 'limit_class_size' },
    });
  });

  it('starts a new specialty with one class', () => {
    expect(boundIntake(120, 0, unlimited, plan)).toMatchObject({
      intake: 45,
      limit: { code: 'limit_first_class' },
    });
    expect(boundIntake(30, 0, unlimited, plan)).toEqual({ intake: 30, limit: null });
  });

  it('stays finite where no entrant becomes local supply', () => {
    expect(boundIntake(Number.POSITIVE_INFINITY, 100, unlimited, plan).intake).toBe(120);
  });

  it('keeps every limit, and never falls when more is wanted', () => {
    const persons = fc.integer({ min: 25, max: 600 });
    fc.assert(
      fc.property(persons, persons, fc.nat(100), (wanted, last, more) => {
        const { intake } = boundIntake(wanted, last, unlimited, plan);
        const kept = intake === last;
        expect(kept || (intake >= 0.8 * last && intake <= 1.2 * last)).toBe(true);
        expect(kept || intake >= 25 * Math.ceil(intake / 45)).toBe(true);
        expect(boundIntake(wanted + more, last, unlimited, plan).intake).toBeGreaterThanOrEqual(intake);
      }),
      { seed: 8 },
    );
  });
});
