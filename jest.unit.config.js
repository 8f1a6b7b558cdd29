import everything from './jest.config.js';

const { globalSetup: _start, globalTeardown: _end, ...withoutDatabases } = everything;

/** The tests of what is pure, which need no database, Slack or thread: seconds instead of minutes. */
export default {
  ...withoutDatabases,
  testMatch: [
    'domain',
    'reading',
    'calendar',
    'spreadsheets',
    'slack/views',
    'slack/listeners',
    'deploy',
    'project',
  ].map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  // They read in threads of their own, or thousands of texts.
  testPathIgnorePatterns: ['read-document', 'busy-bot', 'arbitrary-text', 'any-words'].map((name) => `/${name}\\.test`),
};
