import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createConnection, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { localSlackConfig, sampleCommittee } from './sample-committee.ts';

/** local-slack running: a Slack on this machine, with a page to act as anyone in it. */
export interface LocalSlack {
  /** The page's address. */
  readonly page: string;
  /** For `slackApiUrl`. */
  readonly apiUrl: string;
  /** Addresses of this machine at which others in its network reach the page; none where it listens on loopback alone. */
  readonly openTo: readonly string[];
  stop(): Promise<void>;
}

/** A reason, in words for the person who typed `npm start`, why there can be no workspace. */
export class NoWorkspace extends Error {}

/** Starts local-slack with the sample committee, on `port` of this machine. What it needs and keeps is in `folder`. */
export async function startLocalSlack(port: number, folder: string): Promise<LocalSlack> {
  // It runs in that folder, where a relative path would lead elsewhere.
  const home = resolve(folder);
  const config = writeConfig(home);
  const program = findProgram();
  if (program === undefined) throw new NoWorkspace(withoutProgram(config, port));
  if (!(await isFree(port))) {
    throw new NoWorkspace(
      `Another program uses port ${port}. Choose another port: RAPPORTEUR_PORT=${port + 1} npm start`,
    );
  }
  const child = spawn(
    program,
    ['--config', config, '--port', String(port), '--base-host', '127.0.0.1', '--files-dir', join(home, 'files')],
    // A group of its own: Ctrl-C reaches us alone, and the bot can say goodbye before its Slack goes.
    { cwd: home, detached: true, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const said = lastWords(child);
  const page = `http://127.0.0.1:${port}`;
  try {
    await answers(`${page}/_control/state`, child, said);
  } catch (error) {
    await end(child);
    throw error;
  }
  return { page, apiUrl: `${page}/api/`, openTo: await reachable(port), stop: () => end(child) };
}

/** The program's path, where npm installed one for this platform. */
function findProgram(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = process.platform === 'win32' ? 'local-slack.exe' : 'local-slack';
  try {
    return createRequire(import.meta.url).resolve(`local-slack-${platform}-${process.arch}/bin/${name}`);
  } catch {
    return undefined;
  }
}

function withoutProgram(config: string, port: number): string {
  const { tokens } = sampleCommittee;
  return [
    `npm didn't install local-slack for ${process.platform} ${process.arch}, so I can't open a trial workspace.`,
    'Try to start it with npx in another terminal:',
    `    npx local-slack --config ${config} --port ${port} --base-host 127.0.0.1`,
    'Then start the bot with the tokens of that workspace:',
    `    SLACK_BOT_TOKEN=${tokens.bot} SLACK_APP_TOKEN=${tokens.app} SLACK_API_URL=http://127.0.0.1:${port}/api/ npm start`,
    'Or use a real Slack workspace: see README.md.',
  ].join('\n');
}

// The program is made with Bun and reads this on its way up. By itself it listens on every address of the machine and asks nobody
// for a password; and it would live on, holding the port, where the bot is killed.
const keeper = `const serve = Bun.serve;
Bun.serve = (options) => serve({ ...options, hostname: '127.0.0.1' });
process.stdin.on('end', () => process.exit()).resume();
`;

function writeConfig(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify(localSlackConfig(), null, 2));
  writeFileSync(join(folder, 'keeper.js'), keeper);
  writeFileSync(join(folder, 'bunfig.toml'), 'preload = ["./keeper.js"]\n');
  return config;
}

/** Whether nobody listens on the port, neither on loopback nor on all addresses. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    const server = createServer();
    const free = await new Promise<boolean>((answer) => {
      server.once('error', () => answer(false));
      server.listen(port, host, () => answer(true));
    });
    if (!free) return false;
    await new Promise((done) => server.close(done));
  }
  return true;
}

const mostTries = 100;
const betweenTriesMs = 100;
const answerMs = 2_000;

async function answers(address: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tried = 0; tried < mostTries; tried += 1) {
    if (child.exitCode !== null) break;
    const state = await fetch(address, { signal: AbortSignal.timeout(answerMs) }).catch(() => undefined);
    if (state?.ok) return;
    await wait(betweenTriesMs);
  }
  throw new NoWorkspace(`local-slack didn't start. It said:\n${said()}`);
}

/** Keeps the end of what the program says, for the case that it fails. */
function lastWords(child: ChildProcess): () => string {
  let words = '';
  const keep = (piece: unknown) => {
    words = `${words}${piece}`.slice(-2_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  // For good: an error that nobody hears ends the process.
  child.on('error', keep);
  return () => words.trim();
}

const patienceMs = 3_000;

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = AbortSignal.timeout(patienceMs);
  late.addEventListener('abort', () => child.kill('SIGKILL'));
  await gone;
}

/** This machine's addresses in its networks at which the port answers. */
async function reachable(port: number): Promise<readonly string[]> {
  const addresses = Object.values(networkInterfaces())
    .flatMap((network) => network ?? [])
    .filter((network) => !network.internal && network.family === 'IPv4')
    .map((network) => network.address);
  const open = await Promise.all(addresses.map((host) => connects(host, port)));
  return addresses.filter((_, index) => open[index]);
}

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = createConnection({ host, port, timeout: 500 });
    const said = (open: boolean) => {
      socket.destroy();
      answer(open);
    };
    socket.once('connect', () => said(true));
    socket.once('error', () => said(false));
    socket.once('timeout', () => said(false));
  });
}
