import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const edition = join(import.meta.dirname, '..', '..', 'data', 'editions', 'tonghua');

function firstColumn(file: string, accept: (line: string) => boolean): string[] {
  return readFileSync(join(edition, file), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line && accept(line))
    .map((line) => line.slice(0, line.indexOf(',')));
}

/** The code lists a made file draws from: the edition's own, and schools of a small province. */
export function benchCodes() {
  const schools = Array.from({ length: 120 }, (_, i) => `B${String(i + 1).padStart(3, '0')}`);
  return {
    schools,
    specialties: firstColumn('specialties.csv', (line) => line.includes(',secondary,')).slice(0, 120),
    occupations: firstColumn('occupations.csv', (line) => /^\d-\d\d-\d\d-\d\d,/.test(line)).slice(300, 600),
    regions: firstColumn('regions.csv', (line) => line.includes(',county,')),
    outcomes: [
      'contract',
      'self_employed',
      'flexible',
      'further_study',
      'military_programme',
      'seeking',
      'not_seeking',
      'unregistered',
    ],
    cohorts: ['2021', '2022', '2023', '2024', '2025', '2026'],
  };
}
