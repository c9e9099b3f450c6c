import { Paragraph } from 'docx';
import { printNumber } from '../../../messages/numbers.ts';
import { shown, verdictSaid } from './docxFigures.ts';
import { type Block, heading, note, running } from './docxParts.ts';
import type { PlanReport, ReportRow } from './planReport.ts';
import { ruleNumbers } from './ruleNumbers.ts';

/**
 * Annex: the reasons of every programme, its specialty's together. What is the same at every school of a specialty is written once,
 * under the specialty; rules are called by the number under which the document prints them.
 */
export function annexBlocks(report: PlanReport): Block[] {
  const { rows, t, names, name } = report;
  if (rows.length === 0) return [];
  const sum = (own: readonly ReportRow[], of: (row: ReportRow) => number | null) =>
    printNumber(own.reduce((so, row) => so + (of(row) ?? 0), 0));
  return [
    new Paragraph({ pageBreakBefore: true, children: [] }),
    heading(t('planDoc.section.annex')),
    note(t('planDoc.annexNote')),
    ...[...Map.groupBy(rows, ({ specialty }) => specialty)].flatMap(([code, own], at) => {
      const said = own.map((row) => saidOf(row, report));
      // of a single school there is nothing to tell apart
      const common = own.length > 1 ? sharedBy(said) : [];
      const places = `${sum(own, (row) => row.last)} → ${sum(own, (row) => row.decided.counted)}`;
      return [
        heading(`${at + 1}. ${name(names.specialty(code))} ${code}: ${places}`, 2),
        ...(common.length > 0 ? [running('', common, report.language)] : []),
        ...own.map((row, i) =>
          running(
            `${row.schoolName}: ${verdictSaid(row)} ${shown(row.last)} → ${shown(row.decided.counted)}`,
            (said[i] ?? []).filter((text) => !common.includes(text)),
            report.language,
          ),
        ),
      ];
    }),
  ];
}

/** All that is said of a programme; last the bureau's own words, and the limits that its number breaks, with who let it. */
function saidOf(row: ReportRow, { t, language, rows }: PlanReport): string[] {
  const numbers = ruleNumbers(rows);
  return [
    ...(row.changed ? [t('planDoc.otherwise', { places: shown(row.recommended) })] : []),
    row.verdictSentence,
    ...row.sentences,
    ...row.evidence.map((text) => t('planDoc.evidence', { text })),
    ...row.rules
      .filter(({ citation }) => citation.state !== 'unmet')
      .map(({ citation, finding }) =>
        t('planDoc.rule', { number: numbers.get(citation.rule) ?? '', text: finding }),
      ),
    ...(row.because ? [stopped(t('planDoc.because', { reason: row.because }), language)] : []),
    ...row.broken.map((text) => stopped(text, language)),
  ];
}

/** Sentences that every one of the lists holds, in the order of the first. */
function sharedBy(lists: readonly (readonly string[])[]): string[] {
  return (lists[0] ?? []).filter((text) => lists.every((list) => list.includes(text)));
}

/** What a person wrote may end without a stop. */
function stopped(text: string, language: PlanReport['language']): string {
  return /[.!?。！？]$/.test(text) ? text : `${text}${language === 'zh' ? '。' : '.'}`;
}
