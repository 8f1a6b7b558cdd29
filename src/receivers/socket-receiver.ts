import { setTimeout as wait } from 'node:timers/promises';
import { type App, SocketModeReceiver } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import type { Logger } from 'pino';
import { boltLog } from '../slack/faults/bolt-log.ts';
import { serializeError } from '../slack/faults/serialize-error.ts';
import type { ConnectedReceiver } from './connected-receiver.ts';

/** How long a connection that Slack said it would end is kept for the acknowledgements still owed on it: Slack waits 3 s for one. */
const farewellMs = 5_000;
/** How long Slack may take from the request for a connection to its hello. */
const helloMs = 20_000;
/** A connection that ended sooner is not replaced as fast as before, or two that fail at once would be opened without end. */
const soundMs = 10_000;
const longestPauseMs = 30_000;
/** Errors of `apps.connections.open` that no second try mends: https://docs.slack.dev/reference/methods/apps.connections.open */
const final = new Set(['not_authed', 'invalid_auth', 'account_inactive', 'user_removed_from_team', 'team_disabled']);

interface Connection {
  readonly receiver: SocketModeReceiver;
  readonly since: number;
}

/**
 * Hears Slack over one WebSocket, and over two while one replaces the other.
 *
 * Slack ends each connection every few hours with a `disconnect` frame. `@slack/socket-mode` then closes the connection and waits for
 * `clientPingTimeout` before it opens the next: with the 15 s set below the bot was deaf for 15 s several times a day, and what people
 * typed and clicked meanwhile was lost. So the next connection is opened at once, and the old one hears on until that is there.
 *
 * `start` rejects where Slack refuses the token, and otherwise waits until Slack answers.
 */
export function socketReceiver(needs: {
  readonly appToken: string;
  readonly slackApiUrl: string | undefined;
  readonly log: Logger;
}): ConnectedReceiver {
  const { log } = needs;
  let app: App | undefined;
  let current: Connection | undefined;
  let opening: Promise<void> | undefined;
  let pauseMs = 0;
  let deafSince: number | undefined;
  const stopping = new AbortController();
  const unended = new Set<SocketModeReceiver>();

  const open = async (): Promise<void> => {
    const receiver = newReceiver(needs);
    if (app) receiver.init(app);
    unended.add(receiver);
    screenFrames(receiver, log, () => {
      if (current?.receiver === receiver) replace();
      else void receiver.stop();
    });
    receiver.client.on('disconnected', () => {
      unended.delete(receiver);
      if (current?.receiver !== receiver) return;
      deafSince ??= performance.now();
      replace();
      current = undefined;
    });
    const late = setTimeout(() => void receiver.stop(), helloMs);
    try {
      await receiver.start();
    } catch (error) {
      unended.delete(receiver);
      throw error;
    } finally {
      clearTimeout(late);
    }
    if (stopping.signal.aborted) return void receiver.stop();
    const old = current;
    current = { receiver, since: performance.now() };
    if (old) setTimeout(() => void old.receiver.stop(), farewellMs).unref();
  };

  const openUntilHeard = async (mayFail: boolean): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        await open();
        if (deafSince !== undefined) {
          log.info({ deafMs: Math.round(performance.now() - deafSince) }, 'Connected to Slack again');
        }
        deafSince = undefined;
        return;
      } catch (error) {
        if (mayFail && isFinal(error)) throw error;
        pauseMs = longer(pauseMs, 500);
        if (tries === 1)
          log.warn({ error: serializeError(error) }, 'No connection to Slack; trying again until there is one');
      }
    }
  };

  const replace = (): void => {
    if (opening || stopping.signal.aborted) return;
    const isSound = current !== undefined && performance.now() - current.since >= soundMs;
    pauseMs = isSound ? 0 : longer(pauseMs, 25);
    opening = openUntilHeard(false).finally(() => {
      opening = undefined;
      if (current === undefined) replace();
    });
  };

  return {
    init: (given) => {
      app = given;
    },
    start: () => openUntilHeard(true),
    async stop() {
      stopping.abort();
      current = undefined;
      await Promise.all([...unended].map((receiver) => receiver.stop()));
    },
    isConnected: () => current !== undefined,
  };
}

function newReceiver({ appToken, slackApiUrl, log }: Parameters<typeof socketReceiver>[0]): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: boltLog(log),
    // Within the usual 5 s a busy machine with the embedded database answered late, the connection was cut for it, and a command
    // sent in that moment was lost.
    clientPingTimeout: 15_000,
    autoReconnectEnabled: false,
    installerOptions: {
      // An object of its own: the client writes into it.
      clientOptions: { ...(slackApiUrl ? { slackApiUrl } : {}), retryConfig: { retries: 0 }, timeout: 10_000 },
    },
  });
}

/**
 * Puts us before what the client does with a frame. A `disconnect` is told to `onDisconnect` instead, since the client would close the
 * connection at once. And what the client throws is caught here: it awaits nothing, so that a frame `null` ended the process.
 */
function screenFrames({ client }: SocketModeReceiver, log: Logger, onDisconnect: () => void): void {
  const handle = client.listeners('ws_message')[0];
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (data: unknown, isBinary: boolean) => {
    try {
      if (!isBinary && isDisconnect(data)) onDisconnect();
      else await handle?.(data, isBinary);
    } catch (error) {
      log.error({ error: serializeError(error) }, 'A frame of Slack’s was not understood');
    }
  });
}

const isDisconnect = (frame: unknown): boolean =>
  typeof frame === 'string' && frame.includes('"disconnect"') && JSON.parse(frame).type === 'disconnect';

const isFinal = (error: unknown): boolean => error instanceof WebAPIPlatformError && final.has(error.data.error);

const longer = (pauseMs: number, leastMs: number): number => Math.min(longestPauseMs, Math.max(pauseMs * 2, leastMs));
