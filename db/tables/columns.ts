import type { ColumnType } from 'kysely';
import type { CalendarDay } from '../../src/domain/time/instant.ts';

/** A moment; written as a Date, read as a Date, never a text. */
export type Moment = ColumnType<Date, Date, Date>;
export type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** DATE. Both drivers are told to leave it the text it is: a Date would move by a day west of Greenwich. */
export type MaybeDay = ColumnType<CalendarDay | null, CalendarDay | null | undefined, CalendarDay | null>;
export type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
