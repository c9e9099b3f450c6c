import type { Figure, Guidance, Market, Placement, Specialty, SpecialtyFigures } from './specialtyFigures.ts';

export type Lang = 'zh' | 'en';

/** A place of a page and what it must say, or must not. */
interface Claim {
  of: string;
  in: string;
  says: RegExp | string;
  not?: true;
}

/** Words of the planners’ trade that no public page uses. */
const TRADE = {
  zh: /登记率|入门比例|入门岗位比例|折算系数的修正|把握|稳定程度/,
  en: /registration coverage|entry-level share|probability of the top quarter|parent.s figure/i,
};
const FEW = 10;

// Written anew, so that what the product prints is held against a second hand.
const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const whole = (value: number) => grouped.format(Math.round(Math.abs(value)));
const hundred = (value: number) => whole(Math.round(value / 100) * 100);
const ratioText = (value: number) => value.toFixed(2);
const sideOf = (direction: string | null | undefined) =>
  /^s\d/.test(direction ?? '') ? 'short' : /^u\d/.test(direction ?? '') ? 'surplus' : (direction ?? null);
const sideOfGap = ({ low, high }: Figure) =>
  (low ?? 0) > 0 ? 'short' : (high ?? 0) < 0 ? 'surplus' : 'unclear';
const figureOf = (row: Placement | undefined, code: string) =>
  row?.figures.find((figure) => figure.code === code)?.estimate;

/**
 * What a specialty's page says that its figures do not, or leaves out that they ask for.
 *
 * @returns sentences for who has to mend it; empty: the page is true
 */
export function untrueOf(
  html: string,
  specialty: Specialty,
  figures: SpecialtyFigures,
  lang: Lang,
): string[] {
  const page = pageOf(html);
  const claims: Claim[] = [
    ...plainClaims(page, lang),
    ...marketClaims(page, specialty, figures, lang),
    ...placementClaims(page, specialty, figures, lang),
    ...flowClaims(page, specialty, figures, lang),
    ...guidanceClaims(page, figures, specialty.code, lang),
    ...schoolClaims(page, specialty, figures, lang),
    ...verdictClaims(page, specialty, figures, lang),
    ...jobClaims(page, specialty, figures, lang),
    ...nearClaims(page, specialty, lang),
  ];
  return claims
    .filter(({ in: text, says, not }) => {
      const found = typeof says === 'string' ? text.includes(says) : says.test(text);
      return found === (not ?? false);
    })
    .map(
      ({ of, in: text, says, not }) =>
        `${specialty.code} ${lang} ${of}: ${not ? 'says' : 'lacks'} ${says} in "${text.slice(0, 160)}"`,
    );
}

type Page = ReturnType<typeof pageOf>;

function pageOf(html: string) {
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? '';
  const text = (markup: string) =>
    markup
      .replaceAll(/<style.*?<\/style>|<!--.*?-->/gs, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll(/\s+/g, ' ')
      .trim();
  const figure = (id: string) =>
    new RegExp(`<figure[^>]* id="${id}".*?</figure>`, 's').exec(main)?.[0] ?? null;
  const tiles = main
    .split(/<div class="figure-tile/)
    .slice(1, 5)
    // the last one ends where what follows the strip begins
    .map((tile) => text(tile.split(/<(?:div|p) class="(?:quiet|section|columns)/)[0] ?? ''));
  return {
    main,
    all: text(main),
    facts: text(/<ul class="facts.*?<\/ul>/s.exec(main)?.[0] ?? ''),
    lede: text(/<p class="lede.*?<\/p>/s.exec(main)?.[0] ?? ''),
    verdict: text(/<p class="verdict-line.*?<\/p>/s.exec(main)?.[0] ?? ''),
    near: /<section[^>]* id="near".*?<\/section>/s.exec(main)?.[0] ?? '',
    tiles: { ratio: tiles[0] ?? '', pay: tiles[1] ?? '', outcome: tiles[2] ?? '', index: tiles[3] ?? '' },
    markup: figure,
    text: (id: string) => text(figure(id) ?? ''),
    title: (id: string) =>
      text(/<h[2-4][^>]*>.*?<\/h[2-4]>/s.exec(figure(id) ?? '')?.[0] ?? '').replaceAll(/(?<=[，；]) /g, ''),
    rows: (id: string) => [...(figure(id) ?? '').matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => text(row)),
    index: text(/<section[^>]* id="index".*?<\/section>/s.exec(main)?.[0] ?? ''),
    wantedBy: text(/<div[^>]*data-wanted-by.*?<\/div>/s.exec(main)?.[0] ?? ''),
    prospects: text(
      /<section class="frame[^"]*">\s*(?:<!--.*?-->)?\s*<h3>.*?<\/section>/s.exec(main)?.[0] ?? '',
    ),
  };
}

function plainClaims({ all, main }: Page, lang: Lang): Claim[] {
  return [
    { of: 'page', in: all, says: /NaN|undefined|Infinity|\bnull\b/, not: true },
    { of: 'page', in: main, says: /<s[ >]/, not: true },
    { of: 'trade', in: all, says: TRADE[lang], not: true },
  ];
}

/** Why the row has no ratio of its own, in words. */
function fewOf(row: Market, { limits }: SpecialtyFigures, lang: Lang): string {
  const [vacancies, seekers] = [row.statedVacancies ?? row.vacancies, row.statedSeekers ?? row.seekers];
  const words =
    lang === 'zh'
      ? ['岗位', '求职者', row.employersAtLeast ? '已知的招人单位' : '招人的单位']
      : ['vacancies', 'job seekers', row.employersAtLeast ? 'known employers' : 'employers'];
  const least = limits.minEffectiveVacancies;
  const lone = row.employers !== null && row.employers < limits.minEmployers;
  const few = [(vacancies ?? 0) < least, (seekers ?? 0) < limits.minSeekers, lone];
  const bunched = !lone && (vacancies ?? 0) >= least && (vacancies ?? 0) / (row.phi ?? 1) < least;
  const named = new Intl.ListFormat(lang, { type: 'conjunction' }).format(words.filter((_, at) => few[at]));
  const parts = [
    ...(named ? [lang === 'zh' ? `${named}太少` : `too few ${named}`] : []),
    ...(bunched ? [lang === 'zh' ? '岗位集中在少数几家单位' : 'vacancies bunched at few employers'] : []),
  ];
  return parts.join(lang === 'zh' ? '，' : ' and ') || 'what is few';
}

/** Why there is no ratio: every word that the headline and its tile must both say. */
function whyNot(row: Market | undefined, specialty: Specialty, figures: SpecialtyFigures, lang: Lang) {
  const zh = lang === 'zh';
  if (!row && specialty.occupations.length === 0)
    return [zh ? '没有对应的职业' : 'no occupation is linked to it'];
  if (!row || row.ratio.note === 'no_counts') {
    const counted = specialty.occupations.some(({ code }) => (figures.occupations.get(code) ?? 0) > 0);
    if (counted) return [zh ? '没有分给本专业' : 'counts none of them towards this one'];
    return [zh ? '没有岗位，也没有求职者' : 'no vacancies and no job seekers'];
  }
  if (row.ratio.state === 'zero_denominator') return [zh ? '求职者为零' : 'no job seekers'];
  return [fewOf(row, figures, lang)];
}

function marketClaims(page: Page, specialty: Specialty, figures: SpecialtyFigures, lang: Lang): Claim[] {
  const zh = lang === 'zh';
  const { code } = specialty;
  const row = figures.market.get(code);
  const { lede, tiles } = page;
  const claims: Claim[] = [];
  if (!row || row.ratio.value === null)
    for (const says of whyNot(row, specialty, figures, lang))
      claims.push({ of: 'lede', in: lede, says }, { of: 'tile', in: tiles.ratio, says });
  else if (row.ratio.state === 'parent') {
    const whose = (zh ? row.ratioOf?.nameZh : row.ratioOf?.nameEn) ?? 'nobody named';
    const flag = zh ? `${whose}的数` : `figure of ${whose}`;
    claims.push({ of: 'lede', in: lede, says: whose });
    const few = fewOf(row, figures, lang);
    claims.push({ of: 'lede', in: lede, says: zh ? `职业里${few}，` : `have ${few}: too little to tell` });
    claims.push({ of: 'lede', in: lede, says: /\d+/, not: true });
    // its own counts stand before another's ratio
    const counts = zh
      ? `岗位 ${whole(row.vacancies ?? 0)}，求职者 ${whole(row.seekers ?? 0)}`
      : `${whole(row.vacancies ?? 0)} vacanc`;
    const own = tiles.ratio.indexOf(counts);
    const placed = own >= 0 && own < tiles.ratio.indexOf(ratioText(row.ratio.value));
    claims.push({ of: 'tile', in: placed ? 'own first' : tiles.ratio, says: 'own first' });
    claims.push({ of: 'tile', in: tiles.ratio, says: flag });
    if (page.markup('time')) claims.push({ of: 'time', in: page.text('time'), says: flag });
  } else {
    const side = sideOf(row.direction) ?? '';
    const words = zh
      ? { short: '岗位多于求职者', surplus: '求职者多于岗位', eq: '基本平衡', unclear: '哪边多还看不出' }
      : { short: 'more vacancies than', surplus: 'more seekers than', eq: 'about equal', unclear: 'unclear' };
    claims.push({ of: 'lede', in: lede, says: `${whole(row.ratio.value * 100)} ` });
    claims.push({ of: 'lede', in: lede, says: words[side as keyof typeof words] ?? 'a known class' });
    claims.push({ of: 'tile', in: tiles.ratio, says: ratioText(row.ratio.value) });
  }
  if (row?.ratio.value != null)
    claims.push({ of: 'tile', in: tiles.ratio, says: ratioText(row.ratio.value) });
  return [...claims, ...courseClaims(page, figures.courses.get(code) ?? [], row?.ratio ?? null, lang)];
}

/** The line over time: its title is of the latest quarter, and so is the one value written in it. */
function courseClaims(page: Page, course: (string | null)[], ratio: Figure | null, lang: Lang): Claim[] {
  const markup = page.markup('time');
  if (!markup) return [];
  const title = page.title('time');
  const label = /class="value-label[^>]*>([^<]*)</.exec(markup)?.[1]?.trim() ?? '';
  if (ratio === null || ratio.value === null)
    return [
      { of: 'time', in: label, says: /\d/, not: true },
      {
        of: 'time',
        in: title,
        says: lang === 'zh' ? '最近一季没有供需比' : 'no ratio in the latest quarter',
      },
    ];
  const latest = course.at(-1) ?? null;
  const side = sideOf(latest);
  const run = course.length - 1 - course.findLastIndex((one) => sideOf(one) !== side);
  const sided = side === 'short' || side === 'surplus';
  const words = {
    zh: {
      short: '岗位多于求职者',
      surplus: '求职者多于岗位',
      eq: '基本平衡',
      unclear: '方向不明',
      parent: '数字太少',
      run: `连续 ${run} 个季度`,
    },
    en: {
      short: 'more vacancies',
      surplus: 'more seekers',
      eq: 'about equal',
      unclear: 'unclear',
      parent: 'too few',
      run: `${run} quarters running`,
    },
  }[lang];
  return [
    { of: 'time', in: label, says: ratioText(ratio.value) },
    { of: 'time', in: title, says: words[(side ?? 'parent') as keyof typeof words] },
    ...(sided && run > 1 ? [{ of: 'time', in: title, says: words.run }] : []),
  ];
}

function placementClaims(
  page: Page,
  { code, programmes }: Specialty,
  figures: SpecialtyFigures,
  lang: Lang,
): Claim[] {
  const zh = lang === 'zh';
  const { tiles } = page;
  const row = figures.placement.get(code);
  const [outcome, index] = [figureOf(row, 'outcome'), figureOf(row, 'index')];
  const leans = zh ? '参考了同类的数' : 'leans on its group';
  const few = (row?.graduates ?? 0) < FEW;
  const claims: Claim[] = [
    few || outcome?.value == null
      ? { of: 'outcome', in: tiles.outcome, says: /\d ?%/, not: true }
      : { of: 'outcome', in: tiles.outcome, says: `${Math.round(outcome.value * 100)} %` },
    {
      of: 'outcome',
      in: tiles.outcome,
      says: leans,
      ...(outcome?.note === 'category_value' ? {} : { not: true }),
    },
    index?.value == null
      ? { of: 'index', in: tiles.index, says: /%/, not: true }
      : { of: 'index', in: tiles.index, says: index.value.toFixed(1) },
    { of: 'index', in: tiles.index, says: leans, ...(index?.note === 'category_value' ? {} : { not: true }) },
    // what it means stands further down, where it has a value
    {
      of: 'index',
      in: page.index,
      says: zh ? '自己的记录少' : 'few records of its own',
      ...(index?.value != null && index.note === 'category_value' ? {} : { not: true }),
    },
    ...(index?.value == null ? [] : [{ of: 'index', in: page.index, says: index.value.toFixed(1) }]),
  ];
  // nobody graduates from what nobody taught early enough: that is no return that is missing
  const old = programmes.some(
    ({ opened, length }) => Number.parseInt(opened, 10) + length <= Number(figures.cohort),
  );
  if (!row)
    claims.push({
      of: 'outcome',
      in: tiles.outcome,
      says: zh ? '不适用' : 'not applicable',
      ...(old ? { not: true } : {}),
    });
  if (row?.rank) claims.push({ of: 'rank', in: page.index, says: `${row.rank.of}` });
  const median = row?.pay.median;
  if (!page.markup('pay') || median?.value == null || figures.cityPay.value === null) return claims;
  const title = page.title('pay');
  const { cityPay } = figures;
  const apart =
    (median.low ?? 0) > (cityPay.high ?? 0)
      ? 'higher'
      : (median.high ?? 0) < (cityPay.low ?? 0)
        ? 'lower'
        : 'same';
  const words = zh
    ? { higher: '高约', lower: '低约', same: '看不出差别' }
    : { higher: 'above', lower: 'below', same: 'cannot be told apart' };
  claims.push({ of: 'pay', in: title, says: words[apart] });
  if (apart !== 'same')
    claims.push({ of: 'pay', in: title, says: hundred(median.value - (cityPay.value ?? 0)) });
  return [...claims, { of: 'pay', in: tiles.pay, says: hundred(median.value) }];
}

function flowClaims(page: Page, { code }: Specialty, figures: SpecialtyFigures, lang: Lang): Claim[] {
  const rows = figures.flows.get(code) ?? [];
  if (!page.markup('flows')) return [{ of: 'flows', in: rows.length ? 'absent' : 'none', says: 'none' }];
  const sum = (keep: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(keep).reduce((so, { graduates }) => so + graduates, 0);
  const all = sum(() => true);
  const local = sum(({ place }) => place === 'local');
  const study = sum(({ outcome }) => outcome === 'further_study');
  const title = page.title('flows');
  if (all < FEW)
    return [
      { of: 'flows', in: page.markup('flows') ?? '', says: /\d ?%/, not: true },
      { of: 'flows', in: title, says: lang === 'zh' ? `只有 ${all} 名` : `Only ${all} graduate` },
      { of: 'flows', in: title, says: lang === 'zh' ? `${study} 人升学` : `${study} studying` },
    ];
  return [
    { of: 'flows', in: title, says: `${Math.round((local / all) * 100)}%` },
    {
      of: 'flows',
      in: title,
      says:
        lang === 'zh'
          ? `${Math.round((study / all) * 100)}% 升学`
          : `${Math.round((study / all) * 100)}% study`,
    },
  ];
}

/** By how many the losses printed miss the total after them. */
function pipelineApart(steps: Guidance['pipeline']): number {
  const printed = steps.map(({ step, persons }) => ({
    step,
    whole: Math.round(Math.abs(persons.value ?? 0)),
  }));
  const of = (...names: string[]) =>
    printed.filter(({ step }) => names.includes(step)).reduce((sum, { whole }) => sum + whole, 0);
  return Math.max(
    Math.abs(of('intake') - of('dropout') - of('graduates')),
    Math.abs(of('graduates') - of('further_study', 'unavailable', 'elsewhere') - of('local_supply')),
  );
}

/** What a family may be told beside others: no side on few records, nor where the level is refused. */
function toldOf(row: Guidance, { market, limits }: SpecialtyFigures) {
  const side = sideOfGap(row.balance.gap);
  const counts = market.get(row.key.specialty);
  const few =
    counts &&
    ((counts.statedVacancies ?? counts.vacancies ?? 0) < limits.minEffectiveVacancies ||
      (counts.statedSeekers ?? counts.seekers ?? 0) < limits.minSeekers);
  const refused = row.gap.state === 'not_assessable' || row.demand.note === 'hires_contradict';
  // more found matching work in a year than would be wanted at most
  const hired = side === 'surplus' && (row.hires ?? 0) > (row.balance.demand.high ?? Infinity);
  return side !== 'unclear' && (few || refused || hired) ? 'untold' : side;
}

function guidanceClaims(page: Page, figures: SpecialtyFigures, code: string, lang: Lang): Claim[] {
  const row = figures.guidance.get(code);
  const zh = lang === 'zh';
  if (!row)
    return [{ of: 'outlook', in: page.all, says: zh ? '年毕业时' : 'when they graduate in', not: true }];
  const claims: Claim[] = [{ of: 'prospects', in: page.prospects, says: row.graduationYear }];
  const beside = row.balance;
  const side = toldOf(row, figures);
  const words = zh
    ? { short: '更缺人（', surplus: '人偏多（', unclear: '看不出', untold: '不下结论' }
    : {
        short: 'shorter of people (',
        surplus: 'more graduates than are wanted (',
        unclear: 'cannot be told',
        untold: 'not told',
      };
  if (beside.gap.value !== null) {
    claims.push({ of: 'prospects', in: page.prospects, says: words[side] });
    const probability = beside.shortageProbability ?? 0;
    const sure = side === 'surplus' ? 1 - probability : probability;
    if (side === 'short' || side === 'surplus')
      claims.push({
        of: 'prospects',
        in: page.prospects,
        says: sure > 0.99 ? '>99%' : `${Math.round(sure * 100)}%`,
      });
  }
  const more = Math.round(row.hires ?? 0) > Math.round(beside.demand.value ?? Infinity);
  const contradicted = page.prospects.includes(
    zh ? '比登记的岗位能解释的还多' : 'than the registered vacancies explain',
  );
  if (!contradicted)
    claims.push({
      of: 'hires',
      in: page.prospects,
      says: zh ? '雇主招人不都登记岗位' : 'do not register every vacancy',
      ...(more && beside.gap.value !== null ? {} : { not: true as const }),
    });
  claims.push(...wantedByClaims(page, row, lang));
  const inAll = sideOfGap(row.gap);
  if (page.markup('outlook') && row.gap.value !== null && row.supply.value !== 0) {
    const title = page.title('outlook');
    const more = zh
      ? { short: '一共可能缺约', surplus: '一共可能多约', unclear: '是缺是多说不准' }
      : { short: 'short in', surplus: 'too many in', unclear: 'nobody can tell' };
    // it says which question it answers: not the one of the headline
    claims.push({ of: 'fan', in: title, says: zh ? '一共' : 'how many in all' });
    claims.push({ of: 'fan', in: title, says: row.graduationYear });
    if (side === 'untold') {
      claims.push({ of: 'fan', in: title, says: zh ? '不下结论' : 'not told' });
      claims.push({ of: 'fan', in: title, says: more.short, not: true });
      claims.push({ of: 'fan', in: title, says: more.surplus, not: true });
    } else {
      claims.push({ of: 'fan', in: title, says: more[inAll] });
      if (inAll !== 'unclear') claims.push({ of: 'fan', in: title, says: ` ${whole(row.gap.value)} ` });
    }
    const [demand, supply, gap] = [row.demand, row.supply, row.gap].map(({ value }) =>
      Math.round(value ?? 0),
    );
    if (Math.abs((demand ?? 0) - (supply ?? 0) - (gap ?? 0)) > 0)
      claims.push({ of: 'rounding', in: page.text('outlook'), says: zh ? /会差 \d 人/ : /out by \d/ });
  }
  const [intake, supply] = [row.pipeline[0], row.pipeline.at(-1)];
  if (page.markup('pipeline') && intake?.persons.value != null && supply?.persons.value != null) {
    claims.push({ of: 'pipeline', in: page.title('pipeline'), says: `${whole(intake.persons.value)} ` });
    claims.push({ of: 'pipeline', in: page.title('pipeline'), says: ` ${whole(supply.persons.value)} ` });
    const apart = pipelineApart(row.pipeline);
    claims.push({
      of: 'rounding',
      in: page.text('pipeline'),
      says: zh ? `会差 ${apart} 人` : `out by ${apart}.`,
      ...(apart ? {} : { not: true as const }),
    });
    for (const { rate } of row.pipeline)
      if (rate.value !== null && rate.n < FEW)
        claims.push({ of: 'pipeline', in: `${rate.n} records`, says: 'ten' });
  }
  const names = row.demandFrom
    .filter(({ persons }) => persons > 0)
    .slice(0, 4)
    .map((one) => (zh ? one.nameZh : one.nameEn || one.nameZh));
  for (const name of names) claims.push({ of: 'occupations', in: page.text('occupations'), says: name });
  return claims;
}

/** The occupations that want most of it stand at the top, then those it leads to most, and whether there are more. */
function jobClaims(
  { facts }: Page,
  { code, occupations }: Specialty,
  { guidance }: SpecialtyFigures,
  lang: Lang,
): Claim[] {
  const zh = lang === 'zh';
  const from = guidance.get(code)?.balanceFrom ?? [];
  const persons = ({ nameZh }: { nameZh: string }) => from.find((one) => one.nameZh === nameZh)?.persons ?? 0;
  const most = occupations.toSorted((a, b) => persons(b) - persons(a) || b.weight - a.weight).slice(0, 3);
  const names = most.map((one) => (zh ? one.nameZh : one.nameEn || one.nameZh)).join(zh ? '、' : ', ');
  const more = occupations.length > 3 ? (zh ? '等' : ' and others') : '';
  if (most.length === 0) return [{ of: 'jobs', in: facts, says: zh ? '可以做' : 'Jobs', not: true }];
  return [{ of: 'jobs', in: facts, says: `${zh ? '可以做：' : 'Jobs: '}${names}${more}` }];
}

/** Occupations stand under the demand that they are parts of, and what is listed adds up to it as it is printed there. */
function wantedByClaims({ wantedBy }: Page, { balance, balanceFrom }: Guidance, lang: Lang): Claim[] {
  const zh = lang === 'zh';
  if (balance.gap.value === null) return [{ of: 'wanted by', in: wantedBy || '-', says: '-' }];
  const demand = whole(balance.demand.value ?? NaN);
  if (balanceFrom.length === 0) return [{ of: 'wanted by', in: `${demand} ${wantedBy}`, says: /^0 $/ }];
  const listed = [...wantedBy.matchAll(zh ? /([\d,]+) 人/g : /\s([\d,]+)(?=,|;| and|\s*$)/g)].map(([, n]) =>
    Number(n?.replaceAll(',', '')),
  );
  // the heading names the whole, the list its parts
  const [head, ...parts] = zh ? listed : [Number(demand.replaceAll(',', '')), ...listed];
  const sum = parts.reduce((so, n) => so + n, 0);
  return [
    { of: 'wanted by', in: `${head} of ${sum}`, says: `${sum} of ${sum}` },
    { of: 'wanted by', in: `${head}`, says: demand.replaceAll(',', '') },
    ...balanceFrom.slice(0, 3).map((one) => ({
      of: 'wanted by',
      in: wantedBy,
      says: `${zh ? one.nameZh : one.nameEn || one.nameZh} ${whole(one.persons)}`,
    })),
    ...balanceFrom.slice(1).map(({ persons }, i) => ({
      of: 'wanted by',
      in: persons <= (balanceFrom[i]?.persons ?? 0) ? 'largest first' : 'not in order',
      says: 'largest first',
    })),
  ];
}

/** The sentence that a family reads first: a side, its probability and the years only as the figures have them. */
function verdictClaims(page: Page, specialty: Specialty, figures: SpecialtyFigures, lang: Lang): Claim[] {
  const row = figures.guidance.get(specialty.code);
  const zh = lang === 'zh';
  const { verdict } = page;
  const claim = (says: RegExp | string, not?: true): Claim => ({
    of: 'verdict',
    in: verdict,
    says,
    ...(not ? { not } : {}),
  });
  const untaught = specialty.programmes.every(({ status }) => status !== 'open');
  if (!row)
    return [
      claim(/\d/, true),
      claim(untaught ? (zh ? '没有学校教' : 'No school') : zh ? '算不出来' : 'cannot be worked out'),
    ];
  const { supply, shortageProbability } = row.balance;
  const side = toldOf(row, figures);
  const sure = side === 'surplus' ? 1 - (shortageProbability ?? 0) : (shortageProbability ?? 0);
  const words = zh
    ? { short: '更缺人（', surplus: '偏多（', unclear: '看不出', untold: '不下结论' }
    : {
        short: 'shorter of people',
        surplus: 'more graduates for each job',
        unclear: 'cannot be told',
        untold: 'neither side is told',
      };
  return [
    claim(words[side]),
    claim(row.entryYear),
    claim(row.graduationYear),
    side === 'unclear' || side === 'untold'
      ? claim('%', true)
      : claim(sure > 0.99 ? '>99%' : `${Math.round(sure * 100)}%`),
    claim(zh ? '没有新生' : 'Nobody starts', supply.note === 'smallest_class' ? undefined : true),
  ];
}

/** Others to look at: each with a link; where this one is not taught, before the figures and said as such. */
function nearClaims(page: Page, { near, programmes }: Specialty, lang: Lang): Claim[] {
  const untaught = programmes.every(({ status }) => status !== 'open');
  const title = lang === 'zh' ? /学不到|没有相近的/ : /Not taught here|Nothing near/;
  const from = page.main.indexOf('id="near"');
  const tiles = page.main.indexOf('class="figure-tile');
  return [
    ...near.map(({ specialty }) => ({
      of: 'near',
      in: page.near,
      says: `href="/specialties/${specialty.code}"`,
    })),
    { of: 'near', in: page.near, says: title, ...(untaught ? {} : { not: true as const }) },
    {
      of: 'near',
      in: from < tiles === untaught ? 'in its place' : `at ${from} of ${tiles}`,
      says: 'in its place',
    },
  ];
}

function schoolClaims(page: Page, specialty: Specialty, figures: SpecialtyFigures, lang: Lang): Claim[] {
  const zh = lang === 'zh';
  const title = page.title('taught');
  const open = specialty.programmes.filter(({ status }) => status === 'open').length;
  if (open === 0)
    return [
      { of: 'taught', in: title, says: zh ? '没有学校开设' : 'No school teaches it' },
      // a list of nothing has no caption: nor its order, nor its source, nor its unit
      ...(specialty.programmes.length
        ? []
        : [
            {
              of: 'taught',
              in: page.text('taught'),
              says: zh ? /拼音|来源|单位/ : /pinyin|Source|unit/i,
              not: true as const,
            },
          ]),
    ];
  // the schools' names stand at the top
  const names = specialty.programmes
    .filter(({ status }) => status === 'open')
    .map(({ school }) => ({
      of: 'schools',
      in: page.facts,
      says: zh ? school.nameZh : school.nameEn || school.nameZh,
    }));
  const placed = figures.programmes.get(specialty.code) ?? [];
  const thin = placed.filter(({ graduates }) => (graduates ?? 0) < FEW).length;
  // a row of the table holds no rate of a school with so few graduates
  const rates = page.rows('taught').filter((row) => /\d\d\.\d \d/.test(row)).length;
  const claims: Claim[] = [
    ...names,
    {
      of: 'taught',
      in: rates <= placed.length - thin ? 'few hidden' : `${rates} with rates`,
      says: 'few hidden',
    },
  ];
  if (specialty.programmes.length === 1)
    claims.push({ of: 'taught', in: title, says: zh ? '只有 1 所学校' : 'One school' });
  else {
    const assessed = placed
      .map((row) => figureOf(row, 'outcome'))
      .filter((one) => one?.value != null && one.note !== 'category_value');
    const own = figureOf(figures.placement.get(specialty.code), 'outcome')?.value ?? null;
    const apart = assessed.filter(
      (one) => own !== null && one && ((one.low ?? 0) > own || (one.high ?? 1) < own),
    ).length;
    if (assessed.length > 1 && own !== null)
      claims.push({
        of: 'taught',
        in: title,
        says: apart ? (zh ? `${apart} 所的` : `${apart} differ`) : zh ? '看不出差别' : 'cannot be told apart',
      });
    else {
      claims.push({ of: 'taught', in: title, says: zh ? /看不出差别|差别，/ : /apart|differ/, not: true });
      // too few to assess is nothing of which a rate stands beneath
      if (rates > 0)
        claims.push({
          of: 'taught',
          in: title,
          says: zh ? '都太少，不作评价' : 'graduates to assess',
          not: true,
        });
    }
  }
  return claims;
}
