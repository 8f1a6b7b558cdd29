import type { LedgerEntry } from '../../../domain/meetings/burden-ledger.ts';
import type { HourWeights } from '../../../domain/meetings/hour-burden.ts';
import { writtenBurden } from '../../../domain/meetings/hour-settings.ts';
import type { MeetingTimes, OwnTimes } from '../../../domain/meetings/meeting-times.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { writtenDay, zoneName } from '../../../domain/time/written-time.ts';
import { buttonRow } from '../blocks/button.ts';
import { type Message, textMessage } from '../blocks/message.ts';
import { pageOf, pager, pageSentence } from '../blocks/pager.ts';
import { plural } from '../blocks/plural.ts';
import { escapedWithin } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { meetingIds } from './ids.ts';

/** A page's lines fill one section. */
const perPage = 15;

type Term = Pick<MeetingTimes, 'since' | 'meetings' | 'withoutHour'>;

/** `/mag times`, to the secretariat and the chair: who had which hours, those with the most first. */
export function timesAnswer(
  times: MeetingTimes,
  { memberId, page, today }: { readonly memberId: number; readonly page: number; readonly today: CalendarDay },
): Message {
  if (times.meetings === 0) return textMessage(noMeetings(times, today));
  const { items, ...shown } = pageOf(times.entries, page, perPage);
  const said = `${heading(times, today)}.${pageSentence(shown)}`;
  const lines = items.map((entry) => `${entry.member.name} (${zoneOf(entry)}): ${hoursOf(entry)}`);
  return {
    text: escapedWithin([said, ...lines].join('\n'), 3000),
    blocks: [
      section(`*${said}*`),
      section(lines.map((line) => `• ${escapedWithin(line, 180)}`).join('\n')),
      context(escapedWithin(ruleInWords(times.hourWeights, times.withoutHour), 900)),
      ...buttonRow(
        'times',
        pager(meetingIds.showTimes, shown, (turned) => `${memberId}/${turned}`),
      ),
    ],
  };
}

/** `/mag times`, to everybody else: their own hours, and how they compare. */
export function ownTimesAnswer(times: OwnTimes, today: CalendarDay): Message {
  if (times.meetings === 0) return textMessage(noMeetings(times, today));
  const { own, average, largest, hourWeights, withoutHour } = times;
  const compared = `The average of all members is ${writtenBurden(Math.round(average))}, and the most anyone has is ${writtenBurden(largest)}.`;
  const zone = own.isZoneAssumed
    ? `I don’t know your time zone, so I count in ${zoneName(own.zone)}. Set it in your Slack profile.`
    : `I count in ${zoneName(own.zone)}.`;
  const head = `${heading(times, today)}.`;
  const said = `For you: ${hoursOf(own)}. ${compared}`;
  return {
    text: escapedWithin([head, said, zone].join('\n'), 3000),
    blocks: [
      section(`*${head}*\n${said}`),
      context(escapedWithin(`${zone} ${ruleInWords(hourWeights, withoutHour)}`, 900)),
    ],
  };
}

const heading = ({ since, meetings }: Term, today: CalendarDay): string =>
  `Meeting times: ${plural(meetings, 'meeting')}${sinceDay(since, today)}`;

const sinceDay = (since: CalendarDay | null, today: CalendarDay): string =>
  since === null ? '' : ` since ${writtenDay(since, today)}`;

const noMeetings = ({ since }: Term, today: CalendarDay): string =>
  `There’s nothing to count yet: no meeting with a time was held${sinceDay(since, today)}.`;

/** "2 at night, 1 early, 0 late, which counts 2.5" */
const hoursOf = ({ nights, early, late, burden }: LedgerEntry): string =>
  `${nights} at night, ${early} early, ${late} late, which counts ${writtenBurden(burden)}`;

const zoneOf = ({ zone, isZoneAssumed }: LedgerEntry): string =>
  isZoneAssumed ? `time zone not known, counted in ${zoneName(zone)}` : zoneName(zone);

const ruleInWords = ({ night, edge }: HourWeights, withoutHour: number): string =>
  [
    `A meeting at night counts ${writtenBurden(night)}, an early or late one ${writtenBurden(edge)}, where each member lives.`,
    ...(withoutHour > 0
      ? [`${plural(withoutHour, 'meeting')} without a time ${withoutHour === 1 ? 'isn’t' : 'aren’t'} counted.`]
      : []),
  ].join(' ');
