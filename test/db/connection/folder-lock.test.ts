import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FolderInUse, lockFolder } from '../../../db/connection/folder-lock.ts';

let folder = '';
let bots: Bot[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-lock-'));
});
afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.kill()));
  bots = [];
  rmSync(folder, { recursive: true, force: true });
});

/** Another process. */
interface Bot {
  readonly pid: number | undefined;
  /** Tells it "lock" or "release"; returns what it says. */
  tell(word: 'lock' | 'release'): Promise<string>;
  kill(): Promise<void>;
}

async function startBot(): Promise<Bot> {
  const program = join(import.meta.dirname, '..', '..', 'support', 'databases', 'lock-holder.ts');
  const child: ChildProcess = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said: AsyncIterator<string> = createInterface({ input: child.stdout as NodeJS.ReadableStream })[
    Symbol.asyncIterator
  ]();
  const hear = async (): Promise<string> => (await said.next()).value;
  const bot: Bot = {
    pid: child.pid,
    async tell(word) {
      child.stdin?.write(`${word}\n`);
      return hear();
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const dead = once(child, 'exit');
      child.kill('SIGKILL');
      await dead;
    },
  };
  bots.push(bot);
  expect(await hear()).toBe('ready');
  return bot;
}

const leaveBehind = (content: string) => writeFileSync(join(folder, 'in-use.json'), content);
const leftBy = (pid: number | undefined) =>
  leaveBehind(JSON.stringify({ name: 'MAG secretary', pid, since: '2024-01-16T15:00:00.000Z' }));

describe('the lock of a folder', () => {
  test('refuses a second bot by name of the first', async () => {
    const lock = await lockFolder(folder, 'MAG secretary', new Date('2024-01-16T15:00:00Z'));
    const other = await startBot();
    expect(await other.tell('lock')).toContain(
      `in use by MAG secretary (process ${process.pid}, since 2024-01-16T15:00:00.000Z)`,
    );
    await lock.release();
    expect(await other.tell('lock')).toBe('held');
  });

  test('refuses a second bot also in the same process, and by another path to the folder', async () => {
    const lock = await lockFolder(folder);
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    await expect(lockFolder(link)).rejects.toThrow(FolderInUse);
    rmSync(link);
    await lock.release();
  });

  test('is free once the bot that has it is killed', async () => {
    const other = await startBot();
    expect(await other.tell('lock')).toBe('held');
    await expect(lockFolder(folder)).rejects.toThrow(`(process ${other.pid}, since `);
    await other.kill();
    await (await lockFolder(folder)).release();
  });

  test('is not held by another program that has the number of a bot that was killed', async () => {
    leftBy(process.ppid);
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(`(process ${process.pid}, since `);
    await lock.release();
  });

  test('is held also where the first has not written its name yet', async () => {
    const lock = await lockFolder(folder);
    leaveBehind('{"name":');
    await expect(lockFolder(folder)).rejects.toThrow('is in use by another process');
    await lock.release();
  });

  test('is given to one of several that start at the same moment after a crash', async () => {
    const four = await Promise.all(Array.from({ length: 4 }, startBot));
    for (let round = 0; round < 25; round += 1) {
      // Number of no process: Linux counts up to 4,194,304.
      leftBy(2 ** 30);
      const answers = await Promise.all(four.map((bot) => bot.tell('lock')));
      expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
      await Promise.all(four.map((bot) => bot.tell('release')));
    }
  });

  test('closes the folder to other users of the machine', async () => {
    chmodSync(folder, 0o755);
    const lock = await lockFolder(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await lock.release();
  });
});
