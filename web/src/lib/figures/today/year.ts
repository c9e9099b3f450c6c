import type { CalendarBar, YearCalendar } from '#lib/api/types.ts';
import { hasMessage, type Language } from '#lib/i18n/index.ts';
import { daysBetween, shortDay } from './days.ts';
import { beginning, fileName } from './waiting.ts';

/** Bars of one row that do not overlap, so that they can be drawn side by side. */
export interface Lane {
  row: CalendarBar['row'];
  /** the row's first lane carries its name */
  first: boolean;
  bars: PlacedBar[];
}

export interface PlacedBar {
  label: string;
  /** places on the year's axis, percent of it */
  x: number;
  width: number;
  state: CalendarBar['state'];
  from: string;
  to: string;
}

/** What is being gathered now and what comes next. */
export function yearFinding({ bars, today }: YearCalendar, language: Language): string {
  const { t } = language;
  const say = ({ step, period }: CalendarBar) => t(`today.say.${step}`, { quarter: period.slice(-1) });
  const now = bars.filter(({ state }) => state === 'now').map(say);
  const [next] = bars.filter(({ from }) => from > today).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const steps = now.join(language.locale === 'zh' ? '、' : ', ');
  if (!next) return now.length > 0 ? t('today.year.now', { steps }) : t('today.year.end');
  const values = { steps, next: say(next), day: shortDay(next.from, language) };
  return t(now.length > 0 ? 'today.year.nowNext' : 'today.year.next', values);
}

/** A step of the year in a bar; one that is no more than a file to hand in bears the file's name. */
function stepName({ step, period }: CalendarBar, { t }: Language): string {
  const own = `today.step.${step}`;
  return hasMessage(own) ? t(own, { quarter: period.slice(-1) }) : fileName(step, { t });
}

/** The year's bars in lanes; what is done in the same days is one bar. */
export function yearLanes({ from, to, bars }: YearCalendar, language: Language): Lane[] {
  const { locale } = language;
  const days = daysBetween(from, to) + 1;
  const rows = Map.groupBy(bars, ({ row }) => row);
  return [...rows].flatMap(([row, own]) => {
    const same = [...Map.groupBy(own, (bar) => `${bar.from} ${bar.to}`).values()];
    const lanes: PlacedBar[][] = [];
    for (const group of same) {
      const [bar] = group as [CalendarBar];
      const x = Math.max(0, daysBetween(from, bar.from));
      const end = Math.min(days, daysBetween(from, bar.to) + 1);
      const placed: PlacedBar = {
        label: beginning(group.map((bar) => stepName(bar, language)).join(locale === 'zh' ? '、' : ', ')),
        x: percent(x / days),
        width: percent((end - x) / days),
        state: bar.state,
        from: bar.from,
        to: bar.to,
      };
      const free = lanes.find((lane) => (lane.at(-1)?.to ?? '') < bar.from);
      if (free) free.push(placed);
      else lanes.push([placed]);
    }
    return lanes.map((lane, i) => ({ row, first: i === 0, bars: lane }));
  });
}

/** First days of the months on the axis. */
export function yearMonths({ from, to }: YearCalendar): { x: number; month: string }[] {
  const days = daysBetween(from, to) + 1;
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  return Array.from({ length: 12 }, (_, i) => {
    const month = `${Math.floor((first + i) / 12)}-${String(((first + i) % 12) + 1).padStart(2, '0')}-01`;
    return { x: percent(daysBetween(from, month) / days), month };
  });
}

/** Where today stands on the axis, percent. */
export function todayAt({ from, to, today }: YearCalendar): number {
  return percent((daysBetween(from, today) + 0.5) / (daysBetween(from, to) + 1));
}

function percent(share: number): number {
  return Math.round(share * 100_000) / 1000;
}
