const pure = '^node/domain/'
const libraries = {
  domain: '(zod|luxon|neverthrow|libphonenumber-js|date-holidays)',
}

/** Each area of use cases and those below it that it may import. */
const areasBelow = {
  input: [],
  settings: [],
  availability: ['settings'],
  partner: ['settings'],
  insights: ['input', 'settings'],
  conversation: ['availability', 'input', 'insights', 'partner', 'settings'],
  bot: ['conversation', 'partner', 'settings'],
  team: ['input', 'partner', 'settings'],
  status: ['availability', 'conversation', 'settings'],
  failover: ['partner', 'settings', 'status'],
  alerts: ['failover', 'input', 'partner', 'settings', 'status', 'team'],
}

const areaRules = Object.entries(areasBelow).map(([area, below]) => ({
  name: `use-cases-of-${area}-import-only-areas-below`,
  severity: 'error',
  from: { path: `^node/usecases/${area}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^node/usecases/(?!(${[area, ...below].join('|')})/)` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-imports-only-its-own-kind',
      comment:
        'Rules are pure: they know no port, no use case, no remote system.',
      severity: 'error',
      from: { path: pure, pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: [
          pure,
          `^node_modules/(@types/)?${libraries.domain}/`,
          '^(node:)?crypto$',
        ],
      },
    },
    {
      name: 'ports-know-only-the-domain',
      severity: 'error',
      from: { path: '^node/ports/' },
      to: { path: '^node/(?!domain/|ports/)' },
    },
    {
      name: 'use-cases-know-domain-and-ports',
      severity: 'error',
      from: {
        path: '^node/usecases/',
        pathNot: '\\.test\\.ts$',
      },
      to: {
        path: [
          '^node/(?!domain/|ports/|usecases/)',
          '^node_modules/(@vtex/api|axios|koa)',
        ],
      },
    },
    ...areaRules,
    {
      name: 'use-cases-are-in-an-area-of-the-list',
      severity: 'error',
      from: {},
      to: {
        path: `^node/usecases/(?!(${Object.keys(areasBelow).join('|')})/)`,
      },
    },
    {
      name: 'an-adapter-never-imports-another',
      severity: 'error',
      from: { path: '^node/adapters/([^/]+)/' },
      to: {
        path: '^node/adapters/',
        pathNot: [
          '^node/adapters/$1/',
          '^node/adapters/(http|sealing|process)/',
        ],
      },
    },
    {
      name: 'adapters-know-no-use-case-and-no-resolver',
      severity: 'error',
      from: { path: '^node/adapters/' },
      to: { path: '^node/(usecases|resolvers|routes|events)/' },
    },
    {
      name: 'only-tests-import-test-kits',
      severity: 'error',
      from: { pathNot: '(\\.test\\.tsx?$|/testing/|^(e2e|bench|prove)/)' },
      to: { path: '/testing/' },
    },
    {
      name: 'the-app-never-imports-what-stands-in-for-the-cloud',
      severity: 'error',
      from: { path: '^(node|react)/', pathNot: '(\\.test\\.tsx?$|/testing/)' },
      to: { path: '^(local|e2e|bench|prove)/' },
    },
    {
      name: 'packages-are-listed-where-they-are-imported',
      comment:
        "What is sent to VTEX runs on its own package.json; all else on the repository's.",
      severity: 'error',
      from: {
        path: '^(node|react|local|e2e|bench|prove)/',
        pathNot: [
          '^(node|react)/testing/',
          '^(node|react)/.*/testing/',
          '^(node|react)/.*[.]test[.]',
        ],
      },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'],
        pathNot: '^(vtex[.]render-runtime|live-support/page)$',
      },
    },
    {
      name: 'service-and-page-meet-only-over-graphql',
      severity: 'error',
      from: { path: '^react/' },
      to: { path: '^node/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)node/build' },
    tsPreCompilationDeps: true,
  },
}
