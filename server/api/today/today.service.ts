import { cityDay } from '@gongxu/messages/cityDay';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Asker } from '../../domain/access/asker.ts';
import { reachOf } from '../../domain/access/permissions.ts';
import type { EditionIndex } from '../../domain/edition/indexEdition.ts';
import { changesSince } from '../../domain/today/changesSince.ts';
import { figureMoves, MOST_MOVES, type FigureMove as Move } from '../../domain/today/figureMoves.ts';
import {
  type PublishedFigure,
  publishedFigures,
  WATCHED_TABLES,
  type WatchedTables,
} from '../../domain/today/publishedFigures.ts';
import { returnStandings } from '../../domain/today/returns.ts';
import type { TodayState } from '../../domain/today/todayState.ts';
import { waitingItems } from '../../domain/today/waitingItems.ts';
import { yearCalendar } from '../../domain/today/yearCalendar.ts';
import { whyNot } from '../access/doorsGuard.ts';
import type { Visit } from '../access/visit.ts';
import { EDITION_INDEX } from '../edition/editionIndex.ts';
import { toValues } from '../figures/toValues.ts';
import { PublicationService, type PublicTables } from '../publication/publication.service.ts';
import { PUBLICATION_SOURCE, type PublicationSource } from '../publication/publicationSource.ts';
import { readerNow } from '../publication/reader.ts';
import type { Comparison, FigureMove, Today, WatchedValue } from './today.model.ts';
import { TODAY_DESK, type TodayDesk } from './todayDesk.ts';

/** Changes that are listed; on a first visit, and at others. */
const MOST_CHANGES = 6;
/** Publications of the past whose watched tables are kept. */
const MOST_PAST = 8;

/** What waits for somebody, what changed since they were here, and where the year stands. */
@Injectable()
export class TodayService {
  private kept: { mark: string; state: Promise<TodayState> } | null = null;
  private readonly past = new LRUCache<string, Promise<WatchedTables>>({ max: MOST_PAST });

  constructor(
    @Inject(TODAY_DESK) private readonly desk: TodayDesk,
    @Inject(EDITION_INDEX) private readonly edition: EditionIndex,
    @Inject(PUBLICATION_SOURCE) private readonly source: PublicationSource,
    private readonly publications: PublicationService,
  ) {}

  async today({ asker, session }: Visit): Promise<Today> {
    const now = new Date().toISOString();
    const day = cityDay(now);
    const published = await this.publications.latest();
    const { calendar } = this.edition.edition.settings;
    const state = await this.state(now);
    const lastVisit =
      asker.account && session ? await this.desk.lastVisit(asker.account.id, session.id) : null;
    const changes = changesSince(await this.desk.changes(), asker, lastVisit);
    const { comparison, moves } = await this.moves(asker, lastVisit);
    const gathers = reachOf(asker.role, 'imports.read') === 'all';
    return {
      day,
      lastVisit,
      waiting: waitingItems({ state, asker, calendar, today: day }).map((item) => ({
        ...item,
        values: toValues(item.values),
      })),
      changes: changes
        .slice(0, MOST_CHANGES)
        .map((change) => ({ ...change, values: toValues(change.values) })),
      changesInAll: changes.length,
      comparison,
      moves: moves.slice(0, MOST_MOVES).map(describeMove),
      movesInAll: moves.length,
      wordsChanged: moves.filter(({ changedWord }) => changedWord).length,
      beyondError: moves.some(({ withinError }) => withinError === null)
        ? null
        : moves.filter(({ withinError }) => !withinError).length,
      calendar: yearCalendar(calendar, day),
      returns: gathers ? returnStandings(state.returns, calendar, day) : [],
      dataKind: published?.dataKind ?? null,
    };
  }

  /** How many things wait: every page asks, so it costs one look while nothing changes. null: it is not for them to know */
  async count({ asker, session }: Visit): Promise<number | null> {
    if (whyNot({ asker, session }, 'today.read') !== null) return null;
    const now = new Date().toISOString();
    const { calendar } = this.edition.edition.settings;
    return waitingItems({ state: await this.state(now), asker, calendar, today: cityDay(now) }).length;
  }

  private async state(now: string): Promise<TodayState> {
    const mark = await this.desk.mark(now);
    if (this.kept?.mark === mark) return this.kept.state;
    const state = this.desk.state(now);
    this.kept = { mark, state };
    // what could not be read is not kept
    state.catch(() => {
      if (this.kept?.state === state) this.kept = null;
    });
    return state;
  }

  private async moves(
    asker: Asker,
    lastVisit: string | null,
  ): Promise<{ comparison: Comparison; moves: Move[] }> {
    const none = (comparison: Comparison) => ({ comparison, moves: [] });
    const current = await this.publications.latest();
    if (!current) return none('nothing_published');
    if (lastVisit === null) return none('first_visit');
    const school = asker.role === 'school' ? asker.scope : null;
    if (readerNow() === 'public') return this.releasedMoves(school, lastVisit);
    const seen = await this.desk.publicationAt(lastVisit, current.id);
    if (!seen) return none('first_visit');
    if (seen.id === current.id) return none('same');
    if (!seen.comparable) return none('other_kind');
    const [before, after] = await Promise.all([
      this.figures(seen.id, school),
      this.figures(current.id, school),
    ]);
    return { comparison: 'compared', moves: figureMoves(before, after, seen.batches) };
  }

  /** The same for whoever reads what was released. */
  private async releasedMoves(
    school: string | null,
    lastVisit: string,
  ): Promise<{ comparison: Comparison; moves: Move[] }> {
    const [seen, current] = await Promise.all(
      [lastVisit, new Date().toISOString()].map((at) => this.publications.publicAt(at)),
    );
    if (!seen || !current) return { comparison: 'first_visit', moves: [] };
    if (seen.id === current.id) return { comparison: 'same', moves: [] };
    if (seen.dataKind !== current.dataKind) return { comparison: 'other_kind', moves: [] };
    const [before, after] = await Promise.all(
      [seen, current].map(async ({ table }) => publishedFigures(await watched(table), school)),
    );
    const batches = await this.desk.batchesBetween(seen.id, current.id);
    return { comparison: 'compared', moves: figureMoves(before ?? [], after ?? [], batches) };
  }

  private async figures(publication: string, school: string | null): Promise<PublishedFigure[]> {
    const tables = this.past.get(publication) ?? this.tables(publication);
    this.past.set(publication, tables);
    tables.catch(() => this.past.delete(publication));
    return publishedFigures(await tables, school);
  }

  private tables(publication: string): Promise<WatchedTables> {
    return watched((name) => this.source.table(publication, name));
  }
}

/** @param table reads one */
async function watched(table: PublicTables['table']): Promise<WatchedTables> {
  const read = WATCHED_TABLES.map(async (name) => [name, await table(name)] as const);
  return Object.fromEntries(await Promise.all(read)) as unknown as WatchedTables;
}

function describeMove({ before, after, changedWord, withinError, causes }: Move): FigureMove {
  const { figure, code, nameZh, nameEn } = after;
  return {
    figure,
    of: code === null ? null : { code, nameZh, nameEn },
    before: watchedValue(before),
    after: watchedValue(after),
    changedWord,
    withinError,
    causes,
  };
}

function watchedValue({ period, estimate, word }: PublishedFigure): WatchedValue {
  return { period, estimate, word };
}
