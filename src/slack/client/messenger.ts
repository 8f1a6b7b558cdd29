import {
  type Logger,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import type { NoticeContent } from '../../domain/reminders/notice-content.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import {
  type Conversation,
  type Messenger,
  type SendOutcome,
  sendPatienceSeconds,
} from '../../operations/ports/messenger.ts';
import type { Message } from '../views/blocks/message.ts';
import type { DateFormat } from '../views/blocks/text.ts';
import type { CalendarEntry } from '../views/meetings/meeting-reminder.ts';
import { notSent } from '../views/reminders/send-failures.ts';
import { type CoalescingQueue, coalescingQueue } from './coalescing-queue.ts';
import { deliveryFinder, deliveryMetadata } from './find-delivery.ts';
import type { Installed } from './installed.ts';
import { type RateLimiter, rateLimiter } from './rate-limiter.ts';
import { sendOutcomeOf } from './send-outcome.ts';
import { uploadFile } from './upload-file.ts';
import { withCommandName } from './with-command-name.ts';

export interface SlackMessengerOptions {
  /** With clients of `sendingClient`. */
  readonly installed: Installed;
  readonly moments: DateFormat;
  readonly clock: () => Instant;
  /** By default "/mag". */
  readonly command?: string;
  /** Between two messages to one conversation, and two drawings of one card. Slack's own limit is a second. */
  readonly everyMs?: number;
  readonly cards?: CoalescingQueue;
}

/**
 * A client that says each thing once. The usual one tries again after a lost answer and posts 2 to 11 times; and it waits
 * where Slack limits it, so that "not posted" cannot be told from "perhaps posted".
 */
export function sendingClient(
  token: string,
  { slackApiUrl, logger }: { readonly slackApiUrl?: string | undefined; readonly logger?: Logger | undefined } = {},
): WebClient {
  return new WebClient(token, {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    ...(slackApiUrl && { slackApiUrl }),
    ...(logger && { logger }),
  });
}

export function slackMessenger({
  installed,
  moments,
  clock,
  command = '/mag',
  everyMs = 1000,
  cards = coalescingQueue(everyMs),
}: SlackMessengerOptions): Messenger {
  const conversations = rateLimiter(everyMs);
  const methods = rateLimiter(0);
  const find = deliveryFinder();
  const render = async (content: NoticeContent, entry?: CalendarEntry): Promise<Message> => {
    // Loaded with the first notice: a bot that starts need not wait for all the views.
    const { renderNotice } = await import('../views/reminders/render-notice.ts');
    return withCommandName(
      command,
      renderNotice(content, dayIn(committeeOf(content).timeZone, clock()), moments, entry),
    );
  };

  return {
    teamIds: installed.teamIds,

    async send(to, content, deliveryId) {
      const begun = performance.now();
      const patience = () => sendPatienceSeconds * 1000 - (performance.now() - begun);
      const client = installed.clientOf(to.teamId);
      if (!client) return { kind: 'later', ...notInstalled };
      const entry = isAboutMeeting(content) ? await calendarEntry(client, content, clock()) : undefined;
      const message = await render(content, entry);
      const method = `${to.teamId} chat.postMessage`;
      if (methods.waitOf(method) > 0) return later(methods, method, notSent.askedToWait);
      const conversation = `${to.teamId} ${to.id}`;
      const hasTurn = await conversations.turn(conversation, patience());
      if (!hasTurn || patience() < 0) return later(conversations, conversation, notSent.queueIsLong);
      // While it waited for its turn the app may have been uninstalled.
      if (!installed.clientOf(to.teamId)) return { kind: 'later', ...notInstalled };
      const outcome = await post(client, to, message, deliveryId);
      if (outcome.kind === 'later') methods.rest(method, outcome.seconds);
      return outcome;
    },

    async find(to, deliveryId, since) {
      const client = installed.clientOf(to.teamId);
      return client ? find(client, to, deliveryId, since) : { kind: 'cannot look', ...notInstalled };
    },

    async redraw(card, contentOf) {
      const client = installed.clientOf(card.teamId);
      if (!client) return;
      const key = `${card.teamId} ${card.channelId} ${card.ts}`;
      const draw = async (): Promise<boolean> => {
        const content = await contentOf();
        if (!content) return true;
        const message = await render(content);
        await client.chat.update({ channel: card.channelId, ts: card.ts, ...message });
        // A second bot may have drawn in between, from what it read earlier: what is shown must be what is there.
        const now = await contentOf();
        return now === undefined || JSON.stringify(await render(now)) === JSON.stringify(message);
      };
      for (let lost = 0; ; ) {
        try {
          const isCurrent = await cards.redraw(key, draw);
          if (isCurrent) return;
        } catch (error) {
          if (isGone(error)) return;
          if (error instanceof WebAPIRateLimitedError) {
            await new Promise((over) => setTimeout(over, error.retryAfter * 1000));
          } else if (isNoAnswer(error) && lost < 3) {
            lost += 1;
          } else throw error;
        }
      }
    },
  };
}

const notInstalled = { seconds: 60, why: notSent.notInstalled } as const;

async function post(client: WebClient, to: Conversation, message: Message, deliveryId: string): Promise<SendOutcome> {
  try {
    const posted = await client.chat.postMessage({
      channel: to.id,
      ...message,
      unfurl_links: false,
      unfurl_media: false,
      metadata: { event_type: deliveryMetadata, event_payload: { delivery_id: deliveryId } },
    });
    if (!posted.channel || !posted.ts) return { kind: 'unknown', why: notSent.whichMessage };
    return { kind: 'sent', channelId: posted.channel, ts: posted.ts };
  } catch (error) {
    return sendOutcomeOf(error, to.id);
  }
}

type MeetingContent = Extract<NoticeContent, { readonly kind: 'meeting' | 'meeting change' }>;

const isAboutMeeting = (content: NoticeContent): content is MeetingContent =>
  content.kind === 'meeting' || content.kind === 'meeting change';

/** A reminder goes out without its file rather than not at all: the text of the entry takes its place. */
async function calendarEntry(
  client: WebClient,
  { committee, meeting }: MeetingContent,
  now: Instant,
): Promise<CalendarEntry> {
  const { meetingCalendar } = await import('../../calendar/meeting-calendar.ts');
  const calendar = meetingCalendar(committee, meeting, now);
  try {
    return { kind: 'file', permalink: await uploadFile(client, 'meeting.ics', calendar) };
  } catch {
    return { kind: 'text', calendar };
  }
}

const committeeOf = (content: NoticeContent) =>
  content.kind === 'announcement' ? content.announcement.committee : content.committee;

const later = (of: RateLimiter, what: string, why: string): SendOutcome => ({
  kind: 'later',
  seconds: Math.ceil(of.waitOf(what) / 1000) + 1,
  why,
});

/** The card can be drawn no more: removed, or no longer to be edited. */
const isGone = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError &&
  [
    'message_not_found',
    'cant_update_message',
    'edit_window_closed',
    'channel_not_found',
    'is_archived',
    // What chat.update says of an archived channel.
    'is_inactive',
  ].includes(error.data.error);

const isNoAnswer = (error: unknown): boolean => error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError;
