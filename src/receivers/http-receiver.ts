import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ListenOptions } from 'node:net';
import { HTTPReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Connection } from '../../db/connection/connection.ts';
import { feedRoute } from '../calendar/feed-route.ts';
import type { Instant } from '../domain/time/instant.ts';
import { findFeed } from '../operations/committee/find-feed.ts';
import type { Directory } from '../operations/ports/directory.ts';
import type { IdentitySource } from '../slack/client/bot-identity.ts';
import { boltLog } from '../slack/faults/bolt-log.ts';
import { faultLog } from '../slack/faults/fault-log.ts';
import type { ConnectedReceiver } from './connected-receiver.ts';
import { readSlackRequest } from './slack-request.ts';

/** What clients may hold open; times in milliseconds. */
export interface HttpLimits {
  /** A client may take so long for its headers, and for its whole request. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  /** How often Node looks for those who take longer. */
  readonly connectionsCheckingInterval: number;
  readonly maxConnections: number;
  /** What bodies that are being read may take together. */
  readonly bodyBytes: number;
}

/** Slack waits 3 s for an answer, and opens few connections; a proxy before us fewer. */
const usualLimits: HttpLimits = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2_000,
  maxConnections: 500,
  bodyBytes: 32 * 1024 * 1024,
};
/** What was sent before the end is answered; who sends slower than this is cut off. */
const farewellMs = 5_000;

interface HttpNeeds {
  readonly signingSecret: string;
  readonly db: Connection;
  readonly identity: Pick<IdentitySource, 'ask'>;
  readonly directory: Directory;
  readonly clock: () => Instant;
  readonly log: Logger;
}

/** What listens over HTTP: Slack's requests, signed with `signingSecret`, the calendars, and a sign of life. */
export function httpReceiver(needs: HttpNeeds, limits: HttpLimits = usualLimits): ConnectedReceiver {
  const { signingSecret, log } = needs;
  const faults = faultLog(log);
  const inFlight = { most: limits.bodyBytes, bytes: 0 };
  const bolt = new HTTPReceiver({
    signingSecret,
    logger: boltLog(log),
    customRoutes: [
      { path: '/healthz', method: 'GET', handler: (_request, response) => void response.end('ok') },
      feedRoute(calendarOf(needs), (fault) => void faults.report(fault, 'A calendar could not be given')),
    ],
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'POST') {
      // As Bolt does, by the machine's clock: signatures are of this moment, whatever the committee's clock says.
      const read = await readSlackRequest(request, signingSecret, new Date(), inFlight);
      if (read.kind === 'refused') {
        // An operator who set another app's signing secret finds out here. What is not signed at all is the internet's noise.
        if (request.headers['x-slack-signature'] !== undefined) {
          faults.report(read.because, 'A request that says it is of Slack was refused');
        }
        return refuse(response, read.status);
      }
      Object.assign(request, { rawBody: read.body });
    }
    try {
      bolt.requestListener(request, response);
    } catch {
      // Not a page of ours. Nor is its address written into the log: it may be the secret one of a calendar.
      response.writeHead(404).end();
    }
  };
  const server = createServer(limits, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.maxConnections = limits.maxConnections;

  return {
    init: (app) => bolt.init(app),
    isConnected: () => server.listening,
    start: (address: ListenOptions) =>
      new Promise((listening, failed) => {
        // For good: an error that nobody hears ends the process.
        server.on('error', failed);
        server.listen(address, () => listening(server));
      }),
    async stop() {
      const closed = new Promise<void>((done) => void server.close(() => done()));
      // `close` ends what is idle; and with it Node ends its own watch over those that send slowly or nothing.
      const farewell = setTimeout(() => server.closeAllConnections(), farewellMs);
      await closed;
      clearTimeout(farewell);
    },
  };
}

/** Ends the connection too: a body that is still on its way is not waited for. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}

const calendarOf =
  ({ db, identity, directory, clock }: Pick<HttpNeeds, 'db' | 'identity' | 'directory' | 'clock'>) =>
  async (token: string): Promise<string | undefined> => {
    const { teamId } = await identity.ask();
    const feed = await findFeed(db, teamId, token, directory, clock());
    if (!feed) return undefined;
    const { feedCalendar } = await import('../calendar/feed-calendar.ts');
    return feedCalendar(feed, clock());
  };
