import { meetingPhrases } from '../history/phrases.ts';
import { writtenLength } from '../time/written-time.ts';
import { type Meeting, momentOf } from './meeting.ts';

/** What the history keeps of a meeting that was set, moved or given another length. */
export function recordedChange(
  before: Meeting | undefined,
  after: Meeting,
): { readonly what: string; readonly before: string | null; readonly after: string | null } {
  if (!before) return { what: meetingPhrases.set, before: null, after: momentOf(after) };
  if (momentOf(before) !== momentOf(after) || before.cancelledAt)
    return { what: meetingPhrases.moved, before: momentOf(before), after: momentOf(after) };
  return { what: meetingPhrases.lengthSet, before: lengthOf(before), after: lengthOf(after) };
}

const lengthOf = ({ durationMinutes }: Meeting): string | null =>
  durationMinutes ? writtenLength(durationMinutes) : null;
