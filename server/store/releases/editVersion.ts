import type {
  InBoth,
  ReleaseContent,
  ReleaseSentence,
  ReleaseTexts,
} from '../../domain/release/releaseContent.ts';
import {
  type ReleaseRefusal,
  ReleaseRefused,
  refuseRelease,
  whyNotText,
} from '../../domain/release/releaseRefused.ts';
import { type TextProblem, wordStrength } from '../../domain/release/sentences/wordStrength.ts';
import { sentenceTemplate, strengthWords } from '../../messages/releaseSentence.ts';
import type { Sql } from '../sql.ts';
import { backToDraft } from './backToDraft.ts';
import { checkVersion } from './checkVersion.ts';
import { readRelease, readVersion } from './readReleases.ts';
import { acknowledgements, releaseDates, releases } from './releaseRows.ts';
import type { VersionAct } from './signVersion.ts';
import { accountOf, type ReleaseStore, writeVersion } from './writeRelease.ts';

/** What persons write into a version; left out: as it was. */
export interface ReleaseEdit {
  /** a generated sentence by its code: in both languages, `{name}` for each of its figures; null: as it was generated */
  sentence?: { code: string; text: InBoth | null };
  document?: Partial<ReleaseTexts['document']>;
  note?: InBoth;
}

/** Writes into an open version, which is being worked on from here. @throws ReleaseRefused */
export async function editVersion(
  store: ReleaseStore,
  { id, ...act }: VersionAct,
  edit: ReleaseEdit,
): Promise<void> {
  const { content } = await readVersion(store.sql, id);
  if (edit.sentence) refuseRelease(whyNotSentence(content, edit.sentence));
  for (const text of [edit.note?.zh, edit.note?.en, ...Object.values(edit.document ?? {})])
    refuseRelease(whyNotText(text ?? '', null));
  await writeVersion(store, id, { action: 'release.edit', ...act }, async (version, sql) => {
    const values = await backToDraft(sql, version);
    const texts = editedTexts(version.texts, edit, act);
    const note = edit.note ?? version.note;
    return {
      values: { ...values, texts: JSON.stringify(texts), note: note && JSON.stringify(note) },
      details: {
        ...(edit.sentence && { sentence: edit.sentence.code, generated: edit.sentence.text === null }),
        ...(edit.document && { document: edit.document }),
        ...(edit.note && { note: edit.note }),
      },
      before: version.contentHash,
    };
  });
}

/**
 * Sets the minute at which a version goes out. That of a first version is announced with its release: another one needs a reason,
 * which the public reads.
 *
 * @param minute ISO 8601, UTC
 * @throws ReleaseRefused RELEASE_MINUTE_INVALID, RELEASE_MINUTE_PAST, RELEASE_REASON_MISSING, RELEASE_NOT_NOW
 */
export async function setVersionMinute(
  store: ReleaseStore,
  { id, ...act }: VersionAct,
  minute: string,
  reason: string,
): Promise<void> {
  const at = Date.parse(minute);
  if (Number.isNaN(at)) throw new ReleaseRefused({ code: 'RELEASE_MINUTE_INVALID', minute });
  const publishAt = new Date(Math.floor(at / 60_000) * 60_000).toISOString();
  if (publishAt <= act.doing.at) throw new ReleaseRefused({ code: 'RELEASE_MINUTE_PAST', minute: publishAt });
  await writeVersion(store, id, { action: 'release.minute', ...act }, async (version, sql) => {
    const values = await backToDraft(sql, version);
    const { dueAt, versions } = await readRelease(sql, version.release);
    const isFirst = !versions.some(({ publishedAt }) => publishedAt !== null);
    if (isFirst && publishAt !== dueAt) {
      refuseRelease(whyNotText(reason, { code: 'RELEASE_REASON_MISSING' }));
      await announceOther(sql, version.release, { dueAt: publishAt, formerAt: dueAt, reason, act });
    }
    return {
      values: { ...values, publishAt },
      details: { publishAt, former: version.publishAt, ...(reason.trim() && { reason: reason.trim() }) },
      before: version.contentHash,
    };
  });
}

async function announceOther(
  sql: Sql,
  release: string,
  {
    dueAt,
    formerAt,
    reason,
    act,
  }: { dueAt: string; formerAt: string; reason: string; act: Omit<VersionAct, 'id'> },
): Promise<void> {
  const { doing } = act;
  await sql.run(releases.update({ dueAt }, { id: release }));
  await sql.run(
    releaseDates.insert({
      release,
      dueAt,
      formerAt,
      reason: reason.trim(),
      changedBy: doing.by.trim(),
      account: accountOf(doing),
      changedAt: doing.at,
    }),
  );
}

/**
 * Says something to a warning of the checklist, as it stands now.
 *
 * @param finding its name, with the digest of what it says
 * @throws ReleaseRefused RELEASE_FINDING_UNKNOWN, also where it says something else by now; RELEASE_REASON_MISSING, RELEASE_NOT_NOW
 */
export async function acknowledgeFinding(
  store: ReleaseStore,
  { id, ...act }: VersionAct,
  finding: string,
  sentence: string,
): Promise<void> {
  refuseRelease(whyNotText(sentence, { code: 'RELEASE_REASON_MISSING' }));
  const { doing } = act;
  const { findings } = await checkVersion(store, id, doing.at);
  if (!findings.some(({ name, severity }) => name === finding && severity === 'warning'))
    throw new ReleaseRefused({ code: 'RELEASE_FINDING_UNKNOWN', finding });
  await writeVersion(store, id, { action: 'release.acknowledge', ...act }, async ({ state }, sql) => {
    refuseRelease(state === 'draft' ? null : { code: 'RELEASE_NOT_NOW', stands: state, act: 'edit' });
    await sql.run(
      acknowledgements.insert({
        version: id,
        finding,
        sentence: sentence.trim(),
        saidBy: doing.by.trim(),
        account: accountOf(doing),
        saidAt: doing.at,
      }),
    );
    return { values: {}, details: { finding, sentence: sentence.trim() } };
  });
}

function editedTexts(
  texts: ReleaseTexts,
  edit: ReleaseEdit,
  { doing }: Omit<VersionAct, 'id'>,
): ReleaseTexts {
  const document = { ...texts.document };
  for (const [field, text] of Object.entries(edit.document ?? {}))
    document[field as keyof typeof document] = text?.trim() || null;
  if (!edit.sentence) return { ...texts, document };
  const { code, text } = edit.sentence;
  const others = texts.sentences.filter((one) => one.code !== code);
  const own = text && {
    code,
    text: { zh: text.zh.trim(), en: text.en.trim() },
    by: doing.by.trim(),
    at: doing.at,
  };
  return { ...texts, document, sentences: own ? [...others, own] : others };
}

/** Whether a sentence can be written so: it stands in a sentence's place, and figures are that sentence's, by name. */
function whyNotSentence(
  { headline, sentences }: Pick<ReleaseContent, 'headline' | 'sentences'>,
  { code, text }: NonNullable<ReleaseEdit['sentence']>,
): ReleaseRefusal | null {
  const generated = [headline, ...sentences].find((one) => one.code === code);
  if (!generated) return { code: 'RELEASE_SENTENCE_UNKNOWN', sentence: code };
  if (!text) return null;
  for (const [locale, one] of [
    ['zh', text.zh],
    ['en', text.en],
  ] as const) {
    // one language may still be missing: the checklist says so before anybody signs
    const template = sentenceTemplate(generated, locale);
    const [problem] = one.trim() === '' ? [] : wordStrength(one, generated, strengthWords(locale), template);
    if (problem) return asRefusal(problem, one, generated);
  }
  return null;
}

function asRefusal(problem: TextProblem, text: string, { figures }: ReleaseSentence): ReleaseRefusal {
  const { code, text: words, allowed = 'plain' } = problem;
  if (code === 'unknown_figure')
    return {
      code: 'RELEASE_FIGURE_UNKNOWN',
      figure: words,
      known: figures.map(({ name }) => name).join(', '),
    };
  if (code === 'typed_number') return { code: 'RELEASE_NUMBER_TYPED', words };
  if (code === 'too_strong') return { code: 'RELEASE_WORD_STRONG', words, allowed };
  return { code: 'RELEASE_TEXT_TOO_LONG', longest: problem.at, length: text.length };
}
