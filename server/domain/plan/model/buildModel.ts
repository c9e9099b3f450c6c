import type { PlanInput } from '../planInput.ts';
import { addCityLimits } from './addCityLimits.ts';
import { addDistances, type Goal, type Releases } from './addDistances.ts';
import { addLayout } from './addLayout.ts';
import { addProgramme, type ProgrammeColumns } from './addProgramme.ts';
import { addTransport, type TransportForm } from './addTransport.ts';
import { keepsAllBut, type LeftOut } from './keepsAllBut.ts';
import { modelBuilder } from './modelBuilder.ts';
import { planChoices } from './planChoices.ts';
import type { PlanModel } from './planModel.ts';

export interface BuiltModel {
  model: PlanModel;
  /** in the order of the input's programmes */
  programmes: ProgrammeColumns[];
  /** of a model that goes towards goals; without one they are empty */
  releases: Releases;
}

export interface ModelOptions {
  /** `none`: limits alone */
  form?: TransportForm | 'none';
  /** where each programme is to go, in their order, as near as the limits allow; instead of the least cost */
  towards?: readonly Goal[];
  /** limits to leave out, for finding which of them conflict */
  leftOut?: readonly LeftOut[];
}

/**
 * The linear program of a plan: its rows, columns and what each of them stands for.
 *
 * @see method §6
 */
export function buildModel(
  input: PlanInput,
  { form = 'cuts', towards, leftOut = [] }: ModelOptions = {},
): BuiltModel {
  const keeps = keepsAllBut(leftOut);
  const builder = modelBuilder();
  const programmes = planChoices(input, keeps).map((choice) => addProgramme(builder, choice, input.limits));
  if (form !== 'none') addTransport(builder, input, programmes, form);
  addCityLimits(builder, input, programmes, keeps);
  addLayout(builder, input, programmes);
  const releases = towards ? addDistances(builder, programmes, towards) : { columns: new Map(), count: null };
  const model = builder.build();
  return { model: towards ? distancesAlone(model) : model, programmes, releases };
}

function distancesAlone(model: PlanModel): PlanModel {
  const cost = Float64Array.from(model.columnNames, ({ kind }) => (kind === 'distance' ? 1 : 0));
  return { ...model, offset: 0, columns: { ...model.columns, cost } };
}
