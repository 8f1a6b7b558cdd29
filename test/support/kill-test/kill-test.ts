import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { connect, type DatabaseAddress } from '../../../db/connection/connect.ts';
import { migrate } from '../../../db/connection/migrate.ts';
import type { Schema } from '../../../db/tables/schema.ts';
import { createDatabase } from '../databases/create-database.ts';
import { type Behaviour, type FakeSlack, startFakeSlack } from '../fake-slack/fake-slack.ts';
import { addPerson } from '../fake-slack/fake-slack-workspace.ts';
import { freePort } from '../network/free-port.ts';
import { keepDueNotices, type Told } from './kill-test-notices.ts';
import { type AskedCount, actingPeople, keepClickable, type People } from './kill-test-people.ts';

export interface KillTest {
  readonly kills: number;
  /** A PostgreSQL server, on which it makes a database of its own and runs two bots at a time; or PGlite, with one. */
  readonly database: { readonly server: string } | 'PGlite';
  /** The built bot: `dist/src/cli.js`. */
  readonly bot: string;
  readonly random: () => number;
  /** Told after each round how many kills there were so far. */
  readonly progress?: (kills: number) => void;
}

export interface KillCount {
  readonly kills: number;
  readonly notices: number;
  readonly lost: number;
  readonly doubled: number;
  /** What people posted, typed, clicked and pasted meanwhile, and heard to be received; lost and doubled count it too. */
  readonly acknowledged: AskedCount['acknowledged'];
  /** Messages said by the bots that were killed; the rest came when all was calm. Where it is 0, the kills tested nothing. */
  readonly saidWhileKilled: number;
}

/** After so many kills time passes: the leases of the dead end. */
const killsBetweenLeases = 8;

/**
 * Starts the real bot over and over against a Slack that goes wrong in every way, while people post, type and click, kills it with -9 at
 * random moments, and counts once all is calm what was said never or twice, and what was acknowledged and not done, or done twice.
 */
export async function killAgainAndAgain(test: KillTest): Promise<KillCount> {
  if (!existsSync(test.bot)) throw new Error(`${test.bot} is missing: npm run build`);
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-kill-'));
  const own =
    test.database === 'PGlite'
      ? undefined
      : await createDatabase(test.database.server, `rapporteur_kill_${process.pid}`);
  const address: DatabaseAddress = own ? { url: own.url } : { folder: join(folder, 'database') };
  const atATime = test.database === 'PGlite' ? 1 : 2;
  const slack = await startFakeSlack();
  const { start, portOf, end } = await botStarter(test.bot, address, slack, atATime, folder);
  const inDatabase = async <Result>(work: (db: Kysely<Schema>) => Promise<Result>): Promise<Result> => {
    const { db, close } = await connect(address);
    return work(db).finally(close);
  };
  try {
    const { told, clickable } = await inDatabase(async (db) => {
      await migrate(db);
      const told = await keepDueNotices(db, test.kills, new Date());
      return { told, clickable: await keepClickable(db, test.kills, new Date()) };
    });
    for (const { userId } of told)
      addPerson(slack.workspace, { id: userId, name: userId, real_name: userId, tz: 'UTC' });
    const members = new Set(told.map(({ userId }) => userId)).size;
    const people = actingPeople(slack, members, clickable);
    let kills = 0;
    for (let sinceLeases = 0; kills < test.kills; ) {
      goWrong(slack, test.random);
      const bots = Array.from({ length: Math.min(atATime, test.kills - kills) }, (_, seat) => start(seat));
      await Promise.all(bots.map((bot, seat) => killSometime(bot, { slack, people, port: portOf(seat) }, test.random)));
      kills += bots.length;
      sinceLeases += bots.length;
      test.progress?.(kills);
      if (sinceLeases >= killsBetweenLeases) {
        await inDatabase(letLeasesEnd);
        sinceLeases = 0;
      }
    }
    const due = await inDatabase((db) => dropFuture(db, new Date()));
    const saidWhileKilled = slack.workspace.messages.filter(({ bot_id }) => bot_id !== undefined).length;
    await calmDown(slack, start, inDatabase);
    const notices = count(slack, told, due);
    const asked = await inDatabase(people.count);
    return {
      kills,
      saidWhileKilled,
      notices: notices.notices,
      acknowledged: asked.acknowledged,
      lost: notices.lost + asked.lost,
      doubled: notices.doubled + asked.doubled,
    };
  } finally {
    end();
    await slack.close();
    await own?.drop();
  }
}

/**
 * Kills the bot some time after its start: once in ten at any moment; four times in ten the moment it has acknowledged something that
 * somebody asked for; otherwise the moment it has said something and not yet heard back, or has no more to say, as where Slack told it to
 * wait.
 */
async function killSometime(
  bot: ChildProcess,
  { slack, people, port }: { readonly slack: FakeSlack; readonly people: People; readonly port: number },
  random: () => number,
): Promise<void> {
  const died = new Promise<void>((dead) => bot.once('exit', () => dead()));
  const over = new AbortController();
  let acknowledgements = 1 + Math.floor(random() * 4);
  let acknowledge = () => {};
  const acknowledged = new Promise<void>((heard) => {
    acknowledge = heard;
  });
  const acting = people.act(port, over.signal, () => {
    acknowledgements -= 1;
    if (acknowledgements === 0) acknowledge();
  });
  const which = random();
  const moment =
    which < 0.1
      ? new Promise((over) => setTimeout(over, random() * 3000))
      : which < 0.5
        ? acknowledged
        : Promise.race([spoken(slack, 1 + Math.floor(random() * 8)), died]);
  await Promise.race([moment, died]);
  // Now, or as the answer arrives, or while it is being written down.
  if (random() < 0.5) await new Promise((over) => setTimeout(over, random() * 40));
  bot.kill('SIGKILL');
  await died;
  over.abort();
  await acting;
}

const deliveryMethods: readonly string[] = ['chat.postMessage', 'conversations.history', 'conversations.open'];

/** Until so many more calls deliver something or look for it, or none has come for a while since the last. */
async function spoken(slack: FakeSlack, aim: number): Promise<void> {
  let looked = slack.calls.length;
  let count = 0;
  let quiet: NodeJS.Timeout | undefined;
  await new Promise<void>((over) => {
    const endAfter = (ms: number) => {
      clearTimeout(quiet);
      quiet = setTimeout(over, ms);
    };
    endAfter(20_000);
    const isEnough = () => {
      const news = slack.calls.slice(looked).filter((call) => deliveryMethods.includes(call.method));
      looked = slack.calls.length;
      count += news.length;
      if (news.length > 0) endAfter(500);
      return count >= aim;
    };
    slack.until(isEnough, 'the bot to speak').then(over, over);
  });
  clearTimeout(quiet);
}

function goWrong(slack: FakeSlack, random: () => number): void {
  const ways: readonly Behaviour[] = [
    { kind: 'late', ms: 0 },
    { kind: 'late', ms: 300 },
    { kind: 'lose answer' },
    { kind: 'cut off' },
    { kind: 'fail', status: 500 },
    { kind: 'refuse', error: 'internal_error' },
    { kind: 'limit', retryAfterSeconds: 1 },
  ];
  const some = (most: number) =>
    Array.from(
      { length: Math.floor(random() * most) },
      (): Behaviour => ways[Math.floor(random() * ways.length)] ?? { kind: 'late', ms: 0 },
    );
  slack.misbehave('chat.postMessage', ...some(8));
  slack.misbehave('conversations.history', ...some(3));
  slack.misbehave('conversations.open', ...some(2));
}

/** All bots are dead, and time passes: what they had claimed is anybody's, and what Slack asked to wait for is over. */
async function letLeasesEnd(db: Kysely<Schema>): Promise<void> {
  await sql`update notices set lease_until = clock_timestamp() where state = 'sending'`.execute(db);
  await sql`update notices set resting_until = null where state = 'waiting'`.execute(db);
  await sql`update inbox set lease_until = clock_timestamp() where lease_until is not null`.execute(db);
}

/** Forgets the notices that are not due yet; returns the keys of the others. */
async function dropFuture(db: Kysely<Schema>, now: Date): Promise<ReadonlySet<string>> {
  await db.deleteFrom('notices').where('dueAt', '>', now).where('state', '=', 'waiting').execute();
  const rows = await db.selectFrom('notices').select('actionId').execute();
  return new Set(rows.map((row) => String(row.actionId)));
}

/** Lets bots run undisturbed, each until it ends in order, till nothing is left to say. */
async function calmDown(
  slack: FakeSlack,
  start: (seat: number) => ChildProcess,
  inDatabase: <Result>(work: (db: Kysely<Schema>) => Promise<Result>) => Promise<Result>,
): Promise<void> {
  for (const method of deliveryMethods) {
    slack.always(method, undefined);
    slack.forget(method);
  }
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const left = await inDatabase(async (db) => {
      await letLeasesEnd(db);
      const unsaid = db.selectFrom('notices').where('state', 'in', ['waiting', 'sending']).select('id');
      const undone = db.selectFrom('inbox').where('leaseUntil', 'is not', null).select('id');
      return (await unsaid.execute()).length + (await undone.execute()).length;
    });
    if (left === 0) return;
    const bot = start(0);
    const ended = new Promise<void>((end) => bot.once('exit', () => end()));
    const running = new Promise<void>((runs) => {
      bot.stderr?.on('data', (line: Buffer) => line.includes('Rapporteur is running') && runs());
    });
    await Promise.race([running.then(() => untilQuiet(slack)), ended]);
    bot.kill('SIGTERM');
    await ended;
  }
  throw new Error('The bot left something unsaid or undone, 20 undisturbed rounds long');
}

/** Resolves once the bot has asked nothing of Slack for a while: hundreds of things may be left to do. */
async function untilQuiet(slack: FakeSlack): Promise<void> {
  for (let calls = -1; calls < slack.calls.length; ) {
    calls = slack.calls.length;
    await new Promise((over) => setTimeout(over, 2000));
  }
}

function count(
  slack: FakeSlack,
  told: readonly Told[],
  due: ReadonlySet<string>,
): Pick<KillCount, 'notices' | 'lost' | 'doubled'> {
  const times = new Map<string, number>();
  for (const { text } of slack.workspace.messages) {
    for (const [task] of text.matchAll(/Task \d+(?=:)/g)) times.set(task, (times.get(task) ?? 0) + 1);
  }
  const all = told.filter((one) => due.has(String(one.actionId)));
  const timesOf = (one: Told) => times.get(one.task) ?? 0;
  return {
    notices: all.length,
    lost: all.filter((one) => timesOf(one) === 0).length,
    doubled: all.filter((one) => timesOf(one) > 1).length,
  };
}

async function botStarter(
  bot: string,
  address: DatabaseAddress,
  slack: FakeSlack,
  seats: number,
  folder: string,
): Promise<{ start(seat: number): ChildProcess; portOf(seat: number): number; end(): void }> {
  const ports = await Promise.all(Array.from({ length: seats }, freePort));
  const running = new Set<ChildProcess>();
  const end = () => {
    process.off('exit', end);
    for (const child of running) child.removeAllListeners('exit').kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  // Told to stop in the middle, the test leaves no bot and no folder behind.
  process.once('exit', end);
  const start = (seat: number) => {
    const child = spawn(process.execPath, [bot, 'start'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env.PATH,
        SLACK_BOT_TOKEN: slack.workspace.botToken,
        SLACK_SIGNING_SECRET: 'secret',
        SLACK_API_URL: slack.apiUrl,
        PORT: String(ports[seat]),
        ...('url' in address ? { DATABASE_URL: address.url } : { RAPPORTEUR_FOLDER: address.folder }),
      },
    });
    running.add(child);
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => {
      said = (said + piece.toString()).slice(-2000);
    });
    child.once('exit', (code) => {
      running.delete(child);
      if (code !== null && code !== 0) throw new Error(`The bot ended by itself with code ${code}: ${said}`);
    });
    return child;
  };
  return { start, portOf: (seat) => ports[seat] ?? 0, end };
}
