import type { App } from '@slack/bolt';
import { AlreadyExecuted } from '../../operations/requests/execution.ts';
import { fieldOf } from '../message/field-of.ts';
import { incomplete, tooLate } from '../views/request/fault-sentences.ts';
import type { FaultLog } from './fault-log.ts';
import type { TellPerson } from './tell-person.ts';

/**
 * The one edge at which a listener's fault arrives: logged whole under a reference, and the person who met it is told that
 * reference and what to do, in a direct message where Slack gives no address to answer to. No private text and no token is in the
 * log: of the payload only its kind.
 */
export function onFault(app: App, faults: FaultLog, tellPerson: TellPerson): void {
  app.error(async ({ error, body, context }: Met) => {
    // Another go at the same payload did it, and has told the person.
    if (error instanceof AlreadyExecuted || fieldOf(error, 'original') instanceof AlreadyExecuted) return;
    const reference = logFault(faults, body, error, context.retryNum);
    await tellPerson(body, isTooLate(error) ? tooLate : incomplete(reference));
  });
}

/** Logs what went wrong with a payload, and gives the reference under which the log has it. */
export function logFault(faults: FaultLog, body: unknown, error: unknown, retry?: number): string {
  return faults.report(error, 'A listener failed', { kind: kindOf(body), retry });
}

/** Slack lets a window be opened for three seconds after the click: https://docs.slack.dev/surfaces/modals#opening */
const isTooLate = (error: unknown): boolean => {
  const cause = fieldOf(error, 'data') ? error : fieldOf(error, 'original');
  return fieldOf(fieldOf(cause, 'data'), 'error') === 'expired_trigger_id';
};

interface Met {
  readonly error: unknown;
  readonly body: unknown;
  readonly context: { readonly retryNum?: number; readonly botToken?: string };
}

const kindOf = (body: unknown): unknown => fieldOf(body, 'type') ?? fieldOf(body, 'command');
