import type { Instant } from '../../domain/time/instant.ts';

const realSlack = 'https://slack.com/api/';

/**
 * What time it is at Slack, to the second, by the `Date` of its answer; undefined where none comes within five seconds.
 *
 * Every answer of a server that has a clock carries it (RFC 9110, section 6.6.1), a refusal too. Who cannot reach Slack can say
 * nothing to anybody either.
 */
export async function slackTime(slackApiUrl: string | undefined): Promise<Instant | undefined> {
  try {
    const answer = await fetch(new URL('api.test', slackApiUrl ?? realSlack), {
      method: 'POST',
      signal: AbortSignal.timeout(5000),
    });
    const said = new Date(answer.headers.get('date') ?? Number.NaN);
    return Number.isNaN(said.getTime()) ? undefined : said;
  } catch {
    return undefined;
  }
}
