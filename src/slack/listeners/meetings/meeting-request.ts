/** What the words after `/mag` ask of the next meeting and the dates ahead. */
export type MeetingRequest =
  | { readonly kind: 'meeting' | 'cancel meeting' | 'deadlines' }
  | { readonly kind: 'set meeting'; readonly words: string };

export const meetingVerbs = ['meeting', 'deadlines'] as const;

/**
 * Reads the words after one of those verbs; a text says what they lack.
 *
 *     meeting · meeting set 13 Feb 11:00 UTC · meeting cancel
 */
export function readMeetingRequest(
  verb: (typeof meetingVerbs)[number],
  [first, ...rest]: readonly string[],
): MeetingRequest | string {
  if (verb === 'deadlines' || first === undefined) return { kind: verb };
  const words = rest.join(' ');
  switch (first.toLowerCase()) {
    case 'cancel':
      return words === '' ? { kind: 'cancel meeting' } : onlyThese;
    case 'set':
      return words === ''
        ? 'Add a day and a time: `/mag meeting set 13 Feb 11:00 UTC`.'
        : { kind: 'set meeting', words };
    default:
      return onlyThese;
  }
}

const onlyThese = 'Type `/mag meeting`, `/mag meeting set 13 Feb 11:00 UTC` or `/mag meeting cancel`.';
