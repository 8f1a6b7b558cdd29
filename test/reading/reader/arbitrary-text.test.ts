import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Correction, Doubt, Summary } from '../../../src/domain/summaries/summary.ts';
import { isCalendarDay } from '../../../src/domain/time/instant.ts';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const pieces = [
  '# Actions',
  '## Next steps',
  'Attendees:',
  'Present: Ana Ruiz, Bo Lind',
  '- [ ] ',
  '- [x] ',
  '* ',
  '➔ ',
  '1. ',
  '   ',
  '\t',
  '| Action | Owner | Due |',
  '|---|---|---|',
  '| Mend the roof | Bo | 3 May |',
  'ACTION: Ana to ',
  'AI(Bo): ',
  'TODO ',
  'Action item',
  '#action ',
  '18:00 <bo> ',
  '@ana ',
  'Bo will ',
  'send the letter',
  'by Friday',
  'by 31 February',
  'before the next meeting',
  '2024-13-45',
  '9/22',
  'end of June',
  'next meeting on 5 May at 25:61',
  '**',
  '__',
  '~~',
  '`',
  '```',
  '---',
  '===',
  '<tr><td>',
  '</td></tr>',
  '<a href="',
  '](',
  '[',
  '(',
  ')',
  '\u202e',
  '\u0000',
  '\ud800',
  '😀',
  'ÅÉ',
  'اجتماع',
  '會議',
  'agreed to ',
];
const line = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 8 })
  .map((parts) => parts.join(''));
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

/** A list in which one body has most of the tasks and some have nobody, so that its owner is guessed. */
const task = fc.constantFrom('The Harbour Office will mend quay', 'A list of berths will be posted on pier');
const tasks = fc
  .array(fc.oneof({ weight: 6, arbitrary: task }, line), { minLength: 4, maxLength: 12 })
  .map((some) => ['Actions', '', ...some.map((one, index) => `- ➔ ${one} ${index + 1}.`)].join('\n'));

const linesOf = (summary: Summary): readonly number[] => [
  ...summary.actions.flatMap((action) => [action.line, ...action.places]),
  ...summary.sections.map((section) => section.line),
  ...summary.dates.map((date) => date.line),
  ...summary.decisions.map((decision) => decision.line),
  ...summary.groups.map((group) => group.line),
  ...summary.participants.map((participant) => participant.line),
  ...summary.doubts.map((doubt) => doubt.line),
];

describe('any text at all', () => {
  test('is read without a fault, and nothing that is found stands outside it', () => {
    fc.assert(
      fc.property(text, (written) => {
        const document = documentOf(written);
        const summary = readSummary(document, '2024-05-06');
        for (const number of linesOf(summary)) expect(document.lines[number - 1]).toBeDefined();
        for (const action of summary.actions) {
          expect(written).toContain(action.quote);
          expect(action.places[0]).toBe(action.line);
          for (const owner of action.owners)
            expect(action.owners.filter(({ name }) => name === owner.name)).toHaveLength(1);
          if (action.due !== null) expect(isCalendarDay(action.due)).toBe(true);
        }
        expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
      }),
      { numRuns: 400 },
    );
  });

  test('every guess comes with a question, and every question with an answer that stands', () => {
    let guessedOwners = 0;
    fc.assert(
      fc.property(fc.oneof(text, tasks), (written) => {
        const summary = readSummary(documentOf(written));
        const asked = (line: number, about: string): boolean =>
          summary.doubts.some((doubt) => doubt.line === line && doubt.about === about);
        for (const action of summary.actions) {
          if (action.dueImplied) expect(asked(action.line, 'due')).toBe(true);
          guessedOwners += action.ownersImplied.length;
          if (action.ownersImplied.length > 0) expect(asked(action.line, 'owners')).toBe(true);
        }
        for (const doubt of summary.doubts) {
          expect(doubt.text).not.toBe('');
          expect(doubt.choices[0]?.correction).toEqual(standing(doubt, summary));
        }
      }),
    );
    expect(guessedOwners).toBeGreaterThan(0);
  });
});

/** What the first choice of a question does: it leaves all as it was read, but where an owner is so likely that he is taken unless refused. */
function standing(doubt: Doubt, { actions }: Summary): Correction {
  const [owner] = actions.find(({ line }) => line === doubt.line)?.ownersImplied ?? [];
  return doubt.about === 'owners' && owner !== undefined
    ? { kind: 'owners', owners: [owner], share: 'any' }
    : { kind: 'leave as it is' };
}

describe('hostile lines', () => {
  const hostile = [
    '(',
    '[x](',
    '**a',
    '<a ',
    '| ',
    '\t',
    '- - ',
    '@a ',
    'Ann, ',
    'Ann and ',
    'May 1 ',
    'by May 1, ',
    '1/2 ',
    '10:00-11:00 ',
    'to ',
    'will ',
    'next ',
    'ACTION: ',
    ' - Bob',
    '(Bob',
    'a.b.',
    '<tr><td>',
    'end of June/',
    '&amp;',
    '\u0301',
  ];
  const openings = [
    '',
    'ACTION: ',
    '## Actions\n\n- [ ] ',
    'Present: ',
    '| Action | Owner |\n|---|---|\n| ',
    'Next meeting: ',
  ];

  // A rule looks at the first 2,000 characters of a passage and no further: ten times the line is not ten times the work for the rules,
  // and only reading it in grows with it. A rule of more than linear cost would take minutes here, not a second.
  test.each(openings)('%j and a line without end cost no more than their length', (opening) => {
    for (const piece of hostile) {
      const cost = (length: number): number => {
        const document = documentOf(`${opening}${piece.repeat(Math.ceil(length / piece.length))}!`);
        const runs = [0, 1, 2].map(() => {
          // The processor's time, for the machine may be doing something else.
          const began = process.cpuUsage();
          readSummary(document);
          const { user, system } = process.cpuUsage(began);
          return (user + system) / 1000;
        });
        return Math.min(...runs);
      };
      const [short, long] = [cost(20_000), cost(200_000)];
      expect({ piece, opening, growth: long < 30 * Math.max(short, 10) }).toEqual({ piece, opening, growth: true });
    }
  });
});
