import { describe, expect, test } from '@jest/globals';
import { keyOf, keyStem, noticeBundles, noticeKeys } from '../../../src/domain/reminders/notice-keys.ts';

const at = new Date('2027-01-20T08:00:00Z');
const lea = { memberId: 3 };
const channel = { channelId: 'C0PC' };
const due = '2027-01-27';
const group = { id: 4, offersClose: due, charterEnds: due } as const;
const vote = { id: 5, state: 'open', closesAt: at, endedAt: null } as const;

// Databases hold notices under these keys: under another one, what was told already is told again.
describe('noticeKeys', () => {
  test.each([
    [noticeKeys.review({ summaryId: 8 }), 'review 8'],
    [noticeKeys.announcement({ summaryId: 8, again: null }), 'announcement 8'],
    [noticeKeys.announcement({ summaryId: 8, again: at }), 'announcement 8 of 2027-01-20T08:00:00.000Z'],
    [noticeKeys.action({ actionId: 7, to: lea, due }), 'action 7 member 3 due 2027-01-27:'],
    [noticeKeys.action({ actionId: 7, to: channel, due }), 'action 7 channel due 2027-01-27:'],
    [noticeKeys.escalation({ actionId: 7, to: lea, due }), 'action 7 late, member 3 due 2027-01-27:'],
    [noticeKeys.deadline({ dateId: 6, day: due }), 'date 6 on 2027-01-27:'],
    [noticeKeys.meeting({ id: 9, day: due, startsAt: at }), 'meeting 9 on 2027-01-20T08:00:00.000Z:'],
    [noticeKeys.meeting({ id: 9, day: due, startsAt: null }), 'meeting 9 on 2027-01-27:'],
    [noticeKeys['meeting change']({ id: 9, sequence: 2 }, channel), 'meeting 9 change 2 to channel'],
    [noticeKeys['meeting change']({ id: 9, sequence: 2 }, lea), 'meeting 9 change 2 to member 3'],
    [noticeKeys.digest({ day: due }), 'digest 2027-01-27'],
    [noticeKeys.failures({ day: due }, lea), 'failures to member 3 on 2027-01-27'],
    [noticeKeys.request({ extensionId: 2, until: due }, lea), 'request 2 until 2027-01-27 to member 3'],
    [noticeKeys.answer({ extensionId: 2, at }), 'answer 2 at 2027-01-20T08:00:00.000Z'],
    [
      noticeKeys['not mine']({ actionId: 7, by: 1, at }, lea),
      'not mine 7 of member 1 at 2027-01-20T08:00:00.000Z to member 3',
    ],
    [noticeKeys.offer({ offerId: 2 }), 'offer 2'],
    [noticeKeys.word({ extensionId: 2, at }), 'answer 2 taken back at 2027-01-20T08:00:00.000Z'],
    [noticeKeys.word({ offerId: 2, at }), 'offer 2 open again at 2027-01-20T08:00:00.000Z'],
    [noticeKeys.vote({ voteId: 5, again: null }), 'vote 5'],
    [noticeKeys.vote({ voteId: 5, again: at }), 'vote 5 again at 2027-01-20T08:00:00.000Z'],
    [noticeKeys['vote reminder'](vote, lea), 'vote 5 member 3 until 2027-01-20T08:00:00.000Z:'],
    [noticeKeys['vote end'](vote), 'vote 5 closes 2027-01-20T08:00:00.000Z:'],
    [
      noticeKeys['vote end']({ ...vote, state: 'cancelled', endedAt: at }),
      'vote 5 cancelled 2027-01-20T08:00:00.000Z:',
    ],
    [noticeKeys.group({ groupId: 4 }), 'group 4'],
    [noticeKeys.call(group, lea), 'group 4 call member 3 2027-01-27:'],
    [noticeKeys.seats(group, lea), 'group 4 seats member 3 2027-01-27:'],
    [noticeKeys.result(group), 'group 4 result 2027-01-27:'],
    [noticeKeys.result({ id: 4, offersClose: null }), 'group 4 result confirmed:'],
    [noticeKeys.charter(group, lea), 'group 4 charter member 3 2027-01-27:'],
    [
      noticeKeys['entry request']({ groupId: 4, by: 1, at }, lea),
      'group 4 entry of 1 to member 3 at 2027-01-20T08:00:00.000Z',
    ],
    [
      noticeKeys['entry answer']({ groupId: 4, answer: 'waits', at }, lea),
      'group 4 waits member 3 at 2027-01-20T08:00:00.000Z',
    ],
    [noticeKeys.names({ summaryId: 8 }), 'names of summary 8'],
    [noticeKeys.handover({ departureId: 2 }, lea), 'handover 2 to member 3'],
    [noticeKeys['roster question']({ questionId: 2 }, lea), 'roster question 2 to member 3'],
  ])('%s', (key, stored) => {
    expect(key).toBe(stored);
  });
});

test('the stem of a key is what it begins with, whatever its moments hold', () => {
  const stem = noticeKeys['vote end'](vote);
  expect(keyStem(keyOf(stem, 'end'))).toBe(stem);
});

test('all that a member is reminded of is one bundle', () => {
  expect(noticeBundles.member(lea)).toBe('member 3');
});
