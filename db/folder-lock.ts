import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderLock {
  release(): void;
}

/** Another bot on this machine has the folder open: two would each see rows of their own, and lose the other's. */
export class FolderInUse extends Error {
  constructor(folder: string, holder: Holder) {
    super(
      `${folder} is in use by ${holder.name} (process ${holder.pid}, since ${holder.since}). ` +
        'Stop that one, or give this one a folder of its own with RAPPORTEUR_FOLDER, or use PostgreSQL with DATABASE_URL.',
    );
    this.name = 'FolderInUse';
  }
}

interface Holder {
  readonly name: string;
  readonly pid: number;
  readonly since: string;
}

/**
 * Takes the folder for this process, making it where it is missing. Throws FolderInUse, naming the first bot, where a living
 * process holds it; a lock left behind by one that was killed is taken over.
 */
export function lockFolder(folder: string, name = 'Rapporteur', now = new Date()): FolderLock {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'in-use.json');
  const holder: Holder = { name, pid: process.pid, since: now.toISOString() };
  for (let left = 2; left > 0; left -= 1) {
    try {
      const descriptor = openSync(file, 'wx');
      writeSync(descriptor, JSON.stringify(holder));
      closeSync(descriptor);
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      const other = readHolder(file);
      // In a container every bot is process 1: a lock with our own number was left by the one before us.
      if (other && other.pid !== process.pid && isAlive(other.pid)) throw new FolderInUse(folder, other);
      rmSync(file, { force: true });
    }
  }
  throw new Error(`Could not lock ${folder}: another bot took it at the same moment. Try again.`);
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Half written by a process killed in between, or removed since: nobody holds it.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, of another user.
    return hasCode(error, 'EPERM');
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
