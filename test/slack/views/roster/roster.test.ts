import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NameQuestion } from '../../../../src/domain/roster/name-question.ts';
import { namesMessage } from '../../../../src/slack/views/roster/names.ts';
import { questionsMessage, rosterMessage, unlinkedMessage } from '../../../../src/slack/views/roster/roster.ts';
import { knownMemberOf } from '../../../support/committee/people.ts';
import { faultsOfMessage } from '../../../support/fake-slack/block-faults.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<!channel>',
    '<@UEVIL> & <https://evil.example|click>',
    '',
    '*a* _b_',
    '👩‍👩‍👧'.repeat(60),
    'x'.repeat(4000),
  ),
);
const many = <T>(one: fc.Arbitrary<T>, most: number) => fc.array(one, { maxLength: most, size: 'max' });
const person = fc.record({
  id: fc.integer({ min: 1, max: 2_000_000_000 }),
  name: words,
  userId: fc.constantFrom('U0LEA', null),
  role: fc.constantFrom('chair' as const, 'member' as const),
  isGuest: fc.boolean(),
  isFormer: fc.boolean(),
  region: fc.option(words, { nil: null }),
});
const question: fc.Arbitrary<NameQuestion> = fc.record({
  id: fc.integer({ min: 1, max: 2_000_000_000 }),
  committeeId: fc.constant(1),
  summaryId: fc.constant(7),
  name: words,
  memberId: fc.constantFrom(null, 3),
  role: fc.constantFrom(null, 'member' as const, 'chair' as const),
  candidates: fc.array(fc.record({ kind: fc.constant('person' as const), userId: fc.constant('U0LEA'), name: words }), {
    maxLength: 4,
  }),
  answer: fc.constantFrom(null, 'nobody here', 'is Lea'),
});
const turning = { page: 0, wordsFor: (page: number) => `roster page ${page + 1}` };
const committee = { id: 1, name: 'Programme Committee', channelId: 'C0PC', timeZone: 'UTC' };
/** All that Slack would act on: plain text, and what a screen reader is told, is never markup. */
const markupOf = (message: object) =>
  JSON.stringify(message, (key, value) => (key === 'accessibility_label' || value?.type === 'plain_text' ? '' : value));
const unique = <T extends { readonly id: number }>(all: readonly T[]) => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

describe('within the limits of Slack, and never a ping of somebody else’s', () => {
  test('the roster, the questions and their message, whatever the names', () => {
    fc.assert(
      fc.property(many(person, 120), many(question, 60), fc.nat({ max: 9 }), (people, asked, page) => {
        const members = unique(people).map((one) => knownMemberOf(one));
        const questions = unique(asked);
        for (const part of ['all', 'linked', 'unlinked', 'former'] as const) {
          const message = rosterMessage({ members, groups: [], questions }, part, { ...turning, page });
          expect(faultsOfMessage(message.blocks)).toBeUndefined();
          expect(markupOf(message)).not.toMatch(/<!channel>|<@UEVIL>/);
        }
        const messages = [
          namesMessage({ kind: 'names', committee, summaryId: 7, title: 'x'.repeat(500), questions, page }),
          questionsMessage(questions, { ...turning, page }),
        ];
        for (const message of messages) {
          expect(faultsOfMessage(message.blocks)).toBeUndefined();
          expect(markupOf(message)).not.toMatch(/<!channel>|<@UEVIL>/);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('beside actions nobody is reminded of, names are escaped once', () => {
    const members = [knownMemberOf({ id: 1, name: 'Ana & <Bo>', userId: null })];
    const roster = rosterMessage({ members, groups: [], questions: [] }, 'unlinked', turning);
    const { text } = unlinkedMessage({ actions: [], total: 0 }, roster, '2027-01-12', turning);
    expect(text).toContain('Ana &amp; &lt;Bo&gt; (not in this workspace)');
  });

  test('every member is on some page, once, and who left is counted apart', () => {
    const members = Array.from({ length: 71 }, (_, at) =>
      knownMemberOf({ id: at + 1, name: `Member${at + 1}X`, userId: at % 2 ? `U${at}` : null, isFormer: at === 70 }),
    );
    const shown = [0, 1, 2].map((page) =>
      rosterMessage({ members, groups: [], questions: [] }, 'all', { ...turning, page }),
    );
    const names = shown.flatMap((message) => JSON.stringify(message.blocks).match(/Member\d+X/g) ?? []);
    expect([...names].sort()).toEqual(members.map((member) => member.name).sort());
    expect(shown[0]?.text).toContain('70 on the roster, 35 of them in this workspace, 35 not; 1 left. Page 1 of 3.');
  });
});
