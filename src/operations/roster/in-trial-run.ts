import { type Connection, inTransaction } from '../../../db/connection/connection.ts';

/** Does the work in a transaction that is then taken back, and gives what came of it: what is foretold is what would be done. */
export async function inTrialRun<Outcome>(
  db: Connection,
  work: (db: Connection) => Promise<Outcome>,
): Promise<Outcome> {
  const taken = new TakenBack();
  let outcome: { readonly of: Outcome } | undefined;
  try {
    await inTransaction(db, async (db) => {
      outcome = { of: await work(db) };
      throw taken;
    });
  } catch (error) {
    if (error !== taken || !outcome) throw error;
    return outcome.of;
  }
  throw new Error('A trial run was not taken back');
}

class TakenBack extends Error {}
