import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actionsWords, readActionList } from '../../../../src/slack/listeners/actions/read-action-list.ts';
import { readMagRequest, verbs } from '../../../../src/slack/listeners/command/mag-request.ts';

describe('readMagRequest', () => {
  test.each([
    ['actions', { kind: 'actions', which: 'mine', whose: '', page: 0 }],
    ['actions all', { kind: 'actions', which: 'all', whose: '', page: 0 }],
    ['Actions  Overdue <@U012AB|sam>', { kind: 'actions', which: 'overdue', whose: '<@U012AB|sam>', page: 0 }],
    ['actions letter to the board', { kind: 'actions', which: 'open', whose: 'letter to the board', page: 0 }],
    ['actions all page 3', { kind: 'actions', which: 'all', whose: '', page: 2 }],
    ['action 12', { kind: 'action', number: 12 }],
    ['done #12', { kind: 'change', verb: 'done', number: 12, words: '' }],
    ['reopen 3', { kind: 'change', verb: 'reopen', number: 3, words: '' }],
    ['add Write to the host by Friday', { kind: 'add', words: 'Write to the host by Friday' }],
    ['assign 4 to WG-Strategy', { kind: 'change', verb: 'assign', number: 4, words: 'WG-Strategy' }],
    ['due 4 3 May', { kind: 'change', verb: 'due', number: 4, words: '3 May' }],
    ['note 4 The draft is with Ana', { kind: 'change', verb: 'note', number: 4, words: 'The draft is with Ana' }],
    [
      'wait 4 on <@U012AB|sam> for the figures',
      { kind: 'change', verb: 'wait', number: 4, words: '<@U012AB|sam> for the figures' },
    ],
    ['wait 4 Over', { kind: 'change', verb: 'end wait', number: 4, words: '' }],
    ['join working group on rivers', { kind: 'join', name: 'working group on rivers' }],
    ['meeting', { kind: 'meeting' }],
    ['meeting set 13 Feb 11:00 UTC', { kind: 'set meeting', words: '13 Feb 11:00 UTC' }],
    ['meeting cancel', { kind: 'cancel meeting' }],
    ['times', { kind: 'times' }],
    ['times cancel', { kind: 'cancel times' }],
    ['times propose', { kind: 'propose times', wanted: { kind: 'week', words: '' } }],
    ['times propose 3 May', { kind: 'propose times', wanted: { kind: 'week', words: '3 May' } }],
    ['times propose 6 meetings', { kind: 'propose times', wanted: { kind: 'series', meetings: 6, weeks: null } }],
    [
      'times propose 1 meeting every week',
      { kind: 'propose times', wanted: { kind: 'series', meetings: 1, weeks: 1 } },
    ],
    [
      'times propose 26 meetings every 2 weeks',
      { kind: 'propose times', wanted: { kind: 'series', meetings: 26, weeks: 2 } },
    ],
    ['reminders', { kind: 'reminders' }],
  ])('%j', (text, request) => {
    expect(readMagRequest(text)).toMatchObject({ kind: 'asked', request });
  });

  test.each([
    ['done', 'Add an action number: `/mag done 12`.'],
    ['done twelve', 'Add an action number: `/mag done 12`.'],
    ['done 1 2', 'Add an action number: `/mag done 12`.'],
    ['done 0', 'Add an action number: `/mag done 12`.'],
    ['action first', 'Add an action number: `/mag action 12`.'],
    ['decline', 'Add an action number and why: `/mag decline 12 I’m away in May`.'],
    ['assign 4', 'Add an action number and who it’s for: `/mag assign 12 @member`.'],
    ['due 4', 'Add an action number and a date: `/mag due 12 3 May`.'],
    ['note 4', 'Add an action number and what’s new: `/mag note 12 The draft is with the printer`.'],
    ['wait 4 on', 'Add an action number and what it waits on: `/mag wait 12 on @member`, or `/mag wait 12 over`.'],
    ['add', 'Add what’s to be done: `/mag add Write to the host country by 3 May`.'],
    ['join', 'Add a group’s name: `/mag join Translation`.'],
    ['group', 'Add a group’s name: `/mag group Translation`, or `/mag group create Translation` for a new one.'],
    ['times fair', expect.stringContaining('`/mag times propose`')],
    ['times propose 53 meetings', expect.stringContaining('up to 52')],
    ['times propose 3 meetings every 0 weeks', expect.stringContaining('up to 52')],
    ['meeting set', 'Add a day and a time: `/mag meeting set 13 Feb 11:00 UTC`.'],
    // What follows would be done otherwise than meant.
    ['meeting move 13 Feb', 'Type `/mag meeting`, `/mag meeting set 13 Feb 11:00 UTC` or `/mag meeting cancel`.'],
    ['meeting cancel the one', 'Type `/mag meeting`, `/mag meeting set 13 Feb 11:00 UTC` or `/mag meeting cancel`.'],
    [
      'undo 12',
      'Type `/mag undo` alone to take back your latest change. For an earlier one, use *Undo* under `/mag action 12`.',
    ],
    ['roster everybody', 'Type `/mag roster` alone, or add `linked`, `unlinked`, `ambiguous` or `former`.'],
    ['link @angel', 'Add a name and whose it is: `/mag link "Ángel González" @angel`.'],
    ['link "Ángel"', 'Add a name and whose it is: `/mag link "Ángel González" @angel`.'],
    ['unlink', 'Add a name from the roster: `/mag unlink "Ángel González"`.'],
    ['retire', 'Add a member: `/mag retire @angel`.'],
    [
      'vote three',
      'Type `/mag vote` alone to ask a question. Or add a number: `/mag vote 3`, `/mag vote 3 close`, `/mag vote 3 cancel Why`.',
    ],
  ])('%j says what is missing', (text, advice) => {
    expect(readMagRequest(text)).toEqual({ kind: 'incomplete', verb: text.split(' ')[0], advice });
  });

  test.each([
    ['actoins', 'actions'],
    ['vol', 'volunteer'],
    ['meting', 'meeting'],
    ['hello', 'help'],
    ['/actions all', 'actions'],
    ['done#12', 'done'],
    ['Rooster', 'roster'],
    ['show my actions', 'actions'],
    ['mag settings', 'settings'],
    ['frobnicate', null],
    ['12', null],
    ['🎉', null],
    ['¿qué hay que hacer?', null],
    ['покажи задачи', null],
    ['x'.repeat(5000), null],
  ])('%j is unknown; the nearest command is %j', (text, nearest) => {
    expect(readMagRequest(text)).toEqual({ kind: 'unknown', words: text, nearest });
  });

  test.each([
    ['', { kind: 'help' }],
    ['help', { kind: 'help' }],
    ['summary', { kind: 'summary' }],
  ])('%j is asked of no committee', (text, request) => {
    expect(readMagRequest(text)).toEqual(request);
  });

  test('no verb is in two subjects', () => {
    expect(new Set(verbs).size).toBe(verbs.length);
  });

  test('whatever is typed is answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...verbs), fc.string(), (verb, words) => {
        expect(readMagRequest(`${verb} ${words}`).kind).not.toBe('unknown');
      }),
    );
  });

  test('the next page of a list is the same list', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const list = readActionList(text.trim().split(/\s+/));
        const [, ...words] = actionsWords(list, list.page + 1).split(' ');
        expect(readActionList(words)).toEqual({ ...list, page: list.page + 1 });
      }),
    );
  });
});
