import { describe, expect, test } from '@jest/globals';
import type { Interrupted } from '../../../../src/domain/requests/interrupted.ts';
import { interruptedSentence } from '../../../../src/slack/views/request/interrupted.ts';

const interruptions: {
  readonly [Kind in Interrupted['kind']]: readonly [Interrupted & { readonly kind: Kind }, string];
} = {
  executed: [{ kind: 'executed' }, 'What you asked for is done. I was restarted before I could tell you.'],
  superseded: [
    { kind: 'superseded' },
    'I left out your earlier click. I was restarted, and you’ve clicked again since.',
  ],
  'given up': [
    { kind: 'given up' },
    'I couldn’t finish what you asked for within a day. Check what has changed, and ask again if you still need it.',
  ],
  'not stored': [
    { kind: 'not stored', reference: 'a1b2' },
    'I couldn’t take that in, so nothing has changed. Try again in a minute. If it happens again, give your secretariat this reference: a1b2.',
  ],
  refused: [
    { kind: 'refused', why: 'Kim is already a member.' },
    'I was restarted before I could answer. Kim is already a member.',
  ],
};

describe('what is said of something that was interrupted', () => {
  test.each(Object.values(interruptions))('%j', (interrupted: Interrupted, sentence: string) => {
    expect(interruptedSentence(interrupted)).toBe(sentence);
  });
});
