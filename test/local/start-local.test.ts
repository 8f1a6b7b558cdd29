import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type LocalBotNeeds, startLocal } from '../../src/local/start-local.ts';
import { freePort } from '../support/network/free-port.ts';

let folder: string;
let printed: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-start-'));
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((words: string) => void printed.push(words));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the workspace with a bot that does nothing but keep what it was given. */
async function open() {
  const port = await freePort();
  const stopped: string[] = [];
  let needs: LocalBotNeeds | undefined;
  const running = await startLocal({ port, folder }, async (given) => {
    needs = given;
    return {
      nextDue: async () => undefined,
      deliverDue: async () => undefined,
      stop: async () => void stopped.push('bot'),
    };
  });
  if (!needs) throw new Error('the bot was not started');
  return { running, needs, stopped, page: `http://127.0.0.1:${port}` };
}

const answers = (page: string): Promise<boolean> =>
  fetch(page).then(
    (response) => response.ok,
    () => false,
  );
const dayAt = (needs: LocalBotNeeds): string => needs.clock().toISOString().slice(0, 10);

test('the clock stands on the day of the meeting, is turned by a command, and goes on from there the next time', async () => {
  const first = await open();
  expect(dayAt(first.needs)).toBe('2024-01-16');
  expect(await first.needs.extraCommands.clock?.('+11d')).toContain('Saturday 27 January 2024');
  expect(printed.join('\n')).not.toContain('goes on');
  await first.running.stop();
  expect(first.stopped).toEqual(['bot']);
  expect(await answers(first.page)).toBe(false);

  printed = [];
  const second = await open();
  expect(dayAt(second.needs)).toBe('2024-01-27');
  expect(printed.join('\n')).toContain('goes on');
  await second.running.stop();
});

test('it says where the page is, whom one acts as, and three things to try', async () => {
  const { running, page, needs } = await open();
  const said = printed.join('\n');
  expect(said).toContain(`open at ${page}`);
  expect(said).toContain('Lea Baumann');
  expect(said.match(/^ {2}[123]\. /gm)).toHaveLength(3);
  expect(needs).toMatchObject({ slackApiUrl: `${page}/api/`, database: { folder } });
  await running.stop();
});

test('where the bot cannot start, nothing is left running', async () => {
  const port = await freePort();
  const start = startLocal({ port, folder }, async () => {
    throw new Error('the folder is in use');
  });
  await expect(start).rejects.toThrow('the folder is in use');
  expect(await answers(`http://127.0.0.1:${port}`)).toBe(false);
});
