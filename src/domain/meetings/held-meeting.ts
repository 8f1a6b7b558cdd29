import type { CalendarDay } from '../time/instant.ts';

/** A meeting of which there is a published summary. */
export interface HeldMeeting {
  readonly summaryId: number;
  /** As the summary has it. */
  readonly title: string | null;
  readonly day: CalendarDay | null;
  /** What else it is called, too. */
  readonly titles: readonly string[];
}

/**
 * The meetings that somebody means by these words: the one with this title; otherwise those with the words in it, whole and in this order
 * ("MAG I" is not in "MAG II"); otherwise that of the first of `days`, which the words may mean.
 */
export function findHeldMeetings<Meeting extends HeldMeeting>(
  meetings: readonly Meeting[],
  words: string,
  days: readonly CalendarDay[],
): readonly Meeting[] {
  const wanted = padded(words);
  const isTitled = (fits: (title: string) => boolean) => meetings.filter(({ titles }) => titles.map(padded).some(fits));
  const found = [
    isTitled((title) => title === wanted),
    isTitled((title) => wanted.trim() !== '' && title.includes(wanted)),
    ...days.map((wantedDay) => meetings.filter(({ day }) => day === wantedDay)),
  ];
  return found.find((some) => some.length > 0) ?? [];
}

const padded = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;
