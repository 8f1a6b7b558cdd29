/** Somebody came into a channel, or went. */
interface MoveEvent {
  readonly channel: string;
  readonly user: string;
  readonly event_ts: string;
}

/** Of so many people and channels the latest is remembered; events that overtake each other do so within seconds. */
const most = 10_000;

/**
 * Whether no later coming or going of the same person in the same channel was heard before: Slack promises no order of events
 * (https://docs.slack.dev/apis/events-api/), and who had left stayed on the roster where the joining was heard last. What another process
 * heard is not known here.
 */
export function latestMoves(): (event: MoveEvent) => boolean {
  // The one that was heard longest ago first.
  const heard = new Map<string, string>();
  return ({ channel, user, event_ts }) => {
    const key = `${channel} ${user}`;
    const before = heard.get(key) ?? '';
    if (event_ts < before) return false;
    heard.delete(key);
    heard.set(key, event_ts);
    const [oldest] = heard.keys();
    if (heard.size > most && oldest !== undefined) heard.delete(oldest);
    return true;
  };
}
