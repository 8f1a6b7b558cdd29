import { getCommittee } from '../../../../db/committee/committees.ts';
import { listDatesById } from '../../../../db/meetings/meetings.ts';
import type { ReminderDeadline } from '../../../domain/reminders/notice-content.ts';
import { dayIn } from '../../../domain/time/instant.ts';
import type { Dropped, NoticeKindModule } from './notice-kind-module.ts';

/** The last days of calls, in the channel. */
export const deadlineKind: NoticeKindModule = {
  async compose({ db, notices, now }) {
    const committee = await getCommittee(db, notices[0].committeeId);
    const today = dayIn(committee.timeZone, now);
    const dateIds = notices.map((notice) => notice.subjectId);
    const dates = new Map((await listDatesById(db, dateIds)).map((date) => [date.id, date]));
    // Two summaries that name one deadline are two dates and one thing to say.
    const deadlines = new Map<string, ReminderDeadline>();
    const dropped: Dropped[] = [];
    for (const { id, subjectId } of notices) {
      const date = dates.get(subjectId);
      if (!date?.toDay || date.toDay < today) dropped.push({ id, why: 'deadline passed' });
      else deadlines.set(`${date.toDay} ${date.what.toLowerCase()}`, { what: date.what, day: date.toDay });
    }
    if (deadlines.size === 0) return { content: undefined, dropped };
    const inOrder = [...deadlines.values()].toSorted((one, other) => one.day.localeCompare(other.day));
    return { content: { kind: 'deadlines', committee, deadlines: inOrder, now }, dropped };
  },
};
