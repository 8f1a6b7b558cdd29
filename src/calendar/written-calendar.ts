import type { ICalCalendar } from 'ical-generator';

/**
 * The calendar as text, each line ended, the last one too (RFC 5545, 3.1).
 *
 * The generator leaves in what would end a line for some programs: control characters, which the standard forbids, are gone, and the
 * line and paragraph separators of Unicode are line ends within their text.
 */
export const writtenCalendar = (calendar: ICalCalendar): string =>
  `${calendar
    .toString()
    .replace(/(?![\t\r\n])\p{Cc}/gu, '')
    .replace(/[\u2028\u2029]/g, '\\n')}\r\n`;
