/** Who may import whom (ARCHITECTURE.md). `npm run check` holds the tree to it. */
const SERVER = 'packages/server/src';

/** A part of the server and what of the server it may import besides itself. */
const SERVER_PARTS = {
  storage: [],
  net: ['storage/is-unavailable', 'chat/chat-error'],
  auth: ['storage', 'chat', 'net'],
  time: ['storage'],
  wording: [],
  crm: ['storage', 'chat'],
  archive: ['storage', 'chat', 'time', 'wording'],
  'web-api': ['archive', 'chat', 'crm', 'storage', 'auth', 'net', 'time', 'wording'],
  chat: ['storage', 'time'],
  hints: [],
  gateway: ['chat', 'storage', 'auth', 'net', 'hints'],
  http: ['web-api', 'gateway', 'chat', 'storage', 'auth', 'net', 'time'],
  demo: ['storage'],
};

const only = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^packages/', pathNot: to.map((path) => `^${path}`) },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-undeclared-dependencies',
      severity: 'error',
      from: { path: '^packages/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    only('domain-imports-nothing', 'packages/domain/src', ['packages/domain/src']),
    only('protocol-imports-nothing', 'packages/protocol/src', ['packages/protocol/src']),
    only('client-imports-protocol', 'packages/client/src', ['packages/(client|protocol)/src']),
    only('widget-imports-client', 'packages/widget/src', [
      'packages/(widget|client|protocol|design)/',
    ]),
    only('console-imports-client', 'packages/console/src', [
      'packages/(console|client|protocol|design)/',
    ]),
    only('server-imports-domain', 'packages/server/src', ['packages/(server|domain|protocol)/src']),
    {
      name: 'pure-packages-use-no-platform',
      comment: 'Domain, protocol and client run anywhere: no Node built-in modules, no packages.',
      severity: 'error',
      from: { path: '^packages/(domain|protocol|client)/src' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    ...Object.entries(SERVER_PARTS).map(([part, others]) => ({
      name: `server-${part}`,
      severity: 'error',
      from: { path: `^${SERVER}/${part}/` },
      to: {
        path: `^${SERVER}/`,
        pathNot: [part, ...others].map((other) => `^${SERVER}/${other}`),
      },
    })),
    {
      name: 'only-the-top-constructs',
      comment: 'main, server and node put the parts together; nothing imports them.',
      severity: 'error',
      from: { path: `^${SERVER}/[^/]+/` },
      to: { path: `^${SERVER}/(main|server|node|maintenance|config)\\.ts$` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['parley-source', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.css'],
    },
  },
};
