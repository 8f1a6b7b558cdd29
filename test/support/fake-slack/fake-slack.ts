import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chatMethods, Refused } from './fake-slack-chat.ts';
import { type Answered, download, respond, upload } from './fake-slack-files.ts';
import { rateLimits } from './fake-slack-limits.ts';
import { viewMethods } from './fake-slack-views.ts';
import { type Fields, newWorkspace, type Workspace } from './fake-slack-workspace.ts';

/** How a call can go wrong, as Slack's go wrong. */
export type Behaviour =
  | { readonly kind: 'refuse'; readonly error: string }
  | { readonly kind: 'limit'; readonly retryAfterSeconds: number }
  | { readonly kind: 'fail'; readonly status: number }
  /** Does it at once, and answers after `ms`. */
  | { readonly kind: 'late'; readonly ms: number }
  /** Does it, and breaks the connection instead of answering. */
  | { readonly kind: 'lose answer' }
  /** Breaks the connection and does nothing. */
  | { readonly kind: 'cut off' };

export interface Call {
  readonly method: string;
  readonly args: Fields;
  readonly at: Date;
  /** What was answered, or would have been where the answer was lost; undefined where nothing was done. */
  answer?: Fields;
}

/**
 * A Slack of our own on loopback, as strict as Slack: it refuses what Slack refuses, with Slack's words, keeps what it is told, and
 * goes wrong when asked to.
 *
 * A method is named as in the Web API; beside those `response_url`, `download` and `upload`.
 */
export interface FakeSlack {
  readonly workspace: Workspace;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** For `slackApiUrl`. */
  readonly apiUrl: string;
  readonly calls: readonly Call[];
  /** The next calls of `method` go like this, one behaviour a call. */
  misbehave(method: string, ...behaviours: Behaviour[]): void;
  /** Every call of `method` goes like this; undefined ends it. */
  always(method: string, behaviour: Behaviour | undefined): void;
  /** Whatever the next calls of `method` were to go like, they go well. */
  forget(method: string): void;
  callsOf(method: string): readonly Call[];
  /** Waits until `condition` holds, looking after each call; fails with `what` and the calls so far where it never does. */
  until(condition: () => boolean, what: string): Promise<void>;
  close(): Promise<void>;
}

const methods = { ...chatMethods, ...viewMethods };
const patienceMs = 20_000;
const json = ['blocks', 'attachments', 'view', 'metadata', 'files'];

export async function startFakeSlack(given: { port?: number; workspace?: Workspace } = {}): Promise<FakeSlack> {
  const workspace = given.workspace ?? newWorkspace();
  const calls: Call[] = [];
  const next = new Map<string, Behaviour[]>();
  const lasting = new Map<string, Behaviour>();
  const waiting = new Set<() => void>();
  const secondsToWait = rateLimits(workspace);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const { pathname } = new URL(request.url ?? '/', origin);
    const [method, act] = route(pathname, request, body);
    const args = method in methods ? argumentsOf(request, body) : parsed(body.toString());
    const call: Call = { method, args, at: workspace.clock() };
    calls.push(call);
    const wait = workspace.isLimited ? secondsToWait(method, args) : 0;
    const limited = wait > 0 ? ({ kind: 'limit', retryAfterSeconds: wait } as const) : undefined;
    const behaviour = next.get(method)?.shift() ?? lasting.get(method) ?? limited;
    const undone = behaviour && withoutDoing(behaviour, response);
    if (!undone) {
      const answered = act(args);
      call.answer = Buffer.isBuffer(answered.body) ? {} : answered.body;
      if (behaviour?.kind === 'lose answer') response.destroy();
      else if (behaviour?.kind === 'late') setTimeout(() => send(response, answered), behaviour.ms).unref();
      else send(response, answered);
    }
    for (const look of [...waiting]) look();
  }

  function route(path: string, request: IncomingMessage, body: Buffer): [string, (args: Fields) => Answered] {
    const [, first = '', ...rest] = path.split('/');
    if (first === 'api') return [rest.join('/'), (args) => webApi(rest.join('/'), args, request)];
    if (first === 'response') return ['response_url', (args) => respond(workspace, rest[0] ?? '', args)];
    if (first === 'files-pri') return ['download', () => download(workspace, rest, request.headers.authorization)];
    if (first === 'upload')
      return ['upload', () => upload(workspace, rest[1] ?? '', body, request.headers['content-type'])];
    return ['unknown', () => ({ status: 404, body: {} })];
  }

  function webApi(name: string, args: Fields, request: IncomingMessage): Answered {
    const date = workspace.clock().toUTCString();
    if (name === 'api.test') return { status: 200, headers: { date }, body: { ok: true, args } };
    const headers = { 'x-oauth-scopes': [...workspace.scopes].join(','), date };
    try {
      if (workspace.tokenError) throw new Refused(workspace.tokenError);
      const token = args.token ?? request.headers.authorization?.replace(/^Bearer /, '');
      if (!token) throw new Refused('not_authed');
      if (name === 'apps.connections.open') return { status: 200, headers, body: connection(token) };
      if (token !== workspace.botToken) throw new Refused('invalid_auth');
      const method = methods[name];
      if (!method) throw new Refused('unknown_method');
      return { status: 200, headers, body: { ok: true, ...method({ ...args, origin }, workspace) } };
    } catch (refusal) {
      if (refusal instanceof Refused) return { status: 200, headers, body: refusal.answer };
      throw refusal;
    }
  }

  /** Socket Mode has a token of its own: https://docs.slack.dev/reference/methods/apps.connections.open */
  function connection(token: unknown): Fields {
    if (token !== workspace.appToken) throw new Refused('invalid_auth');
    if (!workspace.socketUrl) throw new Refused('internal_error');
    return { ok: true, url: workspace.socketUrl };
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((fault: unknown) => {
      // A fault of the fake itself must not look like one of Slack's.
      response.writeHead(599).end(String(fault));
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(given.port ?? 0, '127.0.0.1', listening);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    workspace,
    origin,
    apiUrl: `${origin}/api/`,
    calls,
    misbehave: (method, ...behaviours) => void next.set(method, [...(next.get(method) ?? []), ...behaviours]),
    always: (method, behaviour) => void (behaviour ? lasting.set(method, behaviour) : lasting.delete(method)),
    forget: (method) => void next.delete(method),
    callsOf: (method) => calls.filter((call) => call.method === method),
    until: (condition, what) =>
      new Promise((holds, failed) => {
        const look = () => {
          if (!condition()) return;
          clearTimeout(timer);
          waiting.delete(look);
          holds();
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          failed(
            new Error(`Waited in vain for: ${what}. Calls so far: ${calls.map((call) => call.method).join(', ')}`),
          );
        }, patienceMs);
        waiting.add(look);
        look();
      }),
    close: () => closed(server),
  };
}

function send(response: ServerResponse, { status, body, headers }: Answered): void {
  const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json; charset=utf-8';
  response
    .writeHead(status, { 'content-type': type, ...headers })
    .end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
}

/** Answers for the behaviours that do nothing; whether this was one of them. */
function withoutDoing(behaviour: Behaviour, response: ServerResponse): boolean {
  switch (behaviour.kind) {
    case 'refuse':
      send(response, { status: 200, body: { ok: false, error: behaviour.error } });
      return true;
    case 'limit':
      send(response, {
        status: 429,
        headers: { 'retry-after': String(behaviour.retryAfterSeconds) },
        body: { ok: false, error: 'ratelimited' },
      });
      return true;
    case 'fail':
      send(response, { status: behaviour.status, body: Buffer.from('Internal Server Error') });
      return true;
    case 'cut off':
      response.destroy();
      return true;
    case 'late':
    case 'lose answer':
      return false;
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function argumentsOf(request: IncomingMessage, body: Buffer): Fields {
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
  if (request.headers['content-type']?.includes('application/json')) return { ...query, ...parsed(body.toString()) };
  const args: Fields = { ...query, ...Object.fromEntries(new URLSearchParams(body.toString())) };
  for (const key of json) {
    if (typeof args[key] === 'string') args[key] = parsed(args[key], args[key]);
  }
  return args;
}

function parsed(text: string, otherwise: unknown = {}): Fields {
  try {
    return JSON.parse(text) as Fields;
  } catch {
    return otherwise as Fields;
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
