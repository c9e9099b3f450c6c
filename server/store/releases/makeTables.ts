import type { CityFacts } from '../../domain/city/cityFacts.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { overlaps, parsePeriod } from '../../domain/facts/period.ts';
import { makePlacementTables, makePublication } from '../../domain/publication/makePublication.ts';
import { PUBLICATION_SHAPE } from '../../domain/publication/shape.ts';
import type { PublicationTables } from '../../domain/publication/types.ts';
import { factsUpTo } from '../../domain/release/factsUpTo.ts';
import { type ReleaseKind, releaseKindOf } from '../../domain/release/releaseKinds.ts';
import { ReleaseRefused } from '../../domain/release/releaseRefused.ts';
import { PublicationSchema, PublicationTableSchema } from '../entities/publication.ts';
import { loadCityFacts } from '../loadCityFacts.ts';
import type { Store } from '../openStore.ts';
import { readBasis } from '../publicationBasis.ts';
import { refreshLists } from '../refreshLists.ts';
import { tableOf } from '../tableOf.ts';

const publications = tableOf(PublicationSchema);
const contents = tableOf(PublicationTableSchema);

/** The figures of a release before they are protected. */
export interface MadeTables {
  tables: PublicationTables;
  dataKind: DataKind;
  /** what they were made from, see `readBasis` */
  basis: string;
}

/**
 * Makes the figures of a release from what is committed. Where the current publication was made of just this, it is taken: making
 * takes seconds.
 *
 * @throws ReleaseRefused RELEASE_PERIOD_INVALID, RELEASE_NO_FACTS
 */
export async function makeTables(store: Store, release: string): Promise<MadeTables> {
  const kind = releaseKindOf(release);
  if (kind === null) throw new ReleaseRefused({ code: 'RELEASE_PERIOD_INVALID', period: release });
  // what is handed in after this look is in the lists or not, and the version is behind then
  const basis = await readBasis(store.sql);
  await refreshLists(store);
  const all = await loadCityFacts(store);
  const facts = factsUpTo(all, release);
  if (!hasFacts(facts, kind, release))
    throw new ReleaseRefused({ code: 'RELEASE_NO_FACTS', period: release });
  const { dataKind } = facts;
  if (kind === 'yearly') return { tables: makePlacementTables(facts), dataKind, basis };
  const published = facts === all ? await publishedTables(store, basis, dataKind) : null;
  return { tables: published ?? makePublication(facts), dataKind, basis };
}

/** The tables of the current publication; null: it was made of something else, or by another release of the program. */
async function publishedTables(
  { sql, index }: Store,
  basis: string,
  dataKind: DataKind,
): Promise<PublicationTables | null> {
  const [latest] = await sql.all<{
    id: string;
    basis: string | null;
    shape: string | null;
    dataKind: DataKind;
    edition: string;
  }>(
    `select ${publications.fields(['id', 'basis', 'shape', 'dataKind', 'edition'])} from publication
      order by number desc limit 1`,
  );
  const isThis =
    latest?.basis === basis &&
    latest.shape === PUBLICATION_SHAPE &&
    latest.dataKind === dataKind &&
    latest.edition === index.edition.id;
  if (!isThis) return null;
  const rows = await sql.all<{ name: string; content: string }>(
    contents.select(['name', 'content'], { publication: latest.id }),
  );
  return Object.fromEntries(rows.map(({ name, content }) => [name, JSON.parse(content)])) as never;
}

/** Whether anything at all is known of the period that a release is called after. */
function hasFacts({ market, outcomes, returns }: CityFacts, kind: ReleaseKind, release: string): boolean {
  if (kind === 'yearly') return [...outcomes, ...returns].some(({ key }) => key.period === release);
  return market.some(({ key }) => parsePeriod(key.period) !== null && overlaps(key.period, release));
}
