import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Action, Owner } from '../../src/domain/action.ts';
import type { Announcement } from '../../src/domain/announcement.ts';
import type { Committee } from '../../src/domain/committee.ts';
import { draftOf } from '../../src/domain/draft.ts';
import type { CalendarDay } from '../../src/domain/instant.ts';
import { entryAnswers } from '../../src/domain/letter.ts';
import type { Member } from '../../src/domain/member.ts';
import type { ActionSource } from '../../src/domain/shown-action.ts';
import type { ActionLine, Summary } from '../../src/domain/summary.ts';
import type { GroupWithMembers } from '../../src/domain/working-group.ts';
import { actionCard } from '../../src/slack/views/action-card.ts';
import { actionList } from '../../src/slack/views/action-list.ts';
import { announcementMessage } from '../../src/slack/views/announcement.ts';
import { deadlinesAnswer } from '../../src/slack/views/answers.ts';
import { assignActionModal } from '../../src/slack/views/assign-action-modal.ts';
import { calendarAnswer } from '../../src/slack/views/calendar-answer.ts';
import { changeDateModal } from '../../src/slack/views/change-date-modal.ts';
import { confirmSeatsModal, offersAnswer } from '../../src/slack/views/confirm-seats-modal.ts';
import { declineActionModal } from '../../src/slack/views/decline-action-modal.ts';
import { editLineModal } from '../../src/slack/views/edit-line-modal.ts';
import { closedAnswer, groupAnswer } from '../../src/slack/views/group-answers.ts';
import { groupDetail, groupList, volunteerCard } from '../../src/slack/views/group-card.ts';
import { helpMessage } from '../../src/slack/views/help.ts';
import { historyMessage, withHistory } from '../../src/slack/views/history.ts';
import { homeView } from '../../src/slack/views/home.ts';
import { letterMessage } from '../../src/slack/views/letter.ts';
import { manageGroupModal } from '../../src/slack/views/manage-group-modal.ts';
import { notice } from '../../src/slack/views/refusal.ts';
import { reviewMessage } from '../../src/slack/views/review.ts';
import { askToUndo, undoneNotice } from '../../src/slack/views/undone.ts';
import { faultsOfMessage, faultsOfView } from '../support/block-faults.ts';
import { memberOf } from '../support/people.ts';

/** What people and documents may hold: pings, markup, entities, emoji, nothing at all, and far too much. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<!channel>',
    '<@UEVIL>',
    '<!here|x> & <https://evil.example|click>',
    '*a* _b_ `c` ~d~',
    '',
    ' ',
    '\n',
    '🏳️‍🌈'.repeat(40),
  ),
  fc.constantFrom('&'.repeat(3100), '<'.repeat(900), 'long '.repeat(400), '\n'.repeat(200), '👩‍👩‍👧‍👦'.repeat(60)),
);
const maybe = fc.option(words, { nil: null });
const day = fc.constantFrom<CalendarDay>('2027-01-12', '2026-12-31', '2027-02-28');
const id = fc.integer({ min: 1, max: 2_000_000_000 });

const committee: fc.Arbitrary<Committee> = fc.record({
  id,
  name: words,
  channelId: fc.constant('C1'),
  timeZone: fc.constantFrom('UTC', 'Asia/Kathmandu'),
});
const member: fc.Arbitrary<Member> = fc.record({
  id,
  committeeId: fc.constant(1),
  name: words,
  userId: fc.constantFrom('U1', null),
  timeZone: fc.constantFrom('Europe/Zurich', null),
  role: fc.constantFrom('chair' as const, 'secretariat' as const, 'member' as const),
  isGuest: fc.boolean(),
  isFormer: fc.boolean(),
});
const many = <T>(one: fc.Arbitrary<T>, most = 30) => fc.array(one, { maxLength: most, size: 'max' });
const groupRole = fc.constantFrom('lead' as const, 'member' as const, 'liaison' as const, 'observer' as const);
const group: fc.Arbitrary<GroupWithMembers> = fc.record({
  id,
  committeeId: fc.constant(1),
  kind: fc.constantFrom('category' as const, 'working group' as const, 'topic' as const, 'sub-group' as const),
  name: words,
  short: maybe,
  parent: maybe,
  seats: fc.constantFrom(1, 'unlimited' as const),
  members: many(
    fc.tuple(member, groupRole, maybe).map(([one, role, to]) => ({ ...one, groupRole: role, liaisonTo: to })),
    5,
  ),
  waiting: many(member, 5),
  asking: many(member, 2),
  entry: fc.constantFrom('open' as const, 'approval' as const, 'invitation' as const),
  channelId: fc.constantFrom('C2', null),
  charterEnds: fc.option(day, { nil: null }),
  closedAt: fc.constantFrom(new Date('2027-01-12T15:00:00Z'), null),
  offersClose: fc.option(day, { nil: null }),
  confirmedAt: fc.constantFrom(new Date('2027-01-12T15:00:00Z'), null),
  offersPrivate: fc.boolean(),
  timeZone: fc.constant('UTC'),
});
const offersOf = (members: readonly Member[], said: string) =>
  members.map(({ id: memberId, name }, index) => ({
    memberId,
    name,
    isIn: index < 2,
    categories: [said],
    region: said,
    otherSeats: [said, said],
  }));
const owner: fc.Arbitrary<Owner> = fc.oneof(
  member.map((one) => ({ kind: 'member' as const, member: one })),
  group.map((one) => ({ kind: 'group' as const, group: one })),
  words.map((name) => ({ kind: 'name' as const, name })),
);
const action: fc.Arbitrary<Action> = fc.record({
  id,
  committeeId: fc.constant(1),
  number: id,
  text: words,
  state: fc.constantFrom('open' as const, 'done' as const),
  due: fc.option(day, { nil: null }),
  dueText: maybe,
  share: fc.constantFrom('each' as const, 'any' as const, 'member' as const),
  owners: many(owner, 4),
  takenBy: fc.option(member, { nil: null }),
  progress: fc.constant({ done: 12, of: 27 }),
});
const source: fc.Arbitrary<ActionSource | null> = fc.option(
  fc.record({ section: maybe, line: id, quote: words, permalink: fc.constantFrom('https://slack.example/p1', null) }),
  { nil: null },
);
/** Of different ids, as a database gives them. */
const unique = <T extends { readonly id: number }>(one: fc.Arbitrary<T>, most: number) =>
  fc.uniqueArray(one, { maxLength: most, size: 'max', selector: (each) => each.id });

const line: fc.Arbitrary<ActionLine> = fc.record({
  line: fc.nat(500),
  places: fc.constant([]),
  section: maybe,
  text: words,
  quote: words,
  owners: many(fc.record({ name: words }), 4),
  ownersImplied: many(words, 2),
  share: fc.constantFrom('each' as const, 'any' as const, 'member' as const, null),
  shareText: maybe,
  due: fc.option(day, { nil: null }),
  dueImplied: fc.boolean(),
  dueText: maybe,
  tiedTo: fc.constant(null),
  notBefore: fc.constant(null),
  done: fc.boolean(),
});
const summary: fc.Arbitrary<Summary> = fc.record({
  title: maybe,
  startsAt: fc.constantFrom('2027-01-12', '2027-01-12T13:00:00Z', null),
  place: maybe,
  sections: fc.constant([]),
  actions: many(line, 40),
  nextMeeting: fc.option(fc.record({ line: id, title: maybe, startsAt: fc.constant('2027-02-02T11:00:00Z') }), {
    nil: null,
  }),
  dates: many(
    fc.record({
      line: id,
      kind: fc.constant('deadline' as const),
      what: words,
      day,
      certain: fc.boolean(),
      text: words,
    }),
  ),
  groups: many(
    fc.record({
      line: id,
      kind: fc.constant('topic' as const),
      name: words,
      short: maybe,
      of: maybe,
      seats: fc.constant(1),
    }),
  ),
  decisions: many(fc.record({ line: id, text: words })),
  participants: many(fc.record({ line: id, name: words, category: maybe }), 80),
  agenda: many(words),
  doubts: many(
    fc.record({
      line: id,
      about: fc.constant('due' as const),
      text: words,
      choices: fc.array(fc.record({ label: words, correction: fc.constant({ kind: 'leave as it is' as const }) }), {
        minLength: 1,
        maxLength: 8,
      }),
    }),
  ),
});

const today = '2027-01-12' as const;
const viewing = {
  today,
  zone: 'UTC',
  viewer: memberOf({ id: 1, name: 'Lea', userId: 'U1', role: 'secretariat' }),
};

/** Slack takes it, a screen reader has something to read, nothing in it pings, and nothing was escaped twice. */
function isFit(message: { readonly text: string; readonly blocks: unknown }): void {
  expect(faultsOfMessage(message.blocks)).toBeUndefined();
  expect(message.text.trim()).not.toBe('');
  expect(message.text.length).toBeLessThanOrEqual(4000);
  expect(JSON.stringify(message)).not.toMatch(/&amp;(?:amp|lt|gt);/);
  pingsNobody(message);
}
function pingsNobody(shown: unknown): void {
  const isPlain = (key: string, value: unknown) =>
    ['initial_value', 'accessibility_label'].includes(key) ||
    (typeof value === 'object' && value !== null && 'type' in value && value.type === 'plain_text');
  const markup = JSON.stringify(shown, (key, value) => (isPlain(key, value) ? '' : value));
  expect(markup).not.toMatch(/<!channel|<@UEVIL|<!here|<https:\/\/evil/);
}

describe('whatever words and however many, each view is one that Slack takes, and pings nobody', () => {
  // Shrinking pages of text one character at a time takes minutes and says little more.
  const runs = { numRuns: 40, endOnFailure: true };
  test('a list of actions', () => {
    fc.assert(
      fc.property(words, unique(action, 20), id, fc.nat(3), (heading, actions, total, page) =>
        isFit(
          actionList({
            heading,
            actions,
            total,
            page,
            today,
            viewer: viewing.viewer,
            wordsFor: () => 'actions all page 2',
            zone: 'Etc/GMT+12',
          }),
        ),
      ),
      runs,
    );
  });
  const entry = fc.record({
    at: fc.constant(new Date(0)),
    by: maybe,
    subject: fc.constant('action' as const),
    about: words,
    what: words,
    before: maybe,
    after: maybe,
  });
  test('what others assigned', () => {
    fc.assert(
      fc.property(unique(action, 60), words, committee, (actions, by, of) => {
        fc.pre(actions.length > 0);
        const offers = actions.map((one) => ({ action: one, by }));
        isFit(letterMessage({ kind: 'offers', committee: of, offers, now: new Date(0) }, today, 'tokens'));
        for (const one of actions.slice(0, 3)) {
          const word = { kind: 'word', committee: of, action: one, said: by, now: new Date(0) } as const;
          isFit(letterMessage(word, today, 'tokens'));
          expect(faultsOfView(declineActionModal(one), 'modal')).toBeUndefined();
        }
      }),
      runs,
    );
  });
  test('a page of a history', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), fc.nat(2), words, (entries, page, said) => {
        const history = { entries, total: 60, page };
        isFit(historyMessage('action/7', history, { zone: 'UTC', perPage: 20 }));
        const lately = { entries: entries.slice(0, 3), total: 60, page: 0 };
        isFit(withHistory(notice(`About ${said}`), 'meeting/7', lately, 'UTC'));
      }),
      runs,
    );
  });
  test('an action', () => {
    fc.assert(
      fc.property(action, source, fc.array(entry, { maxLength: 8 }), words, (one, from, entries, said) => {
        const statements = [2, 1].map((revision) => ({ revision, line: 3, quote: said }));
        const shown = { action: one, source: from, history: { entries, total: 30, page: 0 }, statements };
        isFit(actionCard(shown, { ...viewing, committeeZone: 'Etc/GMT+12', said }));
      }),
      runs,
    );
  });
  test('the review, on each of its pages', () => {
    fc.assert(
      fc.property(summary, fc.nat(40), (read, page) => {
        for (const state of ['draft', 'published', 'discarded'] as const) {
          isFit(
            reviewMessage({
              summaryId: 7,
              draft: { ...draftOf(read), groupsLeftOut: [0, 3] },
              state,
              page,
              committee: { timeZone: 'Etc/GMT+12' },
            }),
          );
        }
      }),
      runs,
    );
  });
  test('the announcement', () => {
    const date = fc.record({
      kind: fc.constant('deadline' as const),
      what: words,
      fromDay: fc.option(day, { nil: null }),
      toDay: fc.option(day, { nil: null }),
      text: words,
    });
    const announcement: fc.Arbitrary<Announcement> = fc.record({
      summaryId: id,
      committee,
      title: maybe,
      permalink: fc.constantFrom('https://slack.example/p1', null),
      postedBy: fc.constant('U1'),
      actions: unique(action, 60),
      nextMeeting: fc.option(
        fc.record({
          id,
          committeeId: id,
          title: maybe,
          day,
          startsAt: fc.constantFrom(new Date('2027-02-02T11:00:00Z'), null),
          place: maybe,
          sequence: fc.constant(0),
        }),
        { nil: null },
      ),
      dates: many(date),
      decisions: many(words),
      groups: unique(group, 30),
    });
    fc.assert(
      fc.property(announcement, (one) => isFit(announcementMessage(one, today, 'tokens'))),
      runs,
    );
  });
  test('what was undone, or could be', () => {
    fc.assert(
      fc.property(words, words, (about, what) => {
        const line = { subject: 'summary' as const, subjectId: 1, about, what, before: about, after: what };
        const by = { id: 1, name: about };
        const change = { id: 1, committeeId: 1, by, at: new Date(0), undoneBy: null, lines: [line, line] };
        isFit(undoneNotice(change));
        isFit(askToUndo(change));
      }),
      runs,
    );
  });
  test('groups, roster, deadlines, help', () => {
    fc.assert(
      fc.property(unique(group, 30), unique(member, 80), words, committee, (groups, members, said, of) => {
        isFit(groupList(groups, today));
        isFit(volunteerCard(groups, today));
        isFit(letterMessage({ kind: 'result', committee: of, groups }, today, 'tokens'));
        for (const one of groups.slice(0, 6)) {
          isFit(groupDetail(one, today));
          const chair = { ...viewing.viewer, role: 'chair' as const };
          isFit(groupAnswer(one, { today, viewer: chair, said }));
          isFit(closedAnswer(one, [], today, chair, said));
          for (const view of [manageGroupModal(one, chair), confirmSeatsModal(one, offersOf(members, said))]) {
            expect(faultsOfView(view, 'modal')).toBeUndefined();
            pingsNobody(view);
          }
          isFit(offersAnswer(one, offersOf(members, said)));
          for (const by of members.slice(0, 3)) {
            isFit(letterMessage({ kind: 'entry request', committee: of, group: one, by }, today, 'tokens'));
            for (const answer of entryAnswers) {
              isFit(letterMessage({ kind: 'entry answer', committee: of, group: one, by, answer }, today, 'tokens'));
            }
          }
        }
        isFit(
          deadlinesAnswer(
            groups.map(() => ({ kind: 'event', what: said, fromDay: null, toDay: null, text: said })),
            of,
            today,
          ),
        );
        isFit(helpMessage('/mag', said));
        for (const one of members.slice(0, 2)) {
          isFit(calendarAnswer({ committee: of, member: one }, { mine: said, committee: said }));
        }
      }),
      runs,
    );
  });
  test('the windows and the Home tab', () => {
    fc.assert(
      fc.property(
        action,
        line,
        unique(member, 120),
        unique(group, 30),
        committee,
        unique(action, 20),
        (one, read, members, groups, of, actions) => {
          const windows = [
            assignActionModal(one, { members, groups }),
            changeDateModal(one),
            editLineModal({ summaryId: 2_000_000_000, position: 500 }, read),
          ];
          for (const shown of windows) {
            expect(faultsOfView(shown, 'modal')).toBeUndefined();
            pingsNobody(shown.blocks);
          }
          const page = {
            committee: of,
            member: viewing.viewer,
            actions,
            totalActions: 40,
            nextMeeting: null,
            groups,
            dates: [],
            reminders: { daysBefore: [7, 1, 0], time: '09:00', apart: false, pausedUntil: null },
            members: 27,
            directors: members,
            today,
          };
          const home = homeView([page, { ...page, actions: [], committee: { ...of, id: of.id + 1 } }], {
            command: '/mag',
            moments: 'tokens',
          });
          expect(faultsOfView(home, 'home')).toBeUndefined();
          pingsNobody(home);
        },
      ),
      runs,
    );
  });
});
