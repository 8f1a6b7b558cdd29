import type { Instant } from '../time/instant.ts';

/** What a member can say of a slot. */
export const slotAnswers = ['works', 'if need be', 'not'] as const;
export type SlotAnswer = (typeof slotAnswers)[number];

/** A slot that members are asked about, and what they said. */
export interface PolledSlot {
  /** From 0. */
  readonly position: number;
  readonly startsAt: Instant;
  readonly answers: readonly { readonly memberId: number; readonly answer: SlotAnswer }[];
}

/** When to meet, asked of the members. */
export interface TimePoll {
  readonly id: number;
  readonly committeeId: number;
  readonly state: 'open' | 'set' | 'withdrawn';
  /** When the next meeting was to be (`momentOf`) as it was opened; null where there was none. */
  readonly meetingWas: string | null;
  readonly openedBy: string;
  /** Null while it is open. */
  readonly endedBy: string | null;
  /** The position of the slot that was set. */
  readonly chosen: number | null;
  readonly slots: readonly PolledSlot[];
}

/** How many said each, in the order of `slotAnswers`. */
export const countAnswers = ({ answers }: PolledSlot): readonly number[] =>
  slotAnswers.map((answer) => answers.filter((one) => one.answer === answer).length);

export const countAnswered = ({ slots }: TimePoll): number =>
  new Set(slots.flatMap(({ answers }) => answers.map(({ memberId }) => memberId))).size;
