import { setTimeout } from 'node:timers/promises';

/** Nobody who clicked waits longer, and what is behind the call is told as a fault then. */
const mostSeconds = 10;
const mostWaits = 2;
/** Where the caller sets no end, as Bolt's `respond` does not: an address that took the answer and said nothing kept the process from stopping. */
const patienceMs = 10_000;

/**
 * `fetch` that waits where Slack limits a call (https://docs.slack.dev/apis/web-api/rate-limits) and then sends it: limited, it was certainly
 * not carried out, so nothing is said twice. `WebClient` itself waits only with retries, which it also makes after a lost answer.
 */
export const rateLimitedFetch: typeof fetch = async (input, given) => {
  const init = { signal: AbortSignal.timeout(patienceMs), ...given };
  for (let waits = 0; ; waits += 1) {
    const response = await fetch(input, init);
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    if (response.status !== 429 || waits === mostWaits || !(seconds <= mostSeconds)) return response;
    await response.body?.cancel();
    await setTimeout(seconds * 1000, undefined, init.signal ? { signal: init.signal } : {});
  }
};
