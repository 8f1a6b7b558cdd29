import { expect, test } from '@jest/globals';
import { unquoted } from '../../../src/domain/text/unquoted.ts';

test.each([
  '"Quay lights"',
  "'Quay lights'",
  '“Quay lights”',
  '‘Quay lights’',
  '„Quay lights“',
  '«Quay lights»',
  '»Quay lights«',
  '« Quay lights »',
  '”Quay lights”',
  '‚Quay lights‘',
  '`Quay lights`',
  '"‘Quay lights’"',
  ' "Quay lights"  ',
  'Quay lights',
])('%s is Quay lights', (words) => expect(unquoted(words)).toBe('Quay lights'));

test.each(['"A" and "B"', 'the ‘old’ quay', 'O’Brien’s', '"', '', '5"', 'Jon "JB" Berg', '"JB" Berg'])(
  '%j stays as it is',
  (words) => expect(unquoted(words)).toBe(words),
);

test('the apostrophe inside stays', () => expect(unquoted('‘The board’s plan’')).toBe('The board’s plan'));

test.each(['""', '“”', "''", '« »'])('%s holds nothing', (words) => expect(unquoted(words)).toBe(''));
