import { createInterface } from 'node:readline';
import { type FolderLock, lockFolder } from '../../../db/connection/folder-lock.ts';

// A process for tests that tries to lock a folder when it is told "lock", and says "held" or why not; and gives it back on "release".
const [folder = ''] = process.argv.slice(2);
let lock: FolderLock | undefined;
const say = (word: string) => process.stdout.write(`${word}\n`);
const lines = createInterface({ input: process.stdin });
say('ready');
for await (const line of lines) {
  if (line === 'release') {
    await lock?.release();
    lock = undefined;
    say('released');
  } else {
    try {
      lock = await lockFolder(folder);
      say('held');
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
}
