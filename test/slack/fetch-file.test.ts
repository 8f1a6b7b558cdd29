import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { limits } from '../../src/reading/limits.ts';
import { fetchFile } from '../../src/slack/fetch-file.ts';

const canvas = '<div class="quip-canvas-content"><h1>Harbour board</h1></div>';
const login = '<!DOCTYPE html><title>Sign in to Slack</title>';
const pages: Record<string, { readonly type: string; readonly body: string }> = {
  '/canvas': { type: 'text/html; charset=utf-8', body: canvas },
  '/login': { type: 'text/html; charset=utf-8', body: login },
  '/notes.md': { type: 'text/markdown', body: '# Harbour board' },
};

const server = createServer((request, response) => {
  const page = pages[request.url ?? ''];
  const isAllowed = request.headers.authorization === 'Bearer xoxb-harbour';
  response.writeHead(page && isAllowed ? 200 : 403, { 'content-type': page?.type ?? 'text/plain' }).end(page?.body);
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.close();
});

const fetched = (path: string, mimetype: string) =>
  fetchFile({ id: 'F0NOTES', name: 'notes', mimetype, url_private: `${origin}${path}` }, new WebClient('xoxb-harbour'));

describe('fetchFile', () => {
  test('brings a file', async () => {
    const file = await fetched('/notes.md', 'text/markdown');
    expect(file).toMatchObject({ kind: 'file', name: 'notes', bytes: new Uint8Array(Buffer.from('# Harbour board')) });
  });

  test('does not bring what is larger than the reader takes', async () => {
    const size = limits.bytes + 1;
    const file = { id: 'F0NOTES', name: 'notes', mimetype: 'text/markdown', size, url_private: `${origin}/notes.md` };
    const { bytes: most } = limits;
    expect(await fetchFile(file, new WebClient('xoxb-harbour'))).toMatchObject({
      kind: 'unreadable',
      because: expect.stringContaining(`larger than ${most / 1024 / 1024} MB`),
    });
  });

  test('does not take the token to where somebody else keeps it', async () => {
    const met: (string | undefined)[] = [];
    server.on('request', ({ url }) => met.push(url));
    const file = {
      id: 'F0NOTES',
      name: 'notes',
      mimetype: 'application/vnd.google-apps.document',
      url_private: `${origin}/notes.md`,
    };
    const found = await fetchFile({ ...file, is_external: true }, new WebClient('xoxb-harbour'));
    expect(found).toMatchObject({ kind: 'unreadable', because: expect.stringContaining('kept outside Slack') });
    expect(met).toEqual([]);
  });

  test('brings a canvas, which Slack gives as HTML', async () => {
    expect(await fetched('/canvas', 'application/vnd.slack-docs')).toMatchObject({ kind: 'file' });
  });

  test.each(['text/markdown', 'application/vnd.slack-docs'])(
    'does not take the login page for a file of type %s',
    async (mimetype) => {
      expect(await fetched('/login', mimetype)).toMatchObject({
        kind: 'unreadable',
        because: expect.stringContaining('files:read'),
      });
    },
  );
});
