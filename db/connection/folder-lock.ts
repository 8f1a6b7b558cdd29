import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockInKernel, type Release } from './kernel-lock.ts';

export interface FolderLock {
  readonly release: Release;
}

/** Another bot on this machine has the folder open: two would each see rows of their own, and lose the other's. */
export class FolderInUse extends Error {
  constructor(folder: string, holder: Holder | undefined) {
    const by = holder ? `${holder.name} (process ${holder.pid}, since ${holder.since})` : 'another process';
    super(
      `${folder} is in use by ${by}. ` +
        'Stop that one, give this one another folder with RAPPORTEUR_FOLDER, or use PostgreSQL with DATABASE_URL.',
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
 * Takes the folder for this process and its user alone, making it where it is missing. Throws FolderInUse, naming the first bot, where
 * another process has it.
 */
export async function lockFolder(folder: string, name = 'Rapporteur', now = new Date()): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true });
  closeToOthers(folder);
  // Says who has the lock, and is none: what a bot that was killed left here keeps nobody out.
  const file = join(folder, 'in-use.json');
  const release = await lockInKernel(folder);
  if (!release) throw new FolderInUse(folder, readHolder(file));
  const holder: Holder = { name, pid: process.pid, since: now.toISOString() };
  writeFileSync(file, JSON.stringify(holder));
  return {
    async release() {
      rmSync(file, { force: true });
      await release();
    },
  };
}

/** PGlite makes its files for everybody to read and write, whatever the umask: so nobody else may enter their folder. */
function closeToOthers(folder: string): void {
  try {
    chmodSync(folder, 0o700);
  } catch (error) {
    // Of another user, as a volume that a container was given; `doctor` says who can enter it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Not written yet, or only half.
    return undefined;
  }
}
