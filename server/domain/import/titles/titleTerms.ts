import type { EditionIndex } from '../../edition/indexEdition.ts';
import { normaliseName } from '../../edition/normaliseName.ts';

/** A name under which an occupation is known. */
export interface TitleTerm {
  text: string;
  code: string;
  /** one of the edition's aliases, not a name of the classification */
  isAlias: boolean;
}

/** A name with what finding it needs. */
export interface IndexedTerm extends TitleTerm {
  /** length of its vector of weighted words */
  norm: number;
  /** its first two letters */
  start: string;
  /** number of its minor group */
  group: number;
}

/** Endings by which the classification and advertisements call the same people differently. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/工程技术人员$/, '工程师'],
  [/专业人员$/, '专员'],
  [/技术人员$/, '技术员'],
];

/**
 * Every name an occupation goes by: its own, in the advertisements' words too, its work types 工种, the edition's
 * aliases. Residual groups 其他… name nobody's work and are left out.
 */
export function titleTerms(index: EditionIndex): TitleTerm[] {
  const { occupations, aliases } = index.edition;
  const terms: TitleTerm[] = [];
  const add = (text: string, code: string, isAlias = false) => {
    const name = normaliseName(text);
    if (name.length > 1) terms.push({ text: name, code, isAlias });
  };
  for (const { list, alias, code } of aliases)
    if (list === 'occupation' && code.length > 1) add(alias, code, true);
  for (const { code, nameZh, level, workTypes } of occupations) {
    if (level !== 'occupation' || nameZh.startsWith('其他')) continue;
    add(nameZh, code);
    for (const [ending, said] of ENDINGS) if (ending.test(nameZh)) add(nameZh.replace(ending, said), code);
    for (const type of workTypes) add(type, code);
  }
  return terms;
}
