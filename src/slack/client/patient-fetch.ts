import { type RateLimiter, rateLimiter } from './rate-limiter.ts';

/** Where the caller sets no end, as Bolt's `respond` does not: an address that took the answer and said nothing kept the process from stopping. */
const answerWithinMs = 10_000;

/**
 * A `fetch` for clients of Slack's Web API under which a method that Slack limits waits, and no other does. The WebClient itself stands
 * still with all methods for as long as one is limited: nobody's click was answered while the workspace's people were being listed.
 *
 * A call waits for at most `patienceMs` of its method and is sent again: limited, it was certainly not carried out, so nothing is said
 * twice. Where that does not suffice it is answered 429. Slack's limits are per method and minute:
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
export function patientFetch(patienceMs: (method: string) => number): typeof fetch {
  const methods = rateLimiter(0);
  return async (input, init) => {
    const method = methodOf(input);
    const until = performance.now() + patienceMs(method);
    while (await methods.turn(method, Math.max(0, until - performance.now()))) {
      const answer = await fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(answerWithinMs) });
      if (answer.status !== 429) return answer;
      await answer.body?.cancel();
      methods.rest(method, Math.max(1, Number(answer.headers.get('retry-after')) || 1));
    }
    return limited(methods, method);
  };
}

const methodOf = (input: Parameters<typeof fetch>[0]): string =>
  new URL(input instanceof Request ? input.url : input).pathname.split('/').at(-1) ?? '';

const limited = (methods: RateLimiter, method: string): Response =>
  new Response(null, {
    status: 429,
    headers: { 'retry-after': String(Math.ceil(methods.waitOf(method) / 1000)) },
  });
