import type { CityFacts, SourceLine } from '../domain/city/cityFacts.ts';
import type { DataKind } from '../domain/facts/dataKind.ts';
import type { Sourced } from '../domain/import/kinds/commonColumns.ts';
import type { ImportKind } from '../domain/import/types.ts';
import { readBlocks } from './cubeStore.ts';
import { loadCodes } from './facts/codeNumbers.ts';
import type { CommittedBatch } from './facts/committedBatches.ts';
import { readAllFacts, type StoredFact } from './facts/readFacts.ts';
import type { Store } from './openStore.ts';
import { shownBatches } from './shownBatches.ts';

/** Fixed, so that the same facts make the same publication. */
const SEED = 20261123;

/** Everything a publication is made of, from what is committed. */
export async function loadCityFacts(store: Store): Promise<CityFacts> {
  const { sql, index } = store;
  const { shown, dataKind } = await shownBatches(store);
  const codes = await loadCodes(sql);
  function stored<Kind extends ImportKind>(
    kind: Kind,
    of: (batch: CommittedBatch) => boolean,
  ): Promise<StoredFact<Kind>[]> {
    const ids = shown.filter((batch) => batch.kind === kind && of(batch)).map((batch) => batch.id);
    return readAllFacts(sql, kind, ids, codes);
  }
  const facts = async <Kind extends ImportKind>(...which: Parameters<typeof stored<Kind>>) =>
    (await stored(...which)).map(({ fact }) => fact);
  const published = ({ dataKind: kind }: CommittedBatch) => kind === 'published';
  const own = (batch: CommittedBatch) => batch.dataKind === dataKind;
  const sourceOf = new Map(shown.map((batch) => [batch.id, batch.source]));
  const sourceIn = ({ beside, batch }: { beside: Sourced; batch: number }) =>
    beside.source ?? sourceOf.get(batch) ?? '';
  const sources = (kind: ImportKind) => sourcesOf(shown, kind, dataKind);
  const visible = shown.some(own);
  const blocks = (family: Parameters<typeof readBlocks>[1]) =>
    visible ? readBlocks(sql, family, dataKind) : Promise.resolve([]);
  return {
    index,
    dataKind,
    market: await blocks('market'),
    outcomes: await blocks('outcomes'),
    answers: await blocks('answers'),
    returns: await blocks('returns'),
    enrolment: await blocks('enrolment'),
    postings: await blocks('postings'),
    demand: await blocks('demand'),
    programmes: await facts('programmes', own),
    schools: await facts('schools', (batch) => own(batch) || published(batch)),
    associations: await facts('association-forecast', own),
    publishedMarket: (await stored('market', published)).map((one) => ({
      ...one.fact,
      source: sourceIn(one),
      printedRatio: one.beside.printedRatio,
    })),
    publishedReturns: (await stored('outcome-returns', published)).map((one) => ({
      ...one.fact,
      source: sourceIn(one),
    })),
    sources: {
      market: sources('market'),
      outcomes: sources('outcomes'),
      returns: sources('outcome-returns'),
      enrolment: sources('enrolment'),
      postings: sources('postings'),
      demand: sources('demand'),
    },
    seed: SEED,
  };
}

function sourcesOf(batches: readonly CommittedBatch[], kind: ImportKind, dataKind: DataKind): SourceLine[] {
  return batches
    .filter((batch) => batch.kind === kind && batch.dataKind === dataKind)
    .map(({ source, periodFrom, periodTo }) => ({ text: source, from: periodFrom, to: periodTo }));
}
