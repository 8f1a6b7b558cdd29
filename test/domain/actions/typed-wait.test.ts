import { expect, test } from '@jest/globals';
import { typedWait } from '../../../src/domain/actions/typed-wait.ts';
import { memberOf } from '../../support/committee/people.ts';

const sam = memberOf({ id: 4, name: 'Sam Osei', userId: 'U0SAM' });
const roster = { members: [sam, memberOf({ id: 5, name: 'Ana Ruiz', userId: 'U0ANA' })], groups: [] };

test.each([
  ['<@U0SAM|sam>', 4, null],
  ['<@U0SAM>: the figures', 4, 'the figures'],
  ['<@U0SAM> for the figures of <@U0ANA|Ana Ruiz>', 4, 'the figures of Ana Ruiz'],
  ['member/4 the figures', 4, 'the figures'],
  ['Sam Osei', 4, null],
  ['@Sam for the figures', 4, 'the figures'],
  ['@Sam Osei', 4, null],
  ['the reply of <@U0SAM|Sam Osei>', undefined, 'the reply of Sam Osei'],
  ['@harbourmaster', undefined, '@harbourmaster'],
  ['Sam’s figures', undefined, 'Sam’s figures'],
])('an action that waits on “%s”', (words, memberId, what) => {
  const wait = typedWait(words, roster);
  expect(wait.kind === 'wait' && [wait.on?.id, wait.what]).toEqual([memberId, what]);
});

test.each(['<@U0NOBODY|nobody> for the figures', 'member/9'])('“%s” is nobody of the roster', (words) => {
  expect(typedWait(words, roster)).toMatchObject({ kind: 'nobody' });
});
