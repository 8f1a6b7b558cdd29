import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entryAnswers } from '../../../../src/domain/reminders/notice-content.ts';
import type { Member } from '../../../../src/domain/roster/member.ts';
import { draftOf } from '../../../../src/domain/summaries/draft.ts';
import { actionCard } from '../../../../src/slack/views/actions/action-card.ts';
import { actionList } from '../../../../src/slack/views/actions/action-list.ts';
import { assignActionModal } from '../../../../src/slack/views/actions/assign-action-modal.ts';
import { changeDateModal } from '../../../../src/slack/views/actions/change-date-modal.ts';
import { declineActionModal } from '../../../../src/slack/views/actions/decline-action-modal.ts';
import { noteList } from '../../../../src/slack/views/actions/notes.ts';
import { textMessage } from '../../../../src/slack/views/blocks/message.ts';
import { calendarAnswer } from '../../../../src/slack/views/committee/calendar-answer.ts';
import { helpMessage } from '../../../../src/slack/views/committee/help.ts';
import { homeView } from '../../../../src/slack/views/committee/home.ts';
import { confirmSeatsModal, offersAnswer } from '../../../../src/slack/views/groups/confirm-seats-modal.ts';
import { closedAnswer, groupAnswer } from '../../../../src/slack/views/groups/group-answers.ts';
import { groupDetail, groupList, volunteerCard } from '../../../../src/slack/views/groups/group-card.ts';
import { manageGroupModal } from '../../../../src/slack/views/groups/manage-group-modal.ts';
import { historyMessage, withHistory } from '../../../../src/slack/views/history/history.ts';
import { askToUndo, undoneNotice } from '../../../../src/slack/views/history/undone.ts';
import { deadlinesAnswer } from '../../../../src/slack/views/meetings/meeting-answers.ts';
import { renderNotice } from '../../../../src/slack/views/reminders/render-notice.ts';
import { announcementMessage } from '../../../../src/slack/views/summaries/announcement.ts';
import { editLineModal } from '../../../../src/slack/views/summaries/edit-line-modal.ts';
import { fullSummaryModal } from '../../../../src/slack/views/summaries/full-summary-modal.ts';
import { reviewMessage } from '../../../../src/slack/views/summaries/review.ts';
import {
  action,
  announcement,
  committee,
  group,
  id,
  line,
  maybe,
  member,
  source,
  summary,
  unique,
  words,
} from '../../../support/committee/arbitrary-committee.ts';
import { memberOf } from '../../../support/committee/people.ts';
import { sampleVote } from '../../../support/committee/vote.ts';
import { faultsOfMessage, faultsOfView } from '../../../support/fake-slack/block-faults.ts';

const today = '2027-01-12' as const;
const viewing = {
  today,
  zone: 'UTC',
  viewer: memberOf({ id: 1, name: 'Lea', userId: 'U1', role: 'secretariat' }),
};

const offersOf = (members: readonly Member[], said: string) =>
  members.map(({ id: memberId, name }, index) => ({
    memberId,
    name,
    isIn: index < 2,
    categories: [said],
    region: said,
    otherSeats: [said, said],
  }));

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
      fc.property(words, unique(action, 20), id, fc.nat(3), (of, actions, total, page) =>
        isFit(
          actionList({
            which: 'open',
            from: of,
            filter: { isWaiting: true },
            of,
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
        isFit(renderNotice({ kind: 'offers', committee: of, offers, now: new Date(0) }, today, 'tokens'));
        for (const one of actions.slice(0, 3)) {
          const word = { kind: 'word', committee: of, action: one, said: by, now: new Date(0) } as const;
          isFit(renderNotice(word, today, 'tokens'));
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
        isFit(withHistory(textMessage(`About ${said}`), 'meeting/7', lately, 'UTC'));
      }),
      runs,
    );
  });
  test('an action', () => {
    fc.assert(
      fc.property(action, source, fc.array(entry, { maxLength: 8 }), words, (one, from, entries, said) => {
        const statements = [2, 1].map((revision) => ({ revision, line: 3, quote: said }));
        const notes = {
          notes: Array(5).fill({ at: new Date('2027-01-20T12:00:00Z'), by: said, text: said }),
          total: 30,
          page: 1,
        };
        const latest = { ...notes, notes: notes.notes.slice(0, 3) };
        const history = { entries, total: 30, page: 0 };
        const shown = { action: one, source: from, notes: latest, history, statements };
        isFit(actionCard(shown, { ...viewing, committeeZone: 'Etc/GMT+12', said }));
        isFit(noteList(one, notes, { ...viewing, perPage: 5 }));
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
    fc.assert(
      fc.property(announcement, (one) => {
        isFit(announcementMessage(one, today, 'tokens'));
        const window = fullSummaryModal(one, today);
        expect(faultsOfView(window, 'modal')).toBeUndefined();
        pingsNobody(window);
      }),
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
        isFit(renderNotice({ kind: 'result', committee: of, groups }, today, 'tokens'));
        for (const one of groups.slice(0, 6)) {
          isFit(groupDetail(one, today));
          isFit(renderNotice({ kind: 'group', committee: of, group: one }, today, 'tokens'));
          const chair = { ...viewing.viewer, role: 'chair' as const };
          isFit(groupAnswer(one, { today, viewer: chair, said }));
          isFit(closedAnswer(one, [], today, chair, said));
          for (const view of [manageGroupModal(one, chair), confirmSeatsModal(one, offersOf(members, said))]) {
            expect(faultsOfView(view, 'modal')).toBeUndefined();
            pingsNobody(view);
          }
          isFit(offersAnswer(one, offersOf(members, said)));
          for (const by of members.slice(0, 3)) {
            isFit(renderNotice({ kind: 'entry request', committee: of, group: one, by }, today, 'tokens'));
            for (const answer of entryAnswers) {
              isFit(renderNotice({ kind: 'entry answer', committee: of, group: one, by, answer }, today, 'tokens'));
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
          const own = { isEntitled: true, choice: one.text };
          const page = {
            committee: of,
            member: viewing.viewer,
            actions: actions.slice(0, 10),
            totalActions: 40,
            votes: [1, 2, 3, 4].map((id) => ({ ...own, vote: sampleVote({ id, question: one.text }) })),
            nextMeeting: {
              id: 1,
              committeeId: 1,
              title: one.text,
              day: today,
              startsAt: null,
              place: null,
              sequence: 0,
            },
            groups,
            dates: [{ kind: 'event' as const, what: one.text, fromDay: null, toDay: null, text: one.text }],
            reminders: { daysBefore: [7, 1, 0], time: '09:00', apart: false, pausedUntil: null },
            members: 27,
            officers: members,
            today,
          };
          const pages = [0, 1, 2].map((more) => ({ ...page, committee: { ...of, id: of.id + more } }));
          const home = homeView(pages, { command: '/mag', moments: 'tokens', hasMore: true });
          expect(faultsOfView(home, 'home')).toBeUndefined();
          pingsNobody(home);
        },
      ),
      runs,
    );
  });
});
