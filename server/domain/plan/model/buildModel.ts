import type { PlanInput } from '../planInput.ts';
import { addCityLimits } from './addCityLimits.ts';
import { addLayout } from './addLayout.ts';
import { addProgramme, type ProgrammeColumns } from './addProgramme.ts';
import { addTransport, type TransportForm } from './addTransport.ts';
import { keepsAllBut, type LeftOut } from './keepsAllBut.ts';
import { type ModelBuilder, modelBuilder, weightedSum } from './modelBuilder.ts';
import { planChoices } from './planChoices.ts';
import type { PlanModel } from './planModel.ts';

export interface BuiltModel {
  model: PlanModel;
  /** in the order of the input's programmes */
  programmes: ProgrammeColumns[];
}

export interface ModelOptions {
  /** `none`: limits alone */
  form?: TransportForm | 'none';
  /** entrants, in the order of the programmes, to come as near to as the limits allow, instead of the least cost */
  towards?: readonly number[];
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
  if (towards) addDistances(builder, programmes, towards);
  const model = builder.build();
  return { model: towards ? distancesAlone(model) : model, programmes };
}

/**
 * Σ|x − t|: how far an intake lies from its target. Between the whole numbers on either side of t the distance follows the
 * line that joins theirs, so that the relaxation gains nothing by parts of a person.
 */
function addDistances(
  builder: ModelBuilder,
  programmes: readonly ProgrammeColumns[],
  targets: readonly number[],
): void {
  programmes.forEach(({ choice, intake }, i) => {
    if (intake.terms.length === 0) return;
    const of = choice.programme.id;
    const target = targets[i] as number;
    const below = Math.floor(target);
    const part = target - below;
    const column = builder.addColumn({ kind: 'distance', of }, 0, Number.POSITIVE_INFINITY, 1);
    // distance ≥ at + slope · (x − below)
    for (const { slope, at } of [
      { slope: 1, at: -part },
      { slope: 1 - 2 * part, at: part },
      { slope: -1, at: part },
    ]) {
      const less = weightedSum([{ of: intake, factor: -slope }]);
      builder.addRow({ limit: 'link', of }, at, Number.POSITIVE_INFINITY, {
        constant: less.constant + slope * below,
        terms: [...less.terms, { column, factor: 1 }],
      });
    }
  });
}

function distancesAlone(model: PlanModel): PlanModel {
  const cost = Float64Array.from(model.columnNames, ({ kind }) => (kind === 'distance' ? 1 : 0));
  return { ...model, offset: 0, columns: { ...model.columns, cost } };
}
