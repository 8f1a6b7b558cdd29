import type { Action } from '../../../src/domain/actions/action.ts';
import type { Committee } from '../../../src/domain/committee/committee.ts';
import type { NoticeContent } from '../../../src/domain/reminders/notice-content.ts';
import { calendarDay } from '../../../src/domain/time/instant.ts';
import { renderNotice } from '../../../src/slack/views/reminders/render-notice.ts';
import { actionOf } from './actions.ts';
import { memberOf } from './people.ts';

export const now = new Date('2027-01-26T08:00:00Z');
export const today = calendarDay('2027-01-26');
export const committee: Committee = { id: 1, name: 'Programme Committee', channelId: 'C0PC', timeZone: 'UTC' };
export const lea = memberOf({ id: 1, name: 'Lea', userId: 'U0LEA', timeZone: 'Europe/Zurich', role: 'secretariat' });

/** One of Lea's, due tomorrow. */
export const leasAction = (more: Partial<Action> = {}): Action =>
  actionOf({
    text: 'Send comments on the charter.',
    due: '2027-01-27',
    owners: [{ kind: 'member', member: lea }],
    ...more,
  });

export const reminders = (actions: readonly Action[]): Extract<NoticeContent, { readonly kind: 'reminders' }> => ({
  kind: 'reminders',
  committee,
  member: lea,
  actions,
  late: [],
  votes: [],
  now,
});

/** What Slack is given for it today. */
export const drawn = (content: NoticeContent) =>
  renderNotice(content, today, 'tokens', { kind: 'text', calendar: 'BEGIN:VCALENDAR' });
