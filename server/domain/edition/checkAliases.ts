import { OUTCOMES } from '../facts/outcome.ts';
import type { NameList } from './indexNames.ts';
import { normaliseName } from './normaliseName.ts';
import { type EditionProblem, type EditionProblemCode, fileLine } from './problem.ts';
import type { Edition } from './types.ts';

interface Named {
  code: string;
  nameZh?: string;
}

/**
 * Aliases: `unknown_list`, `unknown_target`, and `ambiguous_alias` where an alias has two targets or is another
 * entry's own name. School aliases are not resolved: schools come in by import, not with the edition.
 */
export function checkAliases(edition: Edition): EditionProblem[] {
  const lists: Partial<Record<NameList, Named[]>> = {
    region: edition.regions,
    sector: edition.sectors,
    occupation: edition.occupations,
    specialty: edition.specialties,
    outcome: OUTCOMES.map((code) => ({ code })),
    school: [],
  };
  const codes = new Map(Object.entries(lists).map(([list, all]) => [list, new Set(all.map((e) => e.code))]));
  const owners = new Map<string, string>();
  for (const [list, all] of Object.entries(lists)) {
    for (const { code, nameZh } of all) if (nameZh) owners.set(`${list} ${normaliseName(nameZh)}`, code);
  }
  return edition.aliases.flatMap(({ list, alias, code }, index): EditionProblem[] => {
    const problem = (name: EditionProblemCode, values: EditionProblem['values']): EditionProblem[] => [
      { grade: 'error', table: 'aliases', row: fileLine(index), code: name, values },
    ];
    const known = codes.get(list);
    if (!known) return problem('unknown_list', { list, alias });
    if (list !== 'school' && !known.has(code)) return problem('unknown_target', { alias, code });
    const key = `${list} ${normaliseName(alias)}`;
    const owner = owners.get(key);
    owners.set(key, code);
    return owner !== undefined && owner !== code
      ? problem('ambiguous_alias', { alias, code, other: owner })
      : [];
  });
}
