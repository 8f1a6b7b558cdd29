import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../../../src/domain/actions/action.ts';
import type { ShownAction } from '../../../../src/domain/actions/shown-action.ts';
import type { Wait } from '../../../../src/domain/actions/wait.ts';
import { calendarDay } from '../../../../src/domain/time/instant.ts';
import { actionCard } from '../../../../src/slack/views/actions/action-card.ts';
import { type ActionList, actionList, facts } from '../../../../src/slack/views/actions/action-list.ts';
import { askForTimeModal, noTimeChosen } from '../../../../src/slack/views/actions/ask-for-time-modal.ts';
import { assignActionModal, noOwnerChosen } from '../../../../src/slack/views/actions/assign-action-modal.ts';
import { changeDateModal, noDateChosen } from '../../../../src/slack/views/actions/change-date-modal.ts';
import {
  type ActionVerb,
  actionResult,
  addedConfirmation,
  confirmation,
  extensionConfirmation,
} from '../../../../src/slack/views/actions/confirmation.ts';
import { declineActionModal } from '../../../../src/slack/views/actions/decline-action-modal.ts';
import { addNoteModal, noNoteWritten, noteList } from '../../../../src/slack/views/actions/notes.ts';
import { restList } from '../../../../src/slack/views/actions/rest-list.ts';
import { noWaitWritten, waitModal } from '../../../../src/slack/views/actions/waits.ts';
import {
  committee,
  drawn,
  lea,
  leasAction,
  now,
  reminders,
  today,
} from '../../../support/committee/notice-contents.ts';
import { memberOf } from '../../../support/committee/people.ts';
import { textShown, windowShown } from '../../../support/fake-slack/text-shown.ts';

const tunde = memberOf({ id: 2, name: 'Tunde Abara', userId: 'U0TUNDE' });
const secretariat = { kind: 'group', group: { id: 4, name: 'OWF Secretariat' } } as const;
const anyones = leasAction({ share: 'any', owners: [secretariat] });
const onTunde: Wait = { on: tunde, what: 'the figures', by: lea, since: now };
const wednesday = calendarDay('2027-02-03');
const rule = 'A deadline ends when its day ends in UTC.';

test.each<readonly [ActionVerb, Action, string, string]>([
  ['done', leasAction({ state: 'done' }), '', 'Action #12 is done.'],
  ['done', leasAction({ share: 'each' }), '', 'Your part of action #12 is done.'],
  ['reopen', leasAction(), '', 'You reopened action #12.'],
  ['take', anyones, '', 'You took action #12. It’s yours now.'],
  ['giveback', anyones, '', 'You gave action #12 back to OWF Secretariat.'],
  ['accept', leasAction(), '', 'You accepted action #12.'],
  ['decline', leasAction(), '', 'You declined action #12. I’ll tell the person who assigned it, or the secretariat.'],
  ['assign', leasAction(), 'Lea', 'You assigned action #12 to Lea.'],
  ['due', leasAction(), '2027-01-27', 'Action #12 has a new date.'],
  ['due', leasAction({ due: null }), 'none', 'Action #12 has no date now.'],
  [
    'ask for time',
    leasAction(),
    '2027-02-03',
    'You asked for more time for action #12. I’ll tell you what the secretariat or the chair decides.',
  ],
  ['ask for time', leasAction({ due: wednesday }), '2027-02-03', 'Action #12 has a new date.'],
  [
    'wait',
    leasAction({ wait: onTunde }),
    '',
    'Action #12 waits on Tunde Abara now. I’ll remind them instead of its owner.',
  ],
  [
    'wait',
    leasAction({ wait: { ...onTunde, on: null } }),
    '',
    'Action #12 waits now. I’ll remind its owner on the day it’s due.',
  ],
  ['end wait', leasAction(), '', 'Action #12 no longer waits.'],
  ['note', leasAction(), 'The draft is with Ana', 'You added a note to action #12.'],
  ['snooze', leasAction(), '1', 'I’ll remind you of action #12 again tomorrow.'],
  ['snooze', leasAction(), '3', 'I’ll remind you of action #12 again in 3 days.'],
])('“%s” is confirmed', (verb, action, words, sentence) => {
  expect(confirmation(verb, action, words)).toBe(sentence);
});

test.each([
  [addedConfirmation(leasAction()), 'You added action #12.'],
  [
    extensionConfirmation(leasAction(), 'granted'),
    'You granted more time for action #12. I’ll tell the person who asked.',
  ],
  [
    extensionConfirmation(leasAction(), 'declined'),
    'You declined more time for action #12. I’ll tell the person who asked.',
  ],
  [
    actionResult('Action #12 has a new date.', leasAction(), today).text,
    'Action #12 has a new date.\nSend comments on the charter (Lea · due Wed 27 January)',
  ],
  [noTimeChosen, 'Choose a day.'],
  [noWaitWritten, 'Choose a member above, or write what it waits for.'],
  [noNoteWritten, 'Write what’s new.'],
  [noOwnerChosen, 'Choose someone above, or write a name.'],
  [noDateChosen, 'Choose a day, or tick that it has none.'],
])('%#', (said, sentence) => {
  expect(said).toBe(sentence);
});

test.each<readonly [Partial<Action>, string]>([
  [{}, 'Lea · due Wed 27 January'],
  [{ due: calendarDay('2027-01-20') }, 'Lea · overdue since Wed 20 January'],
  [{ state: 'done' }, 'Lea · done'],
  [{ owners: [], due: null }, 'no owner yet · no date'],
  [{ due: null, dueText: 'soon' }, 'Lea · no date (“soon”)'],
  [{ wait: onTunde }, 'Lea · waiting on Tunde Abara: the figures · due Wed 27 January'],
  [{ offeredTo: lea.id }, 'Lea (not accepted yet) · due Wed 27 January'],
  [{ share: 'any', owners: [secretariat] }, 'OWF Secretariat (anyone) · due Wed 27 January'],
  [{ share: 'any', owners: [secretariat], takenBy: lea }, 'Lea (for OWF Secretariat) · due Wed 27 January'],
  [
    { share: 'each', owners: [secretariat], progress: { done: 1, of: 3 } },
    'OWF Secretariat · 1 of 3 done, all needed · due Wed 27 January',
  ],
  [
    { share: 'each', owners: [secretariat], progress: { done: 1, of: 3 }, closing: 'date' },
    'OWF Secretariat · 1 of 3 done, closes after its date · due Wed 27 January',
  ],
])('of an action %j it says whose and until when', (more, sentence) => {
  expect(facts(leasAction(more), today)).toBe(sentence);
});

describe('a list of actions', () => {
  const plain = { from: null, filter: {}, today, viewer: lea, zone: 'UTC', wordsFor: () => '' } as const;
  const list = (which: ActionList['which'], of: string | null, total: number, page = 0) =>
    actionList({ ...plain, which, of, total, page, actions: [] }).text;
  const limited = (filter: ActionList['filter'], from: string | null) =>
    actionList({ ...plain, which: 'open', of: 'Lea', from, filter, total: 2, page: 0, actions: [] }).text;

  test.each([
    [list('mine', 'Lea', 0), 'You have no open actions.'],
    [list('mine', 'Lea', 1), 'You have 1 open action.'],
    [list('mine', 'Lea', 20, 1), 'You have 20 open actions. Page 2 of 2.'],
    [list('open', 'OWF Secretariat', 2), '2 open actions for OWF Secretariat.'],
    [list('overdue', null, 0), 'No overdue actions.'],
    [list('all', null, 1), '1 action.'],
    [list('unowned', null, 3), '3 actions without an owner.'],
    [
      limited({ isWaiting: true, dueBefore: wednesday, dueAfter: today }, 'MAG II'),
      '2 open actions for Lea, waiting, from MAG II, due after Tue 26 January, due before Wed 3 February.',
    ],
  ])('%#', (text, sentence) => {
    expect(text).toBe(sentence);
  });

  test('has each action with its button', () => {
    const actions = [leasAction(), anyones, leasAction({ state: 'done' })];
    const shown = { ...plain, which: 'all', of: null, total: 3, page: 0, actions } as const;
    expect(textShown(actionList(shown).blocks)).toEqual([
      '*3 actions.*',
      '*#12* Send comments on the charter.',
      'Lea · due Wed 27 January',
      '[Mark done]',
      '*#12* Send comments on the charter.',
      'OWF Secretariat (anyone) · due Wed 27 January',
      '[Take it]',
      '*#12* Send comments on the charter.',
      'Lea · done',
      '[Show details]',
      rule,
    ]);
  });

  test('has what waits last, in a part of its own', () => {
    const actions = [leasAction({ wait: onTunde }), leasAction()];
    const shown = { ...plain, which: 'open', of: null, total: 2, page: 0, actions, viewer: tunde } as const;
    expect(textShown(actionList(shown).blocks)).toEqual([
      '*2 open actions.*',
      '*#12* Send comments on the charter.',
      'Lea · due Wed 27 January',
      '[Show details]',
      '*Waiting on others*',
      '*#12* Send comments on the charter.',
      'Lea · waiting on Tunde Abara: the figures · due Wed 27 January',
      '[Show details]',
      rule,
    ]);
  });

  test('of what a reminder had no buttons for', () => {
    expect(textShown(restList([leasAction()], today, lea, 'UTC').blocks)[0]).toBe('*1 more action*');
    expect(textShown(restList([leasAction(), leasAction()], today, lea, 'UTC').blocks)[0]).toBe('*2 more actions*');
  });
});

const note = (text: string) => ({ at: now, by: 'Tunde Abara', text });

test('the notes on an action, a page of them', () => {
  const notes = { notes: [note('The draft is with Ana')], total: 6, page: 1 };
  expect(textShown(noteList(leasAction(), notes, { zone: 'UTC', today, perPage: 5 }).blocks)).toEqual([
    '*6 notes on action #12. Page 2 of 2.*',
    'Send comments on the charter.',
    '*Tue 26 January*, Tunde Abara: The draft is with Ana',
    '[Previous page]',
  ]);
});

test('a card', () => {
  const shown: ShownAction = {
    action: leasAction({ offeredTo: lea.id }),
    source: { section: 'Actions', line: 12, quote: 'Lea to send comments', permalink: null },
    notes: { notes: [note('Proofs are back'), note('The draft is with Ana')], total: 4, page: 0 },
    history: { entries: [], total: 0, page: 0 },
    statements: [
      { revision: 2, line: 12, quote: 'Lea to send comments' },
      { revision: 1, line: 11, quote: 'Lea sends comments' },
    ],
  };
  const viewing = { today, zone: 'UTC', committeeZone: 'UTC', viewer: lea, said: 'You added action #12.' };
  expect(textShown(actionCard(shown, viewing).blocks)).toEqual([
    'You added action #12.',
    '*#12* Send comments on the charter.',
    'Lea (not accepted yet) · due Wed 27 January',
    rule,
    '*Tue 26 January*, Tunde Abara: Proofs are back',
    '*Tue 26 January*, Tunde Abara: The draft is with Ana',
    'Line 12, under “Actions”, revision 2',
    '>Lea to send comments',
    'Revision 1, line 11: “Lea sends comments”',
    '[Accept] [Decline] [Mark done] [Add note] [Wait] [Assign] [Change date] [Show 2 more notes]',
  ]);
});

test.each([
  [
    askForTimeModal(leasAction()),
    ['Ask for more time', 'The secretariat or the chair decides, and I’ll tell you what they say.', 'New date:', 'Ask'],
  ],
  [
    assignActionModal(leasAction(), { members: [tunde], groups: [] }),
    ['Assign action', 'Assign to: (Tunde Abara)', 'Or write a name:', 'Assign'],
  ],
  [
    waitModal(leasAction(), [tunde]),
    [
      'Wait',
      'I’ll ask the member you choose, and remind them instead of its owner.',
      'Wait on: (Tunde Abara)',
      'What for?:',
      'Wait',
    ],
  ],
  [addNoteModal(leasAction()), ['Add note', 'What’s new?:', 'Add']],
  [changeDateModal(leasAction()), ['Change date', 'Due date:', 'No date: (This action has no date)', 'Save']],
  [
    declineActionModal(leasAction()),
    ['Decline action', 'I’ll tell the person who assigned it, or the secretariat, in private.', 'Reason:', 'Decline'],
  ],
])('window %#', (window, [title, ...lines]) => {
  const submit = lines.pop();
  const about = '*#12* Send comments on the charter.';
  expect(windowShown(window)).toEqual([title, about, ...lines, `[${submit}] [Cancel]`]);
});

test('a reminder of what others wait on the member for', () => {
  const awaited = Array(6).fill(leasAction({ wait: { ...onTunde, on: lea, by: tunde } }));
  const message = drawn({ ...reminders([]), awaited });
  expect(message.text.split('\n')[0]).toBe(
    'Tunde Abara is waiting on you for action #12: the figures (Send comments on the charter)',
  );
  const shown = textShown(message.blocks);
  expect(shown.slice(0, 4)).toEqual([
    '*Tunde Abara is waiting on you for action #12: the figures*',
    'Send comments on the charter.',
    'Lea · waiting on Lea: the figures · due Wed 27 January',
    '[It’s here] [Show details]',
  ]);
  expect(shown).toContain('1 more wait on you. See them with `/mag actions waiting`.');
});

test('offers, each with the question', () => {
  const offers = [{ action: leasAction(), by: 'Ana Ruiz' }];
  const message = drawn({ kind: 'offers', committee, offers, now });
  expect(message.text).toBe('Ana Ruiz assigned you action #12: Send comments on the charter (due Wed 27 January)');
  expect(textShown(message.blocks)).toEqual([
    '*Ana Ruiz assigned you action #12* in Programme Committee',
    'Send comments on the charter.',
    'due Wed 27 January',
    '[Accept] [Decline]',
    'I’ll remind you of it even if you don’t answer. I won’t ask again.',
  ]);
  const many = drawn({ kind: 'offers', committee, offers: Array(12).fill(offers[0]), now });
  expect(textShown(many.blocks).at(-1)).toBe('2 more are waiting for your answer. See them with `/mag actions`.');
});

test('a request for more time', () => {
  const asked = { kind: 'request', committee, extensionId: 1, by: tunde, until: wednesday, now } as const;
  expect(textShown(drawn({ ...asked, action: leasAction() }).blocks)).toEqual([
    '*Tunde Abara asks to move action #12 to Wed 3 February* (now due Wed 27 January)',
    'Send comments on the charter.',
    rule,
    '[Grant] [Decline]',
  ]);
  expect(textShown(drawn({ ...asked, action: leasAction({ due: null }) }).blocks)[0]).toBe(
    '*Tunde Abara asks to move action #12 to Wed 3 February* (no date now)',
  );
});

test.each([
  [true, leasAction(), '*Tunde Abara gave you more time: action #12 is due Wed 3 February*'],
  [false, leasAction(), '*Tunde Abara declined more time: action #12 is still due Wed 27 January*'],
  [false, leasAction({ due: null }), '*Tunde Abara declined more time: action #12 still has no date*'],
])('the answer to it, granted: %s', (granted, action, sentence) => {
  const message = drawn({ kind: 'answer', committee, action, granted, by: tunde, until: wednesday, now });
  expect(textShown(message.blocks)).toEqual([sentence, 'Send comments on the charter.', rule]);
});

test.each([
  ['not mine', '[Assign]'],
  ['word', '[Show details]'],
] as const)('what is said of an action: %s', (kind, button) => {
  const said = 'Tunde Abara says it isn’t theirs';
  expect(textShown(drawn({ kind, committee, action: leasAction(), said, now }).blocks)).toEqual([
    '*Tunde Abara says it isn’t theirs*',
    '#12 Send comments on the charter.',
    'Lea · due Wed 27 January',
    rule,
    button,
  ]);
});
