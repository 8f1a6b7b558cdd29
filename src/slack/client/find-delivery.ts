import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { hoursAfter } from '../../domain/time/instant.ts';
import type { Conversation, FindOutcome } from '../../operations/ports/messenger.ts';
import { sendOutcomeOf } from './send-outcome.ts';

/** The type of the metadata that each message about notices carries; anybody in the workspace can read it, so it says nothing more. */
export const deliveryMetadata = 'rapporteur_delivery';

/** Slack's clock and ours may differ, and ours may have been set: that far before the attempt the search goes. */
const marginHours = 48;

/** Looks for messages of this bot by the delivery's id, and remembers how far it came where Slack asks it to pause. */
export function deliveryFinder(): (
  client: WebClient,
  to: Conversation,
  deliveryId: string,
  since: Date,
) => Promise<FindOutcome> {
  // An unlisted app reads 15 messages a minute; begun anew each time, the search would never get past them.
  const cursors = new Map<string, string>();
  return async (client, to, deliveryId, since) => {
    const oldest = String(Math.floor(hoursAfter(since, -marginHours).getTime() / 1000));
    try {
      const channel = await channelOf(client, to);
      for (;;) {
        const cursor = cursors.get(deliveryId);
        const page = await client.conversations.history({
          channel,
          oldest,
          limit: 200,
          include_all_metadata: true,
          ...(cursor && { cursor }),
        });
        const found = page.messages?.find(({ metadata }) => carries(metadata, deliveryId));
        const next = page.response_metadata?.next_cursor;
        if (!found?.ts && next) {
          cursors.set(deliveryId, next);
          continue;
        }
        cursors.delete(deliveryId);
        return found?.ts ? { kind: 'found', channelId: channel, ts: found.ts } : { kind: 'not found' };
      }
    } catch (error) {
      return cannotLook(error);
    }
  };
}

/** A direct conversation has a channel's id of its own. */
async function channelOf(client: WebClient, to: Conversation): Promise<string> {
  if (!/^[UW]/.test(to.id)) return to.id;
  const { channel } = await client.conversations.open({ users: to.id });
  if (!channel?.id) throw new Error(`Slack opened no conversation with ${to.id}`);
  return channel.id;
}

function carries(metadata: unknown, deliveryId: string): boolean {
  if (typeof metadata !== 'object' || metadata === null || !('event_payload' in metadata)) return false;
  const payload = metadata.event_payload;
  return (
    typeof payload === 'object' && payload !== null && 'delivery_id' in payload && payload.delivery_id === deliveryId
  );
}

function cannotLook(error: unknown): FindOutcome {
  const why = 'I couldn’t check whether it was sent';
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'cannot look', why: `${why}: Slack asked to wait.`, seconds: error.retryAfter };
  }
  if (error instanceof WebAPIPlatformError) {
    const { data } = error;
    const missing = 'needed' in data ? `the scope ${String(data.needed)} is missing` : data.error;
    return { kind: 'cannot look', why: `${why}: ${missing}.`, seconds: 600 };
  }
  return { kind: 'cannot look', why: `${why}: ${sendOutcomeOf(error).why}`, seconds: 60 };
}
