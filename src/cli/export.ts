import { closeSync, fchmodSync, openSync, writeFileSync } from 'node:fs';
import { connect } from '../../db/connection/connect.ts';
import type { Instant } from '../domain/time/instant.ts';
import { exportPerson } from '../operations/privacy/export-person.ts';
import { readSettings } from '../process/settings.ts';
import { reportKnownErrors } from './report-known-errors.ts';
import { whichPerson } from './which-person.ts';

export interface ExportOptions {
  readonly person: string;
  readonly committee?: string;
  readonly out?: string;
}

/**
 * `rapporteur export --person WHO [--committee WHICH] [--out FILE]`: all that is kept of a person, as JSON (`PersonExport`), on standard
 * output or in a file that only its owner may read. Gives the exit code: 1 where it is not certain who is meant.
 */
export async function exportOf(options: ExportOptions, now: Instant = new Date()): Promise<number> {
  return reportKnownErrors(async () => {
    const { unhurried: db, close } = await connect(readSettings().database);
    try {
      const places = await whichPerson(db, options.person, options.committee);
      if (!places) return 1;
      const json = `${JSON.stringify(await exportPerson(db, places, now), null, 2)}\n`;
      if (options.out === undefined) process.stdout.write(json);
      else {
        writePrivately(options.out, json);
        console.log(`Written to ${options.out}. Only you can read it.`);
      }
      return 0;
    } finally {
      await close();
    }
  });
}

function writePrivately(file: string, text: string): void {
  const opened = openSync(file, 'w', 0o600);
  try {
    // A file that was there already keeps the mode it had.
    fchmodSync(opened, 0o600);
    writeFileSync(opened, text);
  } finally {
    closeSync(opened);
  }
}
