import { AsyncLocalStorage } from 'node:async_hooks';
import type { Connection } from '../../../db/connection/connection.ts';
import { markExecuted } from '../../../db/requests/inbox.ts';

/** One go at what a payload of Slack's asks for. A process that dies leaves it to another go. */
export interface Execution {
  readonly teamId: string;
  /** Slack's name for the payload. */
  readonly key: string;
  /** Names this go. */
  readonly run: string;
}

/** Another go has made the change already; thrown, so that the transaction of the second is undone. */
export class AlreadyExecuted extends Error {
  constructor({ key }: Execution) {
    super(`What ${key} asks for was done before`);
    this.name = 'AlreadyExecuted';
  }
}

const inFlight = new AsyncLocalStorage<Execution>();

/** Does `work` for a payload: each transaction in it that changes what the payload asks for says so with `claimRequest`. */
export const duringExecution = <Outcome>(execution: Execution, work: () => Promise<Outcome>): Promise<Outcome> =>
  inFlight.run(execution, work);

/**
 * Has the transaction commit only if no other go at the same payload has committed its own. Outside a payload, as in the minute's work, it
 * does nothing.
 */
export async function claimRequest(db: Connection): Promise<void> {
  const execution = inFlight.getStore();
  if (execution && !(await markExecuted(db, execution))) throw new AlreadyExecuted(execution);
}
