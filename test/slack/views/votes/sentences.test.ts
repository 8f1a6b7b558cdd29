import { describe, expect, test } from '@jest/globals';
import type { Vote } from '../../../../src/domain/votes/vote.ts';
import { voteCounted, voteEnded, voteList, voteOpened } from '../../../../src/slack/views/votes/vote-answers.ts';
import { voteCardMessage } from '../../../../src/slack/views/votes/vote-card.ts';
import { votePhrase } from '../../../../src/slack/views/votes/votes-to-cast.ts';
import { committee, lea } from '../../../support/committee/notice-contents.ts';
import { sampleVote } from '../../../support/committee/vote.ts';

const vote = sampleVote({
  number: 3,
  question: 'When do we meet?',
  options: ['Monday', 'Tuesday'],
  group: null,
  quorum: null,
  isSecret: false,
  state: 'open',
  closesAt: new Date('2027-02-19T23:59:59Z'),
  entitled: 4,
  voted: 1,
});
const end = `Fri 19 February 2027, 23:59 UTC`;

describe('what is said to whoever asks for, takes part in or ends a vote', () => {
  test.each([
    [voteOpened(vote), 'Vote 3 is open. I’ll post its card in the channel.'],
    [voteCounted(vote, 'Monday'), 'You voted in vote 3: Monday. You can change it until the vote closes.'],
    [voteEnded(vote, 'closed'), 'Vote 3 is closed. I’ll post the result in the channel.'],
    [voteEnded(vote, 'cancelled'), 'Vote 3 is cancelled. I’ll tell the channel why.'],
  ])('%j', (message, sentence) => {
    expect(message.text).toBe(sentence);
  });
});

describe('a vote in the list, with what its reader does in it', () => {
  test.each([
    [true, null, 'You haven’t voted yet.'],
    [true, 'Monday', 'You voted: Monday.'],
    [false, null, 'You can’t vote in this one. It’s for people who were on the roster when it opened.'],
  ])('entitled %s, chose %s', (isEntitled, choice, own) => {
    const list = voteList([{ vote, isEntitled, choice }], { committee, member: lea, moments: 'plain' });
    expect(list.text).toBe(`Vote 3: When do we meet? (closes ${end}). ${own}`);
  });

  test('none', () => {
    expect(voteList([], { committee, member: lea, moments: 'plain' }).text).toBe('No vote is open.');
  });

  test('in a reminder', () => {
    expect(votePhrase(vote, committee)).toBe(`Vote 3: When do we meet? (closes ${end}). You haven’t voted yet.`);
  });
});

describe('the card in the channel', () => {
  const result = [
    { option: 'Monday', voters: 1, names: ['Kim'] },
    { option: 'Tuesday', voters: 0, names: [] },
  ];
  test.each<[Partial<Vote>, string]>([
    [{}, `Vote 3: When do we meet? (Monday, Tuesday). Everyone on the roster can vote until ${end}. 1 of 4 has voted.`],
    [
      { state: 'cancelled', endedBy: 'Lea', why: 'The date has moved.' },
      'Vote 3: When do we meet? is cancelled by Lea. The date has moved.',
    ],
    [
      { state: 'closed', result, quorum: { kind: 'percent', of: 50 } },
      'Vote 3: When do we meet? is closed. 1 of 4 has voted. Most votes: Monday, with 1 vote. The quorum of 2 was not met.\nMonday: 1 (Kim)\nTuesday: 0',
    ],
  ])('%j', (more, sentence) => {
    expect(voteCardMessage({ committee, vote: { ...vote, ...more } }, 'plain').text).toBe(sentence);
  });
});
