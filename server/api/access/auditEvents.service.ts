import { Inject, Injectable } from '@nestjs/common';
import type { Asker } from '../../domain/access/asker.ts';
import { reachOf } from '../../domain/access/permissions.ts';
import type { ChainFault } from '../../domain/audit/chain.ts';
import type { ChainedEntry } from '../../domain/audit/entry.ts';
import { whoActed } from '../../domain/audit/whoActed.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkFirst } from '../figures/checkFirst.ts';
import { ACCOUNT_DESK, type AccountDesk } from './accountDesk.ts';
import { type ActsWhere, AUDIT_DESK, type AuditDesk } from './auditDesk.ts';
import type { AuditChain, AuditEvents, AuditWhere } from './auditEvents.model.ts';

const MOST_EVENTS = 200;
/** The act that nobody did under an account. */
const WRONG = 'account.signInWrong';
/** Rows of a file read at once. */
const STEP = 1000;
/** How long a check of the whole log is relied on, ms. */
const RELIED_ON = 10 * 60_000;
/** Days begin in the city; it counts no summer time. */
const CITY_OFFSET = '+08:00';

/** The log of acts for those who may read it: a county what concerns it, the others all. */
@Injectable()
export class AuditEventsService {
  private checked: AuditChain | null = null;
  private checking: Promise<AuditChain> | null = null;

  constructor(
    @Inject(AUDIT_DESK) private readonly desk: AuditDesk,
    @Inject(ACCOUNT_DESK) private readonly accounts: AccountDesk,
  ) {}

  /** @throws ApiError LIST_TOO_LONG, INVALID_CURSOR */
  async events(asker: Asker, where: AuditWhere, first: number, after: string | null): Promise<AuditEvents> {
    checkFirst(first, MOST_EVENTS);
    const before = after === null ? null : Number(after);
    if (before !== null && !Number.isSafeInteger(before))
      throw new ApiError('INVALID_CURSOR', { cursor: after ?? '' });
    const asked = await this.whereOf(asker, where);
    // one more than is shown tells whether there are more
    const [acts, totalCount, actions] = await Promise.all([
      this.desk.acts(asked, first + 1, before),
      this.desk.count(asked),
      this.desk.kinds(),
    ]);
    const events = acts
      .slice(0, first)
      .map((act) => ({ ...(asked.addresses ? act : withoutAddress(act)), by: whoActed(act) }));
    const last = events.at(-1);
    return {
      events,
      totalCount,
      actions,
      pageInfo: { hasNextPage: acts.length > first, endCursor: last ? String(last.number) : null },
    };
  }

  /** Every act, in steps, latest first. */
  async *all(asker: Asker, where: AuditWhere): AsyncGenerator<ChainedEntry[]> {
    const asked = await this.whereOf(asker, where);
    let before: number | null = null;
    for (;;) {
      const acts: ChainedEntry[] = await this.desk.acts(asked, STEP, before);
      if (acts.length === 0) return;
      yield asked.addresses ? acts : acts.map(withoutAddress);
      before = acts.at(-1)?.number ?? null;
    }
  }

  /** Whether the log is as it was written, by a check not older than ten minutes. */
  async chain(): Promise<AuditChain> {
    const { checked } = this;
    const isOld = !checked || Date.now() - Date.parse(checked.verifiedAt) > RELIED_ON;
    return isOld ? this.check() : checked;
  }

  /** Reads the whole log now; those who ask meanwhile get the same answer. */
  check(): Promise<AuditChain> {
    this.checking ??= this.read().finally(() => {
      this.checking = null;
    });
    return this.checking;
  }

  private async whereOf(asker: Asker, { who, action, from, subject }: AuditWhere): Promise<ActsWhere> {
    const day = from && /^\d{4}-\d{2}-\d{2}$/.test(from) ? new Date(`${from}T00:00:00${CITY_OFFSET}`) : null;
    // a demonstrator is anybody: from where the others come is none of their business
    const known = asker.account && (await this.accounts.find(asker.account.id));
    return {
      who: who?.trim() || null,
      addresses: known?.demonstration === false,
      action: action || null,
      from: day && !Number.isNaN(day.getTime()) ? day.toISOString() : null,
      subject: subject?.trim() || null,
      scope: reachOf(asker.role, 'audit.read') === 'all' ? null : (asker.scope ?? ''),
    };
  }

  private async read(): Promise<AuditChain> {
    const verifiedAt = new Date().toISOString();
    const { head, faults } = await this.desk.verify();
    // what is wrong at some entry first: lacking acts and guards have no place of their own
    const placed = faults.filter(({ fault: what }) => what !== 'lacking' && what !== 'unguarded');
    const numbers = placed.map(numberOf);
    const brokenAt = placed.length > 0 ? Math.min(...numbers) : null;
    const fault = (placed[numbers.indexOf(brokenAt ?? -1)] ?? faults[0])?.fault ?? null;
    this.checked = { ...head, verifiedAt, fault, brokenAt };
    return this.checked;
  }
}

/** The first entry that a fault says is wrong. */
function numberOf(fault: ChainFault): number {
  return 'number' in fault ? fault.number : fault.length + 1;
}

/** Of an act of nobody's the actor is an address. */
function withoutAddress(act: ChainedEntry): ChainedEntry {
  const { address: _, ...details } = JSON.parse(act.details) as Record<string, unknown>;
  const actor = act.action === WRONG ? '' : act.actor;
  return { ...act, actor, details: JSON.stringify(details) };
}
