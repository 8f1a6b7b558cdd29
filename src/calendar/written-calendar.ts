import type { ICalCalendar } from 'ical-generator';

/** The calendar as text. Control characters, which the generator leaves in and RFC 5545 (3.1) forbids, are gone. */
export const writtenCalendar = (calendar: ICalCalendar): string =>
  calendar.toString().replace(/(?![\t\r\n])\p{Cc}/gu, '');
