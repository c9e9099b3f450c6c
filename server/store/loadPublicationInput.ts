import type { PublicationInput, SourceLine } from '../domain/city/input.ts';
import type { DataKind } from '../domain/facts/dataKind.ts';
import type {
  AssociationForecastRow,
  MarketRow,
  OutcomeReturnRow,
  ProgrammeRow,
  SchoolRow,
} from '../domain/facts/rows.ts';
import type { ImportKind } from '../domain/import/types.ts';
import { readBlocks } from './cubeStore.ts';
import { loadCodes } from './facts/codeNumbers.ts';
import type { CommittedBatch } from './facts/committedBatches.ts';
import { readFacts } from './facts/readFacts.ts';
import type { Store } from './openStore.ts';
import { shownBatches } from './shownBatches.ts';
import type { Row } from './sql.ts';

/** Fixed, so that the same facts make the same publication. */
const SEED = 20261123;

/** Everything a publication is made of, from what is committed. */
export async function loadPublicationInput(store: Store): Promise<PublicationInput> {
  const { sql, index } = store;
  const { shown, dataKind } = await shownBatches(store);
  const codes = await loadCodes(sql);
  async function facts<Fact, Made>(
    kind: ImportKind,
    of: (batch: CommittedBatch) => boolean,
    make: (fact: Fact, row: Row) => Made,
  ): Promise<Made[]> {
    const ids = shown.filter((batch) => batch.kind === kind && of(batch)).map((batch) => batch.id);
    const made: Made[] = [];
    for await (const page of readFacts<Fact>(sql, kind, ids, codes))
      for (const { fact, row } of page) made.push(make(fact, row));
    return made;
  }
  const published = ({ dataKind: kind }: CommittedBatch) => kind === 'published';
  const own = (batch: CommittedBatch) => batch.dataKind === dataKind;
  const sourceOf = new Map(shown.map((batch) => [batch.id, batch.source]));
  const sourceIn = (row: Row) => (row.source as string | null) ?? sourceOf.get(row.batch_id as number) ?? '';
  const sources = (kind: ImportKind) => sourcesOf(shown, kind, dataKind);
  const visible = shown.some(own);
  const blocks = (family: Parameters<typeof readBlocks>[1]) =>
    visible ? readBlocks(sql, family, dataKind) : Promise.resolve([]);
  return {
    index,
    dataKind,
    market: await blocks('market'),
    outcomes: await blocks('outcomes'),
    returns: await blocks('returns'),
    enrolment: await blocks('enrolment'),
    postings: await blocks('postings'),
    demand: await blocks('demand'),
    programmes: await facts<ProgrammeRow, ProgrammeRow>('programmes', own, (fact) => fact),
    schools: await facts<SchoolRow, SchoolRow>(
      'schools',
      (b) => own(b) || published(b),
      (fact) => fact,
    ),
    associations: await facts<AssociationForecastRow, AssociationForecastRow>(
      'association-forecast',
      own,
      (fact) => fact,
    ),
    publishedMarket: await facts<MarketRow, PublicationInput['publishedMarket'][number]>(
      'market',
      published,
      (fact, row) => ({
        ...fact,
        source: sourceIn(row),
        printedRatio: row.printed_ratio as number | null,
      }),
    ),
    publishedReturns: await facts<OutcomeReturnRow, PublicationInput['publishedReturns'][number]>(
      'outcome-returns',
      published,
      (fact, row) => ({ ...fact, source: sourceIn(row) }),
    ),
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
