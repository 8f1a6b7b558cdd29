export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript' },
          // `import weights from './weights.json' with { type: 'json' }`
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/databases/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/databases/global-teardown.mjs',
  // The tests wait for databases more than they compute: on two cores two workers take little more than half the time of one.
  maxWorkers: '100%',
  // PGlite's first query compiles WebAssembly; a busy two-core machine needs more than jest's five seconds.
  testTimeout: 60_000,
  // `npm run coverage`. By V8: what another instrumenter puts into the code is not there in the thread that reads a document.
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', 'db/**/*.ts'],
};
