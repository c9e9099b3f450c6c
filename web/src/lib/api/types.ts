// Made by `npm run generate` from server/schema.graphql and web/src/lib/api/documents. Do not edit.
/** biome-ignore-all lint: generated */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  | T
  | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What whoever looks after an account must see to. */
export type AccountNeed =
  /** Nobody used its link in time. */
  | 'linkOver'
  /** It must have one, and has none. */
  | 'secondFactorMissing'
  /** Too many wrong sign-ins: nobody is heard under its name for a while. */
  | 'waiting';

export type AccountState =
  | 'active'
  /** Locked, until it is opened again. */
  | 'disabled'
  /** Nobody has chosen its password yet. */
  | 'invited';

export type ActorKind =
  /** The program, on a demonstration. */
  | 'demonstration'
  /** A wrong sign-in. */
  | 'nobody'
  /** The command line. */
  | 'operator'
  /** Somebody signed in. */
  | 'person'
  /** A name given before there were accounts. */
  | 'typed'
  /** The page that took files before there were accounts. */
  | 'webForm';

/** What came of the way to another provider. */
export type Arrival =
  /** An invitation was accepted. */
  | 'accept'
  /** The account can be signed in to by it from now on. */
  | 'link'
  /** A second factor is to be shown. */
  | 'secondStep'
  | 'signIn';

/** What a verdict rests on: demand and its calibration, the rates from entrants to local supply, weights. */
export type Assumption =
  | 'demand'
  | 'entry_level_share'
  | 'further_study'
  | 'graduation'
  | 'local'
  | 'priority'
  | 'quality_weight'
  | 'registration_coverage'
  | 'surplus_cost'
  | 'unavailable';

/** What is left out narrows nothing. */
export type AuditWhere = {
  /** e.g. account.signIn */
  action?: string | null | undefined;
  /** First day, YYYY-MM-DD, as the city counts days. */
  from?: string | null | undefined;
  /** What was written to, e.g. plan/2027 or batch/12. */
  subject?: string | null | undefined;
  /** Part of the name of an account or person. */
  who?: string | null | undefined;
};

/** quarters_missing: one of the four quarters that its entrants graduate in is not on record; no_demand: nothing came to hold it against; infeasible: its limits could not hold together. */
export type BacktestNotScored = 'infeasible' | 'no_demand' | 'quarters_missing';

export type BacktestRunState = 'failed' | 'idle' | 'running';

/** plan: as recommended; done: as it was; hold: as the year before; damped: half the way to demand over supply by the city’s own calibration, relative: the same over the ratio of the whole city; mean: the optimum for the central forecast; rule and optimum: what the recommendation lies between; hindsight: the optimum for what came; bound: the one path with every year known, least over all years together, not in each. */
export type BacktestStrategy =
  | 'bound'
  | 'damped'
  | 'done'
  | 'hindsight'
  | 'hold'
  | 'mean'
  | 'optimum'
  | 'plan'
  | 'relative'
  | 'rule';

/** What is told of a specialty beside others when the next entrants graduate. */
export type BesideOthers =
  /** No side: more were hired than the vacancies on record allow. */
  | 'contradicted'
  /** No side: vacancies or seekers on record are too few. */
  | 'few'
  /** Shorter of people: the whole 80 % interval of its gap lies above 0. */
  | 'short'
  /** More graduates for each job: the whole 80 % interval of its gap lies below 0. */
  | 'surplus'
  /** The 80 % interval contains 0. */
  | 'unclear';

export type CalendarBarState = 'next' | 'now' | 'past';

export type CalendarRow = 'families' | 'market' | 'outcomes' | 'plan' | 'schools';

export type CalendarStep =
  | 'decision'
  | 'enrolment'
  | 'families'
  | 'market'
  | 'opinions'
  | 'outcomes'
  | 'planDraft'
  | 'programmes';

/** Red is a proposal, grey means too little data. */
export type CardColour = 'green' | 'grey' | 'none' | 'red' | 'yellow';

export type ChainFault =
  /** An entry is not what its hash says. */
  | 'changed'
  /** The log is shorter than it was. */
  | 'cut'
  /** Acts that the database shows were done are not in it. */
  | 'lacking'
  /** An entry is gone, or stands after another one than it did. */
  | 'missing'
  /** Whole in itself, and not the log that was kept. */
  | 'rewritten'
  /** The database lets its entries be changed and taken out. */
  | 'unguarded';

/** How it is known that vacancies come together, by employer. */
export type Clumping =
  | 'assumed'
  /** From the number of employers that was stated. */
  | 'employers'
  /** From the row’s parts: nobody stated the number of the whole. */
  | 'parts'
  /** Employers are not known, and the interval leaves it out. */
  | 'unknown';

/** not_due: the period is not over. not_expected: the sender does not belong to the city then. */
export type CompletenessState = 'handed_in' | 'missing' | 'not_due' | 'not_expected';

/** A component of the placement quality index. */
export type Component = 'insured' | 'local' | 'matched' | 'outcome' | 'salary' | 'satisfaction' | 'stable';

/** Where figures come from; figures of different kinds are never added together. */
export type DataKind =
  /** Made by the seeded generator. */
  | 'demonstration'
  /** Typed from a cited publication. */
  | 'published'
  /** Handed in. */
  | 'real';

/** How a number came about; open: sent back, or nothing to adopt. */
export type DecidedHow = 'adopted' | 'changed' | 'open' | 'recommended';

/** How a figure has to be read, or why it is absent. */
export type EstimateState =
  /** The method's conditions hold only roughly. */
  | 'approximate'
  /** Fewer than half of the people it speaks of are known. */
  | 'low_coverage'
  /** The question does not arise. */
  | 'not_applicable'
  /** Too little data to say anything. */
  | 'not_assessable'
  /** Should have been handed in and was not. */
  | 'not_collected'
  /** As it stands. */
  | 'ok'
  /** The figure of the group above; the cell itself is too small. */
  | 'parent'
  /** Includes rows without a stated occupation, spread in proportion. */
  | 'spread'
  /** Known and withheld to protect people. */
  | 'suppressed'
  /** Nothing beneath the line of the ratio. */
  | 'zero_denominator';

/** A table for people that shows some of the placement figures. */
export type FigureTable =
  /** Specialties of a sector. */
  | 'outcomes'
  /** The list of all specialties. */
  | 'specialties'
  /** Schools of a specialty. */
  | 'taught';

/** A figure that pages begin with. */
export type FirstFigureName = 'advertised' | 'gap' | 'index' | 'plan' | 'ratio' | 'registered';

/** How demand was forecast. */
export type ForecastMethod =
  /** Mean of simple exponential smoothing, Theta and damped trend. */
  | 'combination'
  /** The last year carried forward: the whole record is too short. */
  | 'flat'
  /** Growth of the group above times the share in it: under 8 quarters. */
  | 'parent'
  /** As a year before: nothing did better in the past. */
  | 'seasonal_naive'
  /** Exponential smoothing alone: under 16 quarters. */
  | 'ses';

/** What a search found a specialty by. */
export type FoundBy =
  /** A word of daily life for what it teaches. */
  | 'everyday'
  /** Its code, name or alias, or a part of one. */
  | 'name'
  /** An occupation it leads to by the crosswalk. */
  | 'occupation'
  /** Pinyin of a name, or its initials. */
  | 'spelling';

/** What leads from one gap to the next. */
export type GapCause = 'demand' | 'plan' | 'supply';

/** Whose gap it is and on what condition. */
export type GapCohort =
  /** Of the coming autumn, if every intake stays as it was. */
  | 'as_last'
  /** Of the coming autumn, as decided, else as recommended. */
  | 'as_planned'
  /** In school already: no plan changes it. */
  | 'enrolled';

export type HealthPart =
  | 'backup'
  | 'database'
  | 'files'
  | 'log'
  | 'migrations'
  | 'pages'
  | 'passwords'
  | 'program'
  | 'room'
  | 'settings'
  | 'size'
  | 'solver'
  | 'uploads';

export type HealthWord =
  | 'broken'
  /** Somebody should look at it. */
  | 'look'
  /** It cannot be told from here. */
  | 'unknown'
  | 'well';

/** waiting: another file is being worked on. */
export type ImportPhase = 'check' | 'publish' | 'store' | 'waiting' | 'withdraw';

/** Whether a limit holds from above or below. */
export type LimitEnd = 'least' | 'most';

export type LinkState =
  | 'open'
  /** Nobody used it in time. */
  | 'over'
  /** There never was such a one. */
  | 'unknown'
  /** By somebody, or a newer one took its place. */
  | 'used';

/** Why a specialty stands beside another. */
export type NearBy =
  /** Of the same category 专业大类. */
  | 'category'
  /** Of the same class 专业类. */
  | 'class'
  /** Both lead to an occupation. */
  | 'occupation'
  /** None is near; this one is shorter of people than others, its whole 80 % interval above 0. */
  | 'short';

/** Official outcome category 毕业去向. */
export type Outcome =
  | 'contract'
  | 'flexible'
  | 'further_study'
  | 'military_programme'
  | 'not_seeking'
  | 'seeking'
  | 'self_employed'
  | 'unregistered';

/** What the bureau decides about one programme. */
export type OverrideAction = 'adopt' | 'change' | 'send_back';

export type OverrideEventAction = 'adopt' | 'change' | 'keep' | 'send_back' | 'undo';

/** A step from intake to local supply, the graduates who seek work in the city: those who work here and those still looking. */
export type PipelineStepName =
  | 'dropout'
  | 'elsewhere'
  | 'further_study'
  | 'graduates'
  | 'intake'
  | 'local_supply'
  | 'unavailable';

/** Where a graduate went. */
export type Place = 'college' | 'elsewhere' | 'local' | 'none' | 'province';

/** A limit broken and not let, two numbers on one programme, a programme sent back. */
export type PlanBlockerKind = 'contested' | 'limit' | 'sent_back';

/** One named change: maxChange = 0.3, places of D01/710201 = 240. */
export type PlanChangeInput = {
  /** Sector, school or programme the setting belongs to; left out: the whole plan. */
  of?: string | null | undefined;
  setting: string;
  /** Left out: the limit is lifted. */
  value?: number | null | undefined;
};

export type PlanJobState = 'done' | 'failed' | 'refused' | 'running';

export type PlanJobStep = 'input' | 'save' | 'solve';

/** Where a plan stands: it only ever goes on, never back. */
export type PlanState =
  /** Laid before the schools, whose opinions are gathered. */
  | 'consulted'
  /** Signed; its numbers stand. */
  | 'decided'
  /** The bureau works at it. */
  | 'draft'
  /** Its entrants have graduated, and what became of them stands beside. */
  | 'evaluated';

/** A verdict about places. */
export type PlanVerdict =
  | 'adjust'
  | 'consolidate'
  | 'expand'
  | 'hold'
  | 'new'
  | 'not_assessable'
  | 'shrink'
  | 'suspend'
  | 'transfer';

export type ProgrammeStanding = 'candidate' | 'running' | 'suspended';

export type ProgrammeStatus = 'closed' | 'open' | 'suspended';

/** Class of a ratio: s1–s3 shortage of people, u1–u3 surplus, eq about equal, unclear: the interval holds 1. */
export type RatioClass = 'eq' | 's1' | 's2' | 's3' | 'u1' | 'u2' | 'u3' | 'unclear';

/** How far a right reaches. */
export type Reach =
  | 'all'
  /** Accounts that the role looks after. */
  | 'below'
  /** Plans that are out for opinions or decided. */
  | 'circulated'
  /** All but what the account itself submitted. */
  | 'others'
  /** What belongs to the body the account speaks for. */
  | 'own';

export type ReleaseDocumentInput = {
  dated?: string | null | undefined;
  index?: string | null | undefined;
  issuer?: string | null | undefined;
  number?: string | null | undefined;
};

/** What is released. */
export type ReleaseKind =
  /** Supply and demand of a quarter 人才供需信息. */
  | 'quarterly'
  /** What became of one year’s graduates 毕业生就业. */
  | 'yearly';

export type ReleaseState =
  | 'approved'
  | 'discarded'
  | 'draft'
  | 'published'
  | 'review'
  | 'scheduled'
  | 'withdrawn';

/** What is left out stays as it was. */
export type ReleaseTextInput = {
  document?: ReleaseDocumentInput | null | undefined;
  /** What a correction changed and why. */
  note?: TextInBothInput | null | undefined;
  /** Code of the sentence that `text` takes the place of. */
  sentence?: string | null | undefined;
  /** Left out: as it was generated. */
  text?: TextInBothInput | null | undefined;
};

/** Why an upload was removed before it counted. */
export type RemovalReason =
  /** The file was in before, as another import. */
  | 'already'
  /** Somebody cancelled it. */
  | 'cancelled'
  /** Its check never came to its end. */
  | 'interrupted'
  /** Whoever sent it was locked, signed out or given another role before it counted. */
  | 'rights_ended'
  /** It was removed before that was written down. */
  | 'unknown';

/** public: whoever has not signed in. */
export type Role = 'admin' | 'association' | 'bureau' | 'county' | 'employer' | 'public' | 'school';

/** Whether a rule was issued for the city or an area it lies in; one of elsewhere does not bind. */
export type RuleScope = 'elsewhere' | 'here';

/** Whether the condition of a rule holds; unknown: some fact of it was not collected. */
export type RuleState = 'met' | 'unknown' | 'unmet';

export type ScenarioInput = {
  changes: Array<PlanChangeInput>;
  name: string;
};

/** Under which heading a setting stands. */
export type SettingGroup = 'checks' | 'deadlines' | 'grace' | 'plan' | 'tell' | 'year';

export type SettingUnit =
  | 'days'
  | 'employers'
  | 'hours'
  | 'occupations'
  | 'people'
  | 'programmes'
  | 'records'
  | 'share'
  /** Two days of every year, both included: `09-01/10-31`. */
  | 'stretch'
  | 'yuan';

/** error: the row was refused. */
export type Severity = 'error' | 'note' | 'warning';

/** By what somebody signed in. */
export type SignInWay = 'demonstration' | 'link' | 'passkey' | 'password' | 'provider';

/** How a school takes a plan. */
export type Stance = 'favourable' | 'reserved' | 'unfavourable';

export type TextInBothInput = {
  en: string;
  zh: string;
};

/** What can have happened meanwhile. */
export type TodayChangeKind =
  | 'account'
  | 'committed'
  | 'opinion'
  | 'planConsulted'
  | 'planDecided'
  | 'planEvaluated'
  | 'planMade'
  | 'published'
  | 'released'
  | 'withdrawn';

/** Why a forecast is not held against what came. */
export type Unjudged =
  /** Its year is still to come, or was not collected. */
  | 'not_on_record'
  /** It is of another area, or does not say of which. */
  | 'other_area'
  /** Part of what came was not collected and is an estimate. */
  | 'partly_estimated';

/** What the guidance says about a specialty. */
export type Verdict = 'expand' | 'hold' | 'new' | 'not_assessable' | 'shrink' | 'suspend';

/** same: nothing was published since. other_kind: what was published then is of another form or kind of data. */
export type VisitComparison = 'compared' | 'first_visit' | 'nothing_published' | 'other_kind' | 'same';

/** What can wait for somebody. */
export type WaitingKind =
  | 'brokenLog'
  | 'forecast'
  | 'invitation'
  | 'pagesBehind'
  | 'planBlockers'
  | 'planDecision'
  | 'planDraft'
  | 'planEvaluation'
  | 'planOpinion'
  | 'return'
  | 'staged'
  | 'titles';

/** overdue: its last day is over. due: it can be done now. later: there are more than 14 days left. */
export type WaitingStanding = 'due' | 'later' | 'overdue';

/** outcomeRate is a share 0–1; gap is of the next cohort if every intake stays, persons. */
export type WatchedFigure = 'cityRatio' | 'gap' | 'index' | 'outcomeRate' | 'sectorRatio';

/** Narrows a table. What a table cannot be narrowed by is an error, never ignored. */
export type Where = {
  /** Year of graduation; the latest when left out. */
  cohort?: string | null | undefined;
  /** At most 500 rows. */
  first?: number | null | undefined;
  /** Only rows with these codes of the grouping. */
  keys?: Array<string> | null | undefined;
  occupation?: string | null | undefined;
  /** A quarter, e.g. 2026Q3; the latest when left out. */
  period?: string | null | undefined;
  /** First quarter of the columnar form. */
  periodFrom?: string | null | undefined;
  /** Last quarter of the columnar form. */
  periodTo?: string | null | undefined;
  region?: string | null | undefined;
  school?: string | null | undefined;
  /** Rows that belong to this sector by the crosswalk. */
  sector?: string | null | undefined;
  specialty?: string | null | undefined;
};

export type WithdrawnTo =
  /** The value that the latest change took the place of. */
  | 'before'
  /** The edition’s own. */
  | 'edition';

export type SignedInReaderVariables = Exact<{ [key: string]: never }>;

export type SignedInReader = { me: Me | null };

export type Me = {
  name: string;
  shownName: string;
  role: Role;
  rights: Array<string>;
  needsSecondFactor: boolean;
  demonstration: boolean;
  waiting: number | null;
  scope: Coded | null;
};

export type SignInPageVariables = Exact<{ [key: string]: never }>;

export type SignInPage = {
  signInOffers: {
    provider: string | null;
    passkeys: boolean;
    demonstrators: Array<{ name: string; shownName: string; role: Role; scope: Coded | null }>;
  };
};

export type SignInVariables = Exact<{
  name: string;
  password: string;
  code?: string | null | undefined;
}>;

export type SignIn = { signIn: SignedIn };

export type SignInAsDemonstratorVariables = Exact<{
  name: string;
}>;

export type SignInAsDemonstrator = { signInAsDemonstrator: SignedIn };

export type SignOutVariables = Exact<{ [key: string]: never }>;

export type SignOut = { signOut: Answered };

export type Answered = { refused: AccessRefusal | null };

export type AccessRefusal = { code: string; field: string | null; sentence: string };

export type SignedIn = {
  refused: AccessRefusal | null;
  me: { rights: Array<string>; needsSecondFactor: boolean } | null;
};

export type LinkPageVariables = Exact<{
  token: string;
}>;

export type LinkPage = { accessLink: AccessLink; signInOffers: { provider: string | null } };

export type AccessLink = {
  state: LinkState;
  name: string | null;
  shownName: string | null;
  role: Role | null;
  until: string | null;
};

export type AcceptLinkVariables = Exact<{
  token: string;
  password: string;
}>;

export type AcceptLink = { acceptLink: SignedIn };

export type AccountPageVariables = Exact<{ [key: string]: never }>;

export type AccountPage = {
  me: Me | null;
  myAccess: {
    demonstration: boolean;
    isFresh: boolean;
    needsSecondFactor: boolean;
    hasTotp: boolean;
    passkeys: number;
  };
  mySessions: Array<Session>;
};

export type Session = {
  id: number;
  way: SignInWay;
  agent: string | null;
  startedAt: string;
  lastSeenAt: string;
  current: boolean;
};

export type SecondFactorPageVariables = Exact<{ [key: string]: never }>;

export type SecondFactorPage = {
  myAccess: {
    demonstration: boolean;
    isFresh: boolean;
    needsSecondFactor: boolean;
    hasTotp: boolean;
    passkeys: number;
    pendingTotp: { secret: string; uri: string; qr: { size: number; path: string } } | null;
  };
};

export type ChoosePasswordVariables = Exact<{
  current: string;
  password: string;
}>;

export type ChoosePassword = { choosePassword: Answered };

export type BeginTotpVariables = Exact<{ [key: string]: never }>;

export type BeginTotp = { beginTotp: { refused: AccessRefusal | null } };

export type ConfirmTotpVariables = Exact<{
  code: string;
}>;

export type ConfirmTotp = { confirmTotp: Answered };

export type EndSessionVariables = Exact<{
  id: number;
}>;

export type EndSession = { endSession: boolean };

export type EndOtherSessionsVariables = Exact<{ [key: string]: never }>;

export type EndOtherSessions = { endOtherSessions: number };

export type AccuracyPageVariables = Exact<{ [key: string]: never }>;

export type AccuracyPage = {
  forecastAccuracy: { period: string; dataKind: DataKind; rows: Array<AccuracyRow> } | null;
  forecast: { sources: Array<string>; rows: Array<ForecastRow> } | null;
  associationForecasts: {
    dataKind: DataKind;
    records: Array<AssociationRecord>;
    rows: Array<AssociationForecast>;
  };
};

export type AccuracyRow = {
  nameZh: string;
  nameEn: string;
  occupations: number;
  annualError: number | null;
  relativeMase: number | null;
  borrowedSeason: boolean;
  key: { region: string | null; sector: string | null };
  methods: Array<{ method: ForecastMethod; occupations: number }>;
  horizons: Array<{
    yearsAhead: number;
    annualError: number | null;
    relativeMase: number | null;
    coverage80: number | null;
    coverage95: number | null;
    n: number;
    origins: number;
  }>;
};

export type AssociationRecord = {
  association: string;
  forecasts: number;
  elsewhere: number;
  judged: number;
  meanError: number | null;
  meanAbsoluteError: number | null;
  hitRate: Estimate;
  compared: { forecasts: number; theirs: number; ours: number } | null;
};

export type AssociationForecast = {
  nameZh: string;
  nameEn: string;
  association: string;
  areaZh: string;
  areaEn: string;
  ofCity: boolean;
  made: string;
  year: string;
  low: number | null;
  central: number;
  high: number | null;
  basis: string | null;
  actual: number | null;
  unjudged: Unjudged | null;
  inBand: boolean | null;
  error: number | null;
  own: number | null;
  ownError: number | null;
  key: { sector: string | null; occupation: string | null };
  forecast: Estimate | null;
};

export type AdminPageVariables = Exact<{
  first: number;
  find?: string | null | undefined;
  where: AuditWhere;
  after?: string | null | undefined;
  health: boolean;
}>;

export type AdminPage = {
  health?: { broken: number; look: number; unknown: number };
  accounts: { total: number; needing: number; found: number; accounts: Array<Account> };
  permissions: Array<Permission>;
  auditEvents: {
    totalCount: number;
    actions: Array<string>;
    events: Array<AuditEvent>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  auditChain: AuditChain;
};

export type Account = {
  id: number;
  name: string;
  shownName: string;
  role: Role;
  state: AccountState;
  demonstration: boolean;
  oneClick: boolean;
  needsSecondFactor: boolean;
  hasSecondFactor: boolean;
  needs: Array<AccountNeed>;
  waitUntil: string | null;
  linkUntil: string | null;
  createdAt: string;
  createdBy: string;
  lastSeenAt: string | null;
  scope: Coded | null;
  invited: Array<{ id: number; name: string; shownName: string }>;
};

export type Permission = {
  right: string;
  roles: Array<{ role: Role; reach: Reach | null; kinds: Array<string> | null }>;
};

export type AuditEvent = {
  number: number;
  at: string;
  actor: string;
  by: ActorKind;
  account: string | null;
  role: string | null;
  action: string;
  subject: string;
  details: string;
  hash: string;
};

export type AuditChain = {
  length: number;
  hash: string;
  verifiedAt: string;
  fault: ChainFault | null;
  brokenAt: number | null;
};

export type CheckAuditVariables = Exact<{ [key: string]: never }>;

export type CheckAudit = { checkAudit: AuditChain };

export type InvitePageVariables = Exact<{ [key: string]: never }>;

export type InvitePage = { roleChoices: Array<RoleChoice> };

export type RoleChoice = { role: Role; scoped: boolean; bodies: Array<Coded> | null };

export type AdminAccountVariables = Exact<{
  id: number;
  subject: string;
}>;

export type AdminAccount = {
  account: Account | null;
  myAccess: { demonstration: boolean };
  roleChoices: Array<RoleChoice>;
  auditEvents: { events: Array<AuditEvent> };
};

export type TraceVariables = Exact<{
  subject: string;
}>;

export type Trace = { auditEvents: { events: Array<AuditEvent> } };

export type InviteAccountVariables = Exact<{
  name: string;
  shownName: string;
  role: Role;
  scope?: string | null | undefined;
}>;

export type InviteAccount = { inviteAccount: AccountDone };

export type ChangeAccountVariables = Exact<{
  id: number;
  role: Role;
  scope?: string | null | undefined;
}>;

export type ChangeAccount = { changeAccount: AccountDone };

export type DisableAccountVariables = Exact<{
  id: number;
}>;

export type DisableAccount = { disableAccount: AccountDone };

export type EnableAccountVariables = Exact<{
  id: number;
}>;

export type EnableAccount = { enableAccount: AccountDone };

export type NewLinkVariables = Exact<{
  id: number;
}>;

export type NewLink = { newLink: AccountDone };

export type EndSessionsOfVariables = Exact<{
  id: number;
}>;

export type EndSessionsOf = { endSessionsOf: AccountDone };

export type AccountDone = {
  account: number | null;
  refused: AccessRefusal | null;
  link: { address: string; until: string } | null;
};

export type SettingsPageVariables = Exact<{ [key: string]: never }>;

export type SettingsPage = { settings: { publishing: boolean; settings: Array<Setting> } };

export type Setting = {
  key: string;
  group: SettingGroup;
  unit: SettingUnit;
  figures: boolean;
  value: string;
  own: string;
  low: number | null;
  high: number | null;
  optional: boolean;
  changes: number;
  version: number;
  change: { from: string; by: string; byOperator: boolean; at: string } | null;
};

export type ChangeSettingVariables = Exact<{
  key: string;
  value: string;
  version: number;
}>;

export type ChangeSetting = { changeSetting: { refused: { code: string; sentence: string } | null } };

export type WithdrawSettingVariables = Exact<{
  key: string;
  version: number;
  to: WithdrawnTo;
}>;

export type WithdrawSetting = { withdrawSetting: { refused: { code: string; sentence: string } | null } };

export type HealthPageVariables = Exact<{ [key: string]: never }>;

export type HealthPage = {
  health: { at: string; broken: number; look: number; unknown: number; items: Array<HealthItem> };
};

export type HealthItem = {
  part: HealthPart;
  word: HealthWord;
  found: string;
  values: Array<{ name: string; number: number | null; text: string | null }>;
};

export type BacktestPageVariables = Exact<{ [key: string]: never }>;

export type BacktestPage = {
  planBacktest: PlanBacktest | null;
  planBacktestRun: BacktestRun;
  edition: { settings: { plan: { shortageCost: number; surplusCost: number } } };
};

export type StartBacktestVariables = Exact<{ [key: string]: never }>;

export type StartBacktest = { startPlanBacktest: { state: BacktestRunState } };

export type PlanBacktest = {
  dataKind: DataKind;
  yearsOnRecord: number;
  judged: boolean;
  ruleAlone: boolean;
  madeAt: string;
  outdated: boolean;
  years: Array<{
    entryYear: string;
    graduationYear: string;
    knownTo: string;
    cameTo: string;
    specialties: number;
    wanted: number;
    withOpenings: Array<{ strategy: BacktestStrategy; loss: number; matched: number }>;
    withoutOpenings: Array<{ strategy: BacktestStrategy; loss: number; matched: number }>;
  }>;
  skipped: Array<{ entryYear: string; reason: BacktestNotScored }>;
  redraws: { count: number; spread: number };
  withOpenings: Array<BacktestSummary>;
  withoutOpenings: Array<BacktestSummary>;
  optimumLessRule: { value: number; low: number; high: number } | null;
};

export type BacktestSummary = {
  strategy: BacktestStrategy;
  mean: { loss: number; matched: number; unfilled: number; unmatched: number; moved: number; within: number };
  loss: { value: number; low: number; high: number } | null;
  matched: { value: number; low: number; high: number } | null;
  redrawn: { value: number; low: number; high: number } | null;
};

export type BacktestRun = { state: BacktestRunState; done: number; of: number | null };

export type Estimate = {
  value: number | null;
  low: number | null;
  high: number | null;
  level: number;
  n: number;
  state: EstimateState;
  note: string | null;
};

export type MarketCoverage = { expected: number; missing: Array<Coded>; unknown: Array<Coded> };

export type Coded = { code: string; nameZh: string; nameEn: string };

export type Weighted = { code: string; nameZh: string; nameEn: string; weight: number };

export type YearActual = { year: string; persons: number };

export type DemandOutlook = { year: string; persons: Estimate; wide: Estimate; narrow: Estimate };

export type ForecastYear = {
  year: string;
  persons: Estimate;
  wide: Estimate;
  narrow: Estimate;
  relativeError: { ratio: number; yearsAhead: number } | null;
};

export type PipelineStep = { step: PipelineStepName; persons: Estimate; rate: Estimate };

export type CountedRow = { statedVacancies: number | null; statedSeekers: number | null } & SupplyDemandRow;

export type SupplyDemandRow = {
  nameZh: string;
  nameEn: string;
  vacancies: number | null;
  seekers: number | null;
  employers: number | null;
  employersAtLeast: boolean;
  phi: number | null;
  clumping: Clumping;
  direction: RatioClass | null;
  shortageProbability: number | null;
  key: {
    period: string | null;
    region: string | null;
    sector: string | null;
    specialty: string | null;
    occupation: string | null;
  };
  ratio: Estimate;
  statedRatio: Estimate | null;
  smoothed: Estimate | null;
  ratioOf: Coded | null;
};

export type EstimateColumns = {
  value: Array<number | null>;
  low: Array<number | null>;
  high: Array<number | null>;
  level: Array<number>;
  n: Array<number>;
  state: Array<EstimateState>;
  note: Array<string | null>;
};

export type SupplyDemandColumns = {
  period: Array<string>;
  code: Array<string>;
  nameZh: Array<string>;
  nameEn: Array<string>;
  vacancies: Array<number | null>;
  seekers: Array<number | null>;
  direction: Array<RatioClass | null>;
  ratio: EstimateColumns;
};

export type PayQuantiles = { p10: Estimate; p25: Estimate; median: Estimate; p75: Estimate; p90: Estimate };

export type PlacementFigure = { code: string; estimate: Estimate };

export type TableFigure = { code: string; unit: string; tables: Array<FigureTable> };

export type PlacementRow = {
  nameZh: string;
  nameEn: string;
  graduates: number | null;
  key: {
    cohort: string | null;
    region: string | null;
    sector: string | null;
    specialty: string | null;
    occupation: string | null;
    school: string | null;
  };
  figures: Array<PlacementFigure>;
  rank: { low: number; high: number; topQuarter: number; of: number } | null;
  pay: PayQuantiles;
};

export type ReferenceRow = {
  nameZh: string;
  nameEn: string;
  vacancies: number | null;
  seekers: number | null;
  printed: number | null;
  source: string;
  key: { period: string | null; region: string | null; occupation: string | null };
  ratio: Estimate;
};

export type ForecastRow = {
  nameZh: string;
  nameEn: string;
  method: ForecastMethod;
  quarters: number;
  key: { region: string | null; sector: string | null; specialty: string | null; occupation: string | null };
  history: Array<YearActual>;
  supply: Array<YearActual>;
  years: Array<ForecastYear>;
};

export type Reason = {
  code: string;
  values: Array<{ name: string; number: number | null; text: string | null }>;
};

export type Composition = {
  shortageProbability: number | null;
  demand: Estimate;
  supply: Estimate;
  gap: Estimate;
};

export type GuidanceRow = {
  nameZh: string;
  nameEn: string;
  entryYear: string;
  graduationYear: string;
  lastIntake: number | null;
  beside: BesideOthers | null;
  direction: RatioClass | null;
  shortageProbability: number | null;
  hires: number | null;
  verdict: Verdict;
  key: { specialty: string | null };
  schools: Array<Coded>;
  balance: Composition;
  demand: Estimate;
  supply: Estimate;
  gap: Estimate;
  ratio: Estimate;
  index: Estimate;
  suggested: Estimate;
  wanted: Estimate;
  reasons: Array<Reason>;
  pipeline: Array<PipelineStep>;
  demandFrom: Array<{ code: string; nameZh: string; nameEn: string; persons: number }>;
  balanceFrom: Array<{ code: string; nameZh: string; nameEn: string; persons: number }>;
};

export type SpecialtyBase = {
  code: string;
  nameZh: string;
  nameEn: string;
  level: string;
  length: number;
  aliases: Array<string>;
  class: Coded | null;
  category: Coded | null;
  sectors: Array<Weighted>;
};

export type GapsPageVariables = Exact<{
  plan?: string | null | undefined;
  where?: Where | null | undefined;
}>;

export type GapsPage = {
  cohortGaps: {
    source: string;
    madeAt: string;
    entryYear: string | null;
    dataKind: DataKind;
    plan: { id: string; entryYear: string; version: number; state: PlanState } | null;
    coverage: MarketCoverage | null;
    rows: Array<SpecialtyGaps>;
    files: { csv: string; json: string };
  };
};

export type GapsFlowVariables = Exact<{
  where?: Where | null | undefined;
}>;

export type GapsFlow = {
  figureSources: { demand: Array<string> };
  guidance: Array<{
    nameZh: string;
    nameEn: string;
    key: { specialty: string | null };
    demand: Estimate;
    demandFrom: Array<{ code: string; nameZh: string; nameEn: string; persons: number }>;
  }>;
  market: { period: string; dataKind: DataKind; sources: Array<string> } | null;
};

export type GapsOccupationsVariables = Exact<{
  codes: Array<string>;
}>;

export type GapsOccupations = {
  occupations: Array<{ code: string; nameZh: string; nameEn: string; sectors: Array<Weighted> }>;
};

export type SpecialtyGaps = {
  code: string;
  nameZh: string;
  nameEn: string;
  differs: boolean | null;
  sentenceZh: string;
  sentenceEn: string;
  sectors: Array<Weighted>;
  enrolled: GapFigure;
  asLast: GapFigure;
  asPlanned: GapFigure | null;
  bridge: Array<{ cause: GapCause; persons: number; printed: number }>;
};

export type GapFigure = {
  cohort: GapCohort;
  entryYear: string;
  graduationYear: string;
  entrants: number | null;
  side: BesideOthers | null;
  relativeSide: BesideOthers | null;
  sentenceZh: string;
  sentenceEn: string;
  gap: Estimate;
  relative: Estimate;
};

export type HomePageVariables = Exact<{ [key: string]: never }>;

export type HomePage = {
  city: {
    dataKind: DataKind;
    period: string;
    sources: Array<string>;
    total: SupplyDemandRow;
    yearOnYear: Estimate;
    coverage: MarketCoverage;
  } | null;
  sectors: {
    dataKind: DataKind;
    period: string;
    sources: Array<string>;
    rows: Array<SupplyDemandRow>;
    total: SupplyDemandRow;
  } | null;
  regions: {
    dataKind: DataKind;
    period: string;
    sources: Array<string>;
    rows: Array<SupplyDemandRow>;
  } | null;
  cityColumns: SupplyDemandColumns;
  sectorColumns: SupplyDemandColumns;
  placement: {
    cohort: string;
    sources: Array<string>;
    total: PlacementRow;
    schools: { expected: number; missing: Array<{ code: string; nameZh: string; nameEn: string }> };
  } | null;
  figureSources: { mostWanted: Array<string> };
  mostWanted: Array<MostWantedRow>;
  guidance: Array<{
    direction: RatioClass | null;
    entryYear: string;
    graduationYear: string;
    beside: BesideOthers | null;
    schools: Array<{ code: string }>;
    balance: { gap: Estimate };
  }>;
  references: Array<ReferenceRow>;
  edition: {
    mapApproval: string | null;
    regions: Array<Region>;
    referenceRegion: { code: string; nameZh: string; nameEn: string } | null;
    settings: { mostWanted: { minSeekers: number; minEmployers: number } };
  };
};

export type MostWantedRow = {
  rank: number;
  rankLow: number | null;
  rankHigh: number | null;
  previousRank: number | null;
  nameZh: string;
  nameEn: string;
  direction: RatioClass | null;
  vacancies: number;
  seekers: number;
  key: { occupation: string | null };
  gap: Estimate;
  ratio: Estimate;
  pay: Estimate;
  specialties: Array<Coded>;
  schools: Array<Coded>;
};

export type Region = {
  code: string;
  nameZh: string;
  nameEn: string;
  level: string;
  memberFrom: string | null;
  memberTo: string | null;
  tileColumn: number | null;
  tileRow: number | null;
};

export type ImportsPageVariables = Exact<{
  first?: number | null | undefined;
  complete: string;
}>;

export type ImportsPage = {
  batches: Array<Batch>;
  importKinds: Array<KindHead>;
  importOrder: ImportOrderParts;
  completeness: Completeness | null;
  edition: { settings: { import: { maxFileMegabytes: number } } };
};

export type ImportPageVariables = Exact<{
  id: string;
}>;

export type ImportPage = {
  batch: BatchDetails | null;
  edition: { settings: { import: { keepHours: number } } };
};

export type RemovedUploadVariables = Exact<{
  id: string;
}>;

export type RemovedUpload = {
  removedUpload: {
    id: string;
    why: RemovalReason;
    at: string | null;
    kind: string | null;
    already: string | null;
  } | null;
};

export type ImportKindPageVariables = Exact<{
  kind: string;
}>;

export type ImportKindPage = { importKind: ({ columns: Array<ImportColumn> } & KindHead) | null };

export type CommitImportVariables = Exact<{
  batch: string;
  acceptWarnings: boolean;
  allowPartial: boolean;
}>;

export type CommitImport = { commitImport: { id: string; state: string } };

export type CancelImportVariables = Exact<{
  batch: string;
}>;

export type CancelImport = { cancelImport: boolean };

export type RecheckImportVariables = Exact<{
  batch: string;
  mapping: Array<string>;
  encoding?: string | null | undefined;
  layout?: string | null | undefined;
  given?: Array<string> | null | undefined;
}>;

export type RecheckImport = { recheckImport: { id: string; state: string } };

export type WithdrawImportVariables = Exact<{
  batch: string;
  reason: string;
}>;

export type WithdrawImport = { withdraw: { id: string; state: string } };

export type UpdatePagesVariables = Exact<{
  batch: string;
}>;

export type UpdatePages = { updatePages: { id: string; state: string } };

export type WithdrawPageVariables = Exact<{
  id: string;
}>;

export type WithdrawPage = { batch: Batch | null };

export type BeforeWithdrawalVariables = Exact<{
  id: string;
}>;

export type BeforeWithdrawal = { beforeWithdrawal: number | null };

export type WithdrawalPreviewVariables = Exact<{
  id: string;
}>;

export type WithdrawalPreview = {
  withdrawal: { rows: number; restored: Array<string>; difference: Difference } | null;
};

export type Batch = {
  id: string;
  kind: string;
  dataKind: DataKind;
  sender: string | null;
  period: string | null;
  fileName: string;
  state: string;
  rows: number;
  accepted: number;
  warned: number;
  refused: number;
  importedAt: string;
  fileBytes: number;
  supersedes: Array<string>;
  supersededBy: string | null;
  published: boolean | null;
  progress: ImportProgress | null;
};

export type BatchDetails = {
  waits: boolean;
  failure: string | null;
  withdrawnAt: string | null;
  withdrawnBy: string | null;
  withdrawnByTyped: boolean;
  withdrawalReason: string | null;
  layouts: Array<string>;
  asked: Array<AskedColumn>;
  returned: Array<{ kind: string; name: string }>;
  difference: Difference | null;
  reading: Reading | null;
  problemGroups: Array<ProblemGroup>;
  problems: { totalCount: number; edges: Array<{ node: Problem }> };
} & Batch;

export type ImportProgress = {
  phase: ImportPhase;
  bytes: number;
  size: number;
  percent: number | null;
  rows: number;
  rowsPerSecond: number | null;
  remainingSeconds: number | null;
};

export type Difference = { added: number; changed: number; removed: number; changes: Array<FigureChange> };

export type FigureChange = {
  period: string | null;
  placeZh: string;
  placeEn: string;
  measureZh: string;
  measureEn: string;
  beforeZh: string;
  beforeEn: string;
  afterZh: string;
  afterEn: string;
  change: string;
  happens: string;
};

export type Problem = {
  row: number | null;
  column: string | null;
  value: string | null;
  code: string;
  severity: Severity;
  messageZh: string;
  messageEn: string;
  fixZh: string;
  fixEn: string;
};

export type ProblemGroup = {
  code: string;
  severity: Severity;
  rows: number;
  column: string | null;
  example: Problem;
};

export type Reading = {
  workbook: string | null;
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
  headerRow: number | null;
  headers: Array<string>;
  layout: string | null;
  remembered: boolean;
  columns: Array<{ column: string; header: string }>;
  proposed: Array<{ column: string; header: string }>;
  given: Array<{ column: string; value: string }>;
};

export type AskedColumn = { name: string; zh: string };

export type KindHead = {
  kind: string;
  rowZh: string;
  rowEn: string;
  expected: boolean;
  handedInByYou: boolean;
  asked: Array<AskedColumn>;
};

export type ImportColumn = {
  name: string;
  zh: string;
  aliases: Array<string>;
  required: boolean;
  aboutZh: string;
  aboutEn: string;
  allowedZh: string;
  allowedEn: string;
  exampleZh: string;
  exampleEn: string;
};

export type Completeness = {
  kind: string;
  dataKind: DataKind;
  grace: number;
  late: number;
  periods: Array<{ period: string | null; handedIn: number; expected: number }>;
  rows: Array<CompletenessRow>;
  total: HandedIn;
};

export type CompletenessRow = {
  handedIn: number;
  expected: number;
  sender: Coded;
  cells: Array<CompletenessCell>;
};

export type CompletenessCell = {
  period: string | null;
  state: CompletenessState;
  rows: number;
  importedAt: string | null;
  batch: string | null;
  late: boolean | null;
};

export type HandedIn = { handedIn: number; expected: number };

export type MethodPageVariables = Exact<{
  published: boolean;
}>;

export type MethodPage = {
  indicators: Array<{ code: string; unit: string; section: string }>;
  city?: { dataKind: DataKind; period: string; sources: Array<string>; total: SupplyDemandRow } | null;
  placement?: { cohort: string; sources: Array<string>; total: PlacementRow } | null;
  references: Array<ReferenceRow>;
  referenceOutcomes: Array<ReferenceOutcomeRow>;
  edition: {
    rules: Array<AdjustmentRule>;
    settings: {
      good: number;
      cards: CardSettings;
      cuts: { equal: number; clear: number; severe: number };
      ratio: {
        level: number;
        minSeekers: number;
        minEmployers: number;
        minEffectiveVacancies: number;
        employerVariation: number;
        variationFrom: number;
        occupationsPerEmployer: number;
      };
      quality: { minRecords: number; minCoverage: number; maxMissingWeight: number };
      demand: { entryLevelShare: number; registrationCoverage: number; spread: number };
      import: {
        payLow: number;
        payHigh: number;
        checks: {
          historyLeast: number;
          historyWindow: number;
          historySpread: number;
          historyTolerance: number;
          placementAbove: number;
          placementFrom: number;
          graduatesTolerance: number;
        };
      };
      goalposts: Array<Goalpost>;
      plan: PlanLimits;
    };
  };
};

export type Goalpost = { component: Component; low: number; high: number; log: boolean; weight: number };

export type ReferenceOutcomeRow = {
  cohort: string;
  nameZh: string;
  nameEn: string;
  graduates: number | null;
  source: string;
  outcomeRate: Estimate;
  shares: Array<{ measure: string; share: Estimate }>;
};

export type AdjustmentRule = {
  id: string;
  areaZh: string;
  areaEn: string;
  level: string;
  year: string;
  concerns: string;
  applies: string;
  conditionZh: string;
  conditionEn: string;
  followsZh: string;
  followsEn: string;
  source: string;
};

export type CardSettings = {
  lowOutcome: number;
  lowIndex: number;
  oversupply: number;
  undersupply: number;
  goodIndex: number;
  redAt: number;
  redLastAt: number;
  redOversupplyAt: number;
  yellowAt: number;
  greenAt: number;
  greenLowAt: number;
  leaveRedAt: number;
  minGraduates: number;
  answerDays: number;
};

export type PlanLimits = {
  classMin: number;
  classMax: number;
  maxChange: number;
  studentsPerTeacher: number;
  workshopHoursPerStudent: number | null;
  openingsPerSchool: number | null;
  closuresPerSchool: number | null;
  budget: number | null;
  costPerStudent: number;
  awardPerStudent: number;
  shortageCost: number;
  surplusCost: number;
  qualityWeight: number;
  openingCost: number;
  thinClassCost: number;
  changeCost: number;
  leastRegret: number;
  half: number;
  reachWeight: number;
  intakeSlack: number;
  thinProvision: number;
  candidates: number;
  priorities: Array<Weighted>;
  care: Array<Weighted>;
};

export type PlansPageVariables = Exact<{ [key: string]: never }>;

export type PlansPage = {
  plans: Array<PlanSummary>;
  currentPlanJob: { id: string } | null;
  importOrder: { dataKind: DataKind; coverage: MarketCoverage | null };
};

export type PlanJobPageVariables = Exact<{
  id: string;
}>;

export type PlanJobPage = { planJob: PlanJob | null };

export type PlanPageVariables = Exact<{
  id: string;
}>;

export type PlanPage = { plan: PlanWork | null; plans: Array<PlanSummary> };

export type PlanProgrammePageVariables = Exact<{
  plan: string;
  programme: string;
}>;

export type PlanProgrammePage = { planProgramme: PlanProgramme | null };

export type PlanContextVariables = Exact<{ [key: string]: never }>;

export type PlanContext = {
  guidance: Array<{
    nameZh: string;
    nameEn: string;
    direction: RatioClass | null;
    key: { specialty: string | null };
    ratio: Estimate;
    index: Estimate;
  }>;
  placement: {
    cohort: string;
    dataKind: DataKind;
    sources: Array<string>;
    rows: Array<{ graduates: number | null; key: { specialty: string | null } }>;
  } | null;
  market: { period: string; sources: Array<string> } | null;
  edition: { settings: { good: number } };
};

export type WhatIfVariables = Exact<{
  plan: string;
  changes: Array<PlanChangeInput>;
}>;

export type WhatIf = { planWhatIf: ScenarioResult | null };

export type ScenariosPageVariables = Exact<{
  id: string;
}>;

export type ScenariosPage = { plan: PlanScenarios | null; plans: Array<PlanSummary> };

export type CompareScenariosVariables = Exact<{
  plan: string;
  scenarios: Array<string>;
}>;

export type CompareScenarios = {
  compareScenarios: Array<{ scenario: string | null; result: ScenarioResult }> | null;
};

export type DecisionsPageVariables = Exact<{
  id: string;
}>;

export type DecisionsPage = { plan: PlanDecisions | null; plans: Array<PlanSummary> };

export type PlanWork = {
  revision: number;
  anotherDecides: boolean;
  changed: number;
  unanswered: { until: string; schools: Array<Coded> } | null;
  moves: Array<{ to: PlanState; by: string }>;
  blockers: Array<PlanBlocker>;
  together: Array<PlanBreach>;
  asOf: { period: string; cohort: string | null; entryYear: string | null };
  settings: Array<PlanSetting>;
  totals: PlanTotals | null;
  notes: Array<PlanReason>;
  infeasible: PlanInfeasible | null;
  schools: Array<{
    code: string;
    nameZh: string;
    nameEn: string;
    region: string;
    last: number;
    recommended: number;
    decided: number;
  }>;
  specialties: Array<PlanSpecialty>;
  matrix: PlanColumns;
  transfers: Array<{ from: string; to: string; places: number }>;
  fields: Array<{ code: string; nameZh: string; nameEn: string; graduationYear: string }>;
  binding: Array<PlanLimit>;
  files: { docx: string; xlsx: string; csv: string; json: string };
} & PlanHead;

export type PlanScenarios = {
  changed: number;
  notes: Array<PlanReason>;
  settings: Array<PlanSetting>;
  totals: PlanTotals | null;
  scenarios: Array<PlanScenario>;
} & PlanHead;

export type PlanDecisions = {
  decidedReason: string | null;
  schools: Array<{ code: string; nameZh: string; nameEn: string }>;
  specialties: Array<{ code: string; nameZh: string; nameEn: string }>;
  matrix: { programme: Array<string>; school: Array<string>; specialty: Array<string> };
  moves: Array<{ to: PlanState; by: string; typed: boolean; at: string }>;
  decidedWithout: Array<Coded>;
  opinions: Array<PlanOpinion>;
  overrides: Array<PlanOverride>;
  ledger: Array<PlanLedgerRow>;
} & PlanHead;

export type PlanSummary = {
  id: string;
  entryYear: string;
  version: number;
  state: PlanState;
  dataKind: DataKind;
  madeAt: string;
  madeBy: string;
  madeByTyped: boolean;
  inputHash: string;
  gap: number | null;
};

export type PlanHead = {
  id: string;
  entryYear: string;
  version: number;
  state: PlanState;
  dataKind: DataKind;
  madeAt: string;
  madeBy: string;
  madeByTyped: boolean;
  inputHash: string;
  gap: number | null;
  method: string | null;
  solvable: boolean;
  next: Array<PlanState>;
  inputChanged: boolean | null;
};

export type PlanJob = {
  id: string;
  state: PlanJobState;
  step: PlanJobStep;
  seconds: number;
  plan: string | null;
  scenario: string | null;
  messageZh: string | null;
  messageEn: string | null;
};

export type PlanSetting = { setting: string; of: string | null; value: number | null };

export type PlanTotals = {
  last: number;
  recommended: number;
  decided: number;
  cost: number;
  decidedCost: number;
  objective: number;
  holdObjective: number | null;
  shortage: number | null;
  surplus: number | null;
  provisional: boolean;
  matching: { last: PlanMatching; plan: PlanMatching; decided: PlanMatching | null } | null;
};

export type PlanMatching = { matched: number; unfilled: number; unmatched: number };

export type PlanInfeasible = {
  conflict: Array<{ limit: string; value: number | null; sentenceZh: string; sentenceEn: string }>;
  relaxation: Array<{ limit: string; from: number; to: number; sentenceZh: string; sentenceEn: string }>;
};

export type PlanSpecialty = {
  code: string;
  nameZh: string;
  nameEn: string;
  field: string | null;
  told: BesideOthers | null;
  toldDecided: BesideOthers | null;
  schools: number;
  shareOfSchools: number;
  last: number;
  recommended: number;
  decided: number;
  sectors: Array<Weighted>;
  gap: Estimate;
  relative: Estimate;
  gapPlan: Estimate;
  gapDecided: Estimate;
};

export type PlanColumns = {
  programme: Array<string>;
  school: Array<string>;
  specialty: Array<string>;
  standing: Array<ProgrammeStanding>;
  last: Array<number | null>;
  rule: Array<number | null>;
  optimum: Array<number | null>;
  recommended: Array<number | null>;
  decided: Array<number | null>;
  counted: Array<number | null>;
  how: Array<DecidedHow>;
  decidedVerdict: Array<PlanVerdict>;
  outsideLimits: Array<boolean>;
  blocked: Array<boolean>;
  contested: Array<boolean>;
  sentBack: Array<boolean>;
  verdict: Array<PlanVerdict>;
  stability: Array<number | null>;
  forced: Array<boolean>;
  untried: Array<boolean>;
  breaches: Array<Array<PlanBreach>>;
  feasible: Array<Array<{ low: number; high: number }>>;
};

export type PlanLimit = {
  limit: string;
  end: LimitEnd;
  of: string | null;
  used: number;
  available: number;
  worth: number;
  sentenceZh: string;
  sentenceEn: string;
};

export type PlanOpinion = {
  number: number;
  programme: string | null;
  stance: Stance;
  reason: string;
  by: string;
  typed: boolean;
  at: string;
  stands: boolean;
  school: Coded;
};

export type PlanOverride = {
  number: number;
  programme: string;
  action: OverrideEventAction;
  intake: number | null;
  reason: string;
  by: string;
  typed: boolean;
  at: string;
  base: number | null;
  stands: boolean;
  contested: boolean;
};

export type PlanBlocker = {
  kind: PlanBlockerKind;
  programme: string | null;
  nameZh: string;
  nameEn: string;
  sentenceZh: string;
  sentenceEn: string;
  breach: PlanBreach | null;
  back: Array<{ programme: string; nameZh: string; nameEn: string; from: number; to: number }>;
};

export type PlanBreach = {
  limit: string;
  end: LimitEnd;
  of: string | null;
  used: number;
  available: number;
  physical: boolean;
  sentenceZh: string;
  sentenceEn: string;
  relaxed: {
    to: number;
    reason: string;
    by: string;
    at: string;
    forZh: string | null;
    forEn: string | null;
  } | null;
};

export type ScenarioResult = {
  provisional: boolean;
  placesMoved: number;
  verdictChanges: number;
  totals: PlanTotals | null;
  infeasible: PlanInfeasible | null;
  differences: Array<{
    programme: string;
    planned: number | null;
    recommended: number | null;
    plannedVerdict: PlanVerdict | null;
    verdict: PlanVerdict;
  }>;
  notes: Array<PlanReason>;
};

export type PlanScenario = {
  id: string;
  revision: number;
  name: string;
  by: string;
  typed: boolean;
  at: string;
  changes: Array<PlanSetting>;
  result: ScenarioResult | null;
};

export type PlanLedgerRow = {
  programme: string;
  standing: ProgrammeStanding;
  verdict: PlanVerdict;
  decidedVerdict: PlanVerdict;
  last: number | null;
  recommended: number | null;
  decided: number | null;
  how: DecidedHow;
  outsideLimits: boolean;
  reason: string;
  by: string;
  typed: boolean;
  entrants: number | null;
  cohort: string;
  graduates: number | null;
  school: Coded;
  specialty: Coded;
  outcomeRate: Estimate;
  localRate: Estimate;
};

export type OverridePlanVariables = Exact<{
  plan: string;
  programme: string;
  action: OverrideAction;
  base: number;
  intake?: number | null | undefined;
  reason?: string | null | undefined;
}>;

export type OverridePlan = { overridePlan: { id: string } };

export type UndoOverrideVariables = Exact<{
  plan: string;
  programme: string;
  base: number;
}>;

export type UndoOverride = { undoOverride: { id: string } };

export type KeepOverrideVariables = Exact<{
  plan: string;
  programme: string;
  base: number;
}>;

export type KeepOverride = { keepOverride: { id: string } };

export type RelaxPlanLimitVariables = Exact<{
  plan: string;
  limit: string;
  end: LimitEnd;
  of?: string | null | undefined;
  to: number;
  reason: string;
}>;

export type RelaxPlanLimit = { relaxPlanLimit: { id: string } };

export type MovePlanVariables = Exact<{
  plan: string;
  to: PlanState;
  base: number;
  reason?: string | null | undefined;
}>;

export type MovePlan = { movePlan: { id: string } };

export type GiveOpinionVariables = Exact<{
  plan: string;
  school: string;
  stance: Stance;
  base: number;
  programme?: string | null | undefined;
  reason?: string | null | undefined;
}>;

export type GiveOpinion = { giveOpinion: { id: string } };

export type CreateScenarioVariables = Exact<{
  plan: string;
  scenario: ScenarioInput;
}>;

export type CreateScenario = { createScenario: { id: string } };

export type RemoveScenarioVariables = Exact<{
  id: string;
  base: number;
}>;

export type RemoveScenario = { removeScenario: { id: string } };

export type SolveScenarioVariables = Exact<{
  id: string;
}>;

export type SolveScenario = { solveScenario: { id: string } };

export type MakePlanVariables = Exact<{
  year?: string | null | undefined;
  scenario?: string | null | undefined;
}>;

export type MakePlan = { makePlan: { id: string } };

export type PlanProgramme = {
  programme: string;
  standing: ProgrammeStanding;
  length: number;
  cohort: string;
  places: number | null;
  teachers: number | null;
  workshopHours: number | null;
  last: number | null;
  rule: number | null;
  optimum: number | null;
  recommended: number | null;
  decided: number | null;
  counted: number | null;
  how: DecidedHow;
  decidedVerdict: PlanVerdict;
  revision: number;
  within: number | null;
  verdict: PlanVerdict;
  stability: number | null;
  forced: boolean;
  untried: boolean;
  regret: number | null;
  worthOfPlace: number | null;
  sentenceZh: string;
  sentenceEn: string;
  school: Coded;
  specialty: Coded;
  breaches: Array<PlanBreach>;
  cellLimits: Array<{ limit: string; end: LimitEnd; nameZh: string; nameEn: string; at: number }>;
  contest: { opened: PlanSide; saved: PlanSide; wanted: Array<PlanSide> } | null;
  likely: Array<{ low: number; high: number }>;
  feasible: Array<{ low: number; high: number }>;
  partners: Array<Coded>;
  reasons: Array<PlanReason>;
  found: Array<PlanReason>;
  rules: Array<PlanRule>;
  takeUp: PlanTakeUp | null;
  outlook: PlanOutlook | null;
  pipeline: Array<PipelineStep>;
  tornado: PlanTornado | null;
  card: PlanCard;
  limits: Array<PlanLimit>;
  overrides: Array<PlanOverride>;
  opinions: Array<PlanOpinion>;
};

export type PlanSide = {
  action: OverrideEventAction | null;
  intake: number | null;
  counted: number | null;
  verdict: PlanVerdict;
  reason: string;
  by: string;
  at: string;
  gap: Estimate;
  breaches: Array<PlanBreach>;
};

export type PlanReason = { code: string; sentenceZh: string; sentenceEn: string };

export type PlanTakeUp = {
  graduates: number;
  unmatched: number;
  occupations: Array<{
    code: string;
    nameZh: string;
    nameEn: string;
    share: number;
    wanted: number;
    placed: number;
  }>;
  others: Array<Coded>;
};

export type PlanRule = {
  rule: string;
  state: RuleState;
  scope: RuleScope;
  sentenceZh: string;
  sentenceEn: string;
  findingZh: string;
  findingEn: string;
  sourceZh: string;
  sourceEn: string;
};

export type PlanOutlook = {
  graduationYear: string;
  field: Coded;
  history: Array<YearActual>;
  years: Array<DemandOutlook>;
  supplied: Array<YearActual>;
  supply: Array<{ year: string; supply: Estimate }>;
  gapLast: Estimate;
  gapPlan: Estimate;
};

export type PlanTornado = {
  graduationYear: string;
  gap: number;
  sentenceZh: string;
  sentenceEn: string;
  field: Coded;
  bars: Array<PlanTornadoBar>;
};

export type PlanTornadoBar = {
  assumption: Assumption;
  nameZh: string;
  nameEn: string;
  low: { text: string; gap: number };
  high: { text: string; gap: number };
};

export type PlanCard = {
  colour: CardColour;
  lowOutcome: number | null;
  lowOutcomeLast: number | null;
  lowIndex: number | null;
  oversupply: number | null;
  undersupply: number | null;
  goodIndex: number | null;
  graduates: number;
};

export type FinishSignInVariables = Exact<{
  code: string;
}>;

export type FinishSignIn = { finishSignIn: SignedIn };

export type FinishPasskeySignInVariables = Exact<{
  response: string;
}>;

export type FinishPasskeySignIn = { finishPasskeySignIn: SignedIn };

export type SecondStepPageVariables = Exact<{ [key: string]: never }>;

export type SecondStepPage = {
  secondStep: { code: boolean; passkey: boolean } | null;
  signInOffers: { passkeys: boolean };
};

export type MyProofsVariables = Exact<{ [key: string]: never }>;

export type MyProofs = {
  signInOffers: { provider: string | null; passkeys: boolean };
  myPasskeys: Array<{ id: number; name: string; createdAt: string; lastUsedAt: string | null }>;
  myIdentities: Array<{ issuer: string; subject: string; createdAt: string }>;
};

export type AddPasskeyVariables = Exact<{
  name: string;
  response: string;
}>;

export type AddPasskey = { addPasskey: Answered };

export type RemovePasskeyVariables = Exact<{
  id: number;
}>;

export type RemovePasskey = { removePasskey: Answered };

export type BeginProviderVariables = Exact<{
  next?: string | null | undefined;
  link?: string | null | undefined;
}>;

export type BeginProvider = { beginProvider: ProviderWay };

export type LinkProviderVariables = Exact<{ [key: string]: never }>;

export type LinkProvider = { linkProvider: ProviderWay };

export type ProviderWay = { url: string | null; refused: AccessRefusal | null };

export type FinishProviderVariables = Exact<{
  search: string;
}>;

export type FinishProvider = {
  finishProvider: {
    arrival: Arrival | null;
    next: string | null;
    refused: AccessRefusal | null;
    me: { rights: Array<string>; needsSecondFactor: boolean } | null;
  };
};

export type UnlinkIdentityVariables = Exact<{
  issuer: string;
  subject: string;
}>;

export type UnlinkIdentity = { unlinkIdentity: Answered };

export type ReleaseDesksPageVariables = Exact<{ [key: string]: never }>;

export type ReleaseDesksPage = {
  releaseDesks: { releases: Array<DeskEntry>; next: { release: string; kind: ReleaseKind; dueAt: string } };
};

export type ReleaseDeskPageVariables = Exact<{
  release: string;
}>;

export type ReleaseDeskPage = { releaseDesk: { work: DeskWork | null } & DeskEntry };

export type DeskEntry = {
  id: string;
  kind: ReleaseKind;
  dueAt: string;
  dates: Array<{ dueAt: string; formerAt: string; reason: string; changedBy: string; changedAt: string }>;
  versions: Array<DeskVersion>;
};

export type DeskVersion = {
  id: string;
  version: number;
  state: ReleaseState;
  revision: number;
  dataKind: DataKind;
  publishAt: string | null;
  publishedAt: string | null;
  madeBy: string;
  madeAt: string;
  submittedBy: string | null;
  submittedAt: string | null;
  approvedBy: string | null;
  approvedAt: string | null;
  withdrawnAt: string | null;
  mayApprove: boolean;
  withdrawnNote: { zh: string; en: string } | null;
  note: { zh: string; en: string } | null;
};

export type DeskWork = {
  id: string;
  version: number;
  state: ReleaseState;
  revision: number;
  dataKind: DataKind;
  publishAt: string | null;
  publishedAt: string | null;
  madeBy: string;
  madeAt: string;
  submittedBy: string | null;
  submittedAt: string | null;
  approvedBy: string | null;
  approvedAt: string | null;
  withdrawnAt: string | null;
  mayApprove: boolean;
  withdrawnNote: { zh: string; en: string } | null;
  note: { zh: string; en: string } | null;
  document: { index: string | null; issuer: string | null; dated: string | null; number: string | null };
  sentences: Array<DeskSentence>;
  findings: Array<DeskFinding>;
  protection: {
    told: number;
    withheld: number;
    suppressed: number;
    shareOfPairs: number | null;
    shareOfGraduates: number | null;
    broken: Array<string>;
    waiting: Array<{ table: string; nameZh: string; nameEn: string; reason: string; records: number }>;
  };
  previews: Array<DeskPreview>;
  files: Array<{ path: string; mediaType: string; sha256: string }>;
  acts: Array<{ action: string; by: string; at: string; reason: string | null }>;
};

export type DeskSentence = {
  code: string;
  zh: string;
  en: string;
  editedBy: string | null;
  editedAt: string | null;
  generated: { zh: string; en: string };
  template: { zh: string; en: string };
};

export type DeskFinding = {
  name: string;
  code: string;
  severity: string;
  sentenceZh: string;
  sentenceEn: string;
  acknowledged: { sentence: string; by: string; at: string } | null;
};

export type DeskPreview = {
  id: number;
  person: string;
  madeBy: string;
  madeAt: string;
  until: string;
  endedAt: string | null;
  opened: number;
  openedAt: string | null;
};

export type MakeReleaseVariables = Exact<{
  release: string;
}>;

export type MakeRelease = { makeRelease: { id: string } };

export type CorrectReleaseVariables = Exact<{
  release: string;
}>;

export type CorrectRelease = { correctRelease: { id: string } };

export type RemakeReleaseVariables = Exact<{
  version: string;
  base: number;
}>;

export type RemakeRelease = { remakeRelease: { id: string } };

export type AcknowledgeFindingVariables = Exact<{
  version: string;
  base: number;
  finding: string;
  sentence: string;
}>;

export type AcknowledgeFinding = { acknowledgeFinding: { id: string } };

export type EditReleaseTextVariables = Exact<{
  version: string;
  base: number;
  edit: ReleaseTextInput;
}>;

export type EditReleaseText = { editReleaseText: { id: string } };

export type SetReleaseMinuteVariables = Exact<{
  version: string;
  base: number;
  minute: string;
  reason?: string | null | undefined;
}>;

export type SetReleaseMinute = { setReleaseMinute: { id: string } };

export type SubmitReleaseVariables = Exact<{
  version: string;
  base: number;
}>;

export type SubmitRelease = { submitRelease: { id: string } };

export type ReturnReleaseVariables = Exact<{
  version: string;
  base: number;
  reason: string;
}>;

export type ReturnRelease = { returnRelease: { id: string } };

export type ApproveReleaseVariables = Exact<{
  version: string;
  base: number;
}>;

export type ApproveRelease = { approveRelease: { id: string } };

export type RecallReleaseVariables = Exact<{
  version: string;
  base: number;
  reason: string;
}>;

export type RecallRelease = { recallRelease: { id: string } };

export type WithdrawReleaseVariables = Exact<{
  version: string;
  base: number;
  note: TextInBothInput;
}>;

export type WithdrawRelease = { withdrawRelease: { id: string } };

export type DiscardReleaseVariables = Exact<{
  version: string;
  base: number;
}>;

export type DiscardRelease = { discardRelease: { id: string } };

export type CreateReleasePreviewVariables = Exact<{
  version: string;
  base: number;
  person: string;
  until: string;
}>;

export type CreateReleasePreview = {
  createReleasePreview: { token: string; preview: { id: number; person: string; until: string } };
};

export type EndReleasePreviewVariables = Exact<{
  preview: number;
}>;

export type EndReleasePreview = { endReleasePreview: { id: string } };

export type ReleasePreviewPageVariables = Exact<{
  token: string;
}>;

export type ReleasePreviewPage = {
  releasePreview: {
    person: string;
    until: string;
    release: string;
    version: number;
    dataKind: DataKind;
    publishAt: string | null;
    headline: { lead: string; rest: string };
    sentences: Array<{ lead: string; rest: string }>;
    tables: Array<{ name: string; title: string; finding: string; rows: number }>;
  } | null;
};

export type ReleasesPageVariables = Exact<{ [key: string]: never }>;

export type ReleasesPage = {
  releases: {
    out: Array<
      { tables: Array<{ name: string; title: string; finding: string; rows: number }> } & ReleaseEntry
    >;
    due: Array<DueReleaseEntry>;
  };
};

export type ReleasePageVariables = Exact<{
  id: string;
  version?: number | null | undefined;
}>;

export type ReleasePage = {
  release: ReleaseVersionText | null;
  releases: { out: Array<{ id: string; title: string }>; due: Array<DueReleaseEntry> };
  edition: { regions: Array<Region>; settings: { mostWanted: { minSeekers: number; minEmployers: number } } };
};

export type ReleaseTablePageVariables = Exact<{
  name: string;
}>;

export type ReleaseTablePage = {
  releaseTable: {
    version: string;
    release: string;
    number: number;
    releaseTitle: string;
    publishedAt: string;
    dataKind: DataKind;
    name: string;
    title: string;
    finding: string;
    rows: Array<Array<string>>;
    columns: Array<{ name: string; title: string; isFigure: boolean }>;
    files: Array<{ path: string; size: number }>;
  } | null;
  releases: { out: Array<{ newest: number | null; tables: Array<{ name: string; title: string }> }> };
};

export type ReleaseEntry = {
  id: string;
  kind: ReleaseKind;
  title: string;
  newest: number | null;
  headline: string | null;
  versions: Array<ReleaseVersionEntry>;
};

export type DueReleaseEntry = { id: string; title: string; dueAt: string };

export type ReleaseVersionEntry = {
  id: string;
  version: number;
  withdrawn: boolean;
  publishedAt: string;
  note: string | null;
  withdrawnAt: string | null;
  withdrawnNote: string | null;
};

export type ReleaseVersionText = {
  id: string;
  release: string;
  kind: ReleaseKind;
  title: string;
  version: number;
  newest: number | null;
  withdrawn: boolean;
  publishedAt: string;
  note: string | null;
  withdrawnAt: string | null;
  withdrawnNote: string | null;
  dataKind: DataKind;
  document: Array<string>;
  address: string | null;
  citation: string | null;
  headline: { lead: string; rest: string; generated: string | null } | null;
  sentences: Array<{ lead: string; rest: string; generated: string | null }>;
  tables: Array<{ name: string; title: string; finding: string; rows: number }>;
  files: Array<{ path: string; sha256: string; size: number }>;
  without: Array<Coded>;
  protection: {
    told: number;
    suppressed: number;
    perturbed: number;
    pairs: number;
    shareOfPairs: number | null;
    shareOfGraduates: number | null;
  } | null;
  market: {
    sources: Array<string>;
    city: SupplyDemandRow;
    yearOnYear: Estimate;
    coverage: MarketCoverage;
    sectors: Array<SupplyDemandRow>;
    regions: Array<SupplyDemandRow>;
    mostWanted: Array<MostWantedRow>;
  } | null;
  versions: Array<ReleaseVersionEntry>;
};

export type SectorPageVariables = Exact<{
  code: string;
  keys?: Array<string> | null | undefined;
}>;

export type SectorPage = {
  edition: {
    settings: { ratio: { minSeekers: number; minEmployers: number; minEffectiveVacancies: number } };
  };
  indicators: Array<TableFigure>;
  sector: {
    dataKind: DataKind;
    period: string;
    sources: Array<string>;
    rows: Array<CountedRow>;
    total: CountedRow;
    coverage: MarketCoverage;
  } | null;
  occupations: {
    dataKind: DataKind;
    period: string;
    sources: Array<string>;
    rows: Array<SupplyDemandRow>;
  } | null;
  specialties: {
    dataKind: DataKind;
    period: string;
    sources: Array<string>;
    rows: Array<SupplyDemandRow>;
  } | null;
  columns: SupplyDemandColumns;
  placement: {
    dataKind: DataKind;
    cohort: string;
    sources: Array<string>;
    rows: Array<PlacementRow>;
    total: PlacementRow;
  } | null;
  placements: {
    dataKind: DataKind;
    cohort: string;
    sources: Array<string>;
    rows: Array<{
      nameZh: string;
      nameEn: string;
      graduates: number | null;
      key: { specialty: string | null };
      figures: Array<PlacementFigure>;
    }>;
  } | null;
  postings: {
    dataKind: DataKind;
    period: string;
    sources: Array<string>;
    rows: Array<PostingsRow>;
    total: PostingsRow;
  } | null;
  postingOccupations: {
    dataKind: DataKind;
    period: string;
    sources: Array<string>;
    rows: Array<PostingsRow>;
    unclassified: PostingsRow;
  } | null;
  registered: {
    dataKind: DataKind;
    period: string;
    sources: Array<string>;
    rows: Array<RegisteredDemandRow>;
  } | null;
  registeredOccupations: {
    dataKind: DataKind;
    period: string;
    sources: Array<string>;
    rows: Array<RegisteredDemandRow>;
  } | null;
};

export type PostingsRow = {
  nameZh: string;
  nameEn: string;
  advertisements: number | null;
  headcount: number | null;
  headcountKnown: number | null;
  key: { sector: string | null; occupation: string | null };
  pay: { median: Estimate };
};

export type RegisteredDemandRow = {
  nameZh: string;
  nameEn: string;
  registrations: number | null;
  employers: number;
  headcount: number | null;
  key: { sector: string | null; occupation: string | null };
  pay: { median: Estimate };
};

export type ShellVariables = Exact<{ [key: string]: never }>;

export type Shell = { edition: ShellEdition };

export type LatestPublicationVariables = Exact<{ [key: string]: never }>;

export type LatestPublication = { publication: ShellPublication | null };

export type OutlookVariables = Exact<{ [key: string]: never }>;

export type Outlook = { releaseOutlook: ReleaseOutlook };

export type ReleaseOutlook = {
  latest: { id: string; release: string; kind: ReleaseKind; version: number; publishedAt: string } | null;
  next: { release: string; kind: ReleaseKind; dueAt: string } | null;
};

export type ReferencesVariables = Exact<{ [key: string]: never }>;

export type References = { references: Array<ReferenceRow> };

export type ImportOrderVariables = Exact<{ [key: string]: never }>;

export type ImportOrder = { importOrder: ImportOrderParts };

export type ImportOrderParts = {
  dataKind: DataKind;
  steps: Array<{
    handedIn: boolean;
    optional: boolean;
    figures: Array<FirstFigureName>;
    kinds: Array<{ kind: string; nameZh: string; nameEn: string; files: number; rows: number }>;
  }>;
  figures: Array<FirstFigure>;
  coverage: MarketCoverage | null;
};

export type FirstFigure = {
  figure: FirstFigureName;
  shown: boolean;
  needs: Array<{ kinds: Array<string>; handedIn: boolean }>;
};

export type SpecialtyNameVariables = Exact<{
  code: string;
}>;

export type SpecialtyName = { specialty: { code: string; nameZh: string; nameEn: string } | null };

export type ShellEdition = {
  id: string;
  nameZh: string;
  nameEn: string;
  publisherZh: string | null;
  publisherEn: string | null;
  city: { code: string; nameZh: string; nameEn: string };
  sectors: Array<Coded>;
};

export type ShellPublication = {
  id: string;
  period: string | null;
  cohort: string | null;
  dataKind: DataKind;
  madeAt: string;
  version: number | null;
};

export type SpecialtiesPageVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  sector?: string | null | undefined;
}>;

export type SpecialtiesPage = {
  indicators: Array<TableFigure>;
  market: { period: string; coverage: MarketCoverage } | null;
  specialties: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: Array<{ cursor: string; match: { by: FoundBy; text: string } | null; node: SpecialtyListItem }>;
  };
};

export type SpecialtyListItem = {
  programmes: Array<{
    status: ProgrammeStatus;
    lastIntake: number | null;
    lastIntakeYear: string | null;
    school: { code: string };
  }>;
  supplyDemand: SupplyDemandRow | null;
  guidance: { beside: BesideOthers | null; balance: Composition } | null;
  placement: { graduates: number | null; figures: Array<PlacementFigure> } | null;
} & SpecialtyBase;

export type SpecialtyPageVariables = Exact<{
  code: string;
  keys?: Array<string> | null | undefined;
}>;

export type SpecialtyPage = {
  indicators: Array<TableFigure>;
  publication: { periods: Array<string> } | null;
  specialty: SpecialtyDetails | null;
  columns: SupplyDemandColumns;
  flows: Array<{
    outcome: Outcome;
    place: Place;
    graduates: number;
    key: { cohort: string | null; specialty: string | null };
  }>;
  programmePlacement: {
    dataKind: DataKind;
    cohort: string;
    sources: Array<string>;
    rows: Array<PlacementRow>;
  } | null;
  city: { dataKind: DataKind; cohort: string; sources: Array<string>; total: PlacementRow } | null;
  market: { dataKind: DataKind; period: string; sources: Array<string>; coverage: MarketCoverage } | null;
  figureSources: { supply: Array<string>; gap: Array<string> };
  forecast: { period: string; dataKind: DataKind; sources: Array<string>; rows: Array<ForecastRow> } | null;
  edition: {
    regions: Array<{ code: string; nameZh: string; nameEn: string }>;
    settings: {
      plan: { minGraduates: number };
      ratio: { minSeekers: number; minEmployers: number; minEffectiveVacancies: number };
    };
  };
};

export type SpecialtyOccupationsVariables = Exact<{
  keys?: Array<string> | null | undefined;
}>;

export type SpecialtyOccupations = {
  supplyDemand: {
    rows: Array<{
      vacancies: number | null;
      seekers: number | null;
      key: { occupation: string | null };
      ratioOf: Coded | null;
    }>;
  } | null;
};

export type SpecialtyOccupationTimesVariables = Exact<{
  keys?: Array<string> | null | undefined;
}>;

export type SpecialtyOccupationTimes = { columns: SupplyDemandColumns };

export type SpecialtyDetails = {
  occupations: Array<Weighted>;
  programmes: Array<Programme>;
  near: Array<NearSpecialty>;
  supplyDemand: CountedRow | null;
  placement: PlacementRow | null;
  guidance: GuidanceRow | null;
} & SpecialtyBase;

export type NearSpecialty = {
  by: NearBy;
  specialty: {
    code: string;
    nameZh: string;
    nameEn: string;
    guidance: { beside: BesideOthers | null; balance: Composition } | null;
  };
};

export type Programme = {
  opened: string;
  length: number;
  status: ProgrammeStatus;
  places: number | null;
  lastIntake: number | null;
  lastIntakeYear: string | null;
  school: { code: string; nameZh: string; nameEn: string; region: string };
};

export type TitlesPageVariables = Exact<{ [key: string]: never }>;

export type TitlesPage = {
  openTitles: { total: number; dataKind: DataKind; titles: Array<OpenTitle> };
  settledTitles: Array<SettledTitle>;
  titleAccuracy: Array<TitleAccuracy>;
  edition: { sectors: Array<Coded> };
};

export type FindOccupationsVariables = Exact<{
  text: string;
}>;

export type FindOccupations = { findOccupations: Array<Coded> };

export type SettleTitleVariables = Exact<{
  title: string;
  occupation: string;
}>;

export type SettleTitle = { settleTitle: TitleMove };

export type UndoTitleVariables = Exact<{
  title: string;
}>;

export type UndoTitle = { undoSettledTitle: TitleMove };

export type OpenTitle = {
  title: string;
  advertisements: number;
  score: number;
  occupation: Coded | null;
  proposals: Array<{ score: number; because: string; occupation: Coded }>;
};

export type SettledTitle = { title: string; settledAt: string; advertisements: number; occupation: Coded };

export type TitleAccuracy = {
  set: string;
  titles: number;
  coverage: Estimate;
  minorGroup: Estimate;
  sector: Estimate;
  confusion: Array<{ expected: string; found: string; titles: number }>;
};

export type TitleMove = { title: string; advertisements: number; occupation: Coded | null };

export type TodayPageVariables = Exact<{ [key: string]: never }>;

export type TodayPage = {
  today: {
    day: string;
    lastVisit: string | null;
    changesInAll: number;
    comparison: VisitComparison;
    movesInAll: number;
    wordsChanged: number;
    beyondError: number | null;
    dataKind: DataKind | null;
    waiting: Array<WaitingItem>;
    changes: Array<TodayChange>;
    moves: Array<FigureMove>;
    calendar: YearCalendar;
    returns: Array<ReturnStanding>;
  };
  me: { role: Role } | null;
};

export type SentenceValue = { name: string; number: number | null; text: string | null };

export type WaitingItem = {
  id: string;
  kind: WaitingKind;
  own: boolean;
  since: string | null;
  due: string | null;
  standing: WaitingStanding;
  daysLeft: number | null;
  link: string;
  who: Array<Coded>;
  values: Array<SentenceValue>;
};

export type TodayChange = {
  change: TodayChangeKind;
  at: string;
  link: string | null;
  who: Array<Coded>;
  values: Array<SentenceValue>;
};

export type FigureMove = {
  figure: WatchedFigure;
  changedWord: boolean;
  withinError: boolean | null;
  of: Coded | null;
  before: WatchedValue;
  after: WatchedValue;
  causes: Array<{ kind: string; files: number; senders: number; rows: number; counts: boolean }>;
};

export type WatchedValue = { period: string; word: string | null; estimate: Estimate };

export type YearCalendar = { from: string; to: string; today: string; bars: Array<CalendarBar> };

export type CalendarBar = {
  row: CalendarRow;
  step: CalendarStep;
  period: string;
  from: string;
  to: string;
  state: CalendarBarState;
};

export type ReturnStanding = {
  kind: string;
  period: string | null;
  from: string;
  due: string;
  handedIn: Array<{ code: string; nameZh: string; nameEn: string; at: string }>;
  missing: Array<Coded>;
};
