import type { Right } from '../../domain/access/permissions.ts';

/**
 * How what a right is asked of is found, where the right of some role reaches not all of a kind: `plan` its state, `batch` for
 * which body it was sent, `school` the school that an argument names. `self`: it is always the asker's own. `listed`: whoever
 * answers leaves out what is beyond reach.
 */
export type Finder = 'plan' | 'batch' | 'school' | 'listed' | 'self';

/** What one must be allowed to pass. */
export type Key = readonly [right: Right, of?: Finder];

/** Where the argument is given, or has the value, other keys are needed than otherwise. */
export interface Choice {
  argument: string;
  /** null: any */
  value: string | null;
  given: readonly Key[];
  otherwise: readonly Key[];
}

export type Door = Key | readonly Key[] | Choice;

/** Every field of Query and Mutation. What is not named here nobody may ask. */
export const FIELDS: Readonly<Record<string, Door>> = {
  'Query.me': ['account.signIn'],
  'Query.permissions': ['figures.read'],
  'Query.signInOffers': ['account.signIn'],
  'Query.accessLink': ['account.signIn'],
  'Mutation.signIn': ['account.signIn'],
  'Mutation.signInAsDemonstrator': ['account.signIn'],
  'Mutation.acceptLink': ['account.signIn'],
  'Mutation.signOut': ['account.signIn'],
  'Query.secondStep': ['account.signIn'],
  'Mutation.finishSignIn': ['account.signIn'],
  'Mutation.beginPasskeySignIn': ['account.signIn'],
  'Mutation.finishPasskeySignIn': ['account.signIn'],
  'Mutation.beginProvider': ['account.signIn'],
  'Mutation.finishProvider': ['account.signIn'],
  'Query.myAccess': ['account.own', 'self'],
  'Query.mySessions': ['account.own', 'self'],
  'Mutation.choosePassword': ['account.own', 'self'],
  'Mutation.beginTotp': ['account.own', 'self'],
  'Mutation.confirmTotp': ['account.own', 'self'],
  'Mutation.endSession': ['account.own', 'self'],
  'Mutation.endOtherSessions': ['account.own', 'self'],
  'Query.myPasskeys': ['account.own', 'self'],
  'Mutation.beginPasskey': ['account.own', 'self'],
  'Mutation.addPasskey': ['account.own', 'self'],
  'Mutation.removePasskey': ['account.own', 'self'],
  'Query.myIdentities': ['account.own', 'self'],
  'Mutation.linkProvider': ['account.own', 'self'],
  'Mutation.unlinkIdentity': ['account.own', 'self'],

  'Query.accounts': ['accounts.manage', 'listed'],
  'Query.account': ['accounts.manage', 'listed'],
  'Query.roleChoices': ['accounts.manage', 'listed'],
  // of whom an account is the store asks within the act itself
  'Mutation.inviteAccount': ['accounts.manage', 'listed'],
  'Mutation.changeAccount': ['accounts.manage', 'listed'],
  'Mutation.disableAccount': ['accounts.manage', 'listed'],
  'Mutation.enableAccount': ['accounts.manage', 'listed'],
  'Mutation.newLink': ['accounts.manage', 'listed'],
  'Mutation.endSessionsOf': ['accounts.manage', 'listed'],
  'Query.auditEvents': ['audit.read', 'listed'],
  'Query.auditChain': ['audit.read', 'listed'],
  'Mutation.checkAudit': ['audit.read', 'listed'],
  'Query.today': ['today.read', 'self'],
  'Query.settings': ['settings.read'],
  'Mutation.changeSetting': ['settings.change'],
  'Mutation.withdrawSetting': ['settings.change'],
  'Query.health': ['health.read'],

  'Query.associationForecasts': ['figures.read'],
  'Query.cohortGaps': {
    argument: 'plan',
    value: null,
    given: [['plan.read', 'plan']],
    otherwise: [['figures.read']],
  },
  'Query.edition': ['figures.read'],
  'Query.figureSources': ['figures.read'],
  'Query.findOccupations': ['figures.read'],
  'Query.flows': ['figures.read'],
  'Query.forecast': ['figures.read'],
  'Query.forecastAccuracy': ['figures.read'],
  'Query.guidance': ['figures.read'],
  'Query.importKind': ['figures.read'],
  'Query.importKinds': ['figures.read'],
  'Query.indicators': ['figures.read'],
  'Query.mostWanted': ['figures.read'],
  'Query.occupations': ['figures.read'],
  'Query.placement': ['figures.read'],
  'Query.placementColumns': ['figures.read'],
  'Query.postings': ['figures.read'],
  'Query.publication': ['figures.read'],
  'Query.releaseOutlook': ['figures.read'],
  'Query.referenceOutcomes': ['figures.read'],
  'Query.references': ['figures.read'],
  'Query.release': ['figures.read'],
  'Query.releases': ['figures.read'],
  'Query.releaseTable': ['figures.read'],
  'Query.registeredDemand': ['figures.read'],
  'Query.schools': ['figures.read'],
  'Query.specialties': ['figures.read'],
  'Query.specialty': ['figures.read'],
  'Query.supplyDemand': ['figures.read'],
  'Query.supplyDemandColumns': ['figures.read'],
  'Query.titleAccuracy': ['figures.read'],

  'Query.batch': ['imports.read', 'batch'],
  'Query.batches': ['imports.read', 'listed'],
  'Query.completeness': ['imports.read', 'listed'],
  // how many rows of each file are in tells more than what is released
  'Query.importOrder': ['imports.read', 'listed'],
  'Query.removedUpload': ['imports.read', 'listed'],
  'Query.beforeWithdrawal': ['imports.withdraw', 'batch'],
  'Query.withdrawal': ['imports.withdraw', 'batch'],
  'Mutation.cancelImport': ['imports.send', 'batch'],
  'Mutation.commitImport': ['imports.send', 'batch'],
  'Mutation.recheckImport': ['imports.send', 'batch'],
  'Mutation.updatePages': ['imports.send', 'batch'],
  'Mutation.withdraw': ['imports.withdraw', 'batch'],

  'Query.openTitles': ['titles.settle'],
  'Query.settledTitles': ['titles.settle'],
  'Mutation.settleTitle': ['titles.settle'],
  'Mutation.undoSettledTitle': ['titles.settle'],

  'Query.currentPlanJob': ['plan.read', 'listed'],
  'Query.plan': ['plan.read', 'plan'],
  'Query.plans': ['plan.read', 'listed'],
  'Query.planProgramme': ['plan.read', 'plan'],
  'Query.compareScenarios': ['plan.draft'],
  'Query.planJob': ['plan.draft'],
  'Query.planWhatIf': ['plan.draft'],
  'Mutation.changeScenario': ['plan.draft'],
  'Mutation.createScenario': ['plan.draft'],
  'Mutation.makePlan': ['plan.draft'],
  'Mutation.removeScenario': ['plan.draft'],
  'Mutation.solveScenario': ['plan.draft'],
  'Mutation.keepOverride': ['plan.change'],
  'Mutation.overridePlan': ['plan.change'],
  'Mutation.relaxPlanLimit': ['plan.change'],
  'Mutation.undoOverride': ['plan.change'],
  'Mutation.giveOpinion': [
    ['plan.read', 'plan'],
    ['plan.opinion', 'school'],
  ],
  'Mutation.movePlan': {
    argument: 'to',
    value: 'decided',
    // that nobody decides what the same account submitted is the plan's own refusal, which says so
    given: [['plan.decide', 'listed']],
    otherwise: [['plan.submit']],
  },
  'Mutation.evaluatePlan': ['plan.submit'],

  // whoever has the link; what it opens is nobody else's, so no answer of it is kept
  'Query.releasePreview': ['account.signIn'],
  'Query.releaseDesks': ['releases.prepare'],
  'Query.releaseDesk': ['releases.prepare'],
  'Mutation.makeRelease': ['releases.prepare'],
  'Mutation.correctRelease': ['releases.prepare'],
  'Mutation.remakeRelease': ['releases.prepare'],
  'Mutation.acknowledgeFinding': ['releases.prepare'],
  'Mutation.editReleaseText': ['releases.prepare'],
  'Mutation.setReleaseMinute': ['releases.prepare'],
  'Mutation.submitRelease': ['releases.prepare'],
  'Mutation.returnRelease': ['releases.prepare'],
  // that nobody approves what the same account submitted is the release's own refusal, which says so
  'Mutation.approveRelease': ['releases.approve', 'listed'],
  'Mutation.recallRelease': ['releases.prepare'],
  'Mutation.withdrawRelease': ['releases.withdraw'],
  'Mutation.discardRelease': ['releases.prepare'],
  'Mutation.createReleasePreview': ['releases.prepare'],
  'Mutation.endReleasePreview': ['releases.prepare'],

  'Query.planBacktest': ['backtest.run'],
  'Query.planBacktestRun': ['backtest.run'],
  'Mutation.startPlanBacktest': ['backtest.run'],
};

/** Every address of the API beside GraphQL. */
export const ROUTES: Readonly<Record<string, Door>> = {
  'GET /healthz': ['figures.read'],
  'GET /readyz': ['figures.read'],
  'GET /data/*path': ['figures.read'],
  'GET /data/:release/:version/*path': ['figures.read'],
  'GET /data/latest/:name': ['figures.read'],
  'GET /data/templates/:name': ['figures.read'],
  'GET /data/plan/:year/:name': ['plan.read', 'plan'],
  'GET /data/gaps/plan/:year/:name': ['plan.read', 'plan'],
  // whoever sends a file sends it for the body it speaks for
  'POST /api/imports': ['imports.send', 'self'],
  'GET /api/imports/:batch/:kind': ['imports.read', 'batch'],
  'GET /api/audit.csv': ['audit.read', 'listed'],
};

/** Every page, by its route. What stands on it is asked of the API, which knows of whom it is. */
export const PAGES: Readonly<Record<string, Right>> = {
  '/': 'figures.read',
  '/method': 'figures.read',
  '/method/accuracy': 'figures.read',
  '/refused': 'figures.read',
  '/sign-in': 'account.signIn',
  '/sign-in/provider': 'account.signIn',
  '/sign-in/second-step': 'account.signIn',
  '/sign-out': 'account.signIn',
  '/access/[token]': 'account.signIn',
  '/account': 'account.own',
  '/account/second-factor': 'account.own',
  '/admin': 'accounts.manage',
  '/admin/invite': 'accounts.manage',
  '/admin/accounts/[id]': 'accounts.manage',
  '/admin/settings': 'settings.read',
  '/admin/health': 'health.read',
  // whoever has the link: the API asks for that
  '/releases/preview/[token]': 'account.signIn',
  '/releases/desk': 'releases.prepare',
  '/releases/desk/[release]': 'releases.prepare',
  '/sectors/[code]': 'figures.read',
  '/releases': 'figures.read',
  '/releases/[id]': 'figures.read',
  '/releases/[id]/[version]': 'figures.read',
  '/data': 'figures.read',
  '/data/[table]': 'figures.read',
  '/embed/[id]/[version]/[chart]': 'figures.read',
  '/specialties': 'figures.read',
  '/specialties/[code]': 'figures.read',
  '/today': 'today.read',
  '/imports': 'imports.read',
  '/imports/[id]': 'imports.read',
  '/imports/[id]/withdraw': 'imports.withdraw',
  '/imports/kinds/[kind]': 'figures.read',
  '/imports/titles': 'titles.settle',
  '/plan': 'plan.read',
  '/plan/[year]/[version]': 'plan.read',
  '/plan/[year]/[version]/decisions': 'plan.read',
  '/plan/[year]/[version]/layout': 'plan.read',
  '/plan/[year]/[version]/scenarios': 'plan.draft',
  '/plan/backtest': 'backtest.run',
  '/plan/gaps': 'figures.read',
  '/plan/jobs/[id]': 'plan.draft',
};

/** Rights that somebody keeps who still has to set up a second factor. */
export const WITHOUT_SECOND_FACTOR: ReadonlySet<Right> = new Set([
  'figures.read',
  'account.signIn',
  'account.own',
]);

/** The keys that a door asks for. @param args of the field or address */
export function keysOf(door: Door, args: Readonly<Record<string, unknown>>): readonly Key[] {
  if ('argument' in door) {
    const value = args[door.argument] ?? null;
    return (door.value === null ? value !== null : value === door.value) ? door.given : door.otherwise;
  }
  return isKey(door) ? [door] : door;
}

function isKey(door: Key | readonly Key[]): door is Key {
  return typeof door[0] === 'string';
}
