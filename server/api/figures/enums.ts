import { registerEnumType } from '@nestjs/graphql';
import { COMPONENTS } from '../../domain/edition/editionSettings.ts';
import { NEAR_BY } from '../../domain/edition/neighbourSpecialties.ts';
import { FOUND_BY } from '../../domain/edition/searchSpecialties.ts';
import { DATA_KINDS } from '../../domain/facts/dataKind.ts';
import type { EstimateState } from '../../domain/facts/estimate.ts';
import { MISSING_REASONS } from '../../domain/facts/missing.ts';
import { OUTCOMES } from '../../domain/facts/outcome.ts';
import { UNJUDGED } from '../../domain/forecast/judgeAssociations.ts';
import { FORECAST_METHODS } from '../../domain/forecast/types.ts';
import { BESIDE_OTHERS } from '../../domain/guidance/besideOthers.ts';
import { FIGURE_TABLES } from '../../domain/indicators/catalogue.ts';
import type {
  FlowRow,
  PipelineStep,
  RatioClass,
  SupplyDemandRow,
  Verdict,
} from '../../domain/publication/types.ts';
import { RELEASE_KINDS } from '../../domain/release/releaseKinds.ts';
import { enumOf } from './enumOf.ts';

const STATES = ['ok', 'approximate', 'parent', 'spread', 'low_coverage', ...MISSING_REASONS] as const;
const RATIO_CLASSES = ['s3', 's2', 's1', 'eq', 'unclear', 'u1', 'u2', 'u3'] as const;
const CLUMPINGS = ['employers', 'parts', 'assumed', 'unknown'] as const;
const DESTINATIONS = ['local', 'province', 'elsewhere', 'college', 'none'] as const;
const VERDICTS = ['new', 'expand', 'hold', 'shrink', 'suspend', 'not_assessable'] as const;
const STEPS = [
  'intake',
  'dropout',
  'graduates',
  'further_study',
  'unavailable',
  'elsewhere',
  'local_supply',
] as const;

/** What a table can be grouped by. */
export const GROUP_BYS = [
  'city',
  'sector',
  'specialty',
  'occupation',
  'region',
  'school',
  'programme',
] as const;
export type GroupBy = (typeof GROUP_BYS)[number];

export const GroupByEnum = enumOf(GROUP_BYS);
export const DataKindEnum = enumOf(DATA_KINDS);
export const EstimateStateEnum = enumOf<EstimateState>(STATES);
export const RatioClassEnum = enumOf<RatioClass>(RATIO_CLASSES);
export const ClumpingEnum = enumOf<SupplyDemandRow['clumping']>(CLUMPINGS);
export const OutcomeEnum = enumOf(OUTCOMES);
export const PlaceEnum = enumOf<FlowRow['place']>(DESTINATIONS);
export const VerdictEnum = enumOf<Verdict>(VERDICTS);
export const PipelineStepEnum = enumOf<PipelineStep['step']>(STEPS);
export const ComponentEnum = enumOf(COMPONENTS);
export const FigureTableEnum = enumOf(FIGURE_TABLES);
export const ForecastMethodEnum = enumOf(FORECAST_METHODS);
export const UnjudgedEnum = enumOf(UNJUDGED);
export const FoundByEnum = enumOf(FOUND_BY);
export const NearByEnum = enumOf([...NEAR_BY, 'short'] as const);

export const ReleaseKindEnum = enumOf(RELEASE_KINDS);
export const BesideOthersEnum = enumOf(BESIDE_OTHERS);

registerEnumType(BesideOthersEnum, {
  name: 'BesideOthers',
  description: 'What is told of a specialty beside others when the next entrants graduate.',
  valuesMap: {
    short: { description: 'Shorter of people: the whole 80 % interval of its gap lies above 0.' },
    surplus: { description: 'More graduates for each job: the whole 80 % interval of its gap lies below 0.' },
    unclear: { description: 'The 80 % interval contains 0.' },
    few: { description: 'No side: vacancies or seekers on record are too few.' },
    contradicted: { description: 'No side: more were hired than the vacancies on record allow.' },
  },
});
registerEnumType(ReleaseKindEnum, {
  name: 'ReleaseKind',
  description: 'What is released.',
  valuesMap: {
    quarterly: { description: 'Supply and demand of a quarter 人才供需信息.' },
    yearly: { description: 'What became of one year’s graduates 毕业生就业.' },
  },
});
registerEnumType(GroupByEnum, { name: 'GroupBy', description: 'What a table is grouped by.' });
registerEnumType(DataKindEnum, {
  name: 'DataKind',
  description: 'Where figures come from; figures of different kinds are never added together.',
  valuesMap: {
    real: { description: 'Handed in.' },
    published: { description: 'Typed from a cited publication.' },
    demonstration: { description: 'Made by the seeded generator.' },
  },
});
registerEnumType(FoundByEnum, {
  name: 'FoundBy',
  description: 'What a search found a specialty by.',
  valuesMap: {
    name: { description: 'Its code, name or alias, or a part of one.' },
    everyday: { description: 'A word of daily life for what it teaches.' },
    spelling: { description: 'Pinyin of a name, or its initials.' },
    occupation: { description: 'An occupation it leads to by the crosswalk.' },
  },
});
registerEnumType(NearByEnum, {
  name: 'NearBy',
  description: 'Why a specialty stands beside another.',
  valuesMap: {
    class: { description: 'Of the same class 专业类.' },
    occupation: { description: 'Both lead to an occupation.' },
    category: { description: 'Of the same category 专业大类.' },
    short: {
      description:
        'None is near; this one is shorter of people than others, its whole 80 % interval above 0.',
    },
  },
});
registerEnumType(ForecastMethodEnum, {
  name: 'ForecastMethod',
  description: 'How demand was forecast.',
  valuesMap: {
    combination: { description: 'Mean of simple exponential smoothing, Theta and damped trend.' },
    ses: { description: 'Exponential smoothing alone: under 16 quarters.' },
    parent: { description: 'Growth of the group above times the share in it: under 8 quarters.' },
    seasonal_naive: { description: 'As a year before: nothing did better in the past.' },
    flat: { description: 'The last year carried forward: the whole record is too short.' },
  },
});
registerEnumType(UnjudgedEnum, {
  name: 'Unjudged',
  description: 'Why a forecast is not held against what came.',
  valuesMap: {
    other_area: { description: 'It is of another area, or does not say of which.' },
    not_on_record: { description: 'Its year is still to come, or was not collected.' },
    partly_estimated: { description: 'Part of what came was not collected and is an estimate.' },
  },
});
registerEnumType(EstimateStateEnum, {
  name: 'EstimateState',
  description: 'How a figure has to be read, or why it is absent.',
  valuesMap: {
    ok: { description: 'As it stands.' },
    approximate: { description: "The method's conditions hold only roughly." },
    parent: { description: 'The figure of the group above; the cell itself is too small.' },
    spread: { description: 'Includes rows without a stated occupation, spread in proportion.' },
    low_coverage: { description: 'Fewer than half of the people it speaks of are known.' },
    not_collected: { description: 'Should have been handed in and was not.' },
    not_applicable: { description: 'The question does not arise.' },
    not_assessable: { description: 'Too little data to say anything.' },
    suppressed: { description: 'Known and withheld to protect people.' },
    zero_denominator: { description: 'Nothing beneath the line of the ratio.' },
  },
});
registerEnumType(RatioClassEnum, {
  name: 'RatioClass',
  description:
    'Class of a ratio: s1–s3 shortage of people, u1–u3 surplus, eq about equal, unclear: the interval holds 1.',
});
registerEnumType(ClumpingEnum, {
  name: 'Clumping',
  description: 'How it is known that vacancies come together, by employer.',
  valuesMap: {
    employers: { description: 'From the number of employers that was stated.' },
    parts: { description: 'From the row’s parts: nobody stated the number of the whole.' },
    unknown: { description: 'Employers are not known, and the interval leaves it out.' },
  },
});
registerEnumType(OutcomeEnum, { name: 'Outcome', description: 'Official outcome category 毕业去向.' });
registerEnumType(PlaceEnum, { name: 'Place', description: 'Where a graduate went.' });
registerEnumType(VerdictEnum, { name: 'Verdict', description: 'What the guidance says about a specialty.' });
registerEnumType(PipelineStepEnum, {
  name: 'PipelineStepName',
  description:
    'A step from intake to local supply, the graduates who seek work in the city: those who work here and those still looking.',
});
registerEnumType(ComponentEnum, {
  name: 'Component',
  description: 'A component of the placement quality index.',
});
registerEnumType(FigureTableEnum, {
  name: 'FigureTable',
  description: 'A table for people that shows some of the placement figures.',
  valuesMap: {
    outcomes: { description: 'Specialties of a sector.' },
    taught: { description: 'Schools of a specialty.' },
    specialties: { description: 'The list of all specialties.' },
  },
});
