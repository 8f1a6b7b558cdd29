import type { CalendarDay, Instant } from '../time/instant.ts';
import type { Notice, NoticeKind } from './notice.ts';

type To = Notice['to'];
interface ToMember {
  readonly memberId: number;
}

const whom = (to: To): string => ('memberId' in to ? `member ${to.memberId}` : 'channel');

/**
 * The key of each kind of notice: what is told, to whom and why. Planned again, it is the same; told anew, it has another.
 *
 * Those that end with a colon are of notices that are planned from what they are about, and hold while that calls for such a key; what tells
 * several apart that stand for one is appended by `keyOf`. Keys are stored: what is changed here is told twice.
 */
export const noticeKeys = {
  review: ({ summaryId }: { readonly summaryId: number }) => `review ${summaryId}`,
  /** `again`: it was taken back, and is published anew. */
  announcement: ({ summaryId, again }: { readonly summaryId: number; readonly again: Instant | null }) =>
    `announcement ${summaryId}${again ? ` of ${again.toISOString()}` : ''}`,
  action: ({ actionId, to, due }: { readonly actionId: number; readonly to: To; readonly due: CalendarDay }) =>
    `action ${actionId} ${whom(to)} due ${due}:`,
  escalation: ({ actionId, to, due }: { readonly actionId: number; readonly to: To; readonly due: CalendarDay }) =>
    `action ${actionId} late, ${whom(to)} due ${due}:`,
  /** Asked once, whatever the day is; reminded of each day that is set. */
  awaited: ({ waitId, due }: { readonly waitId: number; readonly due: CalendarDay | null }, to: ToMember) =>
    `wait ${waitId} on ${whom(to)}${due === null ? '' : ` due ${due}`}:`,
  deadline: ({ dateId, day }: { readonly dateId: number; readonly day: CalendarDay }) => `date ${dateId} on ${day}:`,
  meeting: (meeting: { readonly id: number; readonly day: CalendarDay; readonly startsAt: Instant | null }) =>
    `meeting ${meeting.id} on ${meeting.startsAt?.toISOString() ?? meeting.day}:`,
  'meeting change': ({ id, sequence }: { readonly id: number; readonly sequence: number }, to: To) =>
    `meeting ${id} change ${sequence} to ${whom(to)}`,
  digest: ({ day }: { readonly day: CalendarDay | undefined }) => `digest ${day}`,
  failures: ({ day }: { readonly day: CalendarDay }, to: ToMember) => `failures to ${whom(to)} on ${day}`,
  request: ({ extensionId, until }: { readonly extensionId: number; readonly until: CalendarDay }, to: ToMember) =>
    `request ${extensionId} until ${until} to ${whom(to)}`,
  answer: ({ extensionId, at }: { readonly extensionId: number; readonly at: Instant }) =>
    `answer ${extensionId} at ${at.toISOString()}`,
  'not mine': (
    { actionId, by, at }: { readonly actionId: number; readonly by: number; readonly at: Instant },
    to: ToMember,
  ) => `not mine ${actionId} of member ${by} at ${at.toISOString()} to ${whom(to)}`,
  offer: ({ offerId }: { readonly offerId: number }) => `offer ${offerId}`,
  /** An answer was taken back, to a request for more time or to an offer; or an action waits no more. */
  word: (
    of: (
      | { readonly extensionId: number }
      | { readonly offerId: number }
      | { readonly actionId: number; readonly to: ToMember }
    ) & { readonly at: Instant },
  ) => {
    if ('actionId' in of) return `wait of action ${of.actionId} over at ${of.at.toISOString()} to ${whom(of.to)}`;
    return 'extensionId' in of
      ? `answer ${of.extensionId} taken back at ${of.at.toISOString()}`
      : `offer ${of.offerId} open again at ${of.at.toISOString()}`;
  },
  'time poll': ({ pollId }: { readonly pollId: number }) => `time poll ${pollId}`,
  /** `again`: it was cancelled, and is taken up again. */
  vote: ({ voteId, again }: { readonly voteId: number; readonly again: Instant | null }) =>
    `vote ${voteId}${again ? ` again at ${again.toISOString()}` : ''}`,
  'vote reminder': ({ id, closesAt }: { readonly id: number; readonly closesAt: Instant }, to: ToMember) =>
    `vote ${id} ${whom(to)} until ${closesAt.toISOString()}:`,
  /** One end is told once: a vote that was cancelled, taken up again and closed has two. */
  'vote end': (vote: {
    readonly id: number;
    readonly state: 'open' | 'closed' | 'cancelled';
    readonly closesAt: Instant;
    readonly endedAt: Instant | null;
  }) =>
    vote.state === 'cancelled'
      ? `vote ${vote.id} cancelled ${vote.endedAt?.toISOString()}:`
      : `vote ${vote.id} closes ${vote.closesAt.toISOString()}:`,
  group: ({ groupId }: { readonly groupId: number }) => `group ${groupId}`,
  call: ({ id, offersClose }: { readonly id: number; readonly offersClose: CalendarDay | null }, to: ToMember) =>
    `group ${id} call ${whom(to)} ${offersClose}:`,
  seats: ({ id, offersClose }: { readonly id: number; readonly offersClose: CalendarDay | null }, to: ToMember) =>
    `group ${id} seats ${whom(to)} ${offersClose}:`,
  /** Where no day was set, the seats are told when they are confirmed. */
  result: ({ id, offersClose }: { readonly id: number; readonly offersClose: CalendarDay | null }) =>
    `group ${id} result ${offersClose ?? 'confirmed'}:`,
  charter: ({ id, charterEnds }: { readonly id: number; readonly charterEnds: CalendarDay | null }, to: ToMember) =>
    `group ${id} charter ${whom(to)} ${charterEnds}:`,
  'entry request': (
    { groupId, by, at }: { readonly groupId: number; readonly by: number; readonly at: Instant },
    to: ToMember,
  ) => `group ${groupId} entry of ${by} to ${whom(to)} at ${at.toISOString()}`,
  'entry answer': (
    { groupId, answer, at }: { readonly groupId: number; readonly answer: string; readonly at: Instant },
    to: ToMember,
  ) => `group ${groupId} ${answer} ${whom(to)} at ${at.toISOString()}`,
  names: ({ summaryId }: { readonly summaryId: number }) => `names of summary ${summaryId}`,
  handover: ({ departureId }: { readonly departureId: number }, to: ToMember) =>
    `handover ${departureId} to ${whom(to)}`,
  'roster question': ({ questionId }: { readonly questionId: number }, to: ToMember) =>
    `roster question ${questionId} to ${whom(to)}`,
} as const satisfies Readonly<Record<NoticeKind, (what: never, to: never) => string>>;

/** The key of one of several notices that stand or fall together: "7 days before". */
export const keyOf = (stem: string, occasion: string): string => `${stem} ${occasion}`;

/** What a key of `keyOf` begins with: what is told, to whom and for which day. */
export const keyStem = (key: string): string => key.slice(0, key.lastIndexOf(':') + 1);

/** Bundles that are not a notice's key: those of one that are due at once travel as one message. */
export const noticeBundles = {
  /** All that a member is reminded of. */
  member: ({ memberId }: ToMember) => `member ${memberId}`,
  /** They want what they have to do apart. */
  ownAction: ({ memberId, actionId }: ToMember & { readonly actionId: number }) =>
    `member ${memberId} action ${actionId}`,
  untaken: ({ committeeId }: { readonly committeeId: number }) => `untaken ${committeeId}`,
  deadlines: ({ committeeId }: { readonly committeeId: number }) => `deadlines ${committeeId}`,
  meeting: ({ id }: { readonly id: number }) => `meeting ${id}`,
  /** Moved twice before the first was said, the last is said alone. */
  meetingChange: ({ id }: { readonly id: number }, to: To) => `meeting ${id} change to ${whom(to)}`,
  digest: ({ committeeId }: { readonly committeeId: number }) => `digest ${committeeId}`,
  request: ({ extensionId }: { readonly extensionId: number }, to: ToMember) => `request ${extensionId} to ${whom(to)}`,
  answer: ({ extensionId }: { readonly extensionId: number }) => `answer ${extensionId}`,
  notMine: ({ actionId }: { readonly actionId: number }, to: ToMember) => `not mine ${actionId} to ${whom(to)}`,
  offers: (to: ToMember) => `offers to ${whom(to)}`,
  voteEnd: ({ id }: { readonly id: number }) => `vote ${id} end`,
  result: ({ committeeId, offersClose }: { readonly committeeId: number; readonly offersClose: CalendarDay | null }) =>
    `result ${committeeId} ${offersClose ?? ''}`,
  entryRequest: ({ groupId, by }: { readonly groupId: number; readonly by: number }, to: ToMember) =>
    `group ${groupId} entry of ${by} to ${whom(to)}`,
} as const;
