import { type Locale, t } from '@gongxu/messages/server';
import type { Command } from 'commander';
import { PlanRefused } from '../domain/plan/lifecycle/planRefused.ts';
import type { PlanChange } from '../domain/plan/namedChanges.ts';
import { inWords } from '../messages/inWords.ts';
import { fillWhenEmpty } from '../store/fillWhenEmpty.ts';
import { createPlanner } from '../store/plans/createPlanner.ts';
import { listPlans, readPlan } from '../store/plans/readPlans.ts';
import { latestPublication } from '../store/publications.ts';
import { type Asked, command, DONE, print, REFUSED, WrongUse, withStore } from './command.ts';
import { infeasibleLines, type MadePlan, planJson, planLines } from './planText.ts';

interface PlanAsked extends Asked {
  year?: string;
  scenario: string[];
  kept?: string | true;
}

/**
 * `plan`: computed from what is committed, kept nowhere; with `--kept` one that was made and decided about. Exit 1 when its
 * limits cannot hold together.
 */
export function planCommand(): Command {
  return command('plan', '计算招生计划 work out the enrolment plan')
    .option('--year <year>', '入学年份，不写则为下一个秋季 the coming autumn when left out')
    .option(
      '--scenario <setting=value>',
      '改一项设定，可多次，如 maxChange=0.3、places:D01/710201=240、budget=none change a setting, repeatable',
      (pair: string, before: string[]) => [...before, pair],
      [],
    )
    .option(
      '--kept [plan]',
      '已存的方案和目前的决定，如 plan/2027/v1，不写则为最新 a plan that is kept, with what is decided; the latest when left out',
    )
    .action(async (asked: PlanAsked) => {
      const changes = asked.scenario.map((pair) => toChange(pair, asked));
      if (asked.kept && (asked.year || changes.length > 0))
        throw new WrongUse(t(asked.lang, 'cli.kept_alone'));
      const made = await (asked.kept ? readKept(asked, asked.kept) : make(asked, changes));
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
    return said(lang, async () => {
      const input = planner.change(await planner.load(year ?? null), changes);
      return { input, outcome: await planner.solve(input), index: store.index, kept: null };
    });
  });
}

/** A plan of the database with what was done about it. @param plan `plan/2027/v1`; true: the latest */
function readKept({ lang }: PlanAsked, plan: string | true): Promise<MadePlan> {
  return withStore((store) =>
    said(lang, async () => {
      const id = plan === true ? (await listPlans(store, 1))[0]?.id : plan;
      if (!id) throw new WrongUse(t(lang, 'cli.no_plan'));
      const kept = await readPlan(store, id);
      return { input: kept.input, outcome: kept.outcome, index: store.index, kept };
    }),
  );
}

/** @throws WrongUse with the sentence of what was refused */
async function said<T>(lang: Locale, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PlanRefused)) throw error;
    const { code, ...values } = error.refusal;
    throw new WrongUse(t(lang, `error.${code}`, inWords(values, lang)));
  }
}

/** @throws WrongUse when a pair says nothing */
function toChange(pair: string, { lang }: PlanAsked): PlanChange {
  const [, setting = '', of, text = ''] = /^(\w+)(?::([^=]+))?=(.+)$/.exec(pair) ?? [];
  const value = text === 'none' ? null : Number(text);
  if (setting === '' || Number.isNaN(value)) throw new WrongUse(t(lang, 'cli.bad_scenario', { value: pair }));
  return { setting, of: of ?? null, value };
}
