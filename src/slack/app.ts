import { App, type Receiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { boltLog } from './bolt-log.ts';
import type { Bot } from './bot.ts';
import { onFault } from './faults.ts';
import { listen } from './listen.ts';
import { ownIdentity } from './own-identity.ts';
import { underWay } from './under-way.ts';

export interface BuiltApp {
  readonly app: App;
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
  // A new object each time: Socket Mode writes its retries into the one it is given.
  const clientOptions = () => ({
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    retryConfig: { retries: 2 },
    timeout: 10_000,
    logger: boltLog(log),
  });
  const app = new App({
    authorize: ownIdentity(new WebClient(token, clientOptions()), token),
    receiver,
    logger: boltLog(log),
    clientOptions: clientOptions(),
    convoStore: false,
    extendedErrorHandler: true,
  });
  const { during, quiet } = underWay();
  app.use(({ next }) => during(next()));
  listen(app, bot);
  onFault(app, log, during);
  return { app, quiet };
}
