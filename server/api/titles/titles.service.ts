import { Inject, Injectable } from '@nestjs/common';
import { type Asker, isSignedIn, type SignedIn } from '../../domain/access/asker.ts';
import { searchOccupations } from '../../domain/edition/searchOccupations.ts';
import { EditionService } from '../edition/edition.service.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkFirst } from '../figures/checkFirst.ts';
import type { Named } from '../figures/named.model.ts';
import { PublicationService } from '../publication/publication.service.ts';
import { TITLE_DESK, type TitleDesk } from './titleDesk.ts';
import type { OpenTitles, SettledTitle, TitleAccuracy, TitleMove } from './titles.model.ts';

const MOST_TITLES = 200;
/** Titles are stored with no more letters than this, see the kind `postings`. */
const LONGEST_TITLE = 120;

@Injectable()
export class TitlesService {
  constructor(
    @Inject(TITLE_DESK) private readonly desk: TitleDesk,
    private readonly edition: EditionService,
    private readonly publications: PublicationService,
  ) {}

  async open(first: number): Promise<OpenTitles> {
    const { titles, total, dataKind } = await this.desk.open(checkFirst(first, MOST_TITLES));
    return {
      titles: titles.map(({ title, industry, advertisements, occupation, score }) => ({
        title,
        advertisements,
        score,
        occupation: occupation === null ? null : this.named(occupation),
        proposals: this.desk.propose(title, industry).map((one) => ({
          occupation: this.named(one.code),
          score: one.score,
          because: one.name,
        })),
      })),
      total,
      dataKind,
    };
  }

  async settled(first: number): Promise<SettledTitle[]> {
    const settled = await this.desk.settled(checkFirst(first, MOST_TITLES));
    return settled.map((one) => ({ ...one, occupation: this.named(one.occupation) }));
  }

  find(text: string, first: number): Named[] {
    return searchOccupations(this.edition.index.edition, text, checkFirst(first, MOST_TITLES)).map(
      ({ code }) => this.named(code),
    );
  }

  async accuracy(): Promise<TitleAccuracy[]> {
    return (await this.desk.report())?.sets ?? [];
  }

  /** @throws ApiError UNKNOWN_CODE, INVALID_TITLE, DEMONSTRATION_ONLY */
  async settle(title: string, text: string, asker: Asker): Promise<TitleMove> {
    if (title.trim() === '' || title.length > LONGEST_TITLE)
      throw new ApiError('INVALID_TITLE', { longest: LONGEST_TITLE });
    const occupation = this.edition.index.resolve('occupation', text);
    if (occupation === null) throw new ApiError('UNKNOWN_CODE', { list: 'occupations', code: text });
    const advertisements = await this.desk.settle(title, occupation, signedIn(asker));
    if (advertisements === 'not_demonstration') throw new ApiError('DEMONSTRATION_ONLY', {});
    this.publications.recheck();
    return { title, occupation: this.named(occupation), advertisements };
  }

  /** @throws ApiError TITLE_NOT_SETTLED, DEMONSTRATION_ONLY */
  async undo(title: string, asker: Asker): Promise<TitleMove> {
    const advertisements = await this.desk.undo(title, signedIn(asker));
    if (advertisements === 'not_demonstration') throw new ApiError('DEMONSTRATION_ONLY', {});
    if (advertisements === null) throw new ApiError('TITLE_NOT_SETTLED', { title });
    this.publications.recheck();
    return { title, occupation: null, advertisements };
  }

  private named(code: string): Named {
    return this.edition.named('occupations', code);
  }
}

/** @throws ApiError NOT_SIGNED_IN */
function signedIn(asker: Asker): SignedIn {
  if (!isSignedIn(asker)) throw new ApiError('NOT_SIGNED_IN', {});
  return asker;
}
