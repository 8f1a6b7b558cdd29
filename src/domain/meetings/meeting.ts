import type { CalendarDay, Instant } from '../time/instant.ts';
import { writtenLength } from '../time/written-time.ts';

export interface Meeting {
  readonly id: number;
  readonly committeeId: number;
  readonly title: string | null;
  readonly day: CalendarDay;
  /** Null where only the day is known. */
  readonly startsAt: Instant | null;
  /** Null where nobody said how long it lasts. */
  readonly durationMinutes?: number | null;
  readonly place: string | null;
  /** RFC 5545 SEQUENCE: raised whenever the meeting is moved. */
  readonly sequence: number;
  /** Set where it was called off; its row stays, for the calendars that have it. */
  readonly cancelledAt?: Instant | null;
}

/** When it is, as its history keeps it: its moment in ISO 8601, or where only that is known its day. */
export const momentOf = ({ startsAt, day }: Meeting): string => startsAt?.toISOString() ?? day;

/** ", 90 minutes", to stand after the moment at which it starts; '' where nobody said how long it lasts. */
export const lengthAfter = ({ durationMinutes }: { readonly durationMinutes?: number | null }): string =>
  durationMinutes ? `, ${writtenLength(durationMinutes)}` : '';
