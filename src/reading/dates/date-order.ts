import { matchesIn } from '../words/matches-in.ts';
import { month } from './calendar/calendar-words.ts';

/** How 3/4 is written: day first, month first, or not known. */
export type DateOrder = 'day first' | 'month first' | null;

const dayBeforeMonth = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${month}\\b`, 'gi');
const monthBeforeDay = new RegExp(`\\b${month}\\.? \\d{1,2}\\b`, 'gi');

/** Which of the two a document writes first in 3/4/2026, by those of its dates that leave no doubt, then by how it writes months. */
export function dateOrderOf(text: string): DateOrder {
  let [dayFirst, monthFirst] = [0, 0];
  for (const match of text.matchAll(/(?<![\d/.])(\d{1,2})\/(\d{1,2})(?:\/(?:20)?\d\d)?(?![\d/])/g)) {
    // "24/7" is no date.
    if (match[0] === '24/7') continue;
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) dayFirst += 1;
    if (Number(match[2]) > 12 && Number(match[1]) <= 12) monthFirst += 1;
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day first' : 'month first';
  const europe = matchesIn(text, dayBeforeMonth).length;
  const america = matchesIn(text, monthBeforeDay).length;
  return europe === america ? null : europe > america ? 'day first' : 'month first';
}
