import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../../../src/domain/actions/action.ts';
import type { Committee } from '../../../../src/domain/committee/committee.ts';
import type { Announcement } from '../../../../src/domain/summaries/announcement.ts';
import { draftOf } from '../../../../src/domain/summaries/draft.ts';
import { actionCard } from '../../../../src/slack/views/actions/action-card.ts';
import { actionList } from '../../../../src/slack/views/actions/action-list.ts';
import { restList } from '../../../../src/slack/views/actions/rest-list.ts';
import { homeView } from '../../../../src/slack/views/committee/home.ts';
import { deadlinesAnswer } from '../../../../src/slack/views/meetings/meeting-answers.ts';
import { reviewMessage } from '../../../../src/slack/views/summaries/review.ts';
import {
  committee,
  drawn,
  lea,
  leasAction,
  now,
  reminders,
  today,
} from '../../../support/committee/notice-contents.ts';
import { notesWith } from '../../../support/reading/one-action.ts';

const shownAlone = (one: Action) => ({
  action: one,
  source: null,
  notes: { notes: [], total: 0, page: 0 },
  history: { entries: [], total: 0, page: 0 },
  statements: [],
});

describe('by which clock a deadline ends, says', () => {
  const zurich: Committee = { ...committee, timeZone: 'Europe/Zurich' };
  const meeting = { id: 1, committeeId: 1, title: null, place: null, day: today, startsAt: now, sequence: 1 };
  const moved = { ...meeting, cancelledAt: null };
  const one = leasAction();
  const draft = draftOf(notesWith('- ACTION: Ana Ruiz to send the budget by 12 March'));
  const said = 'Lea says it isn’t theirs';
  const announcement: Announcement = {
    summaryId: 1,
    committee: zurich,
    title: null,
    permalink: null,
    postedBy: 'U0LEA',
    actions: [one],
    nextMeeting: null,
    dates: [],
    decisions: [],
    groups: [],
  };
  const viewing = { today, zone: 'Asia/Tokyo', committeeZone: zurich.timeZone, viewer: lea };
  const list = {
    which: 'open' as const,
    from: null,
    filter: {},
    of: null,
    actions: [one],
    total: 1,
    page: 0,
    today,
    viewer: lea,
    wordsFor: () => '',
  };
  const reminded = { daysBefore: [1], time: '09:00', apart: false, pausedUntil: null };
  const home = {
    committee: zurich,
    member: lea,
    actions: [one],
    totalActions: 1,
    votes: [],
    nextMeeting: null,
    groups: [],
    reminders: reminded,
    members: 1,
    officers: [],
  };
  test.each<readonly [string, object]>([
    ['a reminder', drawn({ ...reminders([one]), committee: zurich })],
    ['what nobody has taken', drawn({ kind: 'untaken', committee: zurich, actions: [one], now })],
    ['what closes soon', drawn({ kind: 'deadlines', committee: zurich, deadlines: [{ what: 'x', day: today }], now })],
    [
      'a request for time',
      drawn({ kind: 'request', committee: zurich, extensionId: 1, action: one, by: lea, until: today, now }),
    ],
    [
      'the answer to it',
      drawn({ kind: 'answer', committee: zurich, action: one, granted: true, by: lea, until: today, now }),
    ],
    ['"Not mine"', drawn({ kind: 'not mine', committee: zurich, action: one, said, now })],
    ['a moved meeting', drawn({ kind: 'meeting change', committee: zurich, meeting: moved, actions: [one], now })],
    ['the digest', drawn({ kind: 'digest', committee: zurich, done: [], dueSoon: [one], overdue: 0, unowned: 0, now })],
    ['the announcement', drawn({ kind: 'announcement', announcement })],
    ['the review', reviewMessage({ summaryId: 1, draft, state: 'draft', page: 0, committee: zurich })],
    ['a card', actionCard(shownAlone(one), viewing)],
    ['a list', actionList({ ...list, zone: zurich.timeZone })],
    ['the rest of a list', restList([one], today, lea, zurich.timeZone)],
    [
      'the dates ahead',
      deadlinesAnswer([{ kind: 'deadline', what: 'x', fromDay: today, toDay: today, text: '' }], zurich, today),
    ],
    ['the Home tab', homeView([{ ...home, dates: [], today }], { command: '/mag', moments: 'plain', hasMore: false })],
  ])('%s', (_what, message) => {
    expect(JSON.stringify('blocks' in message && message.blocks)).toContain(
      'A deadline ends when its day ends in Zurich time.',
    );
  });

  test.each<readonly [string, string]>([
    ['a reminder', drawn({ ...reminders([one]), committee: zurich }).text],
    ['a card', actionCard(shownAlone(one), viewing).text],
  ])('%s to who hears its text alone', (_what, text) => {
    expect(text).toContain('A deadline ends when its day ends in Zurich time.');
  });

  test('a card of what has no date, nothing', () => {
    expect(JSON.stringify(actionCard(shownAlone(leasAction({ due: null })), viewing))).not.toContain('A deadline ends');
  });
});
