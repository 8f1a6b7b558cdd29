import type { WantedTimes } from '../../../operations/meetings/propose-times.ts';
import { plainWords } from '../../request/plain-words.ts';
import type { Verbs } from '../../request/subject-commands.ts';
import { meetingUsage } from '../../views/meetings/usage.ts';

/** What the words after `/mag` ask of the next meeting and the dates ahead. */
export type MeetingRequest =
  | { readonly kind: 'meeting' | 'cancel meeting' | 'deadlines' | 'times' | 'cancel times' }
  | { readonly kind: 'propose times'; readonly wanted: WantedTimes }
  | { readonly kind: 'set meeting'; readonly words: string };

/**
 * What can be typed of meetings.
 *
 *     meeting · meeting set 13 Feb 11:00 UTC · meeting cancel
 *     deadlines
 *     times · times propose · times propose 3 May · times propose 6 meetings every 2 weeks
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
  times: ([first, ...rest]) => {
    switch (first?.toLowerCase()) {
      case undefined:
        return { kind: 'times' };
      case 'cancel':
        return rest.length === 0 ? { kind: 'cancel times' } : meetingUsage.times;
      case 'propose':
        return readWantedTimes(rest.join(' '));
      default:
        return meetingUsage.times;
    }
  },
};

/** A series of at most a year of weekly meetings, or else a day of the week. */
function readWantedTimes(words: string): MeetingRequest | string {
  const [, count, weeks] = /^(\d{1,3}) meetings?(?: every (\d{1,2}|) ?weeks?)?$/i.exec(words) ?? [];
  if (count === undefined) return { kind: 'propose times', wanted: { kind: 'week', words } };
  const [meetings, between] = [Number(count), weeks === undefined ? null : Number(weeks || 1)];
  if (meetings < 1 || meetings > 52 || between === 0) return meetingUsage.times;
  return { kind: 'propose times', wanted: { kind: 'series', meetings, weeks: between } };
}
