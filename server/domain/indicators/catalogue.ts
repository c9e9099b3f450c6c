import type { Component } from '../edition/editionSettings.ts';
import type { PlacementFunction } from './componentFigure.ts';
import { indexFigure } from './qualityIndex.ts';
import { shareOfEmployed, shareOfGraduates, shareOfRecorded } from './rateFigure.ts';
import { salaryFigure } from './salaryFigure.ts';
import { satisfactionFigure } from './satisfactionFigure.ts';

/** Units of indicators: `score` is an answer from 1 to 5, `points` are 0–100, `factor` is a quotient of two figures. */
export type IndicatorUnit = 'ratio' | 'share' | 'factor' | 'persons' | 'yuan' | 'score' | 'points' | 'rank';

/**
 * Tables for people that show some of the placement figures, besides files and the API, which have all of them:
 * `outcomes` of the specialties of a sector, `taught` of the schools of a specialty, `specialties` the list of all.
 */
export const FIGURE_TABLES = ['outcomes', 'taught', 'specialties'] as const;
export type FigureTable = (typeof FIGURE_TABLES)[number];

/**
 * The definition of an indicator. Its words are the messages `indicator.<code>.name` and `.definition`, its formula is
 * `.formula`, which the API says too; V are vacancies, J job seekers, θ the true ratio.
 */
export interface Indicator {
  code: string;
  unit: IndicatorUnit;
  /** section of the method */
  section: string;
  /** it is a component of the index: whose goalposts and weight in the edition are its own */
  goalposts?: Component;
  /** it is a figure of every group of graduates, worked out by this; left out: it belongs to other tables */
  placement?: PlacementFunction;
  /** it speaks of all graduates, so that it does not apply to a group of people in work alone */
  ofAll?: true;
  /** the tables that show it, each in the order of the catalogue */
  tables?: readonly FigureTable[];
}

/** The catalogue, in the order of the flow. */
const CATALOGUE = [
  {
    code: 'supply_demand_ratio',
    unit: 'ratio',
    section: '1',
  },
  {
    code: 'shortage_probability',
    unit: 'share',
    section: '1',
  },
  {
    code: 'gap',
    unit: 'persons',
    section: '1',
  },
  {
    code: 'year_on_year',
    unit: 'factor',
    section: '1',
  },
  {
    code: 'outcome',
    unit: 'share',
    section: '2',
    goalposts: 'outcome',
    placement: shareOfGraduates('placed'),
    ofAll: true,
    tables: ['outcomes', 'taught'],
  },
  {
    code: 'strict',
    unit: 'share',
    section: '2',
    placement: shareOfRecorded('strict'),
    ofAll: true,
  },
  {
    code: 'matched',
    unit: 'share',
    section: '2',
    goalposts: 'matched',
    placement: shareOfEmployed('matched'),
    tables: ['taught'],
  },
  {
    code: 'salary',
    unit: 'yuan',
    section: '2',
    goalposts: 'salary',
    placement: salaryFigure,
    tables: ['outcomes'],
  },
  {
    code: 'stable',
    unit: 'share',
    section: '2',
    goalposts: 'stable',
    placement: shareOfEmployed('stable'),
  },
  {
    code: 'insured',
    unit: 'share',
    section: '2',
    goalposts: 'insured',
    placement: shareOfEmployed('insured'),
  },
  {
    code: 'contract',
    unit: 'share',
    section: '2',
    placement: shareOfEmployed('contract'),
    tables: ['taught'],
  },
  {
    code: 'local',
    unit: 'share',
    section: '2',
    goalposts: 'local',
    placement: shareOfEmployed('local'),
  },
  {
    code: 'leaving',
    unit: 'share',
    section: '2',
    placement: shareOfEmployed('leaving'),
    tables: ['taught'],
  },
  {
    code: 'satisfaction',
    unit: 'score',
    section: '2',
    goalposts: 'satisfaction',
    placement: satisfactionFigure,
  },
  {
    code: 'index',
    unit: 'points',
    section: '2',
    placement: indexFigure,
    ofAll: true,
    tables: ['outcomes', 'specialties'],
  },
  {
    code: 'rank',
    unit: 'rank',
    section: '2',
  },
  {
    code: 'balanced_demand',
    unit: 'persons',
    section: '4',
  },
  {
    code: 'demand',
    unit: 'persons',
    section: '4',
  },
  {
    code: 'foreseen_ratio',
    unit: 'ratio',
    section: '4',
  },
  {
    code: 'local_supply',
    unit: 'persons',
    section: '5',
  },
  {
    code: 'suggested_intake',
    unit: 'persons',
    section: '5',
  },
] as const satisfies readonly Indicator[];

/** Codes of all indicators. */
export type IndicatorCode = (typeof CATALOGUE)[number]['code'];

/** Codes of the indicators that are figures of a group of graduates. */
export type PlacementCode = Extract<(typeof CATALOGUE)[number], { placement: PlacementFunction }>['code'];

/** An indicator of a group of graduates. */
export interface PlacementIndicator extends Indicator {
  code: PlacementCode;
  placement: PlacementFunction;
}

/**
 * Every indicator there is, in the order of the flow; pages, tables, files and the API list them from here. A new one
 * is a definition here, the function that works it out, and its words in both message catalogues.
 */
export const INDICATORS: readonly (Indicator & { code: IndicatorCode })[] = CATALOGUE;

/** Every figure of a group of graduates. */
export const PLACEMENT_INDICATORS = INDICATORS.filter(
  (one) => one.placement !== undefined,
) as readonly PlacementIndicator[];
