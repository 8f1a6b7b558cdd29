import { describe, expect, test } from '@jest/globals';
import type { CalendarDay } from '../../src/domain/instant.ts';
import type { Doubt } from '../../src/domain/summary.ts';
import { readSummary } from '../../src/reading/read-summary.ts';
import { documentOf } from '../support/document-of.ts';

const head = '# Harbour board, 4 March 2024\n\n';
const doubts = (text: string, about: Doubt['about'], asOf: CalendarDay | null = null): readonly Doubt[] =>
  readSummary(documentOf(head + text), asOf).doubts.filter((doubt) => doubt.about === about);

describe('two people with one first name', () => {
  const present = 'Present: Sam Ito, Samuel Reed, Bo Lind\n\n';

  test('are both offered, and nobody is chosen until somebody answers', () => {
    const [doubt, ...more] = doubts(`${present}ACTION: Sam and Bo to paint the jetty`, 'owners');
    expect(more).toEqual([]);
    expect(doubt?.choices.map(({ label }) => label)).toEqual(['Sam, as written', 'Sam Ito', 'Samuel Reed']);
    expect(doubt?.choices[0]?.correction).toEqual({ kind: 'leave as it is' });
    expect(doubt?.choices[1]?.correction).toEqual({ kind: 'owners', owners: ['Bo', 'Sam Ito'], share: 'member' });
  });

  test('the family name leaves no doubt', () => {
    expect(doubts(`${present}ACTION: Sam Reed to paint the jetty`, 'owners')).toEqual([]);
  });
});

describe('a deadline that has passed', () => {
  test('before the posting is asked about, and keeps its year', () => {
    const summary = readSummary(documentOf(`${head}ACTION: Bo to call by 8 March`), '2024-03-09');
    expect(summary.actions[0]?.due).toBe('2024-03-08');
    expect(summary.doubts.map(({ about, choices }) => [about, choices[1]?.correction])).toEqual([
      ['due', { kind: 'due', due: '2024-03-16' }],
    ]);
  });

  test('before the meeting too', () => {
    expect(doubts('ACTION: Bo to call by 1 March', 'due')).toHaveLength(1);
  });

  test('on the day of posting is no doubt', () => {
    expect(doubts('ACTION: Bo to call by 8 March', 'due', '2024-03-08')).toEqual([]);
  });
});

describe('a promise that nobody marked', () => {
  const present = 'Present: Ana Ruiz, Bo Lind\n\n## Notes\n\n';
  test.each([
    ['Ana: the lamp is broken, I will call the electrician', ['Ana']],
    ['Ana Ruiz will call the electrician by Friday.', ['Ana Ruiz']],
    ['Bo volunteered to call the electrician.', ['Bo']],
    ['The lamp is broken - Bo to call the electrician', ['Bo']],
    ['Ana was asked to call the electrician.', ['Ana']],
  ])('%s', (line, owners) => {
    const [doubt] = doubts(present + line, 'action');
    const [leave, add] = doubt?.choices ?? [];
    expect(leave?.correction).toEqual({ kind: 'leave as it is' });
    expect(add?.correction.kind === 'add' && add.correction.action.owners.map(({ name }) => name)).toEqual(owners);
  });

  test.each([
    'Ana: I will be away',
    'The lamp will be repaired.',
    'Ana: we will see',
    'Ana will be late.',
    'Will it rain?',
  ])('not: %s', (line) => expect(doubts(present + line, 'action')).toEqual([]));
});

describe('a summary in another language', () => {
  test.each([
    [
      'French',
      'La réunion a été ouverte par la présidente. Le budget est approuvé par les membres. Le secrétariat va préparer une lettre pour la ville et les ports qui sont dans la région.',
    ],
    [
      'Spanish',
      'La reunión fue abierta por la presidenta. El presupuesto es aprobado por los miembros y se envía una carta para la próxima semana con las fechas de los puertos.',
    ],
    [
      'Arabic',
      'افتتحت الرئيسة الاجتماع ووافق الأعضاء على الميزانية وستعد الأمانة رسالة إلى المدينة قبل الاجتماع القادم',
    ],
  ])('is recognised as %s', (language, text) => {
    const [doubt, ...more] = doubts(text, 'document');
    expect(more).toEqual([]);
    expect(doubt?.text).toContain(language);
  });

  test('an English one with foreign names is English', () => {
    expect(
      doubts(
        'The minutes of the meeting in La Paz were approved by Maria de los Angeles and the members of the board.',
        'document',
      ),
    ).toEqual([]);
  });
});

test('a task without a doer is proposed to the body that has the others', () => {
  const office = [
    'The Office will call.',
    'The Office will write.',
    'The Office to ask.',
    'The chart will soon be printed.',
  ];
  const summary = readSummary(documentOf(`${head}## Actions\n\n${office.map((line) => `- ${line}`).join('\n')}\n`));
  expect(summary.actions[3]).toMatchObject({ owners: [], ownersImplied: ['Office'] });
  expect(summary.doubts.map(({ line, about }) => [line, about])).toEqual([[8, 'owners']]);
});
