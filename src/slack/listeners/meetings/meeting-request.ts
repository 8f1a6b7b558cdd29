import { plainWords } from '../../request/plain-words.ts';
import type { Verbs } from '../../request/subject-commands.ts';
import { meetingUsage } from '../../views/meetings/usage.ts';

/** What the words after `/mag` ask of the next meeting and the dates ahead. */
export type MeetingRequest =
  | { readonly kind: 'meeting' | 'cancel meeting' | 'deadlines' | 'times' }
  | { readonly kind: 'set meeting'; readonly words: string };

/**
 * What can be typed of meetings.
 *
 *     meeting · meeting set 13 Feb 11:00 UTC · meeting cancel
 *     deadlines
 *     times
 */
export const meetingVerbs: Verbs<MeetingRequest> = {
  meeting: ([first, ...rest]) => {
    const words = plainWords(rest.join(' '));
    switch (first?.toLowerCase()) {
      case undefined:
        return { kind: 'meeting' };
      case 'cancel':
        return words === '' ? { kind: 'cancel meeting' } : meetingUsage.meeting;
      case 'set':
        return words === '' ? meetingUsage.set : { kind: 'set meeting', words };
      default:
        return meetingUsage.meeting;
    }
  },
  deadlines: () => ({ kind: 'deadlines' }),
  times: () => ({ kind: 'times' }),
};
