import { expect, test } from '@jest/globals';
import { verbs } from '../../../../src/slack/listeners/command/mag-request.ts';
import { helpMessage } from '../../../../src/slack/views/committee/help.ts';
import { faultsOfMessage } from '../../../support/fake-slack/block-faults.ts';

const { text, blocks } = helpMessage('/mag', 'I don’t know “dnoe”.');

test('says first what was not understood, then the six commands that most people need, then the rest by whose they are', () => {
  expect(faultsOfMessage(blocks)).toBeUndefined();
  expect(blocks.map((block) => (block.type === 'section' ? block.text?.text.split('\n')[0] : block.type))).toEqual([
    'I don’t know “dnoe”.',
    '*Start here*',
    '*For you*',
    '*For the committee*',
    '*For the secretariat and the chair*',
    'context',
  ]);
});

// `help` is what is read here, and `unlinked` is short for `roster unlinked`.
test.each(verbs.filter((verb) => verb !== 'help'))('has %s, to read and to hear', (verb) => {
  const typed = new RegExp(`[ \`]${verb}\\b`);
  expect(JSON.stringify(blocks)).toMatch(typed);
  expect(text).toMatch(typed);
});
