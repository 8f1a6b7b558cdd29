import type { Logger } from 'pino';
import { serializeError } from '../slack/faults/serialize-error.ts';

/** npm sends Ctrl-C on to a process that the terminal has told already. */
const sameSignalMs = 1000;

/**
 * Stops and exits at SIGTERM or SIGINT; a second signal, a second or more later, exits at once.
 *
 * What is still starting has opened its database already: a signal then, or just as it began to run, ended it without a word. It is
 * stopped as soon as it runs; its caller says why it cannot start.
 */
export function stopWhenSignalled(starting: Promise<{ stop(): Promise<void> }>, log: Logger): void {
  let stoppingSince: number | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stoppingSince === undefined) {
      stoppingSince = performance.now();
      log.info({ signal }, 'Stopping; a second signal ends it at once');
      starting.then(
        (running) => stopAndExit(running, log),
        () => undefined,
      );
    } else if (performance.now() - stoppingSince >= sameSignalMs) {
      log.warn({ signal }, 'Stopped at once');
      process.exit(1);
    }
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

async function stopAndExit(running: { stop(): Promise<void> }, log: Logger): Promise<void> {
  try {
    await running.stop();
    process.exit(0);
  } catch (error) {
    log.error({ error: serializeError(error) }, 'Could not stop in order');
    process.exit(1);
  }
}

/**
 * A promise that failed and that nobody awaits ends nothing: it belongs to one request, whose transaction is undone, and ending the
 * process would lose the requests of everybody else. After an exception that nobody caught nothing is known for sure: it is logged, and
 * the process ends, to be started again by its supervisor.
 */
export function watchForFaults(log: Logger): void {
  process.on('unhandledRejection', (error) =>
    log.error({ error: serializeError(error) }, 'A fault that nobody handled; the bot goes on'),
  );
  process.on('uncaughtException', (error) => {
    log.fatal({ error: serializeError(error) }, 'A fault that nobody caught; the bot ends');
    process.exit(1);
  });
}
