import type { Action } from '../actions/action.ts';
import type { Committee } from '../committee/committee.ts';
import type { GroupWithMembers } from '../groups/working-group.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { CalendarDay } from '../time/instant.ts';

/** What the channel is told when a summary is published, and the card on which people join its groups. */
export interface Announcement {
  readonly summaryId: number;
  readonly committee: Committee;
  readonly title: string | null;
  /** To the message the summary was posted with; null where it was pasted. */
  readonly permalink: string | null;
  /** Slack id of the poster; an announcement says in whose name it was made. */
  readonly postedBy: string;
  readonly actions: readonly Action[];
  readonly nextMeeting: Meeting | null;
  readonly dates: readonly AnnouncedDate[];
  readonly decisions: readonly string[];
  /** The topics and working groups the summary proposed, each with who is in. */
  readonly groups: readonly GroupWithMembers[];
}

export interface AnnouncedDate {
  readonly what: string;
  readonly kind: 'deadline' | 'event' | 'start' | 'decision';
  readonly fromDay: CalendarDay | null;
  readonly toDay: CalendarDay | null;
  readonly text: string;
}
