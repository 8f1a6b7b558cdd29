import { connect, type Database } from '../../db/connect.ts';
import { FolderInUse } from '../../db/folder-lock.ts';
import { type ListedNotice, listDueBetween, listTroubled } from '../../db/notice-list.ts';
import { addDays, dayIn, type Instant, isCalendarDay, momentIn } from '../domain/instant.ts';
import { readSettings, WrongSettings } from '../settings.ts';

const mostListed = 200;

/**
 * `rapporteur notices`: what is late, being sent or failed, each with why, and how much waits.
 * `--dry-run DAY`: what would be sent on that day (UTC), to whom; nothing is sent.
 */
export async function notices(options: { readonly dryRun?: string }, now: Instant = new Date()): Promise<number> {
  const day = options.dryRun === 'today' ? dayIn('UTC', now) : options.dryRun;
  if (day !== undefined && !isCalendarDay(day)) {
    console.error(`“${day.slice(0, 40)}” is no day: write it as 2027-01-26, or today.`);
    return 1;
  }
  const database = await connectOrSay();
  if (!database) return 1;
  try {
    if (day !== undefined) {
      const due = await listDueBetween(
        database.db,
        momentIn('UTC', day, '00:00'),
        momentIn('UTC', addDays(day, 1), '00:00'),
      );
      for (const notice of due) console.log(line(notice));
      console.log(`${due.length} would be sent on ${day} (UTC), those to one person together. Nothing was sent.`);
      return 0;
    }
    const { waiting, nextDue, notices: troubled } = await listTroubled(database.db, now, mostListed);
    for (const notice of troubled)
      console.log(`${stateOf(notice)}  ${line(notice)}${notice.why ? `  (${notice.why})` : ''}`);
    if (troubled.length === mostListed) console.log(`... the newest ${mostListed} of them.`);
    console.log(`${waiting} waiting${nextDue ? `, the next at ${nextDue.toISOString()}` : ''}.`);
    return 0;
  } finally {
    await database.close();
  }
}

/** The embedded database belongs to one process at a time: while the bot runs on it, it says so. */
async function connectOrSay(): Promise<Database | undefined> {
  try {
    return await connect(readSettings().database);
  } catch (error) {
    if (!(error instanceof WrongSettings || error instanceof FolderInUse)) throw error;
    console.error(error.message);
    return undefined;
  }
}

const stateOf = ({ state }: ListedNotice): string => (state === 'waiting' ? 'late   ' : state.padEnd(7));

/** One notice on one line: whoever named the action wrote no line of ours. */
const line = ({ dueAt, committee, to, kind, about, reason }: ListedNotice): string =>
  [dueAt.toISOString().slice(0, 16), committee, to, kind, about.slice(0, 100), reason]
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would obey is what must not reach it
    .map((text) => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' '))
    .join('  ');
