import type { MessageKey } from '@gongxu/messages/server';
import type { DemandCalibration, PlanInput, PlanLimits } from '../../domain/plan/planInput.ts';
import type {
  BindingLimit,
  PlanInfeasible as Infeasible,
  LimitName,
  Relaxation,
} from '../../domain/plan/planResult.ts';
import { bindingSentence } from '../../messages/bindingSentence.ts';
import { limitSentence } from '../../messages/limitSentence.ts';
import type { PlanNames } from './planNames.ts';
import type { PlanBindingLimit, PlanInfeasible, PlanSetting } from './planParts.model.ts';

type Kind = Parameters<typeof limitSentence>[0];

function sentences(
  kind: Kind,
  limit: LimitName,
  of: string | null,
  values: Record<string, number | null>,
  names: PlanNames,
) {
  const { nameZh, nameEn } = names.owner(of);
  return {
    sentenceZh: limitSentence(kind, limit, nameZh, values, 'zh'),
    sentenceEn: limitSentence(kind, limit, nameEn || nameZh, values, 'en'),
  };
}

function bindingSentences(one: BindingLimit, names: PlanNames) {
  const { nameZh, nameEn } = names.owner(one.of);
  return {
    sentenceZh: bindingSentence(one, nameZh, 'zh'),
    sentenceEn: bindingSentence(one, nameEn || nameZh, 'en'),
  };
}

/** Limits at work, worth most first. */
export function describeBinding(
  binding: readonly BindingLimit[],
  names: PlanNames,
): (PlanBindingLimit & Pick<BindingLimit, 'limit'>)[] {
  return binding
    .map((one) => ({ ...one, ...bindingSentences(one, names) }))
    .toSorted((a, b) => Math.abs(b.worth) - Math.abs(a.worth));
}

export function describeInfeasible(
  { conflict, relaxation, alternatives }: Infeasible,
  names: PlanNames,
): PlanInfeasible {
  const loosened = (one: Relaxation) => ({
    ...one,
    ...sentences('relax', one.limit, one.of, { from: one.from, to: one.to }, names),
  });
  return {
    conflict: conflict.map((one) => ({
      ...one,
      ...sentences('conflict', one.limit, one.of, { value: one.value }, names),
    })),
    relaxation: relaxation.map(loosened),
    alternatives: alternatives.map(loosened),
  };
}

/** The name of what a setting belongs to; empty for the whole plan. */
export function ownerOfSetting({ setting, of }: PlanSetting, names: PlanNames) {
  if (of === null) return { nameZh: '', nameEn: '' };
  if (setting === 'priority') return names.sector(of);
  return setting === 'care' ? names.specialty(of) : names.owner(of);
}

/** The names by which scenarios change a plan's limits and the calibration of its demand. */
type SettingName =
  | Exclude<keyof PlanLimits, 'priorities' | 'care'>
  | keyof DemandCalibration
  | 'priority'
  | 'care';

type NamedSetting = PlanSetting & { setting: SettingName };

/** What a setting is called. */
export function settingKey(setting: SettingName): MessageKey {
  return setting === 'openingCost' ? 'limits.opening' : `planwork.setting.${setting}`;
}

/** A plan's limits and the calibration of its demand under the names by which scenarios change them. */
export function describeSettings({ limits, calibration }: PlanInput): NamedSetting[] {
  const { priorities, care, ...plain } = limits;
  const each = (setting: SettingName, values: Record<string, number>) =>
    Object.entries(values).map(([of, value]) => ({ setting, of, value }));
  return [
    ...Object.entries({ ...plain, ...calibration }).map(([setting, value]) => ({
      setting: setting as SettingName,
      of: null,
      value,
    })),
    ...each('priority', priorities),
    ...each('care', care),
  ];
}
