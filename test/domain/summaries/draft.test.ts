import { expect, test } from '@jest/globals';
import {
  answerDoubt,
  draftOf,
  leaveOut,
  leaveOutGroup,
  openDoubts,
  renameGroup,
  settled,
  takeBack,
  takeBackGroup,
  writtenAction,
} from '../../../src/domain/summaries/draft.ts';
import type { Summary } from '../../../src/domain/summaries/summary.ts';

const nothing: Summary = {
  title: null,
  startsAt: null,
  place: null,
  sections: [],
  actions: [],
  nextMeeting: null,
  dates: [],
  groups: [],
  decisions: [],
  participants: [],
  agenda: [],
  doubts: [],
};

const posters = { ...writtenAction('Print the posters'), line: 4, due: '2027-02-21', dueImplied: true } as const;
const hall = { ...writtenAction('Book the hall'), line: 5, ownersImplied: ['Secretariat'] };
const summary: Summary = {
  ...nothing,
  actions: [posters, hall],
  doubts: [
    {
      line: 4,
      about: 'due',
      text: 'By 21 February?',
      choices: [
        { label: '2027-02-21', correction: { kind: 'leave as it is' } },
        { label: 'No date', correction: { kind: 'due', due: null } },
      ],
    },
    {
      line: 5,
      about: 'owners',
      text: 'Who?',
      choices: [
        { label: 'Nobody for now', correction: { kind: 'leave as it is' } },
        { label: 'Secretariat', correction: { kind: 'owners', owners: ['Secretariat'], share: 'any' } },
      ],
    },
    {
      line: 9,
      about: 'action',
      text: '“Lea may ask the port.” Is it an action?',
      choices: [
        { label: 'No', correction: { kind: 'leave as it is' } },
        { label: 'Yes', correction: { kind: 'add', action: { ...writtenAction('Ask the port'), line: 9 } } },
      ],
    },
  ],
};

test('a doubt left open is published as its first answer says', () => {
  const published = settled(draftOf(summary));
  expect(published.actions.map(({ text, due, dueImplied, owners }) => ({ text, due, dueImplied, owners }))).toEqual([
    { text: 'Print the posters', due: '2027-02-21', dueImplied: false, owners: [] },
    { text: 'Book the hall', due: null, dueImplied: false, owners: [] },
  ]);
});

test('an answer corrects the draft and ends the doubt; a second answer changes nothing', () => {
  let draft = draftOf(summary);
  draft = answerDoubt(draft, 0, 1);
  draft = answerDoubt(draft, 0, 0);
  draft = answerDoubt(draft, 1, 1);
  draft = answerDoubt(draft, 2, 1);
  expect(openDoubts(draft)).toEqual([]);
  expect(settled(draft).actions.map(({ text, due, owners }) => ({ text, due, owners }))).toEqual([
    { text: 'Print the posters', due: null, owners: [] },
    { text: 'Book the hall', due: null, owners: [{ name: 'Secretariat' }] },
    { text: 'Ask the port', due: null, owners: [] },
  ]);
});

test('what is recorded as done is left out until it is taken back', () => {
  const draft = draftOf({ ...nothing, actions: [{ ...hall, done: true }, posters] });
  expect(settled(draft).actions.map(({ text }) => text)).toEqual(['Print the posters']);
  expect(settled(takeBack(draft, 0)).actions).toHaveLength(2);
  expect(settled(leaveOut(draft, 1)).actions).toEqual([]);
});

test.each([[-1], [3], [99]])('doubt %i there is not, and nothing changes', (doubt) => {
  const draft = draftOf(summary);
  expect(answerDoubt(draft, doubt, 0)).toEqual(draft);
});

test('a group is left out, taken back and renamed; the name in the document is kept', () => {
  const group = { line: 7, kind: 'topic', name: 'Fair tolls', short: null, of: null, seats: 1 } as const;
  const draft = draftOf({ ...nothing, groups: [group, { ...group, name: 'Quiet banks' }] });
  const named = (one: typeof draft) => settled(one).groups.map(({ name }) => name);
  expect(named(leaveOutGroup(draft, 0))).toEqual(['Quiet banks']);
  expect(named(takeBackGroup(leaveOutGroup(draft, 0), 0))).toEqual(['Fair tolls', 'Quiet banks']);
  expect(leaveOutGroup(draft, 2)).toEqual(draft);
  const twice = renameGroup(renameGroup(draft, 0, 'Tolls'), 0, ' Tolls  and dues ');
  expect(settled(twice).groups[0]).toMatchObject({ name: 'Tolls and dues', statedName: 'Fair tolls' });
  for (const nothing of ['  ', '\u200B', '\u202E\u2066']) expect(renameGroup(draft, 0, nothing)).toEqual(draft);
});

test('of two actions on one line the answer changes the one that was asked about', () => {
  const both = { ...summary, actions: [posters, { ...hall, line: 4 }] };
  const asked = {
    line: 4,
    about: 'owners',
    text: 'Who books the hall?',
    choices: [{ label: 'Kim', correction: { kind: 'owners', owners: ['Kim'], share: 'any' } }],
    action: 1,
  } as const;
  const { actions } = answerDoubt(draftOf({ ...both, doubts: [asked] }), 0, 0).summary;
  expect(actions.map(({ owners }) => owners.map(({ name }) => name))).toEqual([[], ['Kim']]);
});
