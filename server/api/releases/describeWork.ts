import type { ChainedEntry } from '../../domain/audit/entry.ts';
import type { DisclosureAudit } from '../../domain/disclosure/protectTables.ts';
import type { ReleaseVersion } from '../../domain/release/keptRelease.ts';
import type { ReleaseSentence } from '../../domain/release/releaseContent.ts';
import { releaseFinding } from '../../messages/releaseFinding.ts';
import { releaseSentence, saidSentence, sentenceTemplate } from '../../messages/releaseSentence.ts';
import type { DeskProtection, ReleaseDeskAct, ReleaseDeskSentence, ReleaseFinding } from './desk.model.ts';
import type { DeskFinding } from './deskPort.ts';

/** The sentences of a version as they will be read, the headline first. */
export function describeSentences({ content, texts }: ReleaseVersion): ReleaseDeskSentence[] {
  const whole = (sentence: ReleaseSentence, locale: 'zh' | 'en') => {
    const { lead, rest } = saidSentence(sentence, texts.sentences, locale);
    return [lead, rest].filter(Boolean).join(locale === 'en' ? ' ' : '');
  };
  return [content.headline, ...content.sentences].map((sentence) => {
    const own = texts.sentences.find(({ code }) => code === sentence.code);
    return {
      code: sentence.code,
      zh: whole(sentence, 'zh'),
      en: whole(sentence, 'en'),
      generated: { zh: releaseSentence(sentence, 'zh'), en: releaseSentence(sentence, 'en') },
      // what somebody wrote is written on
      template: own?.text ?? {
        zh: sentenceTemplate(sentence, 'zh'),
        en: sentenceTemplate(sentence, 'en'),
      },
      editedBy: own?.by ?? null,
      editedAt: own?.at ?? null,
    };
  });
}

/** A finding with its sentence in both languages. */
export function describeFinding(finding: DeskFinding): ReleaseFinding {
  const { name, code, severity, acknowledged } = finding;
  return {
    name,
    code,
    severity,
    sentenceZh: releaseFinding(finding, 'zh'),
    sentenceEn: releaseFinding(finding, 'en'),
    acknowledged: acknowledged && {
      sentence: acknowledged.sentence,
      by: acknowledged.saidBy,
      at: acknowledged.saidAt,
    },
  };
}

/** What protection did, in counts. */
export function describeProtection({ cells, coverage, waiting, broken }: DisclosureAudit): DeskProtection {
  return {
    told: cells.told,
    withheld: Object.values(cells.withheld).reduce((sum: number, count) => sum + (count ?? 0), 0),
    suppressed: cells.withheld.suppressed ?? 0,
    shareOfPairs: coverage.shareOfPairs,
    shareOfGraduates: coverage.shareOfGraduates,
    waiting: waiting.map(({ table, nameZh, nameEn, reason, records }) => ({
      table,
      nameZh,
      nameEn,
      reason,
      records,
    })),
    broken,
  };
}

/** An act as the desk tells of it. */
export function describeAct({ action, actor, at, before, after, details }: ChainedEntry): ReleaseDeskAct {
  const { reason = null } = JSON.parse(details) as { reason?: string };
  return { action, by: actor, at, reason, before, after };
}
