// Made by `npm run generate` from server/schema.graphql and web/src/lib/api/documents. Do not edit.
/** biome-ignore-all lint: generated */

import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type * as Types from './types.ts';
export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const SignedInReaderDocument = new TypedDocumentString(`
    query SignedInReader {
  me {
    ...Me
  }
}
    fragment Me on Me {
  name
  shownName
  role
  scope {
    ...Coded
  }
  rights
  needsSecondFactor
  demonstration
  waiting
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}`) as unknown as TypedDocumentString<Types.SignedInReader, Types.SignedInReaderVariables>;
export const SignInPageDocument = new TypedDocumentString(`
    query SignInPage {
  signInOffers {
    demonstrators {
      name
      shownName
      role
      scope {
        ...Coded
      }
    }
    provider
    passkeys
  }
}
    fragment Coded on Named {
  code
  nameZh
  nameEn
}`) as unknown as TypedDocumentString<Types.SignInPage, Types.SignInPageVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($name: String!, $password: String!, $code: String) {
  signIn(name: $name, password: $password, code: $code) {
    ...SignedIn
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment SignedIn on SignInAnswer {
  refused {
    ...AccessRefusal
  }
  me {
    rights
    needsSecondFactor
  }
}`) as unknown as TypedDocumentString<Types.SignIn, Types.SignInVariables>;
export const SignInAsDemonstratorDocument = new TypedDocumentString(`
    mutation SignInAsDemonstrator($name: String!) {
  signInAsDemonstrator(name: $name) {
    ...SignedIn
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment SignedIn on SignInAnswer {
  refused {
    ...AccessRefusal
  }
  me {
    rights
    needsSecondFactor
  }
}`) as unknown as TypedDocumentString<Types.SignInAsDemonstrator, Types.SignInAsDemonstratorVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    ...Answered
  }
}
    fragment Answered on AccessAnswer {
  refused {
    ...AccessRefusal
  }
}
fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}`) as unknown as TypedDocumentString<Types.SignOut, Types.SignOutVariables>;
export const LinkPageDocument = new TypedDocumentString(`
    query LinkPage($token: String!) {
  accessLink(token: $token) {
    ...AccessLink
  }
  signInOffers {
    provider
  }
}
    fragment AccessLink on AccessLink {
  state
  name
  shownName
  role
  until
}`) as unknown as TypedDocumentString<Types.LinkPage, Types.LinkPageVariables>;
export const AcceptLinkDocument = new TypedDocumentString(`
    mutation AcceptLink($token: String!, $password: String!) {
  acceptLink(token: $token, password: $password) {
    ...SignedIn
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment SignedIn on SignInAnswer {
  refused {
    ...AccessRefusal
  }
  me {
    rights
    needsSecondFactor
  }
}`) as unknown as TypedDocumentString<Types.AcceptLink, Types.AcceptLinkVariables>;
export const AccountPageDocument = new TypedDocumentString(`
    query AccountPage {
  me {
    ...Me
  }
  myAccess {
    demonstration
    isFresh
    needsSecondFactor
    hasTotp
    passkeys
  }
  mySessions {
    ...Session
  }
}
    fragment Me on Me {
  name
  shownName
  role
  scope {
    ...Coded
  }
  rights
  needsSecondFactor
  demonstration
  waiting
}
fragment Session on Session {
  id
  way
  agent
  startedAt
  lastSeenAt
  current
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}`) as unknown as TypedDocumentString<Types.AccountPage, Types.AccountPageVariables>;
export const SecondFactorPageDocument = new TypedDocumentString(`
    query SecondFactorPage {
  myAccess {
    demonstration
    isFresh
    needsSecondFactor
    hasTotp
    passkeys
    pendingTotp {
      secret
      uri
      qr {
        size
        path
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Types.SecondFactorPage, Types.SecondFactorPageVariables>;
export const ChoosePasswordDocument = new TypedDocumentString(`
    mutation ChoosePassword($current: String!, $password: String!) {
  choosePassword(current: $current, password: $password) {
    ...Answered
  }
}
    fragment Answered on AccessAnswer {
  refused {
    ...AccessRefusal
  }
}
fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}`) as unknown as TypedDocumentString<Types.ChoosePassword, Types.ChoosePasswordVariables>;
export const BeginTotpDocument = new TypedDocumentString(`
    mutation BeginTotp {
  beginTotp {
    refused {
      ...AccessRefusal
    }
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}`) as unknown as TypedDocumentString<Types.BeginTotp, Types.BeginTotpVariables>;
export const ConfirmTotpDocument = new TypedDocumentString(`
    mutation ConfirmTotp($code: String!) {
  confirmTotp(code: $code) {
    ...Answered
  }
}
    fragment Answered on AccessAnswer {
  refused {
    ...AccessRefusal
  }
}
fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}`) as unknown as TypedDocumentString<Types.ConfirmTotp, Types.ConfirmTotpVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($id: Int!) {
  endSession(id: $id)
}
    `) as unknown as TypedDocumentString<Types.EndSession, Types.EndSessionVariables>;
export const EndOtherSessionsDocument = new TypedDocumentString(`
    mutation EndOtherSessions {
  endOtherSessions
}
    `) as unknown as TypedDocumentString<Types.EndOtherSessions, Types.EndOtherSessionsVariables>;
export const AccuracyPageDocument = new TypedDocumentString(`
    query AccuracyPage {
  forecastAccuracy {
    period
    dataKind
    rows {
      ...AccuracyRow
    }
  }
  forecast(groupBy: sector) {
    sources
    rows {
      ...ForecastRow
    }
  }
  associationForecasts {
    dataKind
    records {
      ...AssociationRecord
    }
    rows {
      ...AssociationForecast
    }
  }
}
    fragment AccuracyRow on AccuracyRow {
  key {
    region
    sector
  }
  nameZh
  nameEn
  occupations
  annualError
  relativeMase
  borrowedSeason
  methods {
    method
    occupations
  }
  horizons {
    yearsAhead
    annualError
    relativeMase
    coverage80
    coverage95
    n
    origins
  }
}
fragment AssociationRecord on AssociationRecord {
  association
  forecasts
  elsewhere
  judged
  hitRate {
    ...Estimate
  }
  meanError
  meanAbsoluteError
  compared {
    forecasts
    theirs
    ours
  }
}
fragment AssociationForecast on AssociationForecast {
  key {
    sector
    occupation
  }
  nameZh
  nameEn
  association
  areaZh
  areaEn
  ofCity
  made
  year
  low
  central
  high
  basis
  actual
  unjudged
  inBand
  error
  own
  ownError
  forecast {
    ...Estimate
  }
}
fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment YearActual on YearActual {
  year
  persons
}
fragment ForecastYear on ForecastYear {
  year
  persons {
    ...Estimate
  }
  wide {
    ...Estimate
  }
  narrow {
    ...Estimate
  }
  relativeError {
    ratio
    yearsAhead
  }
}
fragment ForecastRow on ForecastRow {
  key {
    region
    sector
    specialty
    occupation
  }
  nameZh
  nameEn
  method
  quarters
  history {
    ...YearActual
  }
  supply {
    ...YearActual
  }
  years {
    ...ForecastYear
  }
}`) as unknown as TypedDocumentString<Types.AccuracyPage, Types.AccuracyPageVariables>;
export const AdminPageDocument = new TypedDocumentString(`
    query AdminPage($first: Int!, $find: String, $where: AuditWhere!, $after: String, $health: Boolean!) {
  health @include(if: $health) {
    broken
    look
    unknown
  }
  accounts(first: $first, find: $find) {
    accounts {
      ...Account
    }
    total
    needing
    found
  }
  permissions {
    ...Permission
  }
  auditEvents(where: $where, first: 20, after: $after) {
    events {
      ...AuditEvent
    }
    totalCount
    actions
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  auditChain {
    ...AuditChain
  }
}
    fragment Account on Account {
  id
  name
  shownName
  role
  scope {
    ...Coded
  }
  state
  demonstration
  oneClick
  needsSecondFactor
  hasSecondFactor
  needs
  waitUntil
  linkUntil
  invited {
    id
    name
    shownName
  }
  createdAt
  createdBy
  lastSeenAt
}
fragment Permission on Permission {
  right
  roles {
    role
    reach
    kinds
  }
}
fragment AuditEvent on AuditEvent {
  number
  at
  actor
  by
  account
  role
  action
  subject
  details
  hash
}
fragment AuditChain on AuditChain {
  length
  hash
  verifiedAt
  fault
  brokenAt
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}`) as unknown as TypedDocumentString<Types.AdminPage, Types.AdminPageVariables>;
export const CheckAuditDocument = new TypedDocumentString(`
    mutation CheckAudit {
  checkAudit {
    ...AuditChain
  }
}
    fragment AuditChain on AuditChain {
  length
  hash
  verifiedAt
  fault
  brokenAt
}`) as unknown as TypedDocumentString<Types.CheckAudit, Types.CheckAuditVariables>;
export const InvitePageDocument = new TypedDocumentString(`
    query InvitePage {
  roleChoices {
    ...RoleChoice
  }
}
    fragment RoleChoice on RoleChoice {
  role
  scoped
  bodies {
    ...Coded
  }
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}`) as unknown as TypedDocumentString<Types.InvitePage, Types.InvitePageVariables>;
export const AdminAccountDocument = new TypedDocumentString(`
    query AdminAccount($id: Int!, $subject: String!) {
  account(id: $id) {
    ...Account
  }
  myAccess {
    demonstration
  }
  roleChoices {
    ...RoleChoice
  }
  auditEvents(where: {subject: $subject}, first: 20) {
    events {
      ...AuditEvent
    }
  }
}
    fragment Account on Account {
  id
  name
  shownName
  role
  scope {
    ...Coded
  }
  state
  demonstration
  oneClick
  needsSecondFactor
  hasSecondFactor
  needs
  waitUntil
  linkUntil
  invited {
    id
    name
    shownName
  }
  createdAt
  createdBy
  lastSeenAt
}
fragment AuditEvent on AuditEvent {
  number
  at
  actor
  by
  account
  role
  action
  subject
  details
  hash
}
fragment RoleChoice on RoleChoice {
  role
  scoped
  bodies {
    ...Coded
  }
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}`) as unknown as TypedDocumentString<Types.AdminAccount, Types.AdminAccountVariables>;
export const TraceDocument = new TypedDocumentString(`
    query Trace($subject: String!) {
  auditEvents(where: {subject: $subject}, first: 20) {
    events {
      ...AuditEvent
    }
  }
}
    fragment AuditEvent on AuditEvent {
  number
  at
  actor
  by
  account
  role
  action
  subject
  details
  hash
}`) as unknown as TypedDocumentString<Types.Trace, Types.TraceVariables>;
export const InviteAccountDocument = new TypedDocumentString(`
    mutation InviteAccount($name: String!, $shownName: String!, $role: Role!, $scope: String) {
  inviteAccount(name: $name, shownName: $shownName, role: $role, scope: $scope) {
    ...AccountDone
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment AccountDone on AccountAnswer {
  refused {
    ...AccessRefusal
  }
  account
  link {
    address
    until
  }
}`) as unknown as TypedDocumentString<Types.InviteAccount, Types.InviteAccountVariables>;
export const ChangeAccountDocument = new TypedDocumentString(`
    mutation ChangeAccount($id: Int!, $role: Role!, $scope: String) {
  changeAccount(id: $id, role: $role, scope: $scope) {
    ...AccountDone
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment AccountDone on AccountAnswer {
  refused {
    ...AccessRefusal
  }
  account
  link {
    address
    until
  }
}`) as unknown as TypedDocumentString<Types.ChangeAccount, Types.ChangeAccountVariables>;
export const DisableAccountDocument = new TypedDocumentString(`
    mutation DisableAccount($id: Int!) {
  disableAccount(id: $id) {
    ...AccountDone
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment AccountDone on AccountAnswer {
  refused {
    ...AccessRefusal
  }
  account
  link {
    address
    until
  }
}`) as unknown as TypedDocumentString<Types.DisableAccount, Types.DisableAccountVariables>;
export const EnableAccountDocument = new TypedDocumentString(`
    mutation EnableAccount($id: Int!) {
  enableAccount(id: $id) {
    ...AccountDone
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment AccountDone on AccountAnswer {
  refused {
    ...AccessRefusal
  }
  account
  link {
    address
    until
  }
}`) as unknown as TypedDocumentString<Types.EnableAccount, Types.EnableAccountVariables>;
export const NewLinkDocument = new TypedDocumentString(`
    mutation NewLink($id: Int!) {
  newLink(id: $id) {
    ...AccountDone
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment AccountDone on AccountAnswer {
  refused {
    ...AccessRefusal
  }
  account
  link {
    address
    until
  }
}`) as unknown as TypedDocumentString<Types.NewLink, Types.NewLinkVariables>;
export const EndSessionsOfDocument = new TypedDocumentString(`
    mutation EndSessionsOf($id: Int!) {
  endSessionsOf(id: $id) {
    ...AccountDone
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment AccountDone on AccountAnswer {
  refused {
    ...AccessRefusal
  }
  account
  link {
    address
    until
  }
}`) as unknown as TypedDocumentString<Types.EndSessionsOf, Types.EndSessionsOfVariables>;
export const SettingsPageDocument = new TypedDocumentString(`
    query SettingsPage {
  settings {
    settings {
      ...Setting
    }
    publishing
  }
}
    fragment Setting on Setting {
  key
  group
  unit
  figures
  value
  own
  low
  high
  optional
  change {
    from
    by
    byOperator
    at
  }
  changes
  version
}`) as unknown as TypedDocumentString<Types.SettingsPage, Types.SettingsPageVariables>;
export const ChangeSettingDocument = new TypedDocumentString(`
    mutation ChangeSetting($key: String!, $value: String!, $version: Int!) {
  changeSetting(key: $key, value: $value, version: $version) {
    refused {
      code
      sentence
    }
  }
}
    `) as unknown as TypedDocumentString<Types.ChangeSetting, Types.ChangeSettingVariables>;
export const WithdrawSettingDocument = new TypedDocumentString(`
    mutation WithdrawSetting($key: String!, $version: Int!, $to: WithdrawnTo!) {
  withdrawSetting(key: $key, version: $version, to: $to) {
    refused {
      code
      sentence
    }
  }
}
    `) as unknown as TypedDocumentString<Types.WithdrawSetting, Types.WithdrawSettingVariables>;
export const HealthPageDocument = new TypedDocumentString(`
    query HealthPage {
  health {
    at
    items {
      ...HealthItem
    }
    broken
    look
    unknown
  }
}
    fragment HealthItem on HealthItem {
  part
  word
  found
  values {
    name
    number
    text
  }
}`) as unknown as TypedDocumentString<Types.HealthPage, Types.HealthPageVariables>;
export const BacktestPageDocument = new TypedDocumentString(`
    query BacktestPage {
  planBacktest {
    ...PlanBacktest
  }
  planBacktestRun {
    ...BacktestRun
  }
  edition {
    settings {
      plan {
        shortageCost
        surplusCost
      }
    }
  }
}
    fragment PlanBacktest on PlanBacktest {
  dataKind
  yearsOnRecord
  years {
    entryYear
    graduationYear
    knownTo
    cameTo
    specialties
    wanted
    withOpenings {
      strategy
      loss
      matched
    }
    withoutOpenings {
      strategy
      loss
      matched
    }
  }
  skipped {
    entryYear
    reason
  }
  redraws {
    count
    spread
  }
  withOpenings {
    ...BacktestSummary
  }
  withoutOpenings {
    ...BacktestSummary
  }
  judged
  optimumLessRule {
    value
    low
    high
  }
  ruleAlone
  madeAt
  outdated
}
fragment BacktestSummary on BacktestSummary {
  strategy
  mean {
    loss
    matched
    unfilled
    unmatched
    moved
    within
  }
  loss {
    value
    low
    high
  }
  matched {
    value
    low
    high
  }
  redrawn {
    value
    low
    high
  }
}
fragment BacktestRun on BacktestRun {
  state
  done
  of
}`) as unknown as TypedDocumentString<Types.BacktestPage, Types.BacktestPageVariables>;
export const StartBacktestDocument = new TypedDocumentString(`
    mutation StartBacktest {
  startPlanBacktest {
    state
  }
}
    `) as unknown as TypedDocumentString<Types.StartBacktest, Types.StartBacktestVariables>;
export const GapsPageDocument = new TypedDocumentString(`
    query GapsPage($plan: ID, $where: Where) {
  cohortGaps(plan: $plan, where: $where) {
    plan {
      id
      entryYear
      version
      state
    }
    source
    madeAt
    entryYear
    dataKind
    coverage {
      ...MarketCoverage
    }
    rows {
      ...SpecialtyGaps
    }
    files {
      csv
      json
    }
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment MarketCoverage on MarketCoverage {
  expected
  missing {
    ...Coded
  }
  unknown {
    ...Coded
  }
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment Weighted on Weighted {
  code
  nameZh
  nameEn
  weight
}
fragment SpecialtyGaps on SpecialtyGaps {
  code
  nameZh
  nameEn
  sectors {
    ...Weighted
  }
  enrolled {
    ...GapFigure
  }
  asLast {
    ...GapFigure
  }
  asPlanned {
    ...GapFigure
  }
  bridge {
    cause
    persons
    printed
  }
  differs
  sentenceZh
  sentenceEn
}
fragment GapFigure on GapFigure {
  cohort
  entryYear
  graduationYear
  entrants
  gap {
    ...Estimate
  }
  side
  relative {
    ...Estimate
  }
  relativeSide
  sentenceZh
  sentenceEn
}`) as unknown as TypedDocumentString<Types.GapsPage, Types.GapsPageVariables>;
export const GapsFlowDocument = new TypedDocumentString(`
    query GapsFlow($where: Where) {
  figureSources {
    demand
  }
  guidance(where: $where) {
    key {
      specialty
    }
    nameZh
    nameEn
    demand {
      ...Estimate
    }
    demandFrom {
      code
      nameZh
      nameEn
      persons
    }
  }
  market: supplyDemand(groupBy: specialty, where: {first: 1}) {
    period
    dataKind
    sources
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}`) as unknown as TypedDocumentString<Types.GapsFlow, Types.GapsFlowVariables>;
export const GapsOccupationsDocument = new TypedDocumentString(`
    query GapsOccupations($codes: [String!]!) {
  occupations(codes: $codes) {
    code
    nameZh
    nameEn
    sectors {
      ...Weighted
    }
  }
}
    fragment Weighted on Weighted {
  code
  nameZh
  nameEn
  weight
}`) as unknown as TypedDocumentString<Types.GapsOccupations, Types.GapsOccupationsVariables>;
export const HomePageDocument = new TypedDocumentString(`
    query HomePage {
  city: supplyDemand(groupBy: city) {
    total {
      ...SupplyDemandRow
    }
    yearOnYear {
      ...Estimate
    }
    dataKind
    period
    coverage {
      ...MarketCoverage
    }
    sources
  }
  sectors: supplyDemand(groupBy: sector) {
    rows {
      ...SupplyDemandRow
    }
    total {
      ...SupplyDemandRow
    }
    dataKind
    period
    sources
  }
  regions: supplyDemand(groupBy: region) {
    rows {
      ...SupplyDemandRow
    }
    dataKind
    period
    sources
  }
  cityColumns: supplyDemandColumns(groupBy: city) {
    ...SupplyDemandColumns
  }
  sectorColumns: supplyDemandColumns(groupBy: sector) {
    ...SupplyDemandColumns
  }
  placement(groupBy: city) {
    total {
      ...PlacementRow
    }
    cohort
    schools {
      expected
      missing {
        code
        nameZh
        nameEn
      }
    }
    sources
  }
  figureSources {
    mostWanted
  }
  mostWanted {
    ...MostWantedRow
  }
  guidance {
    direction
    entryYear
    graduationYear
    schools {
      code
    }
    beside
    balance {
      gap {
        ...Estimate
      }
    }
  }
  references {
    ...ReferenceRow
  }
  edition {
    regions {
      ...Region
    }
    referenceRegion {
      code
      nameZh
      nameEn
    }
    mapApproval
    settings {
      mostWanted {
        minSeekers
        minEmployers
      }
    }
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment MarketCoverage on MarketCoverage {
  expected
  missing {
    ...Coded
  }
  unknown {
    ...Coded
  }
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment SupplyDemandRow on SupplyDemandRow {
  key {
    period
    region
    sector
    specialty
    occupation
  }
  nameZh
  nameEn
  vacancies
  seekers
  employers
  employersAtLeast
  phi
  clumping
  ratio {
    ...Estimate
  }
  statedRatio {
    ...Estimate
  }
  smoothed {
    ...Estimate
  }
  ratioOf {
    ...Coded
  }
  direction
  shortageProbability
}
fragment EstimateColumns on EstimateColumns {
  value
  low
  high
  level
  n
  state
  note
}
fragment SupplyDemandColumns on SupplyDemandColumns {
  period
  code
  nameZh
  nameEn
  vacancies
  seekers
  ratio {
    ...EstimateColumns
  }
  direction
}
fragment PayQuantiles on PayQuantiles {
  p10 {
    ...Estimate
  }
  p25 {
    ...Estimate
  }
  median {
    ...Estimate
  }
  p75 {
    ...Estimate
  }
  p90 {
    ...Estimate
  }
}
fragment PlacementFigure on PlacementFigure {
  code
  estimate {
    ...Estimate
  }
}
fragment PlacementRow on PlacementRow {
  key {
    cohort
    region
    sector
    specialty
    occupation
    school
  }
  nameZh
  nameEn
  graduates
  figures {
    ...PlacementFigure
  }
  rank {
    low
    high
    topQuarter
    of
  }
  pay {
    ...PayQuantiles
  }
}
fragment ReferenceRow on ReferenceRow {
  key {
    period
    region
    occupation
  }
  nameZh
  nameEn
  vacancies
  seekers
  ratio {
    ...Estimate
  }
  printed
  source
}
fragment MostWantedRow on MostWantedRow {
  rank
  rankLow
  rankHigh
  previousRank
  key {
    occupation
  }
  nameZh
  nameEn
  gap {
    ...Estimate
  }
  ratio {
    ...Estimate
  }
  direction
  vacancies
  seekers
  pay {
    ...Estimate
  }
  specialties {
    ...Coded
  }
  schools {
    ...Coded
  }
}
fragment Region on Region {
  code
  nameZh
  nameEn
  level
  memberFrom
  memberTo
  tileColumn
  tileRow
}`) as unknown as TypedDocumentString<Types.HomePage, Types.HomePageVariables>;
export const ImportsPageDocument = new TypedDocumentString(`
    query ImportsPage($first: Int, $complete: String!) {
  batches(first: $first) {
    ...Batch
  }
  importKinds {
    ...KindHead
  }
  importOrder {
    ...ImportOrderParts
  }
  completeness(kind: $complete) {
    ...Completeness
  }
  edition {
    settings {
      import {
        maxFileMegabytes
      }
    }
  }
}
    fragment MarketCoverage on MarketCoverage {
  expected
  missing {
    ...Coded
  }
  unknown {
    ...Coded
  }
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment Batch on Batch {
  id
  kind
  dataKind
  sender
  period
  fileName
  state
  rows
  accepted
  warned
  refused
  importedAt
  fileBytes
  supersedes
  supersededBy
  published
  progress {
    ...ImportProgress
  }
}
fragment ImportProgress on ImportProgress {
  phase
  bytes
  size
  percent
  rows
  rowsPerSecond
  remainingSeconds
}
fragment AskedColumn on AskedColumn {
  name
  zh
}
fragment KindHead on ImportKind {
  kind
  rowZh
  rowEn
  expected
  handedInByYou
  asked {
    ...AskedColumn
  }
}
fragment Completeness on Completeness {
  kind
  dataKind
  grace
  late
  periods {
    period
    handedIn
    expected
  }
  rows {
    ...CompletenessRow
  }
  total {
    ...HandedIn
  }
}
fragment CompletenessRow on CompletenessRow {
  sender {
    ...Coded
  }
  cells {
    ...CompletenessCell
  }
  handedIn
  expected
}
fragment CompletenessCell on CompletenessCell {
  period
  state
  rows
  importedAt
  batch
  late
}
fragment HandedIn on HandedIn {
  handedIn
  expected
}
fragment ImportOrderParts on ImportOrder {
  dataKind
  steps {
    kinds {
      kind
      nameZh
      nameEn
      files
      rows
    }
    handedIn
    optional
    figures
  }
  figures {
    ...FirstFigure
  }
  coverage {
    ...MarketCoverage
  }
}
fragment FirstFigure on FirstFigure {
  figure
  shown
  needs {
    kinds
    handedIn
  }
}`) as unknown as TypedDocumentString<Types.ImportsPage, Types.ImportsPageVariables>;
export const ImportPageDocument = new TypedDocumentString(`
    query ImportPage($id: ID!) {
  batch(id: $id) {
    ...BatchDetails
  }
  edition {
    settings {
      import {
        keepHours
      }
    }
  }
}
    fragment Batch on Batch {
  id
  kind
  dataKind
  sender
  period
  fileName
  state
  rows
  accepted
  warned
  refused
  importedAt
  fileBytes
  supersedes
  supersededBy
  published
  progress {
    ...ImportProgress
  }
}
fragment BatchDetails on Batch {
  ...Batch
  waits
  failure
  withdrawnAt
  withdrawnBy
  withdrawnByTyped
  withdrawalReason
  layouts
  asked {
    ...AskedColumn
  }
  returned {
    kind
    name
  }
  difference(first: 200) {
    ...Difference
  }
  reading {
    ...Reading
  }
  problemGroups {
    ...ProblemGroup
  }
  problems(first: 200) {
    totalCount
    edges {
      node {
        ...Problem
      }
    }
  }
}
fragment ImportProgress on ImportProgress {
  phase
  bytes
  size
  percent
  rows
  rowsPerSecond
  remainingSeconds
}
fragment Difference on Difference {
  added
  changed
  removed
  changes {
    ...FigureChange
  }
}
fragment FigureChange on FigureChange {
  period
  placeZh
  placeEn
  measureZh
  measureEn
  beforeZh
  beforeEn
  afterZh
  afterEn
  change
  happens
}
fragment Problem on Problem {
  row
  column
  value
  code
  severity
  messageZh
  messageEn
  fixZh
  fixEn
}
fragment ProblemGroup on ProblemGroup {
  code
  severity
  rows
  column
  example {
    ...Problem
  }
}
fragment Reading on Reading {
  workbook
  encoding
  delimiter
  sheet
  headerRow
  headers
  columns {
    column
    header
  }
  proposed {
    column
    header
  }
  layout
  given {
    column
    value
  }
  remembered
}
fragment AskedColumn on AskedColumn {
  name
  zh
}`) as unknown as TypedDocumentString<Types.ImportPage, Types.ImportPageVariables>;
export const RemovedUploadDocument = new TypedDocumentString(`
    query RemovedUpload($id: ID!) {
  removedUpload(id: $id) {
    id
    why
    at
    kind
    already
  }
}
    `) as unknown as TypedDocumentString<Types.RemovedUpload, Types.RemovedUploadVariables>;
export const ImportKindPageDocument = new TypedDocumentString(`
    query ImportKindPage($kind: String!) {
  importKind(kind: $kind) {
    ...KindHead
    columns {
      ...ImportColumn
    }
  }
}
    fragment AskedColumn on AskedColumn {
  name
  zh
}
fragment KindHead on ImportKind {
  kind
  rowZh
  rowEn
  expected
  handedInByYou
  asked {
    ...AskedColumn
  }
}
fragment ImportColumn on ImportColumn {
  name
  zh
  aliases
  required
  aboutZh
  aboutEn
  allowedZh
  allowedEn
  exampleZh
  exampleEn
}`) as unknown as TypedDocumentString<Types.ImportKindPage, Types.ImportKindPageVariables>;
export const CommitImportDocument = new TypedDocumentString(`
    mutation CommitImport($batch: ID!, $acceptWarnings: Boolean!, $allowPartial: Boolean!) {
  commitImport(
    batch: $batch
    acceptWarnings: $acceptWarnings
    allowPartial: $allowPartial
  ) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<Types.CommitImport, Types.CommitImportVariables>;
export const CancelImportDocument = new TypedDocumentString(`
    mutation CancelImport($batch: ID!) {
  cancelImport(batch: $batch)
}
    `) as unknown as TypedDocumentString<Types.CancelImport, Types.CancelImportVariables>;
export const RecheckImportDocument = new TypedDocumentString(`
    mutation RecheckImport($batch: ID!, $mapping: [String!]!, $encoding: String, $layout: String, $given: [String!]) {
  recheckImport(
    batch: $batch
    mapping: $mapping
    encoding: $encoding
    layout: $layout
    given: $given
  ) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<Types.RecheckImport, Types.RecheckImportVariables>;
export const WithdrawImportDocument = new TypedDocumentString(`
    mutation WithdrawImport($batch: ID!, $reason: String!) {
  withdraw(batch: $batch, reason: $reason) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<Types.WithdrawImport, Types.WithdrawImportVariables>;
export const UpdatePagesDocument = new TypedDocumentString(`
    mutation UpdatePages($batch: ID!) {
  updatePages(batch: $batch) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<Types.UpdatePages, Types.UpdatePagesVariables>;
export const WithdrawPageDocument = new TypedDocumentString(`
    query WithdrawPage($id: ID!) {
  batch(id: $id) {
    ...Batch
  }
}
    fragment Batch on Batch {
  id
  kind
  dataKind
  sender
  period
  fileName
  state
  rows
  accepted
  warned
  refused
  importedAt
  fileBytes
  supersedes
  supersededBy
  published
  progress {
    ...ImportProgress
  }
}
fragment ImportProgress on ImportProgress {
  phase
  bytes
  size
  percent
  rows
  rowsPerSecond
  remainingSeconds
}`) as unknown as TypedDocumentString<Types.WithdrawPage, Types.WithdrawPageVariables>;
export const BeforeWithdrawalDocument = new TypedDocumentString(`
    query BeforeWithdrawal($id: ID!) {
  beforeWithdrawal(batch: $id)
}
    `) as unknown as TypedDocumentString<Types.BeforeWithdrawal, Types.BeforeWithdrawalVariables>;
export const WithdrawalPreviewDocument = new TypedDocumentString(`
    query WithdrawalPreview($id: ID!) {
  withdrawal(batch: $id, first: 200) {
    rows
    restored
    difference {
      ...Difference
    }
  }
}
    fragment Difference on Difference {
  added
  changed
  removed
  changes {
    ...FigureChange
  }
}
fragment FigureChange on FigureChange {
  period
  placeZh
  placeEn
  measureZh
  measureEn
  beforeZh
  beforeEn
  afterZh
  afterEn
  change
  happens
}`) as unknown as TypedDocumentString<Types.WithdrawalPreview, Types.WithdrawalPreviewVariables>;
export const MethodPageDocument = new TypedDocumentString(`
    query MethodPage($published: Boolean!) {
  indicators {
    code
    unit
    section
  }
  city: supplyDemand(groupBy: city) @include(if: $published) {
    total {
      ...SupplyDemandRow
    }
    dataKind
    period
    sources
  }
  placement(groupBy: city) @include(if: $published) {
    total {
      ...PlacementRow
    }
    cohort
    sources
  }
  references {
    ...ReferenceRow
  }
  referenceOutcomes {
    ...ReferenceOutcomeRow
  }
  edition {
    rules {
      ...AdjustmentRule
    }
    settings {
      cards {
        ...CardSettings
      }
      cuts {
        equal
        clear
        severe
      }
      good
      ratio {
        level
        minSeekers
        minEmployers
        minEffectiveVacancies
        employerVariation
        variationFrom
        occupationsPerEmployer
      }
      quality {
        minRecords
        minCoverage
        maxMissingWeight
      }
      demand {
        entryLevelShare
        registrationCoverage
        spread
      }
      import {
        payLow
        payHigh
        checks {
          historyLeast
          historyWindow
          historySpread
          historyTolerance
          placementAbove
          placementFrom
          graduatesTolerance
        }
      }
      goalposts {
        ...Goalpost
      }
      plan {
        ...PlanLimits
      }
    }
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment Weighted on Weighted {
  code
  nameZh
  nameEn
  weight
}
fragment SupplyDemandRow on SupplyDemandRow {
  key {
    period
    region
    sector
    specialty
    occupation
  }
  nameZh
  nameEn
  vacancies
  seekers
  employers
  employersAtLeast
  phi
  clumping
  ratio {
    ...Estimate
  }
  statedRatio {
    ...Estimate
  }
  smoothed {
    ...Estimate
  }
  ratioOf {
    ...Coded
  }
  direction
  shortageProbability
}
fragment PayQuantiles on PayQuantiles {
  p10 {
    ...Estimate
  }
  p25 {
    ...Estimate
  }
  median {
    ...Estimate
  }
  p75 {
    ...Estimate
  }
  p90 {
    ...Estimate
  }
}
fragment PlacementFigure on PlacementFigure {
  code
  estimate {
    ...Estimate
  }
}
fragment PlacementRow on PlacementRow {
  key {
    cohort
    region
    sector
    specialty
    occupation
    school
  }
  nameZh
  nameEn
  graduates
  figures {
    ...PlacementFigure
  }
  rank {
    low
    high
    topQuarter
    of
  }
  pay {
    ...PayQuantiles
  }
}
fragment ReferenceRow on ReferenceRow {
  key {
    period
    region
    occupation
  }
  nameZh
  nameEn
  vacancies
  seekers
  ratio {
    ...Estimate
  }
  printed
  source
}
fragment Goalpost on Goalpost {
  component
  low
  high
  log
  weight
}
fragment ReferenceOutcomeRow on ReferenceOutcomeRow {
  cohort
  nameZh
  nameEn
  graduates
  outcomeRate {
    ...Estimate
  }
  shares {
    measure
    share {
      ...Estimate
    }
  }
  source
}
fragment AdjustmentRule on AdjustmentRule {
  id
  areaZh
  areaEn
  level
  year
  concerns
  applies
  conditionZh
  conditionEn
  followsZh
  followsEn
  source
}
fragment CardSettings on CardSettings {
  lowOutcome
  lowIndex
  oversupply
  undersupply
  goodIndex
  redAt
  redLastAt
  redOversupplyAt
  yellowAt
  greenAt
  greenLowAt
  leaveRedAt
  minGraduates
  answerDays
}
fragment PlanLimits on PlanSettings {
  classMin
  classMax
  maxChange
  studentsPerTeacher
  workshopHoursPerStudent
  openingsPerSchool
  closuresPerSchool
  budget
  costPerStudent
  awardPerStudent
  shortageCost
  surplusCost
  qualityWeight
  openingCost
  thinClassCost
  changeCost
  leastRegret
  half
  reachWeight
  intakeSlack
  thinProvision
  candidates
  priorities {
    ...Weighted
  }
  care {
    ...Weighted
  }
}`) as unknown as TypedDocumentString<Types.MethodPage, Types.MethodPageVariables>;
export const PlansPageDocument = new TypedDocumentString(`
    query PlansPage {
  plans(first: 50) {
    ...PlanSummary
  }
  currentPlanJob {
    id
  }
  importOrder {
    dataKind
    coverage {
      ...MarketCoverage
    }
  }
}
    fragment MarketCoverage on MarketCoverage {
  expected
  missing {
    ...Coded
  }
  unknown {
    ...Coded
  }
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment PlanSummary on PlanSummary {
  id
  entryYear
  version
  state
  dataKind
  madeAt
  madeBy
  madeByTyped
  inputHash
  gap
}`) as unknown as TypedDocumentString<Types.PlansPage, Types.PlansPageVariables>;
export const PlanJobPageDocument = new TypedDocumentString(`
    query PlanJobPage($id: ID!) {
  planJob(id: $id) {
    ...PlanJob
  }
}
    fragment PlanJob on PlanJob {
  id
  state
  step
  seconds
  plan
  scenario
  messageZh
  messageEn
}`) as unknown as TypedDocumentString<Types.PlanJobPage, Types.PlanJobPageVariables>;
export const PlanPageDocument = new TypedDocumentString(`
    query PlanPage($id: ID!) {
  plan(id: $id) {
    ...PlanWork
  }
  plans(first: 20) {
    ...PlanSummary
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment Weighted on Weighted {
  code
  nameZh
  nameEn
  weight
}
fragment PlanWork on Plan {
  ...PlanHead
  revision
  anotherDecides
  unanswered {
    schools {
      ...Coded
    }
    until
  }
  moves {
    to
    by
  }
  changed
  blockers {
    ...PlanBlocker
  }
  together {
    ...PlanBreach
  }
  asOf {
    period
    cohort
    entryYear
  }
  settings {
    ...PlanSetting
  }
  totals {
    ...PlanTotals
  }
  notes {
    ...PlanReason
  }
  infeasible {
    ...PlanInfeasible
  }
  schools {
    code
    nameZh
    nameEn
    region
    last
    recommended
    decided
  }
  specialties {
    ...PlanSpecialty
  }
  matrix {
    ...PlanColumns
  }
  transfers {
    from
    to
    places
  }
  fields {
    code
    nameZh
    nameEn
    graduationYear
  }
  binding {
    ...PlanLimit
  }
  files {
    docx
    xlsx
    csv
    json
  }
}
fragment PlanSummary on PlanSummary {
  id
  entryYear
  version
  state
  dataKind
  madeAt
  madeBy
  madeByTyped
  inputHash
  gap
}
fragment PlanHead on Plan {
  id
  entryYear
  version
  state
  dataKind
  madeAt
  madeBy
  madeByTyped
  inputHash
  gap
  method
  solvable
  next
  inputChanged
}
fragment PlanSetting on PlanSetting {
  setting
  of
  value
}
fragment PlanTotals on PlanTotals {
  last
  recommended
  decided
  cost
  decidedCost
  objective
  holdObjective
  shortage
  surplus
  matching {
    last {
      ...PlanMatching
    }
    plan {
      ...PlanMatching
    }
    decided {
      ...PlanMatching
    }
  }
  provisional
}
fragment PlanMatching on PlanMatching {
  matched
  unfilled
  unmatched
}
fragment PlanInfeasible on PlanInfeasible {
  conflict {
    limit
    value
    sentenceZh
    sentenceEn
  }
  relaxation {
    limit
    from
    to
    sentenceZh
    sentenceEn
  }
}
fragment PlanSpecialty on PlanSpecialty {
  code
  nameZh
  nameEn
  sectors {
    ...Weighted
  }
  field
  gap {
    ...Estimate
  }
  relative {
    ...Estimate
  }
  told
  toldDecided
  gapPlan {
    ...Estimate
  }
  gapDecided {
    ...Estimate
  }
  schools
  shareOfSchools
  last
  recommended
  decided
}
fragment PlanColumns on PlanColumns {
  programme
  school
  specialty
  standing
  last
  rule
  optimum
  recommended
  decided
  counted
  how
  decidedVerdict
  outsideLimits
  blocked
  breaches {
    ...PlanBreach
  }
  contested
  sentBack
  feasible {
    low
    high
  }
  verdict
  stability
  forced
  untried
}
fragment PlanLimit on PlanBindingLimit {
  limit
  end
  of
  used
  available
  worth
  sentenceZh
  sentenceEn
}
fragment PlanBlocker on PlanBlocker {
  kind
  programme
  nameZh
  nameEn
  sentenceZh
  sentenceEn
  breach {
    ...PlanBreach
  }
  back {
    programme
    nameZh
    nameEn
    from
    to
  }
}
fragment PlanBreach on PlanBreach {
  limit
  end
  of
  used
  available
  physical
  sentenceZh
  sentenceEn
  relaxed {
    to
    reason
    by
    at
    forZh
    forEn
  }
}
fragment PlanReason on PlanReason {
  code
  sentenceZh
  sentenceEn
}`) as unknown as TypedDocumentString<Types.PlanPage, Types.PlanPageVariables>;
export const PlanProgrammePageDocument = new TypedDocumentString(`
    query PlanProgrammePage($plan: ID!, $programme: ID!) {
  planProgramme(plan: $plan, programme: $programme) {
    ...PlanProgramme
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment YearActual on YearActual {
  year
  persons
}
fragment DemandOutlook on DemandOutlook {
  year
  persons {
    ...Estimate
  }
  wide {
    ...Estimate
  }
  narrow {
    ...Estimate
  }
}
fragment PipelineStep on PipelineStep {
  step
  persons {
    ...Estimate
  }
  rate {
    ...Estimate
  }
}
fragment PlanLimit on PlanBindingLimit {
  limit
  end
  of
  used
  available
  worth
  sentenceZh
  sentenceEn
}
fragment PlanOpinion on PlanOpinion {
  number
  school {
    ...Coded
  }
  programme
  stance
  reason
  by
  typed
  at
  stands
}
fragment PlanOverride on PlanOverride {
  number
  programme
  action
  intake
  reason
  by
  typed
  at
  base
  stands
  contested
}
fragment PlanBreach on PlanBreach {
  limit
  end
  of
  used
  available
  physical
  sentenceZh
  sentenceEn
  relaxed {
    to
    reason
    by
    at
    forZh
    forEn
  }
}
fragment PlanProgramme on PlanProgramme {
  programme
  standing
  school {
    ...Coded
  }
  specialty {
    ...Coded
  }
  length
  cohort
  places
  teachers
  workshopHours
  last
  rule
  optimum
  recommended
  decided
  counted
  how
  decidedVerdict
  revision
  within
  breaches {
    ...PlanBreach
  }
  cellLimits {
    limit
    end
    nameZh
    nameEn
    at
  }
  contest {
    opened {
      ...PlanSide
    }
    saved {
      ...PlanSide
    }
    wanted {
      ...PlanSide
    }
  }
  likely {
    low
    high
  }
  feasible {
    low
    high
  }
  verdict
  partners {
    ...Coded
  }
  stability
  forced
  untried
  regret
  worthOfPlace
  sentenceZh
  sentenceEn
  reasons {
    ...PlanReason
  }
  found {
    ...PlanReason
  }
  rules {
    ...PlanRule
  }
  takeUp {
    ...PlanTakeUp
  }
  outlook {
    ...PlanOutlook
  }
  pipeline {
    ...PipelineStep
  }
  tornado {
    ...PlanTornado
  }
  card {
    ...PlanCard
  }
  limits {
    ...PlanLimit
  }
  overrides {
    ...PlanOverride
  }
  opinions {
    ...PlanOpinion
  }
}
fragment PlanSide on PlanSide {
  action
  intake
  counted
  verdict
  reason
  by
  at
  gap {
    ...Estimate
  }
  breaches {
    ...PlanBreach
  }
}
fragment PlanReason on PlanReason {
  code
  sentenceZh
  sentenceEn
}
fragment PlanTakeUp on PlanTakeUp {
  graduates
  unmatched
  occupations {
    code
    nameZh
    nameEn
    share
    wanted
    placed
  }
  others {
    ...Coded
  }
}
fragment PlanRule on PlanRule {
  rule
  state
  scope
  sentenceZh
  sentenceEn
  findingZh
  findingEn
  sourceZh
  sourceEn
}
fragment PlanOutlook on PlanOutlook {
  field {
    ...Coded
  }
  graduationYear
  history {
    ...YearActual
  }
  years {
    ...DemandOutlook
  }
  supplied {
    ...YearActual
  }
  supply {
    year
    supply {
      ...Estimate
    }
  }
  gapLast {
    ...Estimate
  }
  gapPlan {
    ...Estimate
  }
}
fragment PlanTornado on PlanTornado {
  field {
    ...Coded
  }
  graduationYear
  gap
  sentenceZh
  sentenceEn
  bars {
    ...PlanTornadoBar
  }
}
fragment PlanTornadoBar on PlanTornadoBar {
  assumption
  nameZh
  nameEn
  low {
    text
    gap
  }
  high {
    text
    gap
  }
}
fragment PlanCard on PlanCard {
  colour
  lowOutcome
  lowOutcomeLast
  lowIndex
  oversupply
  undersupply
  goodIndex
  graduates
}`) as unknown as TypedDocumentString<Types.PlanProgrammePage, Types.PlanProgrammePageVariables>;
export const PlanContextDocument = new TypedDocumentString(`
    query PlanContext {
  guidance(where: {}) {
    key {
      specialty
    }
    nameZh
    nameEn
    ratio {
      ...Estimate
    }
    direction
    index {
      ...Estimate
    }
  }
  placement(groupBy: specialty, where: {first: 500}) {
    rows {
      key {
        specialty
      }
      graduates
    }
    cohort
    dataKind
    sources
  }
  market: supplyDemand(groupBy: specialty, where: {first: 1}) {
    period
    sources
  }
  edition {
    settings {
      good
    }
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}`) as unknown as TypedDocumentString<Types.PlanContext, Types.PlanContextVariables>;
export const WhatIfDocument = new TypedDocumentString(`
    query WhatIf($plan: ID!, $changes: [PlanChangeInput!]!) {
  planWhatIf(plan: $plan, changes: $changes) {
    ...ScenarioResult
  }
}
    fragment PlanTotals on PlanTotals {
  last
  recommended
  decided
  cost
  decidedCost
  objective
  holdObjective
  shortage
  surplus
  matching {
    last {
      ...PlanMatching
    }
    plan {
      ...PlanMatching
    }
    decided {
      ...PlanMatching
    }
  }
  provisional
}
fragment PlanMatching on PlanMatching {
  matched
  unfilled
  unmatched
}
fragment PlanInfeasible on PlanInfeasible {
  conflict {
    limit
    value
    sentenceZh
    sentenceEn
  }
  relaxation {
    limit
    from
    to
    sentenceZh
    sentenceEn
  }
}
fragment ScenarioResult on ScenarioResult {
  provisional
  placesMoved
  verdictChanges
  totals {
    ...PlanTotals
  }
  infeasible {
    ...PlanInfeasible
  }
  differences {
    programme
    planned
    recommended
    plannedVerdict
    verdict
  }
  notes {
    ...PlanReason
  }
}
fragment PlanReason on PlanReason {
  code
  sentenceZh
  sentenceEn
}`) as unknown as TypedDocumentString<Types.WhatIf, Types.WhatIfVariables>;
export const ScenariosPageDocument = new TypedDocumentString(`
    query ScenariosPage($id: ID!) {
  plan(id: $id) {
    ...PlanScenarios
  }
  plans(first: 20) {
    ...PlanSummary
  }
}
    fragment PlanScenarios on Plan {
  ...PlanHead
  changed
  notes {
    ...PlanReason
  }
  settings {
    ...PlanSetting
  }
  totals {
    ...PlanTotals
  }
  scenarios {
    ...PlanScenario
  }
}
fragment PlanSummary on PlanSummary {
  id
  entryYear
  version
  state
  dataKind
  madeAt
  madeBy
  madeByTyped
  inputHash
  gap
}
fragment PlanHead on Plan {
  id
  entryYear
  version
  state
  dataKind
  madeAt
  madeBy
  madeByTyped
  inputHash
  gap
  method
  solvable
  next
  inputChanged
}
fragment PlanSetting on PlanSetting {
  setting
  of
  value
}
fragment PlanTotals on PlanTotals {
  last
  recommended
  decided
  cost
  decidedCost
  objective
  holdObjective
  shortage
  surplus
  matching {
    last {
      ...PlanMatching
    }
    plan {
      ...PlanMatching
    }
    decided {
      ...PlanMatching
    }
  }
  provisional
}
fragment PlanMatching on PlanMatching {
  matched
  unfilled
  unmatched
}
fragment PlanInfeasible on PlanInfeasible {
  conflict {
    limit
    value
    sentenceZh
    sentenceEn
  }
  relaxation {
    limit
    from
    to
    sentenceZh
    sentenceEn
  }
}
fragment ScenarioResult on ScenarioResult {
  provisional
  placesMoved
  verdictChanges
  totals {
    ...PlanTotals
  }
  infeasible {
    ...PlanInfeasible
  }
  differences {
    programme
    planned
    recommended
    plannedVerdict
    verdict
  }
  notes {
    ...PlanReason
  }
}
fragment PlanScenario on PlanScenario {
  id
  revision
  name
  changes {
    ...PlanSetting
  }
  by
  typed
  at
  result {
    ...ScenarioResult
  }
}
fragment PlanReason on PlanReason {
  code
  sentenceZh
  sentenceEn
}`) as unknown as TypedDocumentString<Types.ScenariosPage, Types.ScenariosPageVariables>;
export const CompareScenariosDocument = new TypedDocumentString(`
    query CompareScenarios($plan: ID!, $scenarios: [ID!]!) {
  compareScenarios(plan: $plan, scenarios: $scenarios) {
    scenario
    result {
      ...ScenarioResult
    }
  }
}
    fragment PlanTotals on PlanTotals {
  last
  recommended
  decided
  cost
  decidedCost
  objective
  holdObjective
  shortage
  surplus
  matching {
    last {
      ...PlanMatching
    }
    plan {
      ...PlanMatching
    }
    decided {
      ...PlanMatching
    }
  }
  provisional
}
fragment PlanMatching on PlanMatching {
  matched
  unfilled
  unmatched
}
fragment PlanInfeasible on PlanInfeasible {
  conflict {
    limit
    value
    sentenceZh
    sentenceEn
  }
  relaxation {
    limit
    from
    to
    sentenceZh
    sentenceEn
  }
}
fragment ScenarioResult on ScenarioResult {
  provisional
  placesMoved
  verdictChanges
  totals {
    ...PlanTotals
  }
  infeasible {
    ...PlanInfeasible
  }
  differences {
    programme
    planned
    recommended
    plannedVerdict
    verdict
  }
  notes {
    ...PlanReason
  }
}
fragment PlanReason on PlanReason {
  code
  sentenceZh
  sentenceEn
}`) as unknown as TypedDocumentString<Types.CompareScenarios, Types.CompareScenariosVariables>;
export const DecisionsPageDocument = new TypedDocumentString(`
    query DecisionsPage($id: ID!) {
  plan(id: $id) {
    ...PlanDecisions
  }
  plans(first: 20) {
    ...PlanSummary
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment PlanDecisions on Plan {
  ...PlanHead
  schools {
    code
    nameZh
    nameEn
  }
  specialties {
    code
    nameZh
    nameEn
  }
  matrix {
    programme
    school
    specialty
  }
  moves {
    to
    by
    typed
    at
  }
  decidedReason
  decidedWithout {
    ...Coded
  }
  opinions {
    ...PlanOpinion
  }
  overrides {
    ...PlanOverride
  }
  ledger {
    ...PlanLedgerRow
  }
}
fragment PlanSummary on PlanSummary {
  id
  entryYear
  version
  state
  dataKind
  madeAt
  madeBy
  madeByTyped
  inputHash
  gap
}
fragment PlanHead on Plan {
  id
  entryYear
  version
  state
  dataKind
  madeAt
  madeBy
  madeByTyped
  inputHash
  gap
  method
  solvable
  next
  inputChanged
}
fragment PlanOpinion on PlanOpinion {
  number
  school {
    ...Coded
  }
  programme
  stance
  reason
  by
  typed
  at
  stands
}
fragment PlanOverride on PlanOverride {
  number
  programme
  action
  intake
  reason
  by
  typed
  at
  base
  stands
  contested
}
fragment PlanLedgerRow on PlanLedgerRow {
  programme
  school {
    ...Coded
  }
  specialty {
    ...Coded
  }
  standing
  verdict
  decidedVerdict
  last
  recommended
  decided
  how
  outsideLimits
  reason
  by
  typed
  entrants
  cohort
  graduates
  outcomeRate {
    ...Estimate
  }
  localRate {
    ...Estimate
  }
}`) as unknown as TypedDocumentString<Types.DecisionsPage, Types.DecisionsPageVariables>;
export const OverridePlanDocument = new TypedDocumentString(`
    mutation OverridePlan($plan: ID!, $programme: ID!, $action: OverrideAction!, $base: Int!, $intake: Int, $reason: String) {
  overridePlan(
    plan: $plan
    programme: $programme
    action: $action
    base: $base
    intake: $intake
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.OverridePlan, Types.OverridePlanVariables>;
export const UndoOverrideDocument = new TypedDocumentString(`
    mutation UndoOverride($plan: ID!, $programme: ID!, $base: Int!) {
  undoOverride(plan: $plan, programme: $programme, base: $base) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.UndoOverride, Types.UndoOverrideVariables>;
export const KeepOverrideDocument = new TypedDocumentString(`
    mutation KeepOverride($plan: ID!, $programme: ID!, $base: Int!) {
  keepOverride(plan: $plan, programme: $programme, base: $base) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.KeepOverride, Types.KeepOverrideVariables>;
export const RelaxPlanLimitDocument = new TypedDocumentString(`
    mutation RelaxPlanLimit($plan: ID!, $limit: String!, $end: LimitEnd!, $of: String, $to: Float!, $reason: String!) {
  relaxPlanLimit(
    plan: $plan
    limit: $limit
    end: $end
    of: $of
    to: $to
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.RelaxPlanLimit, Types.RelaxPlanLimitVariables>;
export const MovePlanDocument = new TypedDocumentString(`
    mutation MovePlan($plan: ID!, $to: PlanState!, $base: Int!, $reason: String) {
  movePlan(plan: $plan, to: $to, base: $base, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.MovePlan, Types.MovePlanVariables>;
export const GiveOpinionDocument = new TypedDocumentString(`
    mutation GiveOpinion($plan: ID!, $school: ID!, $stance: Stance!, $base: Int!, $programme: ID, $reason: String) {
  giveOpinion(
    plan: $plan
    school: $school
    stance: $stance
    base: $base
    programme: $programme
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.GiveOpinion, Types.GiveOpinionVariables>;
export const CreateScenarioDocument = new TypedDocumentString(`
    mutation CreateScenario($plan: ID!, $scenario: ScenarioInput!) {
  createScenario(plan: $plan, scenario: $scenario) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.CreateScenario, Types.CreateScenarioVariables>;
export const RemoveScenarioDocument = new TypedDocumentString(`
    mutation RemoveScenario($id: ID!, $base: Int!) {
  removeScenario(id: $id, base: $base) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.RemoveScenario, Types.RemoveScenarioVariables>;
export const SolveScenarioDocument = new TypedDocumentString(`
    mutation SolveScenario($id: ID!) {
  solveScenario(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.SolveScenario, Types.SolveScenarioVariables>;
export const MakePlanDocument = new TypedDocumentString(`
    mutation MakePlan($year: String, $scenario: ID) {
  makePlan(year: $year, scenario: $scenario) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.MakePlan, Types.MakePlanVariables>;
export const FinishSignInDocument = new TypedDocumentString(`
    mutation FinishSignIn($code: String!) {
  finishSignIn(code: $code) {
    ...SignedIn
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment SignedIn on SignInAnswer {
  refused {
    ...AccessRefusal
  }
  me {
    rights
    needsSecondFactor
  }
}`) as unknown as TypedDocumentString<Types.FinishSignIn, Types.FinishSignInVariables>;
export const FinishPasskeySignInDocument = new TypedDocumentString(`
    mutation FinishPasskeySignIn($response: String!) {
  finishPasskeySignIn(response: $response) {
    ...SignedIn
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment SignedIn on SignInAnswer {
  refused {
    ...AccessRefusal
  }
  me {
    rights
    needsSecondFactor
  }
}`) as unknown as TypedDocumentString<Types.FinishPasskeySignIn, Types.FinishPasskeySignInVariables>;
export const SecondStepPageDocument = new TypedDocumentString(`
    query SecondStepPage {
  secondStep {
    code
    passkey
  }
  signInOffers {
    passkeys
  }
}
    `) as unknown as TypedDocumentString<Types.SecondStepPage, Types.SecondStepPageVariables>;
export const MyProofsDocument = new TypedDocumentString(`
    query MyProofs {
  signInOffers {
    provider
    passkeys
  }
  myPasskeys {
    id
    name
    createdAt
    lastUsedAt
  }
  myIdentities {
    issuer
    subject
    createdAt
  }
}
    `) as unknown as TypedDocumentString<Types.MyProofs, Types.MyProofsVariables>;
export const AddPasskeyDocument = new TypedDocumentString(`
    mutation AddPasskey($name: String!, $response: String!) {
  addPasskey(name: $name, response: $response) {
    ...Answered
  }
}
    fragment Answered on AccessAnswer {
  refused {
    ...AccessRefusal
  }
}
fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}`) as unknown as TypedDocumentString<Types.AddPasskey, Types.AddPasskeyVariables>;
export const RemovePasskeyDocument = new TypedDocumentString(`
    mutation RemovePasskey($id: Int!) {
  removePasskey(id: $id) {
    ...Answered
  }
}
    fragment Answered on AccessAnswer {
  refused {
    ...AccessRefusal
  }
}
fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}`) as unknown as TypedDocumentString<Types.RemovePasskey, Types.RemovePasskeyVariables>;
export const BeginProviderDocument = new TypedDocumentString(`
    mutation BeginProvider($next: String, $link: String) {
  beginProvider(next: $next, link: $link) {
    ...ProviderWay
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment ProviderWay on ProviderWay {
  refused {
    ...AccessRefusal
  }
  url
}`) as unknown as TypedDocumentString<Types.BeginProvider, Types.BeginProviderVariables>;
export const LinkProviderDocument = new TypedDocumentString(`
    mutation LinkProvider {
  linkProvider {
    ...ProviderWay
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}
fragment ProviderWay on ProviderWay {
  refused {
    ...AccessRefusal
  }
  url
}`) as unknown as TypedDocumentString<Types.LinkProvider, Types.LinkProviderVariables>;
export const FinishProviderDocument = new TypedDocumentString(`
    mutation FinishProvider($search: String!) {
  finishProvider(search: $search) {
    refused {
      ...AccessRefusal
    }
    me {
      rights
      needsSecondFactor
    }
    arrival
    next
  }
}
    fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}`) as unknown as TypedDocumentString<Types.FinishProvider, Types.FinishProviderVariables>;
export const UnlinkIdentityDocument = new TypedDocumentString(`
    mutation UnlinkIdentity($issuer: String!, $subject: String!) {
  unlinkIdentity(issuer: $issuer, subject: $subject) {
    ...Answered
  }
}
    fragment Answered on AccessAnswer {
  refused {
    ...AccessRefusal
  }
}
fragment AccessRefusal on AccessRefusal {
  code
  field
  sentence
}`) as unknown as TypedDocumentString<Types.UnlinkIdentity, Types.UnlinkIdentityVariables>;
export const ReleaseDesksPageDocument = new TypedDocumentString(`
    query ReleaseDesksPage {
  releaseDesks {
    releases {
      ...DeskEntry
    }
    next {
      release
      kind
      dueAt
    }
  }
}
    fragment DeskEntry on ReleaseDesk {
  id
  kind
  dueAt
  dates {
    dueAt
    formerAt
    reason
    changedBy
    changedAt
  }
  versions {
    ...DeskVersion
  }
}
fragment DeskVersion on ReleaseDeskVersion {
  id
  version
  state
  revision
  dataKind
  publishAt
  publishedAt
  madeBy
  madeAt
  submittedBy
  submittedAt
  approvedBy
  approvedAt
  withdrawnAt
  withdrawnNote {
    zh
    en
  }
  note {
    zh
    en
  }
  mayApprove
}`) as unknown as TypedDocumentString<Types.ReleaseDesksPage, Types.ReleaseDesksPageVariables>;
export const ReleaseDeskPageDocument = new TypedDocumentString(`
    query ReleaseDeskPage($release: ID!) {
  releaseDesk(release: $release) {
    ...DeskEntry
    work {
      ...DeskWork
    }
  }
}
    fragment DeskEntry on ReleaseDesk {
  id
  kind
  dueAt
  dates {
    dueAt
    formerAt
    reason
    changedBy
    changedAt
  }
  versions {
    ...DeskVersion
  }
}
fragment DeskVersion on ReleaseDeskVersion {
  id
  version
  state
  revision
  dataKind
  publishAt
  publishedAt
  madeBy
  madeAt
  submittedBy
  submittedAt
  approvedBy
  approvedAt
  withdrawnAt
  withdrawnNote {
    zh
    en
  }
  note {
    zh
    en
  }
  mayApprove
}
fragment DeskWork on ReleaseDeskWork {
  id
  version
  state
  revision
  dataKind
  publishAt
  publishedAt
  madeBy
  madeAt
  submittedBy
  submittedAt
  approvedBy
  approvedAt
  withdrawnAt
  withdrawnNote {
    zh
    en
  }
  note {
    zh
    en
  }
  mayApprove
  document {
    index
    issuer
    dated
    number
  }
  sentences {
    ...DeskSentence
  }
  findings {
    ...DeskFinding
  }
  protection {
    told
    withheld
    suppressed
    shareOfPairs
    shareOfGraduates
    waiting {
      table
      nameZh
      nameEn
      reason
      records
    }
    broken
  }
  previews {
    ...DeskPreview
  }
  files {
    path
    mediaType
    sha256
  }
  acts {
    action
    by
    at
    reason
  }
}
fragment DeskSentence on ReleaseDeskSentence {
  code
  zh
  en
  generated {
    zh
    en
  }
  template {
    zh
    en
  }
  editedBy
  editedAt
}
fragment DeskFinding on ReleaseFinding {
  name
  code
  severity
  sentenceZh
  sentenceEn
  acknowledged {
    sentence
    by
    at
  }
}
fragment DeskPreview on ReleasePreviewLink {
  id
  person
  madeBy
  madeAt
  until
  endedAt
  opened
  openedAt
}`) as unknown as TypedDocumentString<Types.ReleaseDeskPage, Types.ReleaseDeskPageVariables>;
export const MakeReleaseDocument = new TypedDocumentString(`
    mutation MakeRelease($release: ID!) {
  makeRelease(release: $release) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.MakeRelease, Types.MakeReleaseVariables>;
export const CorrectReleaseDocument = new TypedDocumentString(`
    mutation CorrectRelease($release: ID!) {
  correctRelease(release: $release) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.CorrectRelease, Types.CorrectReleaseVariables>;
export const RemakeReleaseDocument = new TypedDocumentString(`
    mutation RemakeRelease($version: ID!, $base: Int!) {
  remakeRelease(version: $version, base: $base) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.RemakeRelease, Types.RemakeReleaseVariables>;
export const AcknowledgeFindingDocument = new TypedDocumentString(`
    mutation AcknowledgeFinding($version: ID!, $base: Int!, $finding: ID!, $sentence: String!) {
  acknowledgeFinding(
    version: $version
    base: $base
    finding: $finding
    sentence: $sentence
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.AcknowledgeFinding, Types.AcknowledgeFindingVariables>;
export const EditReleaseTextDocument = new TypedDocumentString(`
    mutation EditReleaseText($version: ID!, $base: Int!, $edit: ReleaseTextInput!) {
  editReleaseText(version: $version, base: $base, edit: $edit) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.EditReleaseText, Types.EditReleaseTextVariables>;
export const SetReleaseMinuteDocument = new TypedDocumentString(`
    mutation SetReleaseMinute($version: ID!, $base: Int!, $minute: String!, $reason: String) {
  setReleaseMinute(
    version: $version
    base: $base
    minute: $minute
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.SetReleaseMinute, Types.SetReleaseMinuteVariables>;
export const SubmitReleaseDocument = new TypedDocumentString(`
    mutation SubmitRelease($version: ID!, $base: Int!) {
  submitRelease(version: $version, base: $base) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.SubmitRelease, Types.SubmitReleaseVariables>;
export const ReturnReleaseDocument = new TypedDocumentString(`
    mutation ReturnRelease($version: ID!, $base: Int!, $reason: String!) {
  returnRelease(version: $version, base: $base, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.ReturnRelease, Types.ReturnReleaseVariables>;
export const ApproveReleaseDocument = new TypedDocumentString(`
    mutation ApproveRelease($version: ID!, $base: Int!) {
  approveRelease(version: $version, base: $base) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.ApproveRelease, Types.ApproveReleaseVariables>;
export const RecallReleaseDocument = new TypedDocumentString(`
    mutation RecallRelease($version: ID!, $base: Int!, $reason: String!) {
  recallRelease(version: $version, base: $base, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.RecallRelease, Types.RecallReleaseVariables>;
export const WithdrawReleaseDocument = new TypedDocumentString(`
    mutation WithdrawRelease($version: ID!, $base: Int!, $note: TextInBothInput!) {
  withdrawRelease(version: $version, base: $base, note: $note) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.WithdrawRelease, Types.WithdrawReleaseVariables>;
export const DiscardReleaseDocument = new TypedDocumentString(`
    mutation DiscardRelease($version: ID!, $base: Int!) {
  discardRelease(version: $version, base: $base) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.DiscardRelease, Types.DiscardReleaseVariables>;
export const CreateReleasePreviewDocument = new TypedDocumentString(`
    mutation CreateReleasePreview($version: ID!, $base: Int!, $person: String!, $until: String!) {
  createReleasePreview(
    version: $version
    base: $base
    person: $person
    until: $until
  ) {
    token
    preview {
      id
      person
      until
    }
  }
}
    `) as unknown as TypedDocumentString<Types.CreateReleasePreview, Types.CreateReleasePreviewVariables>;
export const EndReleasePreviewDocument = new TypedDocumentString(`
    mutation EndReleasePreview($preview: Int!) {
  endReleasePreview(preview: $preview) {
    id
  }
}
    `) as unknown as TypedDocumentString<Types.EndReleasePreview, Types.EndReleasePreviewVariables>;
export const ReleasePreviewPageDocument = new TypedDocumentString(`
    query ReleasePreviewPage($token: String!) {
  releasePreview(token: $token) {
    person
    until
    release
    version
    dataKind
    publishAt
    headline {
      lead
      rest
    }
    sentences {
      lead
      rest
    }
    tables {
      name
      title
      finding
      rows
    }
  }
}
    `) as unknown as TypedDocumentString<Types.ReleasePreviewPage, Types.ReleasePreviewPageVariables>;
export const ReleasesPageDocument = new TypedDocumentString(`
    query ReleasesPage {
  releases {
    out {
      ...ReleaseEntry
      tables {
        name
        title
        finding
        rows
      }
    }
    due {
      ...DueReleaseEntry
    }
  }
}
    fragment ReleaseEntry on ReleaseEntry {
  id
  kind
  title
  newest
  headline
  versions {
    ...ReleaseVersionEntry
  }
}
fragment DueReleaseEntry on DueReleaseEntry {
  id
  title
  dueAt
}
fragment ReleaseVersionEntry on ReleaseVersionEntry {
  id
  version
  withdrawn
  publishedAt
  note
  withdrawnAt
  withdrawnNote
}`) as unknown as TypedDocumentString<Types.ReleasesPage, Types.ReleasesPageVariables>;
export const ReleasePageDocument = new TypedDocumentString(`
    query ReleasePage($id: String!, $version: Int) {
  release(id: $id, version: $version) {
    ...ReleaseVersionText
  }
  releases {
    out {
      id
      title
    }
    due {
      ...DueReleaseEntry
    }
  }
  edition {
    regions {
      ...Region
    }
    settings {
      mostWanted {
        minSeekers
        minEmployers
      }
    }
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment MarketCoverage on MarketCoverage {
  expected
  missing {
    ...Coded
  }
  unknown {
    ...Coded
  }
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment SupplyDemandRow on SupplyDemandRow {
  key {
    period
    region
    sector
    specialty
    occupation
  }
  nameZh
  nameEn
  vacancies
  seekers
  employers
  employersAtLeast
  phi
  clumping
  ratio {
    ...Estimate
  }
  statedRatio {
    ...Estimate
  }
  smoothed {
    ...Estimate
  }
  ratioOf {
    ...Coded
  }
  direction
  shortageProbability
}
fragment MostWantedRow on MostWantedRow {
  rank
  rankLow
  rankHigh
  previousRank
  key {
    occupation
  }
  nameZh
  nameEn
  gap {
    ...Estimate
  }
  ratio {
    ...Estimate
  }
  direction
  vacancies
  seekers
  pay {
    ...Estimate
  }
  specialties {
    ...Coded
  }
  schools {
    ...Coded
  }
}
fragment Region on Region {
  code
  nameZh
  nameEn
  level
  memberFrom
  memberTo
  tileColumn
  tileRow
}
fragment DueReleaseEntry on DueReleaseEntry {
  id
  title
  dueAt
}
fragment ReleaseVersionEntry on ReleaseVersionEntry {
  id
  version
  withdrawn
  publishedAt
  note
  withdrawnAt
  withdrawnNote
}
fragment ReleaseVersionText on ReleaseVersionText {
  id
  release
  kind
  title
  version
  newest
  withdrawn
  publishedAt
  note
  withdrawnAt
  withdrawnNote
  dataKind
  headline {
    lead
    rest
    generated
  }
  sentences {
    lead
    rest
    generated
  }
  tables {
    name
    title
    finding
    rows
  }
  files {
    path
    sha256
    size
  }
  document
  without {
    ...Coded
  }
  address
  citation
  protection {
    told
    suppressed
    perturbed
    pairs
    shareOfPairs
    shareOfGraduates
  }
  market {
    city {
      ...SupplyDemandRow
    }
    yearOnYear {
      ...Estimate
    }
    coverage {
      ...MarketCoverage
    }
    sources
    sectors {
      ...SupplyDemandRow
    }
    regions {
      ...SupplyDemandRow
    }
    mostWanted {
      ...MostWantedRow
    }
  }
  versions {
    ...ReleaseVersionEntry
  }
}`) as unknown as TypedDocumentString<Types.ReleasePage, Types.ReleasePageVariables>;
export const ReleaseTablePageDocument = new TypedDocumentString(`
    query ReleaseTablePage($name: String!) {
  releaseTable(name: $name) {
    version
    release
    number
    releaseTitle
    publishedAt
    dataKind
    name
    title
    finding
    columns {
      name
      title
      isFigure
    }
    rows
    files {
      path
      size
    }
  }
  releases {
    out {
      newest
      tables {
        name
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Types.ReleaseTablePage, Types.ReleaseTablePageVariables>;
export const SectorPageDocument = new TypedDocumentString(`
    query SectorPage($code: String!, $keys: [String!]) {
  edition {
    settings {
      ratio {
        minSeekers
        minEmployers
        minEffectiveVacancies
      }
    }
  }
  indicators {
    ...TableFigure
  }
  sector: supplyDemand(groupBy: sector, where: {keys: $keys}) {
    rows {
      ...CountedRow
    }
    total {
      ...CountedRow
    }
    dataKind
    period
    coverage {
      ...MarketCoverage
    }
    sources
  }
  occupations: supplyDemand(
    groupBy: occupation
    where: {sector: $code, first: 500}
  ) {
    rows {
      ...SupplyDemandRow
    }
    dataKind
    period
    sources
  }
  specialties: supplyDemand(
    groupBy: specialty
    where: {sector: $code, first: 500}
  ) {
    rows {
      ...SupplyDemandRow
    }
    dataKind
    period
    sources
  }
  columns: supplyDemandColumns(groupBy: sector, where: {keys: $keys}) {
    ...SupplyDemandColumns
  }
  placement(groupBy: sector, where: {keys: $keys}) {
    rows {
      ...PlacementRow
    }
    total {
      ...PlacementRow
    }
    dataKind
    cohort
    sources
  }
  placements: placement(groupBy: specialty, where: {sector: $code, first: 500}) {
    rows {
      key {
        specialty
      }
      nameZh
      nameEn
      graduates
      figures(table: outcomes) {
        ...PlacementFigure
      }
    }
    dataKind
    cohort
    sources
  }
  postings(groupBy: sector, where: {keys: $keys}) {
    rows {
      ...PostingsRow
    }
    total {
      ...PostingsRow
    }
    dataKind
    period
    sources
  }
  postingOccupations: postings(
    groupBy: occupation
    where: {sector: $code, first: 10}
  ) {
    rows {
      ...PostingsRow
    }
    unclassified {
      ...PostingsRow
    }
    dataKind
    period
    sources
  }
  registered: registeredDemand(groupBy: sector, where: {keys: $keys}) {
    rows {
      ...RegisteredDemandRow
    }
    dataKind
    period
    sources
  }
  registeredOccupations: registeredDemand(
    groupBy: occupation
    where: {sector: $code, first: 10}
  ) {
    rows {
      ...RegisteredDemandRow
    }
    dataKind
    period
    sources
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment MarketCoverage on MarketCoverage {
  expected
  missing {
    ...Coded
  }
  unknown {
    ...Coded
  }
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment CountedRow on SupplyDemandRow {
  ...SupplyDemandRow
  statedVacancies
  statedSeekers
}
fragment SupplyDemandRow on SupplyDemandRow {
  key {
    period
    region
    sector
    specialty
    occupation
  }
  nameZh
  nameEn
  vacancies
  seekers
  employers
  employersAtLeast
  phi
  clumping
  ratio {
    ...Estimate
  }
  statedRatio {
    ...Estimate
  }
  smoothed {
    ...Estimate
  }
  ratioOf {
    ...Coded
  }
  direction
  shortageProbability
}
fragment EstimateColumns on EstimateColumns {
  value
  low
  high
  level
  n
  state
  note
}
fragment SupplyDemandColumns on SupplyDemandColumns {
  period
  code
  nameZh
  nameEn
  vacancies
  seekers
  ratio {
    ...EstimateColumns
  }
  direction
}
fragment PayQuantiles on PayQuantiles {
  p10 {
    ...Estimate
  }
  p25 {
    ...Estimate
  }
  median {
    ...Estimate
  }
  p75 {
    ...Estimate
  }
  p90 {
    ...Estimate
  }
}
fragment PlacementFigure on PlacementFigure {
  code
  estimate {
    ...Estimate
  }
}
fragment TableFigure on Indicator {
  code
  unit
  tables
}
fragment PlacementRow on PlacementRow {
  key {
    cohort
    region
    sector
    specialty
    occupation
    school
  }
  nameZh
  nameEn
  graduates
  figures {
    ...PlacementFigure
  }
  rank {
    low
    high
    topQuarter
    of
  }
  pay {
    ...PayQuantiles
  }
}
fragment PostingsRow on PostingsRow {
  key {
    sector
    occupation
  }
  nameZh
  nameEn
  advertisements
  headcount
  headcountKnown
  pay {
    median {
      ...Estimate
    }
  }
}
fragment RegisteredDemandRow on RegisteredDemandRow {
  key {
    sector
    occupation
  }
  nameZh
  nameEn
  registrations
  employers
  headcount
  pay {
    median {
      ...Estimate
    }
  }
}`) as unknown as TypedDocumentString<Types.SectorPage, Types.SectorPageVariables>;
export const ShellDocument = new TypedDocumentString(`
    query Shell {
  edition {
    ...ShellEdition
  }
}
    fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment ShellEdition on Edition {
  id
  nameZh
  nameEn
  publisherZh
  publisherEn
  city {
    code
    nameZh
    nameEn
  }
  sectors {
    ...Coded
  }
}`) as unknown as TypedDocumentString<Types.Shell, Types.ShellVariables>;
export const LatestPublicationDocument = new TypedDocumentString(`
    query LatestPublication {
  publication {
    ...ShellPublication
  }
}
    fragment ShellPublication on Publication {
  id
  period
  cohort
  dataKind
  madeAt
  version
}`) as unknown as TypedDocumentString<Types.LatestPublication, Types.LatestPublicationVariables>;
export const OutlookDocument = new TypedDocumentString(`
    query Outlook {
  releaseOutlook {
    ...ReleaseOutlook
  }
}
    fragment ReleaseOutlook on ReleaseOutlook {
  latest {
    id
    release
    kind
    version
    publishedAt
  }
  next {
    release
    kind
    dueAt
  }
}`) as unknown as TypedDocumentString<Types.Outlook, Types.OutlookVariables>;
export const ReferencesDocument = new TypedDocumentString(`
    query References {
  references {
    ...ReferenceRow
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment ReferenceRow on ReferenceRow {
  key {
    period
    region
    occupation
  }
  nameZh
  nameEn
  vacancies
  seekers
  ratio {
    ...Estimate
  }
  printed
  source
}`) as unknown as TypedDocumentString<Types.References, Types.ReferencesVariables>;
export const ImportOrderDocument = new TypedDocumentString(`
    query ImportOrder {
  importOrder {
    ...ImportOrderParts
  }
}
    fragment MarketCoverage on MarketCoverage {
  expected
  missing {
    ...Coded
  }
  unknown {
    ...Coded
  }
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment ImportOrderParts on ImportOrder {
  dataKind
  steps {
    kinds {
      kind
      nameZh
      nameEn
      files
      rows
    }
    handedIn
    optional
    figures
  }
  figures {
    ...FirstFigure
  }
  coverage {
    ...MarketCoverage
  }
}
fragment FirstFigure on FirstFigure {
  figure
  shown
  needs {
    kinds
    handedIn
  }
}`) as unknown as TypedDocumentString<Types.ImportOrder, Types.ImportOrderVariables>;
export const SpecialtyNameDocument = new TypedDocumentString(`
    query SpecialtyName($code: String!) {
  specialty(code: $code) {
    code
    nameZh
    nameEn
  }
}
    `) as unknown as TypedDocumentString<Types.SpecialtyName, Types.SpecialtyNameVariables>;
export const SpecialtiesPageDocument = new TypedDocumentString(`
    query SpecialtiesPage($first: Int, $after: String, $search: String, $sector: String) {
  indicators {
    ...TableFigure
  }
  market: supplyDemand(groupBy: city) {
    period
    coverage {
      ...MarketCoverage
    }
  }
  specialties(first: $first, after: $after, search: $search, sector: $sector) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      match {
        by
        text
      }
      node {
        ...SpecialtyListItem
      }
    }
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment MarketCoverage on MarketCoverage {
  expected
  missing {
    ...Coded
  }
  unknown {
    ...Coded
  }
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment Weighted on Weighted {
  code
  nameZh
  nameEn
  weight
}
fragment SupplyDemandRow on SupplyDemandRow {
  key {
    period
    region
    sector
    specialty
    occupation
  }
  nameZh
  nameEn
  vacancies
  seekers
  employers
  employersAtLeast
  phi
  clumping
  ratio {
    ...Estimate
  }
  statedRatio {
    ...Estimate
  }
  smoothed {
    ...Estimate
  }
  ratioOf {
    ...Coded
  }
  direction
  shortageProbability
}
fragment PlacementFigure on PlacementFigure {
  code
  estimate {
    ...Estimate
  }
}
fragment TableFigure on Indicator {
  code
  unit
  tables
}
fragment Composition on Composition {
  demand {
    ...Estimate
  }
  supply {
    ...Estimate
  }
  gap {
    ...Estimate
  }
  shortageProbability
}
fragment SpecialtyBase on Specialty {
  code
  nameZh
  nameEn
  level
  length
  aliases
  class {
    ...Coded
  }
  category {
    ...Coded
  }
  sectors {
    ...Weighted
  }
}
fragment SpecialtyListItem on Specialty {
  ...SpecialtyBase
  programmes {
    school {
      code
    }
    status
    lastIntake
    lastIntakeYear
  }
  supplyDemand {
    ...SupplyDemandRow
  }
  guidance {
    beside
    balance {
      ...Composition
    }
  }
  placement {
    figures(table: specialties) {
      ...PlacementFigure
    }
    graduates
  }
}`) as unknown as TypedDocumentString<Types.SpecialtiesPage, Types.SpecialtiesPageVariables>;
export const SpecialtyPageDocument = new TypedDocumentString(`
    query SpecialtyPage($code: String!, $keys: [String!]) {
  indicators {
    ...TableFigure
  }
  publication {
    periods
  }
  specialty(code: $code) {
    ...SpecialtyDetails
  }
  columns: supplyDemandColumns(groupBy: specialty, where: {keys: $keys}) {
    ...SupplyDemandColumns
  }
  flows(where: {specialty: $code}) {
    key {
      cohort
      specialty
    }
    outcome
    place
    graduates
  }
  programmePlacement: placement(groupBy: programme, where: {specialty: $code}) {
    rows {
      ...PlacementRow
    }
    dataKind
    cohort
    sources
  }
  city: placement(groupBy: city) {
    total {
      ...PlacementRow
    }
    dataKind
    cohort
    sources
  }
  market: supplyDemand(groupBy: specialty, where: {keys: $keys}) {
    dataKind
    period
    coverage {
      ...MarketCoverage
    }
    sources
  }
  figureSources {
    supply
    gap
  }
  forecast(groupBy: specialty, where: {keys: $keys}) {
    period
    dataKind
    sources
    rows {
      ...ForecastRow
    }
  }
  edition {
    regions {
      code
      nameZh
      nameEn
    }
    settings {
      plan {
        minGraduates
      }
      ratio {
        minSeekers
        minEmployers
        minEffectiveVacancies
      }
    }
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment MarketCoverage on MarketCoverage {
  expected
  missing {
    ...Coded
  }
  unknown {
    ...Coded
  }
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment Weighted on Weighted {
  code
  nameZh
  nameEn
  weight
}
fragment YearActual on YearActual {
  year
  persons
}
fragment ForecastYear on ForecastYear {
  year
  persons {
    ...Estimate
  }
  wide {
    ...Estimate
  }
  narrow {
    ...Estimate
  }
  relativeError {
    ratio
    yearsAhead
  }
}
fragment PipelineStep on PipelineStep {
  step
  persons {
    ...Estimate
  }
  rate {
    ...Estimate
  }
}
fragment CountedRow on SupplyDemandRow {
  ...SupplyDemandRow
  statedVacancies
  statedSeekers
}
fragment SupplyDemandRow on SupplyDemandRow {
  key {
    period
    region
    sector
    specialty
    occupation
  }
  nameZh
  nameEn
  vacancies
  seekers
  employers
  employersAtLeast
  phi
  clumping
  ratio {
    ...Estimate
  }
  statedRatio {
    ...Estimate
  }
  smoothed {
    ...Estimate
  }
  ratioOf {
    ...Coded
  }
  direction
  shortageProbability
}
fragment EstimateColumns on EstimateColumns {
  value
  low
  high
  level
  n
  state
  note
}
fragment SupplyDemandColumns on SupplyDemandColumns {
  period
  code
  nameZh
  nameEn
  vacancies
  seekers
  ratio {
    ...EstimateColumns
  }
  direction
}
fragment PayQuantiles on PayQuantiles {
  p10 {
    ...Estimate
  }
  p25 {
    ...Estimate
  }
  median {
    ...Estimate
  }
  p75 {
    ...Estimate
  }
  p90 {
    ...Estimate
  }
}
fragment PlacementFigure on PlacementFigure {
  code
  estimate {
    ...Estimate
  }
}
fragment TableFigure on Indicator {
  code
  unit
  tables
}
fragment PlacementRow on PlacementRow {
  key {
    cohort
    region
    sector
    specialty
    occupation
    school
  }
  nameZh
  nameEn
  graduates
  figures {
    ...PlacementFigure
  }
  rank {
    low
    high
    topQuarter
    of
  }
  pay {
    ...PayQuantiles
  }
}
fragment ForecastRow on ForecastRow {
  key {
    region
    sector
    specialty
    occupation
  }
  nameZh
  nameEn
  method
  quarters
  history {
    ...YearActual
  }
  supply {
    ...YearActual
  }
  years {
    ...ForecastYear
  }
}
fragment Reason on Reason {
  code
  values {
    name
    number
    text
  }
}
fragment Composition on Composition {
  demand {
    ...Estimate
  }
  supply {
    ...Estimate
  }
  gap {
    ...Estimate
  }
  shortageProbability
}
fragment GuidanceRow on GuidanceRow {
  key {
    specialty
  }
  nameZh
  nameEn
  schools {
    ...Coded
  }
  entryYear
  graduationYear
  lastIntake
  balance {
    ...Composition
  }
  beside
  demand {
    ...Estimate
  }
  supply {
    ...Estimate
  }
  gap {
    ...Estimate
  }
  ratio {
    ...Estimate
  }
  direction
  index {
    ...Estimate
  }
  shortageProbability
  hires
  suggested {
    ...Estimate
  }
  wanted {
    ...Estimate
  }
  verdict
  reasons {
    ...Reason
  }
  pipeline {
    ...PipelineStep
  }
  demandFrom {
    code
    nameZh
    nameEn
    persons
  }
  balanceFrom {
    code
    nameZh
    nameEn
    persons
  }
}
fragment SpecialtyBase on Specialty {
  code
  nameZh
  nameEn
  level
  length
  aliases
  class {
    ...Coded
  }
  category {
    ...Coded
  }
  sectors {
    ...Weighted
  }
}
fragment SpecialtyDetails on Specialty {
  ...SpecialtyBase
  occupations {
    ...Weighted
  }
  programmes {
    ...Programme
  }
  near(first: 4) {
    ...NearSpecialty
  }
  supplyDemand {
    ...CountedRow
  }
  placement {
    ...PlacementRow
  }
  guidance {
    ...GuidanceRow
  }
}
fragment NearSpecialty on NearSpecialty {
  by
  specialty {
    code
    nameZh
    nameEn
    guidance {
      beside
      balance {
        ...Composition
      }
    }
  }
}
fragment Programme on Programme {
  school {
    code
    nameZh
    nameEn
    region
  }
  opened
  length
  status
  places
  lastIntake
  lastIntakeYear
}`) as unknown as TypedDocumentString<Types.SpecialtyPage, Types.SpecialtyPageVariables>;
export const SpecialtyOccupationsDocument = new TypedDocumentString(`
    query SpecialtyOccupations($keys: [String!]) {
  supplyDemand(groupBy: occupation, where: {keys: $keys}) {
    rows {
      key {
        occupation
      }
      vacancies
      seekers
      ratioOf {
        ...Coded
      }
    }
  }
}
    fragment Coded on Named {
  code
  nameZh
  nameEn
}`) as unknown as TypedDocumentString<Types.SpecialtyOccupations, Types.SpecialtyOccupationsVariables>;
export const SpecialtyOccupationTimesDocument = new TypedDocumentString(`
    query SpecialtyOccupationTimes($keys: [String!]) {
  columns: supplyDemandColumns(groupBy: occupation, where: {keys: $keys}) {
    ...SupplyDemandColumns
  }
}
    fragment EstimateColumns on EstimateColumns {
  value
  low
  high
  level
  n
  state
  note
}
fragment SupplyDemandColumns on SupplyDemandColumns {
  period
  code
  nameZh
  nameEn
  vacancies
  seekers
  ratio {
    ...EstimateColumns
  }
  direction
}`) as unknown as TypedDocumentString<
  Types.SpecialtyOccupationTimes,
  Types.SpecialtyOccupationTimesVariables
>;
export const TitlesPageDocument = new TypedDocumentString(`
    query TitlesPage {
  openTitles(first: 30) {
    titles {
      ...OpenTitle
    }
    total
    dataKind
  }
  settledTitles(first: 50) {
    ...SettledTitle
  }
  titleAccuracy {
    ...TitleAccuracy
  }
  edition {
    sectors {
      ...Coded
    }
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment OpenTitle on OpenTitle {
  title
  advertisements
  score
  occupation {
    ...Coded
  }
  proposals {
    occupation {
      ...Coded
    }
    score
    because
  }
}
fragment SettledTitle on SettledTitle {
  title
  occupation {
    ...Coded
  }
  settledAt
  advertisements
}
fragment TitleAccuracy on TitleAccuracy {
  set
  titles
  coverage {
    ...Estimate
  }
  minorGroup {
    ...Estimate
  }
  sector {
    ...Estimate
  }
  confusion {
    expected
    found
    titles
  }
}`) as unknown as TypedDocumentString<Types.TitlesPage, Types.TitlesPageVariables>;
export const FindOccupationsDocument = new TypedDocumentString(`
    query FindOccupations($text: String!) {
  findOccupations(text: $text, first: 20) {
    ...Coded
  }
}
    fragment Coded on Named {
  code
  nameZh
  nameEn
}`) as unknown as TypedDocumentString<Types.FindOccupations, Types.FindOccupationsVariables>;
export const SettleTitleDocument = new TypedDocumentString(`
    mutation SettleTitle($title: String!, $occupation: String!) {
  settleTitle(title: $title, occupation: $occupation) {
    ...TitleMove
  }
}
    fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment TitleMove on TitleMove {
  title
  occupation {
    ...Coded
  }
  advertisements
}`) as unknown as TypedDocumentString<Types.SettleTitle, Types.SettleTitleVariables>;
export const UndoTitleDocument = new TypedDocumentString(`
    mutation UndoTitle($title: String!) {
  undoSettledTitle(title: $title) {
    ...TitleMove
  }
}
    fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment TitleMove on TitleMove {
  title
  occupation {
    ...Coded
  }
  advertisements
}`) as unknown as TypedDocumentString<Types.UndoTitle, Types.UndoTitleVariables>;
export const TodayPageDocument = new TypedDocumentString(`
    query TodayPage {
  today {
    day
    lastVisit
    waiting {
      ...WaitingItem
    }
    changes {
      ...TodayChange
    }
    changesInAll
    comparison
    moves {
      ...FigureMove
    }
    movesInAll
    wordsChanged
    beyondError
    calendar {
      ...YearCalendar
    }
    returns {
      ...ReturnStanding
    }
    dataKind
  }
  me {
    role
  }
}
    fragment Estimate on Estimate {
  value
  low
  high
  level
  n
  state
  note
}
fragment Coded on Named {
  code
  nameZh
  nameEn
}
fragment SentenceValue on SentenceValue {
  name
  number
  text
}
fragment WaitingItem on WaitingItem {
  id
  kind
  own
  who {
    ...Coded
  }
  values {
    ...SentenceValue
  }
  since
  due
  standing
  daysLeft
  link
}
fragment TodayChange on TodayChange {
  change
  at
  who {
    ...Coded
  }
  values {
    ...SentenceValue
  }
  link
}
fragment FigureMove on FigureMove {
  figure
  of {
    ...Coded
  }
  before {
    ...WatchedValue
  }
  after {
    ...WatchedValue
  }
  changedWord
  withinError
  causes {
    kind
    files
    senders
    rows
    counts
  }
}
fragment WatchedValue on WatchedValue {
  period
  estimate {
    ...Estimate
  }
  word
}
fragment YearCalendar on YearCalendar {
  from
  to
  today
  bars {
    ...CalendarBar
  }
}
fragment CalendarBar on CalendarBar {
  row
  step
  period
  from
  to
  state
}
fragment ReturnStanding on ReturnStanding {
  kind
  period
  from
  due
  handedIn {
    code
    nameZh
    nameEn
    at
  }
  missing {
    ...Coded
  }
}`) as unknown as TypedDocumentString<Types.TodayPage, Types.TodayPageVariables>;
