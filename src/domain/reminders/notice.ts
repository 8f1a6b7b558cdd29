import type { Instant } from '../time/instant.ts';

export type NoticeKind =
  | 'review'
  | 'announcement'
  | 'action'
  | 'deadline'
  | 'meeting'
  /** A meeting moved or called off: told in the channel, and to those whose deadlines hang on it. */
  | 'meeting change'
  | 'digest'
  /** To the secretariat: what could not be said. */
  | 'failures'
  /** Late for long: told to who leads the owner's group, then to the secretariat, never in public. */
  | 'escalation'
  /** A member asks for more time. */
  | 'request'
  /** What the secretariat said to that. */
  | 'answer'
  | 'not mine'
  /** Somebody else assigned an action: who has it now is asked whether they take it. */
  | 'offer'
  /** A sentence about an action, to whom it concerns. */
  | 'word'
  /** The card of a vote, in the channel. */
  | 'vote'
  /** To who has not voted yet, shortly before it closes. */
  | 'vote reminder'
  /** What came of a vote, or that it was cancelled, told in the channel. */
  | 'vote end'
  /** The card of a group that no summary proposed, in the channel. */
  | 'group'
  /** Volunteers are wanted until a day: to who has not answered. */
  | 'call'
  /** The offers close, and more offer than there are seats: to who confirms them. */
  | 'seats'
  /** Who got the seats, told in the channel. */
  | 'result'
  /** A group's charter ends: to its leads and the secretariat. */
  | 'charter'
  /** Somebody asks to be let into a group. */
  | 'entry request'
  /** What somebody is told who was let into a group, or was not. */
  | 'entry answer'
  /** To the secretariat: who are these? */
  | 'names'
  /** To the secretariat: what becomes of what somebody who left had? */
  | 'hand-over'
  /** To the chair and the secretariat: who is this person, and what are they? */
  | 'roster question';

/** Something the bot will say once, to one member or in one conversation. */
export interface Notice {
  readonly committeeId: number;
  /** What is said to whom and why; planned again, it is the same notice. */
  readonly key: string;
  /** Those of one bundle that are due at once travel as one message. */
  readonly bundle: string;
  readonly kind: NoticeKind;
  /** What it is about: the action, date, meeting, summary, extension, group or vote; 0 for the committee as a whole. */
  readonly subjectId: number;
  /** Who asks to be let into the group, or who answered that. */
  readonly aboutMemberId?: number;
  readonly to: { readonly memberId: number } | { readonly channelId: string };
  readonly reason: string;
  readonly dueAt: Instant;
}
