import { connect } from '../../db/connection/connect.ts';
import type { Connection } from '../../db/connection/connection.ts';
import { type ListedNotice, listDueBetween, listTroubled } from '../../db/reminders/notice-list.ts';
import { addDays, type CalendarDay, dayIn, type Instant, isCalendarDay, momentIn } from '../domain/time/instant.ts';
import { readSettings } from '../process/settings.ts';
import { reportKnownErrors } from './report-known-errors.ts';

const mostListed = 200;

/**
 * `rapporteur notices`: what is late, being sent or failed, each with why, and how much waits.
 * `--dry-run DAY`: what would be sent on that day (UTC), to whom; nothing is sent.
 */
export async function notices(options: { readonly dryRun?: string }, now: Instant = new Date()): Promise<number> {
  const today = dayIn('UTC', now);
  const day = options.dryRun === 'today' ? today : options.dryRun;
  if (day !== undefined && !isCalendarDay(day)) {
    console.error(`I couldn't read “${day.slice(0, 40)}” as a day. Write it as 2027-01-26, or today.`);
    return 1;
  }
  return reportKnownErrors(async () => {
    const { db, close } = await connect(readSettings().database);
    try {
      await (day === undefined ? printTroubled(db, now) : printDue(db, day, day === today));
      return 0;
    } finally {
      await close();
    }
  });
}

async function printDue(db: Connection, day: CalendarDay, isToday: boolean): Promise<void> {
  // Today whatever is late is sent too.
  const from = isToday ? new Date(0) : momentIn('UTC', day, '00:00');
  const due = await listDueBetween(db, from, momentIn('UTC', addDays(day, 1), '00:00'));
  for (const notice of due) console.log(line(notice));
  console.log(`${due.length} would be sent on ${day} (UTC), grouped by person. Nothing was sent.`);
  console.log('Weekly reminders and digests are planned one at a time, so only the next of each is counted.');
}

async function printTroubled(db: Connection, now: Instant): Promise<void> {
  const { waiting, nextDue, notices: troubled } = await listTroubled(db, now, mostListed);
  for (const notice of troubled)
    console.log(`${stateOf(notice)}  ${line(notice)}${notice.why ? `  (${notice.why})` : ''}`);
  if (troubled.length === mostListed) console.log(`Only the newest ${mostListed} are shown.`);
  console.log(`${waiting} waiting${nextDue ? `, the next at ${nextDue.toISOString()}` : ''}.`);
}

const stateOf = ({ state }: ListedNotice): string => (state === 'waiting' ? 'late   ' : state.padEnd(7));

/** One notice on one line, without line breaks from the action's words. */
const line = ({ dueAt, committee, to, kind, about, reason }: ListedNotice): string =>
  [dueAt.toISOString().slice(0, 16), committee, to, kind, about.slice(0, 100), reason]
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would obey is what must not reach it
    .map((text) => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' '))
    .join('  ');
