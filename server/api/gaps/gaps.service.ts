import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Asker } from '../../domain/access/asker.ts';
import { EditionService } from '../edition/edition.service.ts';
import { checkFilterCodes } from '../figures/checkFilterCodes.ts';
import { checkFilters } from '../figures/checkWhere.ts';
import { chooseRows } from '../figures/chooseRows.ts';
import { MAX_ROWS, type Where } from '../figures/where.input.ts';
import { PlansService } from '../plans/plans.service.ts';
import { PublicationService } from '../publication/publication.service.ts';
import { describeGaps, type GapNames } from './describeGaps.ts';
import type { CohortGaps } from './gaps.model.ts';
import { type GapsTable, gapsOfPlan, gapsPublished } from './gapsTable.ts';

/** Tables kept: a plan's gaps take a fifth of a second to draw. */
const KEPT = 8;

/** Plans looked through for the latest of the data that is shown. */
const LATEST = 20;

/** The three gaps of every specialty. */
@Injectable()
export class GapsService {
  private readonly kept = new LRUCache<string, GapsTable>({ max: KEPT });

  constructor(
    private readonly plans: PlansService,
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
  ) {}

  async gaps(plan: string | null, where: Where, asker: Asker): Promise<CohortGaps> {
    checkFilters('cohortGaps', where, ['sector', 'specialty', 'keys']);
    checkFilterCodes(this.edition, 'specialty', where);
    const table = plan === null ? await this.latest(asker) : await this.ofPlan(plan);
    const isChosen = chooseRows('specialty', where, this.edition.index);
    const rows = table.rows.filter(({ specialty }) => isChosen({ key: { specialty } }));
    return describeGaps(table, rows.slice(0, where.first ?? MAX_ROWS), this.names());
  }

  /** @throws ApiError PLAN_UNKNOWN */
  async ofPlan(id: string): Promise<GapsTable> {
    const plan = await this.plans.read(id);
    const { inputHash, state, overrides } = plan;
    const key = `${id} ${inputHash} ${state} ${overrides.length}`;
    const known = this.kept.get(key);
    if (known) return known;
    const table = gapsOfPlan(plan);
    this.kept.set(key, table);
    return table;
  }

  names(): GapNames {
    const { settings } = this.edition.index.edition;
    return { city: settings, sector: (code) => this.edition.named('sectors', code) };
  }

  /** Of the latest plan for the coming autumn that somebody may read; where there is none, as published. */
  private async latest(asker: Asker): Promise<GapsTable> {
    const publication = await this.publications.current();
    const rows = await this.publications.table('cohort-gaps');
    const autumn = rows[0]?.asLast.entryYear ?? '';
    const plans = await this.plans.list(LATEST, asker);
    const latest = plans.find(
      ({ dataKind, entryYear }) => dataKind === publication.dataKind && entryYear >= autumn,
    );
    if (latest) return this.ofPlan(latest.id);
    const market = (await this.publications.table('supply-demand/city')).at(-1);
    return gapsPublished(publication, rows, market?.coverage ?? null);
  }
}
