import { describe, expect, test } from '@jest/globals';
import { readRosterText } from '../../src/spreadsheets/roster-text.ts';

const ines = { name: 'Ines Okafor', email: 'ines@port.example', category: 'Chair', region: null, userId: null };
const jon = { name: 'Jon Berg', email: 'jon@port.example', category: 'Treasurer', region: null, userId: null };

describe('a list of members as words', () => {
  test.each([
    ['commas', 'Ines Okafor, Chair, ines@port.example\nJon Berg, Treasurer, jon@port.example'],
    ['a heading', 'Name,Role,Email\nInes Okafor,Chair,ines@port.example\nJon Berg,Treasurer,jon@port.example'],
    ['tabs', 'Name\tRole\tEmail\nInes Okafor\tChair\tines@port.example\nJon Berg\tTreasurer\tjon@port.example'],
    [
      'a table of Markdown',
      '| Name | Role | Email |\n|---|---|---|\n| Ines Okafor | Chair | ines@port.example |\n| Jon Berg | Treasurer | jon@port.example |',
    ],
    ['addresses in angles', '• *Ines Okafor* (Chair) <ines@port.example>\n• *Jon Berg* (Treasurer) <jon@port.example>'],
    [
      'a title and dashes',
      'Members of the board:\n\n1. Ines Okafor – Chair – ines@port.example\n2. Jon Berg – Treasurer – jon@port.example',
    ],
    ['a fence', '```\nInes Okafor; Chair; ines@port.example\nJon Berg; Treasurer; jon@port.example\n```'],
    ['family names first', 'Okafor, Ines, Chair, ines@port.example\nBerg, Jon, Treasurer, jon@port.example'],
  ])('with %s', (_how, text) => expect(readRosterText(text)?.entries).toEqual([ines, jon]));

  test.each([
    ['roles alone', 'Ines Okafor: Chair\nJon Berg: Treasurer\nVera Lund: Secretary'],
    ['a title and what each is', 'Board members 2027\nInes Okafor (Chair)\nJon Berg (Harbour)\nVera Lund (Town)'],
    ['addresses alone', 'Ines Okafor ines@port.example\nJon Berg jon@port.example\nVera Lund vera@port.example'],
  ])('with %s', (_how, text) => {
    expect(readRosterText(text)?.entries.map(({ name }) => name)).toEqual(['Ines Okafor', 'Jon Berg', 'Vera Lund']);
  });
});

describe('talk is no list', () => {
  test.each([
    'Ines Okafor, Chair, ines@port.example',
    'Lunch:\nInes Okafor - chicken\nJon Berg - fish\nVera Lund - soup',
    'Ines Okafor, Jon Berg and I went.\nIt was nice.',
    'Ask Ines Okafor, the Chair, at ines@port.example\nor Jon Berg at jon@port.example',
    'Ines Okafor to print the posters\nJon Berg to paint the pier\nVera Lund to ask the Chair',
    'Write to:\nines@port.example\njon@port.example\nvera@port.example',
    'Ines Okafor\nJon Berg\nVera Lund',
    'Thanks, Ines Okafor\nThanks, Jon Berg\nThanks, Vera Lund',
    'Members:\nInes Okafor - 3 May\nJon Berg - 4 June\nVera Lund - 5 July',
    'Date, Place\nMonday, Oslo\nTuesday, Lagos',
    'Agenda: Chair\nBudget: Treasurer\nQuay: Secretary',
    'Action,Owner,Email\nMend it,Ines Okafor,ines@port.example',
    'Regards,\nInes Okafor\nChair, Harbour Board\nines@port.example',
  ])('%j', (text) => expect(readRosterText(text)).toBeUndefined());

  test('and no hostile line takes long', () => {
    const begun = performance.now();
    for (const part of ['Aa ', 'a@', '| ', ', ', '(', 'a@b.', 'Ines Okafor, ', '—  '])
      readRosterText(`${`${part.repeat(80)}\n`.repeat(150)}`);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
