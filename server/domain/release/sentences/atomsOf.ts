import type { BoundFigure, ReleaseSentence } from './releaseSentence.ts';

/** What may stand between braces in a sentence, with the figures it prints. */
export type Atoms = ReadonlyMap<string, readonly BoundFigure[]>;

/**
 * The atoms of a sentence. A printed figure has `{name}`, its bounds `{name_range}` and whose it is `{name_name}`; a group
 * `short1`, `short2` … has `{short_names}` and `{short_list}`, and how many it has as `{short_n}`.
 */
export function atomsOf({ figures }: ReleaseSentence): Atoms {
  const atoms = new Map<string, BoundFigure[]>();
  for (const figure of figures) {
    const { name, unit, low, high, nameZh } = figure;
    if (unit === undefined) continue;
    atoms.set(name, [figure]);
    if (low !== undefined || high !== undefined) atoms.set(`${name}_range`, [figure]);
    if (nameZh !== undefined) atoms.set(`${name}_name`, [figure]);
  }
  for (const [name, of] of groupsOf(figures)) {
    for (const atom of ['names', 'list', 'n']) atoms.set(`${name}_${atom}`, [...of]);
  }
  return atoms;
}

/** Named figures that are told one after the other, by the name of their group. */
export function groupsOf(figures: readonly BoundFigure[]): Map<string, readonly BoundFigure[]> {
  const groups = Map.groupBy(
    figures.filter(({ name, nameZh }) => nameZh !== undefined && /\d$/.test(name)),
    ({ name }) => name.replace(/\d+$/, ''),
  );
  return groups;
}
