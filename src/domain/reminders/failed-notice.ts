import type { Instant } from '../time/instant.ts';

/** Something that could not be said. */
export interface FailedNotice {
  /** Whom it was for; null: the channel. */
  readonly to: string | null;
  /** "#12 Send comments"; empty where it was about the committee as a whole. */
  readonly about: string;
  readonly failedAt: Instant;
  /** Sentences: why, and what can be done. */
  readonly why: string;
}

/** Why the bot itself didn't send a notice, or no longer looks for it; stored as its `why`. */
export const undelivered = {
  unlinked:
    'This name isn’t linked to anyone here. Link it with `/mag link`, or give the action to someone else with `/mag assign`.',
  unlinkedSince: 'It may have been sent. The member is no longer linked to anyone here.',
  tooSlow: 'The bot was too slow and let it go before sending.',
} as const;

/** The notices that failed for one cause, of one person or the channel. */
export interface Failure {
  readonly to: string | null;
  readonly why: string;
  readonly count: number;
  readonly last: Instant;
  /** What they were about, latest first, each once. */
  readonly about: readonly string[];
}

/** Latest first. */
export function failuresOf(notices: readonly FailedNotice[]): readonly Failure[] {
  const byCause = new Map<string, Failure>();
  for (const { to, why, about, failedAt } of notices.toSorted((one, other) => +other.failedAt - +one.failedAt)) {
    const cause = JSON.stringify([to, why]);
    const failure = byCause.get(cause) ?? { to, why, count: 0, last: failedAt, about: [] };
    const isNew = about !== '' && !failure.about.includes(about);
    byCause.set(cause, {
      ...failure,
      count: failure.count + 1,
      about: isNew ? [...failure.about, about] : failure.about,
    });
  }
  return [...byCause.values()];
}
