import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actionsWords, readActionList } from '../../../../src/slack/listeners/actions/action-request.ts';
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
    ['join working group on rivers', { kind: 'join', name: 'working group on rivers' }],
    ['meeting', { kind: 'meeting' }],
    ['meeting set 13 Feb 11:00 UTC', { kind: 'set meeting', words: '13 Feb 11:00 UTC' }],
    ['meeting cancel', { kind: 'cancel meeting' }],
    ['reminders', { kind: 'reminders' }],
  ])('%j', (text, request) => {
    expect(readMagRequest(text)).toMatchObject({ kind: 'asked', request });
  });

  test.each([
    ['done', 'done'],
    ['done twelve', 'done'],
    ['done 1 2', 'done'],
    ['done 0', 'done'],
    ['assign 4', 'assign'],
    ['due 4', 'due'],
    ['join', 'join'],
    ['add', 'add'],
    ['meeting set', 'meeting'],
    // What follows would be done otherwise than meant.
    ['meeting move 13 Feb', 'meeting'],
    ['meeting cancel the one in May', 'meeting'],
    ['undo 12', 'undo'],
  ])('%j says what is missing', (text, verb) => {
    expect(readMagRequest(text)).toMatchObject({ kind: 'incomplete', verb, wants: expect.any(String) });
  });

  test.each([
    ['actoins', 'actions'],
    ['vol', 'volunteer'],
    ['meting', 'meeting'],
    ['frobnicate', null],
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
