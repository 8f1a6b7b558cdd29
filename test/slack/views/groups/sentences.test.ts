import { describe, expect, test } from '@jest/globals';
import type { StandingInGroup } from '../../../../src/domain/groups/working-group.ts';
import { groupUpdated, memberPlaced } from '../../../../src/slack/views/groups/group-answers.ts';
import { standing, volunteersForSeats } from '../../../../src/slack/views/groups/group-card.ts';
import { groupGone, noSeatNumber } from '../../../../src/slack/views/groups/manage-group-modal.ts';
import { joinRequestDecided, membershipNotice } from '../../../../src/slack/views/groups/membership.ts';
import { groupOf } from '../../../support/committee/groups.ts';
import { memberOf } from '../../../support/committee/people.ts';

const today = '2027-01-12';
const kim = memberOf({ id: 3, name: 'Kim' });
const lead = { ...kim, groupRole: 'lead', liaisonTo: null } as const;
const group = groupOf({ kind: 'working group', name: 'Translation', channelId: null });
const topic = groupOf({ kind: 'topic', name: 'Tide tables', channelId: null });

describe('what somebody reads who came to a group or left it', () => {
  test.each<[StandingInGroup, string]>([
    [{ kind: 'joined', group }, 'You’re in Translation now.'],
    [{ kind: 'joined', group: topic }, 'You volunteered for Tide tables.'],
    [
      { kind: 'joined', group: { ...group, channelId: 'C0TALK' } },
      'You’re in Translation now. Its channel is <#C0TALK>.',
    ],
    [{ kind: 'left', group }, 'You left Translation.'],
    [{ kind: 'left', group: topic }, 'You stepped down from Tide tables.'],
    [
      { kind: 'waits', group: topic, place: 2 },
      'You volunteered for Tide tables. You’re number 2 on its waiting list. You move up when a seat opens or the chair gives you one.',
    ],
    [{ kind: 'asked', group }, 'You asked to join Translation. I’ll tell you when someone answers.'],
    [{ kind: 'withdrew', group }, 'You’re no longer waiting to join Translation.'],
    [
      { kind: 'not this time', group: topic },
      'I won’t remind you about Tide tables again. You can still volunteer while it’s open.',
    ],
  ])('%j', (membership, sentence) => {
    expect(membershipNotice(membership).text).toBe(sentence);
  });
});

describe('what whoever runs a group reads', () => {
  test.each([
    ['approved', 'Kim is in Translation now. I’ve told them.'],
    ['waits', 'Kim is on the waiting list of Translation, which has no open seat now. I’ve told them.'],
    ['declined', 'You declined the request of Kim to join Translation. I’ve told them in private.'],
  ] as const)('a request to join that is answered: %s', (decision, sentence) => {
    expect(joinRequestDecided(decision, kim, group).text).toBe(sentence);
  });

  test.each([
    ['lead', 'Kim is now a lead.'],
    ['observer', 'Kim is now an observer.'],
    ['out', 'Kim is no longer in the group.'],
  ] as const)('somebody placed: %s', (as, sentence) => {
    expect(memberPlaced('Kim', as)).toBe(sentence);
  });

  test('a form that can’t be kept', () => {
    expect(noSeatNumber).toBe('Write a number from 1 to 9999, or unlimited.');
    expect(groupGone).toBe('This group no longer exists.');
  });

  test('a group updated, whole or in part', () => {
    expect(groupUpdated()).toBe('Group updated.');
    expect(groupUpdated('Kim isn’t in Translation.')).toBe(
      'Group updated. The member’s place wasn’t changed. Kim isn’t in Translation.',
    );
  });
});

describe('a group’s card', () => {
  test.each([
    [{ members: [], seats: 1 }, '1 seat open'],
    [{ members: [], seats: 'unlimited' }, 'No members yet'],
    [{ members: [lead], seats: 2 }, 'Kim (lead) · 1 seat open'],
    [
      { members: [lead], seats: 1, waiting: [memberOf({ id: 4, name: 'Bo' })] },
      'Kim (lead) · full · waiting list (1): Bo',
    ],
    [{ members: [lead], seats: 'unlimited', entry: 'invitation' }, 'Kim (lead) · invite-only'],
    [
      { members: [lead], seats: 2, offersPrivate: true },
      '1 volunteer for 2 seats · names are shown when volunteering closes',
    ],
    [{ members: [], seats: 2, offersClose: '2027-01-11' }, '2 seats open · volunteering is closed'],
    [{ members: [], seats: 2, offersClose: '2027-01-13' }, '2 seats open · volunteer until Wed 13 January'],
  ] as const)('of %j', (given, words) => {
    expect(standing(groupOf({ kind: 'topic', ...given }), today)).toBe(words);
  });

  test('counts volunteers against seats', () => {
    expect(volunteersForSeats(2, 1)).toBe('2 volunteers for 1 seat');
    expect(volunteersForSeats(1, 'unlimited')).toBe('1 volunteer');
  });
});
