import type { AccountRole } from '../access/roles.ts';
import type { ImportKind } from '../import/types.ts';
import type { PlanState } from '../plan/lifecycle/planStates.ts';
import type { ReturnFacts } from './returns.ts';

export interface Named {
  code: string;
  nameZh: string;
  /** empty where no English name has been written */
  nameEn: string;
}

/** A file that was handed in and not committed. */
export interface StagedFile {
  batch: string;
  kind: ImportKind;
  /** body that sent it; null: the city itself */
  sender: Named | null;
  /** received: still to be read; checked: it waits for somebody */
  state: 'received' | 'checked';
  rows: number;
  refused: number;
  receivedAt: string;
  /** last day it is kept */
  until: string;
}

/** The newest plan of an autumn, a decided one before its later drafts. */
export interface PlanStanding {
  id: string;
  entryYear: string;
  version: number;
  state: PlanState;
  madeAt: string;
  consultedAt: string | null;
  /** account that submitted it and so does not decide it; null: nobody is barred */
  submittedBy: number | null;
  decidedAt: string | null;
  /** what must be settled before it can be decided; of a decided plan none */
  blockers: number;
  /** schools whose programmes it is about, and codes of those that answered it */
  schools: Named[];
  answered: string[];
  /** outcomes of some of its entrants are known */
  graduated: boolean;
}

/** An association that handed in forecasts, with the years in which it did. */
export interface AssociationStanding {
  association: string;
  made: string[];
}

/** An account as those see it who look after it. */
export interface AccountStanding {
  id: number;
  name: string;
  shownName: string;
  role: AccountRole;
  scope: string | null;
  /** of an employer: code of the region whose county looks after it */
  region: string | null;
  state: 'invited' | 'active' | 'disabled';
  createdAt: string;
  /** last day on which its newest unused link works; null: there is none */
  linkUntil: string | null;
  demonstration: boolean;
}

/** Everything that can wait for somebody, whoever it is. Days are the city's, YYYY-MM-DD. */
export interface TodayState {
  returns: ReturnFacts[];
  staged: StagedFile[];
  /** since when pages lack something that was committed; null: they do not */
  pagesBehindSince: string | null;
  /** job titles that a person must settle */
  openTitles: number;
  plans: PlanStanding[];
  associations: AssociationStanding[];
  accounts: AccountStanding[];
  /** places in the log of acts at which it is not what was written, the first of them; 0: it is whole */
  logFaults: number;
  firstFault: number | null;
}
