import { HTTPReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Connection } from '../db/connection.ts';
import { feedRoute } from './calendar/feed-route.ts';
import type { Instant } from './domain/instant.ts';
import type { Directory } from './operations/directory.ts';
import { findFeed } from './operations/find-feed.ts';
import { boltLog } from './slack/bolt-log.ts';
import { serializeError } from './slack/serialize-error.ts';

/** What listens over HTTP: Slack's requests, signed with `signingSecret`, the calendars, and a sign of life. */
export function httpReceiver(needs: {
  readonly signingSecret: string;
  readonly db: Connection;
  readonly directory: Directory;
  readonly clock: () => Instant;
  readonly log: Logger;
}): HTTPReceiver {
  const { signingSecret, db, directory, clock, log } = needs;
  const calendar = async (token: string) => {
    const feed = await findFeed(db, token, directory, clock());
    if (!feed) return undefined;
    const { feedCalendar } = await import('./calendar/feed-calendar.ts');
    return feedCalendar(feed, clock());
  };
  return new HTTPReceiver({
    signingSecret,
    logger: boltLog(log),
    customRoutes: [
      { path: '/healthz', method: 'GET', handler: (_request, response) => void response.end('ok') },
      feedRoute(calendar, (fault) => log.error({ error: serializeError(fault) }, 'A calendar could not be given')),
    ],
    // Bolt's own writes the address into the log, which may be the secret one of a calendar.
    dispatchErrorHandler: ({ response }) => void response.writeHead(404).end(),
  });
}
