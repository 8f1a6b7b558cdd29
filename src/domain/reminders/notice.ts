import type { Instant } from '../time/instant.ts';

/** What a notice is about: the row that its subject's id names; of `committee` there is no id. */
export type NoticeSubject =
  | 'action'
  | 'committee'
  | 'date'
  | 'departure'
  | 'extension'
  | 'group'
  | 'meeting'
  | 'roster question'
  | 'summary'
  | 'time poll'
  | 'vote';

/** Every kind of notice, with what it is about. */
export const subjectOfKind = {
  review: 'summary',
  announcement: 'summary',
  action: 'action',
  deadline: 'date',
  meeting: 'meeting',
  /** A meeting moved or called off: told in the channel, and to those whose deadlines hang on it. */
  'meeting change': 'meeting',
  digest: 'committee',
  /** To the secretariat: what could not be said. */
  failures: 'committee',
  /** Long overdue: told to the leads of the owner's group, then to the secretariat, never in public. */
  escalation: 'action',
  /** An action waits on them: they are asked, and reminded in its owners' place. */
  awaited: 'action',
  /** A member asks for more time. */
  request: 'extension',
  /** What the secretariat said to that. */
  answer: 'extension',
  'not mine': 'action',
  /** Somebody else assigned an action: who has it now is asked whether they take it. */
  offer: 'action',
  /** A sentence about an action, to whom it concerns. */
  word: 'action',
  /** The card of a poll of meeting times, in the channel. */
  'time poll': 'time poll',
  /** The card of a vote, in the channel. */
  vote: 'vote',
  /** To members who have not voted yet, shortly before it closes. */
  'vote reminder': 'vote',
  /** What came of a vote, or that it was cancelled, told in the channel. */
  'vote end': 'vote',
  /** The card of a group that no summary proposed, in the channel. */
  group: 'group',
  /** Volunteers are wanted until a day: to members who have not answered. */
  call: 'group',
  /** Volunteering closes with more volunteers than seats: to the officers who confirm the seats. */
  seats: 'group',
  /** Who got the seats, told in the channel. */
  result: 'group',
  /** A group's charter ends: to its leads and the secretariat. */
  charter: 'group',
  /** Somebody asks to be let into a group. */
  'entry request': 'group',
  /** What somebody is told who was let into a group, or was not. */
  'entry answer': 'group',
  /** To the secretariat: who are these? */
  names: 'summary',
  /** To the secretariat: what becomes of what somebody who left had? */
  handover: 'departure',
  /** To the chair and the secretariat: who is this person, and what are they? */
  'roster question': 'roster question',
} as const satisfies Readonly<Record<string, NoticeSubject>>;

export type NoticeKind = keyof typeof subjectOfKind;

/** Something the bot will say once, to one member or in one conversation. */
export interface Notice {
  readonly committeeId: number;
  /** What is said to whom and why; planned again, it is the same notice. */
  readonly key: string;
  /** Those of one bundle that are due at once travel as one message; by default it travels alone. */
  readonly bundle?: string;
  readonly kind: NoticeKind;
  /** The id of what its kind is about; 0 for the committee as a whole. */
  readonly subjectId: number;
  /** The member who asks to join the group, or the one who answered that. */
  readonly aboutMemberId?: number;
  readonly to: { readonly memberId: number } | { readonly channelId: string };
  readonly reason: string;
  readonly dueAt: Instant;
}
