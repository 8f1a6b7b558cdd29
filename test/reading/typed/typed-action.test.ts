import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readTypedAction } from '../../../src/reading/typed/typed-action.ts';

/** A Wednesday. */
const today = '2026-11-25';
const people = ['@jon', '@Jon Berg', 'Jon Berg', '@ines', '@Zoë'];
const read = (words: string) => readTypedAction(words, today, (name) => people.includes(name));
const partsOf = (words: string) => {
  const typed = read(words);
  return typed.kind === 'action' ? [typed.text, typed.owner, typed.due] : typed;
};

describe('readTypedAction, on Wed 25 November 2026', () => {
  test.each([
    ['Write to the host', 'Write to the host', null, null],
    ['Write to the host by 3 May', 'Write to the host', null, '2027-05-03'],
    ['Write to the host <@U1|sam> by 3 May', 'Write to the host', '<@U1|sam>', '2027-05-03'],
    ['Write to the host by 3 May <@U1>', 'Write to the host', '<@U1>', '2027-05-03'],
    ['Write to the host by 3 May <@U1|Sam de la Cruz>', 'Write to the host', '<@U1|Sam de la Cruz>', '2027-05-03'],
    ['Measure the sand by the river', 'Measure the sand by the river', null, null],
    ['Measure the sand by the 3rd pier', 'Measure the sand by the 3rd pier', null, null],
    ['Stand by the sea by Friday', 'Stand by the sea', null, '2026-11-27'],
    ['Find out whom to write to', 'Find out whom to write to', null, null],
    ['Store the boats in May', 'Store the boats in May', null, null],
    ['Report on 3 options', 'Report on 3 options', null, null],
    ['"Paint the shed" by Friday', 'Paint the shed', null, '2026-11-27'],
    ['“Paint the shed by Friday”', 'Paint the shed', null, '2026-11-27'],
    ['Paint the shed by "3 December"', 'Paint the shed', null, '2026-12-03'],
    ['Write to port@quay.example by Friday', 'Write to port@quay.example', null, '2026-11-27'],
    ['Meet @ 5 Quay Street', 'Meet @ 5 Quay Street', null, null],
    ['Write about Friday', 'Write about Friday', null, null],
    ['Read section 4/12', 'Read section 4/12', null, null],
    ['Install release 3.5', 'Install release 3.5', null, null],
    ['Ask May', 'Ask May', null, null],
    ['Fetch the shed key tomorrow', 'Fetch the shed key', null, '2026-11-26'],
  ])('%s', (words, ...parts) => {
    expect(partsOf(words)).toEqual(parts);
  });

  test.each([
    'Paint the shed due 3 December',
    'Paint the shed, due on 3 December',
    'Paint the shed due: 3 December',
    'Paint the shed (due 3 December)',
    'Paint the shed on 3 December',
    'Paint the shed before 3 December.',
    'Paint the shed until 3 December',
    'Paint the shed, deadline 3 December',
    'Paint the shed - deadline: 3 December',
    'Paint the shed no later than Thu 3 December',
    'Paint the shed by 3 December at the latest',
    'Paint by 3 December the shed',
    'By 3 December: Paint the shed',
    'Paint the shed within 8 days',
    'Paint the shed in eight days',
    'Paint the shed [by 3 December]',
    'Paint the shed by 3 December, please?',
    'Paint the shed 3 December',
    'Paint the shed, 3 December',
    'Paint the shed - Thu 3 December',
    'Paint the shed (3 December)',
    'Paint the shed next Thursday 3 December',
  ])('any word for a deadline will do: %s', (words) => {
    expect(partsOf(words)).toEqual(['Paint the shed', null, '2026-12-03']);
  });

  test.each([
    'Paint the shed by Friday @jon',
    'Paint the shed @jon by Friday',
    'Paint the shed by Friday for @jon',
    'Paint the shed for @jon, due Friday',
    'Paint the shed by Friday (@jon)',
    '@jon Paint the shed by Friday',
    'Paint the shed by @jon by Friday',
    '@jon: Paint the shed by Friday',
    '@jon to Paint the shed Friday',
    'Paint the shed by Friday, owner: @jon',
  ])('a name that Slack did not complete is a person: %s', (words) => {
    expect(partsOf(words)).toEqual(['Paint the shed', '@jon', '2026-11-27']);
  });

  test.each([
    ['Paint the shed by Friday @Jon Berg', '@Jon Berg'],
    ['Paint the shed @Zoë by Friday', '@Zoë'],
    ['Paint the shed by Friday Jon Berg', 'Jon Berg'],
    ['Paint the shed @nobody by Friday', '@nobody'],
  ])('as much of the words as is a name: %s', (words, name) => {
    expect(partsOf(words)).toEqual(['Paint the shed', name, '2026-11-27']);
  });

  test.each([
    ['Paint before Christmas', /Christmas/],
    ['Paint as soon as possible', /soon/],
    ['Paint before the AGM', /AGM/],
  ])('words that say when and name no day are kept as such: %s', (words, dueText) => {
    expect(read(words)).toMatchObject({ text: words, due: null, dueText: expect.stringMatching(dueText) });
  });

  test('several people are part of what is to be done', () => {
    expect(read('Ask @jon and <@U2|ines> for the plan by 3 December')).toEqual({
      kind: 'action',
      text: 'Ask @jon and <@U2|ines> for the plan',
      people: ['@jon', '<@U2|ines>'],
      owner: null,
      due: '2026-12-03',
      dueText: null,
    });
  });

  test.each([
    ['Write by 31 February', 'no such day'],
    ['Write by 31 Febuary to the host', 'no such day'],
    ['Write by 4/12', 'ambiguous'],
    ['Write on 4/12', 'ambiguous'],
    ['Write by next Friday to the host', 'ambiguous'],
    ['Write by Friday 15:00', 'unused words'],
    ['Write by Friday noon', 'unused words'],
    ['Write by Friday afternoon', 'unused words'],
    ['Write by Friday or Monday', 'unused words'],
    ['Write next Friday', 'ambiguous'],
  ])('what may be two dates, is none or says more is asked back: %s', (words, because) => {
    expect(read(words)).toMatchObject({ kind: 'refused', because });
  });

  test('whatever is typed is read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => void read(`x by ${words}`)));
    const parts = fc.array(
      fc.constantFrom('by', 'on', '3', 'Friday', '@jon', '<@U1>', 'the', '4/12', 'May', ',', '15:00'),
    );
    fc.assert(fc.property(parts, (words) => void read(words.join(' '))));
  });
});
