import type { AdjustmentRule } from '../../domain/edition/types.ts';
import type { PlanInput } from '../../domain/plan/planInput.ts';
import type { EditionService } from '../edition/edition.service.ts';
import type { Named } from '../figures/named.model.ts';

/** Names of what a plan speaks of: schools and fields as frozen with it, everything else by the edition. */
export interface PlanNames {
  school(code: string): Named;
  specialty(code: string): Named;
  field(code: string): Named;
  sector(code: string): Named;
  occupation(code: string): Named;
  /** a class of specialties */
  group(code: string): Named;
  /** undefined: the edition's library no longer has it */
  rule(id: string): AdjustmentRule | undefined;
  /** the owner of a limit: a programme, a school, a sector; both names empty for the city */
  owner(of: string | null): { nameZh: string; nameEn: string };
}

export function planNames({ schools, fields, programmes }: PlanInput, edition: EditionService): PlanNames {
  const bySchool = new Map(schools.map(({ code, nameZh, nameEn }) => [code, { code, nameZh, nameEn }]));
  const byField = new Map(fields.map(({ code, nameZh, nameEn }) => [code, { code, nameZh, nameEn }]));
  const byProgramme = new Map(programmes.map((one) => [one.id, one]));
  const unknown = (code: string): Named => ({ code, nameZh: code, nameEn: '' });
  const school = (code: string) => bySchool.get(code) ?? unknown(code);
  const specialty = (code: string) => edition.named('specialties', code);
  return {
    school,
    specialty,
    field: (code) => byField.get(code) ?? specialty(code),
    sector: (code) => edition.named('sectors', code),
    occupation: (code) => edition.named('occupations', code),
    group: (code) => edition.named('specialtyGroups', code),
    rule: (wanted) => edition.index.edition.rules.find(({ id }) => id === wanted),
    owner(of) {
      if (of === null) return { nameZh: '', nameEn: '' };
      const programme = byProgramme.get(of);
      if (!programme) return byField.get(of) ?? school(of);
      const [at, what] = [school(programme.school), specialty(programme.specialty)];
      return {
        nameZh: `${at.nameZh} ${what.nameZh}`,
        nameEn: `${at.nameEn || at.nameZh}, ${what.nameEn || what.nameZh}`,
      };
    },
  };
}
