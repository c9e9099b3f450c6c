import { cityDay } from '@gongxu/messages/cityDay';
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { aboutRows } from './aboutRows.ts';
import { annexBlocks } from './docxAnnex.ts';
import { balanceBlocks, placesBlocks } from './docxFigures.ts';
import { type Block, heading, sentence, table } from './docxParts.ts';
import { decisionBlocks, methodBlocks, opinionBlocks, signatureBlocks } from './docxProse.ts';
import type { PlanReport } from './planReport.ts';
import { planSummary } from './planSummary.ts';

/** Millimetres in twentieths of a point. */
const MM = 56.7;

/** A plan as a Word document in the form in which a bureau circulates it. */
export async function planDocx(report: PlanReport): Promise<Buffer> {
  const { plan, title, publisher, t } = report;
  const small = (text: string) => new TextRun({ text, size: 17, color: '46525E' });
  const marks = [publisher, plan.id, ...(plan.dataKind === 'real' ? [] : [t(`data.${plan.dataKind}`)])];
  const document = new Document({
    title,
    creator: publisher,
    description: t('planDoc.line', { id: plan.id, hash: plan.inputHash, date: cityDay(plan.madeAt) }),
    styles: {
      default: {
        document: { run: { size: 21, font: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimSun' } } },
        heading1: {
          run: {
            size: 28,
            bold: true,
            color: '17212B',
            font: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei' },
          },
          paragraph: { spacing: { before: 360, after: 140 } },
        },
        heading2: {
          run: { size: 23, bold: true, color: '17212B' },
          paragraph: { spacing: { before: 220, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 20 * MM, bottom: 18 * MM, left: 18 * MM, right: 18 * MM },
          },
        },
        headers: {
          default: new Header({ children: [new Paragraph({ children: [small(marks.join(' · '))] })] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  small(
                    `${t('planDoc.about.inputHash')} ${plan.inputHash.slice(0, 16)} · ${cityDay(plan.madeAt)} · `,
                  ),
                  new TextRun({
                    size: 17,
                    color: '46525E',
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: blocks(report),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function blocks(report: PlanReport): Block[] {
  const { title, publisher, plan, t } = report;
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 120 },
      children: [new TextRun({ text: title, bold: true, size: 36 })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 280 },
      children: [new TextRun({ text: `${publisher}　${cityDay(plan.madeAt)}` })],
    }),
    heading(t('planDoc.section.summary')),
    ...planSummary(report).map((text) => sentence(text)),
    heading(t('planDoc.section.basis')),
    table([t('head.item'), t('head.value')], aboutRows(report).slice(1), [2, 6]),
    ...balanceBlocks(report),
    ...placesBlocks(report),
    ...methodBlocks(report),
    ...opinionBlocks(report),
    ...decisionBlocks(report),
    ...signatureBlocks(report),
    ...annexBlocks(report),
  ];
}
