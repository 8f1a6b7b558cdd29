import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';

test('the fake Slack runs as a process of its own and is told what to do over HTTP', async () => {
  const server = spawn(process.execPath, ['--import', 'tsx', 'test/support/fake-slack/fake-slack-server.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  try {
    const [line] = await once(createInterface(server.stdout), 'line');
    const { apiUrl, control } = JSON.parse(String(line)) as { apiUrl: string; control: string };
    const tell = (what: string, body: object) =>
      fetch(`${control}/${what}`, { method: 'POST', body: JSON.stringify(body) });
    const post = async () => {
      const body = new URLSearchParams({ channel: 'C0PC', text: 'hello', token: 'xoxb-fake' });
      return (await fetch(`${apiUrl}chat.postMessage`, { method: 'POST', body })).json();
    };
    await tell('channels', { id: 'C0PC' });
    await tell('misbehave', { method: 'chat.postMessage', behaviours: [{ kind: 'refuse', error: 'fatal_error' }] });
    expect(await post()).toEqual({ ok: false, error: 'fatal_error' });
    expect(await post()).toMatchObject({ ok: true });
    expect(await (await fetch(`${control}/messages`)).json()).toMatchObject([{ channel: 'C0PC', text: 'hello' }]);
    expect(await (await fetch(`${control}/calls`)).json()).toHaveLength(2);
    expect((await tell('nonsense', {})).status).toBe(400);
  } finally {
    server.kill('SIGTERM');
  }
  const [code] = await once(server, 'exit');
  expect(code).toBe(0);
});
