import type { WebClient } from '@slack/web-api';
import { fieldOf, textIn } from '../message/field-of.ts';
import type { FaultLog } from './fault-log.ts';

/** Tells the sender of a payload something that they alone see; never throws. */
export type TellPerson = (body: unknown, text: string) => Promise<void>;

/** Nobody waits longer for an answer, and a process that stops waits for this. */
const patienceMs = 10_000;

/**
 * By the address that Slack gives with a command or a click, which is good for half an hour
 * (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses); where there is none, or it is not good any more, in a
 * direct message.
 */
export function personTeller(client: WebClient, faults: FaultLog): TellPerson {
  return async (body, text) => {
    try {
      if (await answer(textIn(body, 'response_url'), text)) return;
      const user = senderOf(body);
      if (user !== undefined) await client.chat.postMessage({ channel: user, text });
    } catch (fault) {
      faults.report(fault, 'A person could not be told');
    }
  };
}

/** Whether the address took it. */
async function answer(address: string | undefined, text: string): Promise<boolean> {
  if (address === undefined) return false;
  try {
    const { ok } = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text }),
      signal: AbortSignal.timeout(patienceMs),
    });
    return ok;
  } catch {
    return false;
  }
}

/**
 * The person who typed, clicked, sent a window, posted or edited. Of other events, such as somebody's leaving, nobody waits for an answer; nor does
 * a bot that posts.
 */
function senderOf(body: unknown): string | undefined {
  const event = fieldOf(body, 'event');
  const post = fieldOf(event, 'subtype') === 'message_changed' ? fieldOf(event, 'message') : event;
  const isPost = fieldOf(event, 'type') === 'message' && (fieldOf(post, 'bot_id') ?? undefined) === undefined;
  return textIn(fieldOf(body, 'user'), 'id') ?? textIn(body, 'user_id') ?? (isPost ? textIn(post, 'user') : undefined);
}
