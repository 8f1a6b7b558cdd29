/** Of so many messages it is remembered that they were deleted. */
const most = 1_000;

/** The messages of which this process heard lately that they were deleted. */
export interface DeletedMessages {
  add(channelId: string, ts: string): void;
  has(channelId: string, ts: string): boolean;
}

/** A file posted by mistake is deleted while it is read, and Slack may tell of the two in any order. */
export function deletedMessages(): DeletedMessages {
  // The one that was deleted longest ago first.
  const keys = new Set<string>();
  return {
    add(channelId, ts) {
      keys.add(`${channelId} ${ts}`);
      const [oldest] = keys;
      if (keys.size > most && oldest !== undefined) keys.delete(oldest);
    },
    has: (channelId, ts) => keys.has(`${channelId} ${ts}`),
  };
}
