import { App, type Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { boltLog } from './bolt-log.ts';
import type { Bot } from './bot.ts';
import { onFault } from './faults.ts';
import { listen } from './listen.ts';
import { authorizeAs } from './own-identity.ts';
import { ownTeamOnly } from './own-team-only.ts';
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
  const app = new App({
    authorize: authorizeAs(bot.identity, token),
    receiver,
    logger: boltLog(log),
    clientOptions: {
      ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
      retryConfig: { retries: 2 },
      timeout: 10_000,
      logger: boltLog(log),
    },
    convoStore: false,
    extendedErrorHandler: true,
  });
  const { during, quiet } = underWay();
  app.use(({ next }) => during(next()));
  app.use(ownTeamOnly(bot.identity, log));
  listen(app, bot);
  onFault(app, log, during);
  return { app, quiet };
}
