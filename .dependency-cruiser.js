// Who may import whom, for every file, imports of types included. `npm run check` holds the code against it ("layers").

/** The rooms of the domain in the order of the flow; those still to be built keep their places. */
const STAGES = [
  'facts',
  'edition',
  'import',
  'cube',
  'verification',
  'indicators',
  'comparison',
  'forecast',
  'city',
  'guidance',
  'plan',
  'backtest',
  'registration',
  'publication',
  'disclosure',
  'release',
];

/** Rooms beside the flow: they import facts alone, and no stage imports them. */
const BESIDE = ['access', 'audit', 'health'];

/** The room at the end of the flow: it also asks `access` who may. */
const LAST = 'today';

/** Functions without surroundings, which the domain may call. */
const PURE_PACKAGES = ['@casl', '@stdlib', '@types', 'd3-[a-z]+', 'valibot'];

const rooms = (names) => `^server/domain/(${names.join('|')})/`;
/** Files of packages, or their names where they are not installed. */
const packages = (names) => `(^|node_modules/)(${names.join('|')})(/|$)`;
/** Files of this repository's own that run, wherever they stand. */
const OWN = '^(server|web|scripts|messages)/(?!node_modules/)';
const FRAMEWORK = packages(['@nestjs', '@mikro-orm', '@apollo', 'graphql']);

/** A room reaches itself and those named, nothing else of the domain. */
const reaches = (room, others) => ({
  name: `stage-${room}`,
  severity: 'error',
  comment: 'A stage of the domain imports itself and earlier stages.',
  from: { path: rooms([room]) },
  to: { path: '^server/domain/', pathNot: rooms([...others, room]) },
});

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

export default {
  forbidden: [
    ...STAGES.map((stage, i) => reaches(stage, STAGES.slice(0, i))),
    ...BESIDE.map((room) => reaches(room, ['facts'])),
    reaches(LAST, [...STAGES, 'access']),
    forbid(
      'domain-has-rooms',
      'A file of the domain stands in a room that STAGES, BESIDE or LAST names.',
      { path: '^(server|test)/' },
      { path: '^server/domain/', pathNot: rooms([...STAGES, ...BESIDE, LAST]) },
    ),
    forbid(
      'domain-pure',
      'The domain imports itself and pure packages: no framework, database, file or clock.',
      { path: '^server/domain/' },
      { pathNot: ['^server/domain/', packages(PURE_PACKAGES)] },
    ),
    forbid(
      'solver-knows-domain',
      'The solver knows the domain alone.',
      { path: '^server/solver/' },
      { path: [OWN, FRAMEWORK], pathNot: '^server/(solver|domain)/' },
    ),
    forbid(
      'catalogues-alone',
      'The catalogues and their engine serve both sides and know neither.',
      { path: '^messages/' },
      { path: '^(server|web|scripts)/(?!node_modules/)' },
    ),
    forbid(
      'messages-know-domain',
      'Sentences are made of what the domain says.',
      { path: '^server/messages/' },
      { path: [OWN, FRAMEWORK], pathNot: '^server/(messages|domain)/|^messages/' },
    ),
    forbid(
      'files-know-domain',
      'Writers of files know what stands in them and how it is said.',
      { path: '^server/files/' },
      { path: [OWN, FRAMEWORK], pathNot: '^server/(files|messages|domain)/|^messages/' },
    ),
    forbid(
      'store-below-api',
      'The store knows domain, solver, sentences and writers of files; it is not told who asks.',
      { path: '^server/store/' },
      {
        path: [OWN, packages(['@nestjs', '@apollo', 'graphql'])],
        pathNot: '^server/(store|domain|solver|messages|files)/|^messages/',
      },
    ),
    forbid(
      'api-through-ports',
      'The API reaches store and solver through its ports alone.',
      { path: '^server/api/', pathNot: '^server/api/ports/' },
      { path: '^server/(store|solver)/' },
    ),
    forbid(
      'figures-from-tables',
      'Whoever answers readers reads published tables, never the cube: what is not published is not shown.',
      { path: '^server/(api|cli)/' },
      { path: '^server/domain/cube/' },
    ),
    forbid(
      'api-apart',
      'The API knows neither pages nor commands.',
      { path: '^server/api/' },
      { path: '^(web|scripts)/|^server/cli/' },
    ),
    forbid(
      'start-on-top',
      'What puts the server together stands above everything else: the entry point alone imports it.',
      { pathNot: '^server/(main\\.ts$|start/)|^test/' },
      { path: '^server/(main\\.ts$|app\\.module\\.ts$|start/)' },
    ),
    forbid(
      'cli-beside-api',
      'Commands ask the store; they do not go through the API.',
      { path: '^server/cli/' },
      { path: '^server/api/|^(web|scripts)/' },
    ),
    forbid(
      'web-speaks-graphql',
      'Pages know nothing of the server but schema.graphql, nor what it alone says.',
      { path: '^web/' },
      { path: '^(server|scripts|data)/|^messages/server', pathNot: '^server/schema\\.graphql$' },
    ),
    forbid('nobody-imports-tests', 'Only tests import tests.', { pathNot: '^test/' }, { path: '^test/' }),
    forbid('no-circles', 'Files do not import each other in a circle.', {}, { circular: true }),
    forbid(
      'all-is-seen',
      'An import that cannot be followed would be one that no rule sees.',
      // what the bench measures against is installed when it runs
      { pathNot: '^scripts/bench/' },
      { couldNotResolve: true, pathNot: '^\\$(app|env)/|^\\./\\$types' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|\\.svelte-kit)/' },
    // Imports of types count. Those in .svelte files do not: the Svelte compiler drops them before they can be seen
    // here, so biome.json says once more that pages import nothing of the server.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
