// Two `import()` at once of modules that share a part are more than jest can link; loaded here they are there already.
import '@electric-sql/pglite';
import '@electric-sql/pglite/node-postgres';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { killAgainAndAgain } from '../support/kill-test/kill-test.ts';

// The long form, `npm run kill-test`, kills a thousand times.
const bot = join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli.js');

test.each([
  ['PGlite', 'PGlite' as const],
  ['PostgreSQL, two bots at a time', { server: process.env.RAPPORTEUR_TEST_SERVER ?? '' }],
])(
  'killed again and again, the bot loses nothing that it was to say or to do, and does nothing twice (%s)',
  async (_on, database) => {
    const counted = await killAgainAndAgain({ kills: 10, database, bot, random: Math.random });
    expect(counted).toMatchObject({ kills: 10, lost: 0, doubled: 0 });
    expect(counted.notices).toBeGreaterThanOrEqual(100);
    expect(counted.saidWhileKilled).toBeGreaterThan(0);
    expect(Object.values(counted.acknowledged).reduce((sum, many) => sum + many)).toBeGreaterThan(0);
  },
  300_000,
);
