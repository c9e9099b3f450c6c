import { Inject, Injectable } from '@nestjs/common';
import type { Item } from '../../domain/access/may.ts';
import { IMPORT_DESK, type ImportDesk } from '../batches/importDesk.ts';
import { ApiError } from '../errors/apiError.ts';
import { asked } from '../plans/asked.ts';
import { PLAN_DESK, type PlanDesk } from '../plans/planDesk.ts';
import type { Finder } from './doors.ts';

/** Finders by which something is looked up. */
export type LookedUp = Exclude<Finder, 'listed' | 'self'>;

/** What a request names, of those parts that reach depends on. */
export type Named = Readonly<Record<string, unknown>>;

/** What a request would be done to. */
export interface Found extends Item {
  /** of a file that turned out to be in already, whose batch is another: for which body it was handed in now */
  handedIn?: { scope: string | null };
}

/** Finds what a request would be done to, and says how it is answered where there is none. */
@Injectable()
export class ItemFinder {
  constructor(
    @Inject(IMPORT_DESK) private readonly imports: ImportDesk,
    @Inject(PLAN_DESK) private readonly plans: PlanDesk,
  ) {}

  /** @throws ApiError when there is none of that name */
  async find(finder: LookedUp, named: Named): Promise<Found> {
    if (finder === 'school') return { scope: String(named.school) };
    if (finder === 'plan') return { state: (await asked(this.plans.head(planIn(named)))).state };
    const batch = await this.imports.batch(batchIn(named));
    if (!batch) throw this.missing(finder, named);
    const id = batchIn(named);
    return {
      scope: batch.scope,
      dataKind: batch.dataKind,
      ...(batch.id !== id && { handedIn: { scope: this.imports.handedInFor(id) } }),
    };
  }

  /** The answer to whoever may not know of it: the one that a wrong name gets. */
  missing(finder: LookedUp, named: Named): ApiError {
    if (finder === 'plan') return new ApiError('PLAN_UNKNOWN', { plan: planIn(named) });
    if (finder === 'school') return new ApiError('PLAN_UNKNOWN_SCHOOL', { school: String(named.school) });
    return new ApiError('UNKNOWN_BATCH', { batch: batchIn(named) });
  }
}

function batchIn({ batch, id }: Named): string {
  return String(batch ?? id);
}

/** By its id, or by the year and file of an address. */
function planIn({ plan, id, year, name }: Named): string {
  if (typeof year === 'string') return `plan/${year}/${String(name).replace(/\.\w+$/, '')}`;
  return String(plan ?? id);
}
