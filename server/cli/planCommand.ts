import { t } from '@gongxu/messages/server';
import type { Command } from 'commander';
import { PlanRefused } from '../domain/plan/lifecycle/planRefused.ts';
import type { PlanChange } from '../domain/plan/namedChanges.ts';
import { inWords } from '../messages/inWords.ts';
import { fillWhenEmpty } from '../store/fillWhenEmpty.ts';
import { createPlanner } from '../store/plans/createPlanner.ts';
import { latestPublication } from '../store/publications.ts';
import { type Asked, command, DONE, print, REFUSED, WrongUse, withStore } from './command.ts';
import { infeasibleLines, type MadePlan, planJson, planLines } from './planText.ts';

interface PlanAsked extends Asked {
  year?: string;
  scenario: string[];
}

/** `plan`: computed from what is committed, kept nowhere. Exit 1 when its limits cannot hold together. */
export function planCommand(): Command {
  return command('plan', '计算招生计划 work out the enrolment plan')
    .option('--year <year>', '入学年份，不写则为下一个秋季 the coming autumn when left out')
    .option(
      '--scenario <setting=value>',
      '改一项设定，可多次，如 maxChange=0.3、places:D01/710201=240、budget=none change a setting, repeatable',
      (pair: string, before: string[]) => [...before, pair],
      [],
    )
    .action(async (asked: PlanAsked) => {
      const changes = asked.scenario.map((pair) => toChange(pair, asked));
      const made = await make(asked, changes);
      print(asked, planJson(made), () =>
        'infeasible' in made.outcome ? infeasibleLines(made, asked.lang) : planLines(made, asked.lang),
      );
      process.exitCode = 'infeasible' in made.outcome ? REFUSED : DONE;
    });
}

function make({ year, lang }: PlanAsked, changes: PlanChange[]): Promise<MadePlan> {
  return withStore(async (store) => {
    // a database that has seen no import yet is filled as the server's start would fill it
    if (!(await latestPublication(store))) await fillWhenEmpty(store, (line) => console.error(line));
    const planner = createPlanner(store);
    try {
      const input = planner.change(await planner.load(year ?? null), changes);
      return { input, outcome: await planner.solve(input), index: store.index };
    } catch (error) {
      if (!(error instanceof PlanRefused)) throw error;
      const { code, ...values } = error.refusal;
      throw new WrongUse(t(lang, `error.${code}`, inWords(values, lang)));
    }
  });
}

/** @throws WrongUse when a pair says nothing */
function toChange(pair: string, { lang }: PlanAsked): PlanChange {
  const [, setting = '', of, text = ''] = /^(\w+)(?::([^=]+))?=(.+)$/.exec(pair) ?? [];
  const value = text === 'none' ? null : Number(text);
  if (setting === '' || Number.isNaN(value)) throw new WrongUse(t(lang, 'cli.bad_scenario', { value: pair }));
  return { setting, of: of ?? null, value };
}
