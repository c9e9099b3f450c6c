import type { PlanInput } from '../planInput.ts';
import { addCityLimits } from './addCityLimits.ts';
import { addFields } from './addFields.ts';
import { addLayout } from './addLayout.ts';
import { addProgramme, type ProgrammeColumns } from './addProgramme.ts';
import { keepsAllBut, type LeftOut } from './keepsAllBut.ts';
import { modelBuilder } from './modelBuilder.ts';
import { planChoices } from './planChoices.ts';
import type { PlanModel } from './planModel.ts';

export interface BuiltModel {
  model: PlanModel;
  /** in the order of the input's programmes */
  programmes: ProgrammeColumns[];
}

/**
 * The linear program of a plan: its rows, columns and what each of them stands for.
 *
 * @param leftOut limits to leave out, for finding which of them conflict
 * @see method §6
 */
export function buildModel(input: PlanInput, leftOut: readonly LeftOut[] = []): BuiltModel {
  const keeps = keepsAllBut(leftOut);
  const builder = modelBuilder();
  const programmes = planChoices(input, keeps).map((choice) => addProgramme(builder, choice, input.limits));
  addFields(builder, input, programmes);
  addCityLimits(builder, input, programmes, keeps);
  addLayout(builder, input, programmes);
  return { model: builder.build(), programmes };
}
