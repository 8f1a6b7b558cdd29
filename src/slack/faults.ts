import { randomBytes } from 'node:crypto';
import type { App } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * The one edge at which a listener's fault arrives: logged whole under a reference, and the person who met it is told that
 * reference and what to do. No private text and no token is in the log: of the payload only its kind.
 */
export function onFault(app: App, log: Logger): void {
  app.error(async ({ error, body, context }: { error: unknown; body: unknown; context: { retryNum?: number } }) => {
    const reference = randomBytes(4).toString('hex');
    log.error({ reference, kind: kindOf(body), retry: context.retryNum, error: described(error) }, 'A listener failed');
    const address = fieldOf(body, 'response_url');
    if (typeof address !== 'string') return;
    const text = `Something went wrong here, and nothing was changed by it. Please try again; if it happens again, give the secretariat this reference: ${reference}.`;
    const answer = { response_type: 'ephemeral', replace_original: false, text };
    await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answer),
    }).catch((fault: unknown) =>
      log.warn({ reference, error: described(fault) }, 'The person could not be told of the fault'),
    );
  });
}

/** An error as the log has it, with its causes; tokens are blotted out wherever they stand. */
export function described(error: unknown): unknown {
  if (!(error instanceof Error) && fieldOf(error, 'message') === undefined) return String(error);
  const text = (name: string) => String(fieldOf(error, name) ?? '').replace(/xox[a-z]-[\w-]+|xapp-[\w-]+/g, 'x…');
  const cause = fieldOf(error, 'original') ?? fieldOf(error, 'cause');
  return {
    name: text('name'),
    code: fieldOf(error, 'code'),
    message: text('message'),
    stack: text('stack'),
    ...(cause === undefined ? {} : { cause: described(cause) }),
  };
}

const kindOf = (body: unknown): unknown => fieldOf(body, 'type') ?? fieldOf(body, 'command');

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
