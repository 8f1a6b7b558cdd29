import { connect } from '../../db/connection/connect.ts';
import type { Connection } from '../../db/connection/connection.ts';
import { countOwnedRows } from '../../db/privacy/owned-rows.ts';
import type { Instant } from '../domain/time/instant.ts';
import { eraseCommittee } from '../operations/privacy/erase-committee.ts';
import { type ForgottenRows, forgetPerson } from '../operations/privacy/forget-person.ts';
import { inTrialRun } from '../operations/roster/in-trial-run.ts';
import { readSettings } from '../process/settings.ts';
import { reportKnownErrors } from './report-known-errors.ts';
import { committeeLine, placeLine, whichCommittee, whichPerson } from './which-person.ts';

export interface ForgetOptions {
  readonly person?: string;
  readonly committee?: string;
  readonly yes?: true;
}

/**
 * `rapporteur forget --person WHO [--committee WHICH] [--yes]`: makes a person a former member without a name, in one committee or in all.
 * `rapporteur forget --committee WHICH [--yes]`: deletes a committee with all that belongs to it.
 *
 * Without `--yes` nothing is changed, and what would be is printed. Gives the exit code: 1 where it is not certain who or what is meant.
 */
export async function forget(options: ForgetOptions, now: Instant = new Date()): Promise<number> {
  const { person, committee, yes = false } = options;
  if (person === undefined && committee === undefined) {
    console.error('Say what to forget: add --person with a name or Slack id, or --committee with a name or number.');
    return 1;
  }
  return reportKnownErrors(async () => {
    const { unhurried: db, close } = await connect(readSettings().database);
    try {
      if (person !== undefined) return await forgetOne(db, person, committee, yes, now);
      return await forgetCommittee(db, committee ?? '', yes);
    } finally {
      await close();
    }
  });
}

async function forgetOne(
  db: Connection,
  who: string,
  which: string | undefined,
  yes: boolean,
  now: Instant,
): Promise<number> {
  const places = await whichPerson(db, who, which);
  if (!places) return 1;
  const entries = places.map(({ entry }) => entry);
  const rows = await (yes ? forgetPerson(db, entries, now) : inTrialRun(db, (db) => forgetPerson(db, entries, now)));
  for (const place of places) console.log(placeLine(place));
  printTable(rows);
  console.log(
    yes
      ? 'Forgotten. They now appear as “a former member”. The secretariat is asked about their open actions and groups.'
      : 'Nothing has changed. Read in docs/operator.md what texts may still say, then run this again with --yes.',
  );
  console.log('Messages in Slack keep the name until you delete them there. Cards keep it until their next update.');
  return 0;
}

async function forgetCommittee(db: Connection, which: string, yes: boolean): Promise<number> {
  const committee = await whichCommittee(db, which);
  if (!committee) return 1;
  const rows = await (yes ? eraseCommittee(db, committee.id) : countOwnedRows(db, 'committees', committee.id));
  console.log(committeeLine(committee));
  printTable(rows.map(({ table, rows }) => ({ table, deleted: rows, anonymized: 0 })));
  console.log(
    yes
      ? 'Deleted. The next summary posted in its channel starts a new committee. To prevent that, remove the bot from the channel.'
      : "Nothing has been deleted. Run this again with --yes to delete all of it. That can't be undone.",
  );
  console.log('Messages in Slack stay until you delete them there.');
  return 0;
}

function printTable(rows: readonly ForgottenRows[]): void {
  const width = Math.max(5, ...rows.map(({ table }) => table.length));
  const line = (table: string, deleted: string | number, anonymized: string | number) =>
    console.log(`${table.padEnd(width)}  ${String(deleted).padStart(7)}  ${String(anonymized).padStart(10)}`);
  line('Table', 'Deleted', 'Anonymized');
  for (const { table, deleted, anonymized } of rows) line(table, deleted, anonymized);
}
