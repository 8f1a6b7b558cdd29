import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NoWorkspace, startLocalSlack } from '../../src/local/local-slack.ts';
import { sampleCommittee } from '../../src/local/sample-committee.ts';
import { freePort } from '../support/network/free-port.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur local '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const answers = (page: string): Promise<boolean> =>
  fetch(`${page}/_control/state`).then(
    (response) => response.ok,
    () => false,
  );

describe('the workspace on this machine', () => {
  test('has the committee in it, is reached from this machine alone, and ends when told', async () => {
    const local = await startLocalSlack(await freePort(), relative('.', folder));
    try {
      const state = (await (await fetch(`${local.page}/_control/state`)).json()) as {
        users: { real_name: string; tz: string }[];
        channels: { name: string; members: string[] }[];
      };
      expect(state.channels[0]).toMatchObject({ name: 'committee' });
      expect(state.channels[0]?.members).toHaveLength(sampleCommittee.people.length + 1);
      expect(state.users).toContainEqual(expect.objectContaining({ real_name: 'Sina Fonoti', tz: 'Pacific/Apia' }));
      expect(local.openTo).toEqual([]);
    } finally {
      await local.stop();
    }
    expect(await answers(local.page)).toBe(false);
    await local.stop();
  });

  test('a port that is taken is named, with the setting that changes it', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const start = startLocalSlack(port, folder);
    await expect(start).rejects.toThrow(NoWorkspace);
    await expect(start).rejects.toThrow(`Another program uses port ${port}`);
    await expect(start).rejects.toThrow(`RAPPORTEUR_PORT=${port + 1} npm start`);
    other.close();
    await once(other, 'close');
  });

  test('does not outlive a bot that is killed', async () => {
    const port = await freePort();
    const script = `import { startLocalSlack } from './src/local/local-slack.ts';
      await startLocalSlack(${port}, ${JSON.stringify(folder)});
      console.log('up');`;
    const bot = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const [word] = await once(createInterface(bot.stdout), 'line');
    expect(word).toBe('up');
    bot.kill('SIGKILL');
    await once(bot, 'exit');
    let tries = 0;
    while ((await answers(`http://127.0.0.1:${port}`)) && tries < 1_000) tries += 1;
    expect(await answers(`http://127.0.0.1:${port}`)).toBe(false);
  });
});
