import { expect, test } from '@jest/globals';
import type { RosterQuestion } from '../../../src/domain/roster-question.ts';
import { rosterQuestionMessage } from '../../../src/slack/views/roster-question.ts';
import { knownMemberOf } from '../../support/people.ts';

test.each([
  ['chair', false, 'Is <@U0NEW> the chair Ana Roth?', 'they have no more rights than a member.'],
  ['member', true, 'Is <@U0NEW> Ana Roth, who leads a group?', 'they have no more rights than a member.'],
  ['member', false, 'Is <@U0NEW> Ana Roth?', 'they can’t vote in the votes that are open.'],
] as const)('of a %s (leads a group: %s) it is said what waits for the answer', (role, isLead, asked, until) => {
  const question: RosterQuestion = {
    id: 1,
    committeeId: 1,
    member: knownMemberOf({ id: 2, name: 'Ana Roth', role, isLead }),
    userId: 'U0NEW',
    asks: 'identity',
    role,
    answer: null,
    answeredBy: null,
  };
  const committee = { id: 1, name: 'Programme', channelId: 'C0PC', timeZone: 'UTC' };
  const { text } = rosterQuestionMessage({ kind: 'roster question', question, committee });
  expect(text).toContain(asked);
  expect(text).toContain(`Until you answer, ${until}`);
});
