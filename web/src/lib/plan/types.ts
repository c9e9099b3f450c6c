/** Shapes of the workspace's own, made of what `lib/api/types.ts` brings. */
import type {
  BesideOthers,
  Coded,
  DecidedHow,
  Estimate,
  PlanBreach,
  PlanVerdict,
  ProgrammeStanding,
} from '../api/types.ts';

/** What is said of one specialty at one school. */
export interface PlanCell {
  programme: string;
  school: string;
  specialty: string;
  standing: ProgrammeStanding;
  /** entrants of last autumn; null: not collected */
  last: number | null;
  recommended: number | null;
  /** numbers within its own limits, the others as decided; empty: not assessed, or not known of a scenario */
  feasible: readonly { low: number; high: number }[];
  verdict: PlanVerdict;
  /** share of redraws in which the verdict holds */
  stability: number | null;
  /** its limits allow no other verdict */
  forced: boolean;
  /** another verdict is possible, and no redraw tried it */
  untried: boolean;
  /** what was recommended comes to; `verdict` is of the number that counts */
  recommendedVerdict: PlanVerdict;
  /** entrants decided; null: still open */
  decided: number | null;
  how: DecidedHow;
  /** breaks a limit that nothing lets it break */
  blocked: boolean;
  /** breaks a limit that was relaxed for it */
  relaxed: boolean;
  /** limits of its own that it breaks, each with who let it */
  breaches: readonly PlanBreach[];
  /** two people decided at once, and none was chosen yet */
  contested: boolean;
  /** sent back to be worked out again */
  sentBack: boolean;
}

/** Demand against supply of one specialty. */
export interface PlanBalance extends Coded {
  sectors: readonly { code: string }[];
  graduationYear: string;
  /** demand less supply if every intake stays, persons: beside other specialties, or in all where the plan knows no more */
  gapLast: Estimate;
  /** the same with the places recommended, and with those decided */
  gapPlan: Estimate;
  gapDecided: Estimate;
  /** what is told of it beside others, if every intake stays and as decided; null: not known */
  told: BesideOthers | null;
  toldDecided: BesideOthers | null;
}

/** One specialty of the matrix with its cells in the order of the schools; null: not offered there. */
export interface MatrixRow extends PlanBalance {
  cells: (PlanCell | null)[];
  /** entrants of all schools; null as soon as one that has entrants is not known */
  last: number | null;
  recommended: number | null;
  /** as decided so far, what is open as recommended */
  planned: number | null;
}

/** A sentence in both languages, as the API writes it. */
export interface Said {
  sentenceZh: string;
  sentenceEn: string;
}
