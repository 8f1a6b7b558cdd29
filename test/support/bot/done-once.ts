import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Schema } from '../../../db/tables/schema.ts';
import { environment } from '../databases/databases.ts';
import { type Rows, readRows, replaceRows } from '../databases/rows.ts';
import { addContent, readContent } from '../fake-slack/workspace-content.ts';
import type { TestBot } from './bot.ts';

/** What some work left behind: in the database, in Slack, and on the clock. */
interface Outcome<Result> {
  readonly rows: Rows;
  readonly content: string;
  readonly now: string;
  readonly result: Result;
}

const read = new Map<string, Outcome<unknown>>();

/**
 * What `work` does with a bot that was just started in an empty database. Only the first to ask in a run of jest has it done; the others
 * get what it left behind, as a bot that is started anew finds it. The result goes through JSON; `name` is that of a file.
 */
export async function doneOnce<Result>(
  name: string,
  db: Kysely<Schema>,
  bot: TestBot,
  work: () => Promise<Result>,
): Promise<Result> {
  const file = join(environment('RAPPORTEUR_TEST_FOLDER'), `${name}.json`);
  const { workspace } = bot.slack;
  if (!read.has(name) && existsSync(file)) read.set(name, JSON.parse(readFileSync(file, 'utf8')));
  const done = read.get(name) as Outcome<Result> | undefined;
  if (done) {
    await replaceRows(db, done.rows);
    addContent(workspace, done.content);
    bot.clock.now = new Date(done.now);
    return done.result;
  }
  const result = await work();
  await bot.quiet();
  const now = bot.clock.now.toISOString();
  writeWhole(file, JSON.stringify({ rows: await readRows(db), content: readContent(workspace), now, result }));
  return result;
}

/** Two workers may write one file at once: it holds what one of them wrote. */
function writeWhole(file: string, content: string): void {
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}
