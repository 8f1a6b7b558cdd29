import ical, {
  escape as escapeText,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator';
import type { Committee } from '../domain/committee/committee.ts';
import type { Feed, FeedDeadline } from '../domain/committee/feed.ts';
import type { AnnouncedDate } from '../domain/summaries/announcement.ts';
import type { Instant } from '../domain/time/instant.ts';
import { entryId, meetingEvent, wholeDays } from './meeting-event.ts';
import { writtenCalendar } from './written-calendar.ts';

/** How often a calendar is asked to look again; most look when they like. */
const refreshSeconds = 3600;

/**
 * A feed as an RFC 5545 calendar, for programs that subscribe to it.
 *
 * Deadlines are entries of a whole day and not VTODOs, which Google and Outlook leave out of a calendar they subscribe to. They leave
 * the day free for other things.
 */
export function feedCalendar(feed: Feed, now: Instant): string {
  const { committee } = feed;
  const calendar = ical({
    prodId: '//Rapporteur//Committee deadlines//EN',
    method: ICalCalendarMethod.PUBLISH,
    // The generator escapes what its entries say, and of the calendar itself nothing.
    name: escapeText(feed.kind === 'mine' ? `${committee.name}: my deadlines` : committee.name, false),
    ttl: refreshSeconds,
  });
  for (const event of eventsOf(feed, now)) calendar.createEvent(event);
  return writtenCalendar(calendar);
}

function eventsOf(feed: Feed, now: Instant): readonly ICalEventData[] {
  const { committee } = feed;
  if (feed.kind === 'mine') return feed.deadlines.flatMap((deadline) => deadlineEvent(committee, deadline, now));
  return [
    ...feed.meetings.map((meeting) => meetingEvent(committee, meeting, now)),
    ...feed.dates.flatMap((date) => dateEvent(committee, date, now)),
  ];
}

function deadlineEvent(
  committee: Committee,
  { action, changes, permalink }: FeedDeadline,
  now: Instant,
): readonly ICalEventData[] {
  const { id, number, text, due } = action;
  if (due === null) return [];
  return [
    {
      id: entryId('action', id, committee),
      sequence: changes,
      stamp: now,
      summary: `${text} (#${number})`,
      description: `An action of yours in ${committee.name}. ${ruleOf(committee)}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(permalink ? { url: permalink } : {}),
      ...wholeDays(due, due),
    },
  ];
}

function dateEvent(
  committee: Committee,
  date: AnnouncedDate & { readonly id: number },
  now: Instant,
): readonly ICalEventData[] {
  const { id, kind, what, fromDay, toDay, text } = date;
  if (fromDay === null) return [];
  return [
    {
      id: entryId('date', id, committee),
      // A date that a corrected summary changes is withdrawn, and the changed one is another.
      sequence: 0,
      stamp: now,
      summary: kind === 'deadline' ? `Deadline: ${what}` : what,
      description: `${committee.name}: ${text}. ${kind === 'deadline' ? ruleOf(committee) : ''}`.trim(),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...wholeDays(fromDay, toDay !== null && toDay > fromDay ? toDay : fromDay),
    },
  ];
}

const ruleOf = (committee: Committee): string => `The deadline is the end of this day, ${committee.timeZone}.`;
