import type { Language } from '#lib/i18n/index.ts';
import type { FirstFigure, FirstFigureName, ImportOrderParts } from '../api/types.ts';

export type OrderStep = ImportOrderParts['steps'][number];

/** What each page cannot do without: its figures as far as they are first ones. */
export const NEEDED = {
  home: ['ratio', 'index'],
  sector: ['ratio', 'index', 'advertised', 'registered'],
  specialties: ['ratio', 'index'],
  specialty: ['ratio', 'index', 'gap'],
  gaps: ['gap'],
  accuracy: ['ratio'],
  plan: ['plan'],
} as const satisfies Record<string, readonly FirstFigureName[]>;
/** Pages that are nothing without figures; the plan's has more to say. */
export type NeedyPage = Exclude<keyof typeof NEEDED, 'plan'>;

/** The steps that some figures are made of, in their order, each with those of the figures that it serves. */
export function stepsFor(
  { steps }: Pick<ImportOrderParts, 'steps'>,
  figures: readonly FirstFigureName[],
): OrderStep[] {
  return steps.flatMap((step) => {
    const served = step.figures.filter((figure) => figures.includes(figure));
    return served.length > 0 ? [{ ...step, figures: served }] : [];
  });
}

/** What a step asks for, in words: either of two files where there are two. */
export function stepName({ kinds }: Pick<OrderStep, 'kinds'>, { t, name, locale }: Language): string {
  const gap = locale === 'zh' ? '' : ' ';
  return kinds.map(name).join(`${gap}${t('needs.or')}${gap}`);
}

/** Whether something of a kind is in; null, where nothing is waited for, means yes. */
export function isIn(order: Pick<ImportOrderParts, 'steps'> | null, kind: string): boolean {
  const step = order?.steps.find(({ kinds }) => kinds.some((one) => one.kind === kind));
  return step?.handedIn ?? true;
}

/** Those of some steps that nothing has been handed in for. */
export function missingOf(steps: readonly OrderStep[]): OrderStep[] {
  return steps.filter((step) => !step.handedIn);
}

/** Which page an address is of, where it has nothing to show yet. */
export function needyPage(path: string): NeedyPage {
  if (path.startsWith('/sectors')) return 'sector';
  if (path.startsWith('/specialties/')) return 'specialty';
  if (path.startsWith('/specialties')) return 'specialties';
  if (path.startsWith('/plan')) return 'gaps';
  return path.startsWith('/method') ? 'accuracy' : 'home';
}

/**
 * Where a first figure stands: on the pages; waiting for files; or all kinds of files are there and tell too little, some
 * counties' returns are missing, or, where people make it, nobody has made it.
 */
export function standingOf(
  { figure, shown, needs }: FirstFigure,
  coverage: ImportOrderParts['coverage'],
): 'shown' | 'waits' | 'thin' | 'part' | 'make' | 'makePart' {
  if (shown) return 'shown';
  if (needs.some(({ handedIn }) => !handedIn)) return 'waits';
  const isPart = Boolean(coverage?.unknown.length);
  if (figure === 'plan') return isPart ? 'makePart' : 'make';
  return figure === 'gap' && isPart ? 'part' : 'thin';
}
