import { describe, expect, test } from '@jest/globals';
import type { RosterQuestion } from '../../../../src/domain/roster/roster-question.ts';
import { rosterQuestionAnswered, rosterQuestionMessage } from '../../../../src/slack/views/roster/roster-question.ts';
import { knownMemberOf } from '../../../support/committee/people.ts';

const questionOf = ({
  member,
  ...question
}: Partial<Omit<RosterQuestion, 'member'>> & {
  readonly member?: Partial<RosterQuestion['member']>;
}): RosterQuestion => ({
  id: 1,
  committeeId: 1,
  member: knownMemberOf({ id: 2, name: 'Ana Roth', ...member }),
  userId: 'U0NEW',
  asks: 'identity',
  role: 'member',
  answer: null,
  answeredBy: null,
  ...question,
});

test.each([
  ['chair', false, 'Is <@U0NEW> the chair Ana Roth?', 'they have no more rights than a member.'],
  ['member', true, 'Is <@U0NEW> Ana Roth, who leads a group?', 'they have no more rights than a member.'],
  ['member', false, 'Is <@U0NEW> Ana Roth?', 'they can’t vote in the votes that are open.'],
] as const)('of a %s (leads a group: %s) it is said what waits for the answer', (role, isLead, asked, until) => {
  const question = questionOf({ member: { role, isLead }, role });
  const committee = { id: 1, name: 'Programme', channelId: 'C0PC', timeZone: 'UTC' };
  const { text } = rosterQuestionMessage({ kind: 'roster question', question, committee });
  expect(text).toContain(asked);
  expect(text).toContain(`Until you answer, ${until}`);
});

describe('who answered hears what happened, and what follows', () => {
  const directs = 'They can change the committee’s settings, roster and groups.';
  const back = 'Ana Roth is a member again. They keep what wasn’t handed over, with reminders.';
  test.each<[string, Parameters<typeof questionOf>[0], string]>([
    ['a name', {}, 'That’s Ana Roth. What stands under the name is now theirs, with reminders.'],
    ['a lead’s name', { member: { isLead: true } }, 'That’s Ana Roth. What stands under the name is now theirs'],
    ['the chair’s name', { role: 'chair' }, `Ana Roth is chair. ${directs}`],
    ['a secretary’s name', { role: 'secretariat' }, `Ana Roth is in the secretariat. ${directs}`],
    ['a former chair', { asks: 'role', role: 'chair' }, `Ana Roth is chair again. ${directs}`],
    ['a former secretary', { asks: 'role', role: 'secretariat' }, `Ana Roth is in the secretariat again. ${directs}`],
    ['who was retired', { asks: 'return' }, back],
    [
      'a chair who was retired',
      { asks: 'return', member: { role: 'chair' } },
      `${back} I’ve asked the chair and the secretariat whether they get their role back.`,
    ],
  ])('yes, of %s', (_who, question, said) => {
    expect(rosterQuestionAnswered(questionOf({ ...question, answer: 'yes' })).text).toContain(said);
  });

  test.each<[string, Parameters<typeof questionOf>[0], string]>([
    ['a name', {}, 'Nothing has changed. If it’s Ana Roth after all, link them: `/mag link "Ana Roth" @user`.'],
    ['a former chair', { asks: 'role', role: 'chair' }, 'Ana Roth stays a member without the role.'],
    ['who was retired', { asks: 'return' }, 'Ana Roth stays off the roster. Bring them back with `/mag return @user`.'],
  ])('no, of %s', (_who, question, said) => {
    expect(rosterQuestionAnswered(questionOf({ ...question, answer: 'no' })).text).toBe(said);
  });
});
