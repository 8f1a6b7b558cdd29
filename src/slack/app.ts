import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { storable } from '../domain/text/storable.ts';
import { deliverAfter } from '../operations/delivery/deliver-after.ts';
import { type Inbox, startInbox } from '../operations/requests/inbox.ts';
import type { Bot } from './client/bot.ts';
import { authorizeAs } from './client/bot-identity.ts';
import { inFlight } from './client/in-flight.ts';
import { patientFetch } from './client/patient-fetch.ts';
import { boltLog } from './faults/bolt-log.ts';
import { faultLog } from './faults/fault-log.ts';
import { logFault, onFault } from './faults/faults.ts';
import { personTeller } from './faults/tell-person.ts';
import { listen } from './listen.ts';
import { entryOf, errorIn } from './request/inbox-entry.ts';
import { ownTeamOnly } from './request/own-team-only.ts';
import { isOurs } from './request/payload-team.ts';
import { tellsOfRemoval } from './request/tells-of-removal.ts';
import { withoutNulls } from './request/without-nulls.ts';
import { interruptedSentence } from './views/request/interrupted.ts';

export interface BuiltApp {
  readonly app: App;
  readonly inbox: Pick<Inbox, 'tend' | 'release'>;
  /** Resolves once all that Slack sent so far is worked off: what was acknowledged is not yet done. */
  quiet(): Promise<void>;
}

/** The Bolt App over a receiver, with every listener registered. `slackApiUrl` is another Slack than the real one. */
export function buildApp(
  slack: { readonly receiver: Receiver; readonly token: string; readonly slackApiUrl?: string | undefined },
  bot: Bot,
  log: Logger,
): BuiltApp {
  const { receiver, token, slackApiUrl } = slack;
  // Nobody who clicked waits longer, and what is behind the call is told as a fault then.
  const fetch = patientFetch(() => 10_000);
  // A new object each time: Socket Mode writes its retries into the one it is given. Tried again after a lost answer, a message is said
  // twice, and a window that is open cannot be opened again.
  const clientOptions = () => ({
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    retryConfig: { retries: 0 },
    // Without these a limited method has the client stand still with all of them, or take the places of the others.
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    fetch,
    timeout: 10_000,
    logger: boltLog(log),
  });
  const client = new WebClient(token, clientOptions());
  const app = new App({
    authorize: authorizeAs(bot.identity, token),
    receiver,
    logger: boltLog(log),
    clientOptions: clientOptions(),
    convoStore: false,
    extendedErrorHandler: true,
  });
  const faults = faultLog(log);
  const tellPerson = personTeller(client, faults);
  const process = app.processEvent.bind(app);
  const inbox = startInbox({
    db: bot.db,
    teamId: async () => (await bot.identity.ask()).teamId,
    entryOf: (body) => {
      const known = bot.identity.known();
      // Of another workspace nothing is stored; it is acknowledged, and no listener hears it.
      return known && !isOurs(body, known) ? undefined : entryOf(body);
    },
    errorIn,
    process,
    tell: (body, interrupted) => tellPerson(body, interruptedSentence(interrupted)),
    log: (body, fault) => logFault(faults, body, fault),
  });
  const { during, quiet } = inFlight();
  const receive = (event: ReceiverEvent) =>
    bot.identity.known() === undefined && tellsOfRemoval(event.body) ? process(event) : inbox.receive(event);
  app.processEvent = (event) =>
    during(receive({ ...event, body: storable(withoutNulls(event.body)) })).catch((fault: unknown) => {
      faults.report(fault, 'What Slack sent was not taken in, so it is not acknowledged');
      throw fault;
    });
  app.use(ownTeamOnly(bot.identity, log));
  app.use(({ next }) => deliverAfter(bot, next));
  listen(app, bot);
  onFault(app, faults, tellPerson);
  return { app, inbox: { tend: () => during(inbox.tend()), release: inbox.release }, quiet };
}
