import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { limits } from '../../../src/reading/document/limits.ts';
import { fetchFile } from '../../../src/slack/client/fetch-file.ts';

const canvas = '<div class="quip-canvas-content"><h1>Harbour board</h1></div>';
const login = '<!DOCTYPE html><title>Sign in to Slack</title>';
const pages: Record<string, { readonly type: string; readonly body: string }> = {
  '/canvas': { type: 'text/html; charset=utf-8', body: canvas },
  '/login': { type: 'text/html; charset=utf-8', body: login },
  '/notes.md': { type: 'text/markdown', body: '# Harbour board' },
};

/** What a server does with the first request for an address, the second, and so on; the last for all that follow. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(code, headers).end();
const page: Answer = (_request, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('# Harbour');
const wrongs: Record<string, readonly Answer[]> = {
  '/endless': [
    (_request, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(64 * 1024, 'a')));
      };
      response.writeHead(200, { 'content-type': 'text/plain' }).on('drain', more);
      more();
    },
  ],
  '/bomb': [
    (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(limits.bytes + 1))),
  ],
  '/busy-once': [status(429, { 'retry-after': '0' }), page],
  '/busy': [status(429, { 'retry-after': '0' })],
  '/busy-for-long': [status(429, { 'retry-after': '3600' })],
  '/broken': [status(500)],
  '/cut': [(request) => request.socket.destroy()],
  '/forbidden': [status(403)],
};
const asked: string[] = [];

const server = createServer((request, response) => {
  const { url = '' } = request;
  const answers = wrongs[url];
  if (answers) {
    const before = asked.filter((one) => one === url).length;
    asked.push(url);
    return answers[Math.min(before, answers.length - 1)]?.(request, response);
  }
  const page = pages[request.url ?? ''];
  const isAllowed = request.headers.authorization === 'Bearer xoxb-harbour';
  response.writeHead(page && isAllowed ? 200 : 403, { 'content-type': page?.type ?? 'text/plain' }).end(page?.body);
});
/** Somebody else's: it takes whatever is brought. */
const tokensMet: (string | undefined)[] = [];
const elsewhere = createServer(({ headers }, response) => {
  tokensMet.push(headers.authorization);
  response.writeHead(200, { 'content-type': 'text/markdown' }).end('# Harbour');
});
const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${address.port}`;
};
let origin = '';
let foreign = '';
beforeAll(async () => {
  origin = await listening(server);
  foreign = await listening(elsewhere);
});
afterAll(() => {
  for (const one of [server, elsewhere]) {
    one.close();
    one.closeAllConnections();
  }
});
const client = () => new WebClient('xoxb-harbour', { slackApiUrl: `${origin}/api/` });

const fetched = (path: string, mimetype: string) =>
  fetchFile({ id: 'F0NOTES', name: 'notes', mimetype, url_private: `${origin}${path}` }, client());

describe('fetchFile', () => {
  test('brings a file', async () => {
    const file = await fetched('/notes.md', 'text/markdown');
    expect(file).toMatchObject({ kind: 'file', name: 'notes', bytes: new Uint8Array(Buffer.from('# Harbour board')) });
  });

  test('does not bring what is larger than the reader takes', async () => {
    const size = limits.bytes + 1;
    const file = { id: 'F0NOTES', name: 'notes', mimetype: 'text/markdown', size, url_private: `${origin}/notes.md` };
    const { bytes: most } = limits;
    expect(await fetchFile(file, client())).toMatchObject({
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
    const found = await fetchFile({ ...file, is_external: true }, client());
    expect(found).toMatchObject({ kind: 'unreadable', because: expect.stringContaining('stored outside Slack') });
    expect(met).toEqual([]);
  });

  test.each([
    ['another host', () => `${foreign}/notes.md`],
    ['another host that a name hides', () => `${foreign.replace('http://', 'http://files.slack.com@')}/notes.md`],
    ['no address', () => 'notes.md'],
    ['Slack without encryption', () => 'http://files.slack.com/notes.md'],
    ['a host that ends likewise', () => 'https://evilslack.com/notes.md'],
  ])('does not take the token to %s', async (_what, address) => {
    const file = { id: 'F0NOTES', name: 'notes', mimetype: 'text/markdown', url_private: address() };
    expect(await fetchFile(file, client())).toMatchObject({
      kind: 'unreadable',
      because: expect.stringContaining('stored outside Slack'),
    });
    expect(tokensMet).toEqual([]);
  });

  test.each(['/endless', '/bomb'])('stops reading past the limit, whatever size was named: %s', async (path) => {
    expect(await fetched(path, 'text/plain')).toMatchObject({
      kind: 'unreadable',
      because: expect.stringContaining(`larger than ${limits.bytes / 1024 / 1024} MB`),
    });
  });

  test('tries again where Slack asks for a short wait', async () => {
    expect(await fetched('/busy-once', 'text/plain')).toMatchObject({ kind: 'file' });
  });

  test.each([
    ['/busy', 2],
    ['/busy-for-long', 1],
    ['/broken', 1],
    ['/cut', 1],
  ])('says that Slack is busy, and not that a permission is missing: %s', async (path, times) => {
    expect(await fetched(path, 'text/plain')).toMatchObject({
      kind: 'unreadable',
      because: expect.stringMatching(/^Slack is busy(?!.*permission)/),
    });
    expect(asked.filter((one) => one === path)).toHaveLength(times);
  });

  test('says of a refusal which permission may be missing', async () => {
    expect(await fetched('/forbidden', 'text/plain')).toMatchObject({ because: expect.stringContaining('files:read') });
  });

  test('brings a canvas, which Slack gives as HTML', async () => {
    expect(await fetched('/canvas', 'application/vnd.slack-docs')).toMatchObject({ kind: 'file' });
  });

  test.each([{ filetype: 'quip', mode: 'quip' }, { filetype: 'canvas' }])(
    'knows a canvas by what Slack calls it: %j',
    async (kind) => {
      const file = { id: 'F0NOTES', name: 'Notes', ...kind };
      expect(await fetchFile({ ...file, url_private: `${origin}/canvas` }, client())).toMatchObject({
        kind: 'file',
        mimetype: 'application/vnd.slack-docs',
      });
      for (const url_private of [null, `${origin}/login`, `${origin}/forbidden`]) {
        expect(await fetchFile({ ...file, url_private }, client())).toMatchObject({
          kind: 'unreadable',
          because: expect.stringContaining('canvas “Notes”'),
        });
      }
    },
  );

  test.each([
    ['list', { filetype: 'list', mode: 'list' }, 'Export it as CSV'],
    ['post', { filetype: 'post', mode: 'post' }, 'Save it as PDF'],
    ['old post', { filetype: 'space', mode: 'space' }, 'Save it as PDF'],
    ['document of Google’s', { filetype: 'gdoc', mode: 'external' }, 'as Word or PDF'],
    ['file elsewhere', { filetype: 'docx', is_external: true }, 'as Word or PDF'],
  ])('says of a %s what would be read, whether it has an address or not', async (_what, kind, advice) => {
    for (const url_private of [null, `${origin}/notes.md`, 'https://docs.example/d/1']) {
      const found = await fetchFile(
        { id: 'F0NOTES', name: 'notes', title: 'Board notes', url_private, ...kind },
        client(),
      );
      expect(found).toMatchObject({ kind: 'unreadable', because: expect.stringContaining(advice) });
      expect(JSON.stringify(found)).toContain('“Board notes”');
    }
    expect(asked).not.toContain('/notes.md');
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
