import type { Instant } from './instant.ts';

/** Something the bot will say once, to one member or in one conversation. */
export interface Notice {
  readonly committeeId: number;
  /** What is said to whom and why; planned again, it is the same notice. */
  readonly key: string;
  /** Those of one bundle that are due at once travel as one message. */
  readonly bundle: string;
  readonly kind: 'review' | 'announcement' | 'action' | 'deadline' | 'meeting';
  /** What it is about: the action, date, meeting or summary. */
  readonly subjectId: number;
  readonly to: { readonly memberId: number } | { readonly channelId: string };
  readonly reason: string;
  readonly dueAt: Instant;
}
