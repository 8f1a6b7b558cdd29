import { addDays, type CalendarDay, type Instant, momentIn } from '../time/instant.ts';
import type { Notice } from './notice.ts';
import { keyOf, noticeBundles, noticeKeys } from './notice-keys.ts';
import { daysReason } from './reminder.ts';

/** A group with whom to tell of its days. */
export interface PlannedGroup {
  readonly id: number;
  readonly committeeId: number;
  readonly timeZone: string;
  readonly channelId: string;
  /** `HH:MM` */
  readonly reminderTime: string;
  readonly offersClose: CalendarDay | null;
  readonly charterEnds: CalendarDay | null;
  readonly isClosed: boolean;
  readonly isConfirmed: boolean;
  /** Linked members who have neither offered for it, or for another topic of the same call, nor said "Not this time". */
  readonly unanswered: readonly PlannedReader[];
  readonly leads: readonly PlannedReader[];
  readonly chairs: readonly PlannedReader[];
  readonly secretariat: readonly PlannedReader[];
}

export interface PlannedReader {
  readonly memberId: number;
  readonly timeZone: string | null;
  readonly reminderTime: string | null;
  readonly quietUntil: CalendarDay | null;
}

/** A call is told once: two days before it closes, or, where that is past, on the next day there is. */
const callDays = [2, 1, 0];
const charterDays = [30, 7];

/** Who confirms the seats: the chair, or, where none is in the workspace, the secretariat. */
const confirming = ({ chairs, secretariat }: PlannedGroup) => (chairs.length > 0 ? chairs : secretariat);
/** Who sees to it that a charter is approved again; each once, whatever they are besides. */
const approving = ({ leads, secretariat }: PlannedGroup) =>
  [...leads, ...secretariat].filter(
    (one, index, all) => all.findIndex((other) => other.memberId === one.memberId) === index,
  );

/** What of the group may still be told; a notice whose key begins otherwise no longer holds. */
export function groupKeys(group: PlannedGroup): readonly string[] {
  if (group.isClosed) return [];
  return [
    noticeKeys.result(group),
    ...(group.offersClose === null
      ? []
      : [
          ...group.unanswered.map((reader) => noticeKeys.call(group, reader)),
          ...confirming(group).map((reader) => noticeKeys.seats(group, reader)),
        ]),
    ...(group.charterEnds === null ? [] : approving(group).map((reader) => noticeKeys.charter(group, reader))),
  ];
}

export function noticesOfGroup(group: PlannedGroup, now: Instant): readonly Notice[] {
  if (group.isClosed) return [];
  const { offersClose, charterEnds } = group;
  const offers = offersClose === null ? [] : [...calls(group, offersClose, now), ...ofSeats(group, offersClose)];
  const charter = charterEnds === null ? [] : ofCharter(group, charterEnds);
  return [...offers, ...charter].filter((notice) => notice.dueAt > now);
}

/** The channel is told who got the seats. */
export const resultNotice = (group: PlannedGroup, dueAt: Instant): Notice => ({
  committeeId: group.committeeId,
  key: noticeKeys.result(group),
  bundle: noticeBundles.result(group),
  kind: 'result',
  subjectId: group.id,
  to: { channelId: group.channelId },
  reason: 'the offers are closed',
  dueAt,
});

function calls(group: PlannedGroup, closes: CalendarDay, now: Instant): readonly Notice[] {
  return group.unanswered.flatMap((reader) => {
    const { quietUntil } = reader;
    const days = callDays.map((before) => addDays(closes, -before));
    const heard = days.filter((day) => quietUntil === null || day >= quietUntil);
    const dueAt = heard.map((day) => morningOf(group, reader, day)).find((at) => at > now);
    const key = noticeKeys.call(group, reader);
    return dueAt ? [toMember(group, reader, key, 'call', 'volunteers are wanted', dueAt)] : [];
  });
}

/** On the last day who confirms hears that there is something to; on the morning after it the channel hears who got the seats. */
function ofSeats(group: PlannedGroup, closes: CalendarDay): readonly Notice[] {
  const dueAt = momentIn(group.timeZone, addDays(closes, 1), group.reminderTime);
  return [
    ...(group.isConfirmed ? [] : confirming(group)).map((reader) => {
      const key = noticeKeys.seats(group, reader);
      return toMember(group, reader, key, 'seats', 'the offers close', morningOf(group, reader, closes));
    }),
    resultNotice(group, dueAt),
  ];
}

const ofCharter = (group: PlannedGroup, ends: CalendarDay): readonly Notice[] =>
  approving(group).flatMap((reader) =>
    charterDays.map((days) => {
      const key = keyOf(noticeKeys.charter(group, reader), `${days}`);
      const dueAt = morningOf(group, reader, addDays(ends, -days));
      return toMember(group, reader, key, 'charter', daysReason(days), dueAt);
    }),
  );

const morningOf = (group: PlannedGroup, { timeZone, reminderTime }: PlannedReader, day: CalendarDay): Instant =>
  momentIn(timeZone ?? group.timeZone, day, reminderTime ?? group.reminderTime);

/** With the reminders that are due to them at once. */
const toMember = (
  { id, committeeId }: PlannedGroup,
  { memberId }: PlannedReader,
  key: string,
  kind: 'call' | 'seats' | 'charter',
  reason: string,
  dueAt: Instant,
): Notice => ({
  committeeId,
  key,
  bundle: noticeBundles.member({ memberId }),
  kind,
  subjectId: id,
  to: { memberId },
  reason,
  dueAt,
});
