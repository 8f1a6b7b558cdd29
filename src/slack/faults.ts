import { randomBytes } from 'node:crypto';
import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import { fieldOf } from './field-of.ts';
import type { UnderWay } from './under-way.ts';

/**
 * The one edge at which a listener's fault arrives: logged whole under a reference, and the person who met it is told that
 * reference and what to do, in a direct message where Slack gives no address to answer to. No private text and no token is in the
 * log: of the payload only its kind.
 */
export function onFault(app: App, log: Logger, during: UnderWay['during']): void {
  app.error(async ({ error, body, context }: Met) => {
    const reference = randomBytes(4).toString('hex');
    log.error({ reference, kind: kindOf(body), retry: context.retryNum, error: described(error) }, 'A listener failed');
    const text = `Something went wrong here, and perhaps not all of it was done: look before you try again. If it happens again, give the secretariat this reference: ${reference}.`;
    await during(tell(app, { body, context }, text)).catch((fault: unknown) =>
      log.warn({ reference, error: described(fault) }, 'The person could not be told of the fault'),
    );
  });
}

interface Met {
  readonly error: unknown;
  readonly body: unknown;
  readonly context: { readonly retryNum?: number; readonly botToken?: string };
}

async function tell(app: App, { body, context }: Omit<Met, 'error'>, text: string): Promise<void> {
  const address = fieldOf(body, 'response_url');
  if (typeof address === 'string') {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text }),
    });
    // The address expires, and that may have been the fault.
    if (answer.ok) return;
  }
  const user = whoMet(body);
  if (user === undefined || context.botToken === undefined) return;
  await app.client.chat.postMessage({ token: context.botToken, channel: user, text });
}

/**
 * Who typed, clicked, sent a window, posted or edited. Of other events, such as somebody's leaving, nobody waits for an answer; nor does
 * a bot that posts.
 */
function whoMet(body: unknown): string | undefined {
  const event = fieldOf(body, 'event');
  const post = fieldOf(event, 'subtype') === 'message_changed' ? fieldOf(event, 'message') : event;
  const isPost = fieldOf(event, 'type') === 'message' && fieldOf(post, 'bot_id') === undefined;
  const user =
    fieldOf(fieldOf(body, 'user'), 'id') ?? fieldOf(body, 'user_id') ?? (isPost ? fieldOf(post, 'user') : undefined);
  return typeof user === 'string' ? user : undefined;
}

/** An error as the log has it, with its causes; tokens are blotted out wherever they stand. */
export function described(error: unknown): unknown {
  if (!(error instanceof Error) && fieldOf(error, 'message') === undefined) return String(error);
  const text = (name: string) => String(fieldOf(error, name) ?? '').replace(/xox[a-z]-[\w-]+|xapp-[\w-]+/g, 'x…');
  const cause = fieldOf(error, 'original') ?? fieldOf(error, 'cause');
  const several = fieldOf(error, 'errors') ?? fieldOf(error, 'originals');
  return {
    name: text('name'),
    code: fieldOf(error, 'code'),
    message: text('message'),
    stack: text('stack'),
    ...(cause === undefined ? {} : { cause: described(cause) }),
    ...(Array.isArray(several) ? { errors: several.slice(0, 10).map(described) } : {}),
  };
}

const kindOf = (body: unknown): unknown => fieldOf(body, 'type') ?? fieldOf(body, 'command');
