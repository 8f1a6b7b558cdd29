import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../db/connection/connect.ts';
import { migrate } from '../../db/connection/migrate.ts';
import { inTurns } from '../in-turns.ts';
import type { Measure } from '../measure.ts';

/** From starting the process to a bot that is ready, on a folder used before; against PGlite on such a folder and Bolt alone. */
export const measure: Measure = {
  name: 'start',
  goal: 1.5,
  better: 'lower',
  run: async () => {
    const folders = await Promise.all([usedFolder(), usedFolder()]);
    const [ours, floor] = folders;
    try {
      return await inTurns(
        () => ready('rapporteur', ours),
        () => ready('least', floor),
        7,
      );
    } finally {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function usedFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-start-'));
  const { db, close } = await connect({ folder });
  await migrate(db);
  await close();
  return folder;
}

async function ready(program: 'rapporteur' | 'least', folder: string): Promise<void> {
  const child = fork(new URL(`../start/${program}.js`, import.meta.url), [folder]);
  const exit = once(child, 'exit');
  const first = await Promise.race([once(child, 'message'), exit]);
  child.kill('SIGKILL');
  await exit;
  if (first[0] !== 'ready') throw new Error(`${program} did not start`);
}
