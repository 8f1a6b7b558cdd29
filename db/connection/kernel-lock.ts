import { closeSync, constants, openSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Frees what was locked. */
export type Release = () => Promise<void>;

/**
 * Locks a folder for this process, or gives undefined where another process of this machine has it. The system frees the lock with the
 * process, however it ends: no file is left that has to be judged by the number of a process, which another may have by then, or that
 * two could take over at once.
 *
 * Node.js has no flock(2), so it is done with what each system has: on Linux an abstract socket (unix(7)) and on Windows a named pipe,
 * either bearing the folder's own number; elsewhere, as on macOS, a file opened with O_EXLOCK (open(2)).
 */
export function lockInKernel(folder: string): Promise<Release | undefined> {
  const { dev, ino } = statSync(folder, { bigint: true });
  const name = `rapporteur-${dev}-${ino}`;
  switch (process.platform) {
    case 'linux':
      return lockName(`\0${name}`);
    case 'win32':
      return lockName(`\\\\.\\pipe\\${name}`);
    default:
      return lockFile(join(folder, 'lock'));
  }
}

async function lockName(name: string): Promise<Release | undefined> {
  const server = createServer((caller) => caller.destroy());
  // It is to keep the name, and not the process.
  server.unref();
  const isOurs = await new Promise<boolean>((resolve, reject) => {
    server.once('listening', () => resolve(true));
    // Stays: an error of accepting, as where no file can be opened any more, is an event too.
    server.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(name);
  });
  if (!isOurs) return undefined;
  return () => new Promise((freed) => server.close(() => freed()));
}

/** Of macOS and the BSDs; Node.js does not name it. */
const exclusively = 0x20;

async function lockFile(file: string): Promise<Release | undefined> {
  const { O_CREAT, O_RDWR, O_NONBLOCK } = constants;
  try {
    const descriptor = openSync(file, O_CREAT | O_RDWR | O_NONBLOCK | exclusively, 0o600);
    return async () => closeSync(descriptor);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return undefined;
    throw error;
  }
}
