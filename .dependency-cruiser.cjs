/**
 * The house's rules on who may know whom (docs/architecture.md). Arrows point one way:
 * http → commands, queries → domain → kernel; a module sees another only through its index.ts.
 */

const { existsSync, readdirSync, readFileSync } = require('node:fs');

/** What everything stands on, each with what it may stand on itself. */
const ground = {
  kernel: [],
  postgres: [],
  configuration: ['kernel'],
  'event-store': ['kernel'],
  'personal-data': ['kernel', 'configuration', 'postgres', 'event-store'],
  office: ['kernel', 'postgres', 'event-store', 'personal-data'],
  platform: ['kernel', 'configuration', 'postgres', 'event-store', 'personal-data', 'office'],
  journal: ['kernel', 'postgres', 'event-store', 'personal-data'],
  projections: [
    'kernel',
    'configuration',
    'postgres',
    'event-store',
    'personal-data',
    'office',
    'platform',
    'journal',
    'http',
  ],
  http: ['kernel', 'configuration', 'postgres', 'event-store', 'personal-data', 'office', 'platform', 'journal'],
  backup: ['kernel', 'configuration', 'postgres', 'event-store', 'personal-data', 'office', 'platform'],
  manifest: ['kernel', 'personal-data', 'office', 'journal', 'projections', 'http', 'deadlines', 'public-pages'],
  deadlines: ['kernel'],
  csv: ['kernel'],
  'limited-programs': [],
  'mail-format': ['kernel'],
  'public-pages': ['kernel', 'configuration', 'postgres'],
  names: ['kernel', 'postgres', 'personal-data', 'projections', 'manifest'],
};

/** The office's own modules, each with the ones that its manifest says it uses. Every one stands on the ground. */
const office = Object.fromEntries(
  readdirSync('libs')
    .filter((name) => !(name in ground))
    .map((name) => [name, usesOf(name)]),
);

function usesOf(name) {
  const manifest = `libs/${name}/manifest.ts`;
  const [, uses = ''] = (existsSync(manifest) && /\buses: \[([^\]]*)\]/.exec(readFileSync(manifest, 'utf8'))) || [];
  return [...uses.matchAll(/'([^']+)'/g)].map((match) => match[1]);
}

const groundNames = Object.keys(ground).filter((name) => name !== 'backup');
const mayAsk = Object.entries({
  ...ground,
  ...Object.fromEntries(Object.entries(office).map(([name, others]) => [name, [...groundNames, ...others]])),
});

/** Serve all modules, and know none: what they have to know stands in the manifests. */
const servants = ['audit', 'changes', 'erasure', 'notifications', 'replays', 'search'];

/** What the house has to know of a module. It may import everything of its module, and is no part of the module's face. */
const MANIFEST = '^libs/[^/]+/manifest\\.ts$';
/** What of a module the public process has. */
const PUBLIC_MANIFEST = '^libs/[^/]+/public/manifest\\.ts$';
/** Tests reach where the code may not. */
const code = { pathNot: '\\.test\\.ts$|/testing/|/contract/' };
const driver = (name, packages, places) => ({
  name: `only-adapters-drive-${name}`,
  comment: `${name} is reached through a port; only its adapters import the driver.`,
  severity: 'error',
  from: { path: '^(libs|apps)/', pathNot: `${places}|${code.pathNot}` },
  to: { path: `node_modules/(${packages})/`, dependencyTypesNot: ['type-only'] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'A circle dies at start with "Cannot access before initialization": let the module that knows less take what it needs as a parameter, or hear of it by an event.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'through-the-face',
      comment: 'A module sees another only through its index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', ...code },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/$1/|^libs/[^/]+/(testing/)?index\\.ts$' },
    },
    {
      name: 'apps-through-the-face',
      comment: 'Programs see a module only through its index.ts. (What is generated from the DTOs names their files.)',
      severity: 'error',
      from: { path: '^apps/', pathNot: `^apps/composition/openapi-metadata\\.ts$|${code.pathNot}` },
      to: { path: '^libs/[^/]+/', pathNot: `^libs/[^/]+/(testing/)?index\\.ts$|${MANIFEST}|${PUBLIC_MANIFEST}` },
    },
    {
      name: 'not-its-own-face',
      comment: "A module's own index.ts from inside it is a circle in waiting.",
      severity: 'error',
      from: { path: '^libs/([^/]+)/(?!index\\.ts$)', ...code },
      to: { path: '^libs/$1/index\\.ts$' },
    },
    {
      name: 'libs-know-no-program',
      comment: 'Libraries do not know who composes them.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The domain knows the kernel, its own files, what its public part knows too (public/domain), the kinds of cases and the public words of other domains: no Nest, no I/O.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/domain/', ...code },
      to: {
        pathNot:
          '^libs/$1/domain/|^libs/$1/public/domain/|^libs/$1/kinds/|^libs/kernel/index\\.ts$|^libs/[^/]+/index\\.ts$|node_modules/(zod|tldts|ipaddr\\.js|sanitize-html|htmlparser2|iconv-lite|date-holidays|libpg-query)/|^(crypto|buffer|url|util)$',
      },
    },
    {
      name: 'domain-runs-nothing-of-others',
      comment: 'Of another module than the kernel, a domain takes types and words, never what does something.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/domain/', ...code },
      to: {
        path: '^libs/(http|platform|postgres|projections|event-store|configuration)/index\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rooms-point-inwards',
      comment: 'Commands and queries do not know HTTP.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/(domain|commands|queries|projections)/', ...code },
      to: { path: '^libs/$1/(http|policies)/' },
    },
    driver('eventstoredb', '@eventstore|@kurrent|@grpc', '^libs/event-store/adapters/eventstoredb/'),
    driver(
      'postgres',
      'pg|pg-copy-streams',
      '^libs/(postgres|event-store/adapters/postgres|projections|personal-data|platform|backup)/|^libs/reporting/(tables|queries)/',
    ),
    driver('mailparser', 'mailparser', '^libs/mail-format/'),
    driver('smtp-server', 'smtp-server', '^libs/mail-intake/'),
    driver('nodemailer', 'nodemailer', '^libs/mail-(format|outgoing)/'),
    ...mayAsk.map(([name, others]) => ({
      name: `${name}-may-ask`,
      comment: `${name} may know of: ${others.join(', ') || 'nothing of ours'}. Another one is named in \`uses\` of libs/${name}/manifest.ts.`,
      severity: 'error',
      from: { path: `^libs/${name}/`, pathNot: `${code.pathNot}|${MANIFEST}` },
      to: { path: '^libs/[^/]+/', pathNot: `^libs/(${[name, ...others].join('|')})/` },
    })),
    {
      name: 'servants-know-no-module',
      comment: `${servants.join(', ')} serve all modules and import none: add what they need to ModuleManifest (libs/manifest), and say it in the manifest of the module.`,
      severity: 'error',
      from: { path: `^libs/(${servants.join('|')})/`, pathNot: code.pathNot },
      to: { path: `^libs/(${Object.keys(office).join('|')})/`, pathNot: '^libs/$1/' },
    },
    {
      name: 'manifest-of-its-own-module',
      comment: 'A manifest tells of its own module; of others it knows what libs/manifest asks for.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/manifest\\.ts$' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/($1|manifest|kernel)/' },
    },
    {
      name: 'manifests-for-the-composition',
      comment: 'Only apps/composition/manifests.ts puts manifests together: whoever serves all modules is given them.',
      severity: 'error',
      from: { pathNot: `^apps/composition/manifests\\.ts$|${code.pathNot}` },
      to: { path: MANIFEST },
    },
    {
      name: 'public-parts-know-no-office',
      comment:
        'What runs in the public process stands on the kernel and libs/public-pages alone: no key of the office, no events, no read models.',
      severity: 'error',
      from: { path: '^libs/[^/]+/public/', ...code },
      to: { path: '^libs/([^/]+)/', pathNot: '^libs/[^/]+/public/|^libs/(kernel|public-pages)/index\\.ts$' },
    },
    {
      name: 'the-public-process-is-small',
      comment: 'apps/public starts nothing of the office.',
      severity: 'error',
      from: { path: '^apps/public/|^apps/composition/public-modules\\.ts$', ...code },
      to: {
        path: '^(libs|apps)/',
        pathNot:
          '^apps/public/|^apps/composition/public-modules\\.ts$|^libs/(kernel|configuration|postgres|public-pages)/index\\.ts$|^libs/[^/]+/public/manifest\\.ts$',
      },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: '^(libs|apps)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
    skipAnalysisNotInRules: true,
  },
};
