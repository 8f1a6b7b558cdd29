import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readClockRequest } from '../../src/local/clock-request.ts';

const now = new Date('2027-01-12T15:00:00Z');

describe('/mag clock', () => {
  test.each([
    ['+3d', '2027-01-15T15:00:00Z'],
    ['+1w', '2027-01-19T15:00:00Z'],
    ['+2h', '2027-01-12T17:00:00Z'],
    ['+30m', '2027-01-12T15:30:00Z'],
    ['+1d 2h', '2027-01-13T17:00:00Z'],
    ['+1d2h', '2027-01-13T17:00:00Z'],
    ['+1d +2h', '2027-01-13T17:00:00Z'],
    [' +2 Weeks ', '2027-01-26T15:00:00Z'],
    ['2027-01-26', '2027-01-26T00:00:00Z'],
    ['2027-01-26 09:30', '2027-01-26T09:30:00Z'],
  ])('%s turns it', (words, to) => {
    expect(readClockRequest(words, now)).toEqual({ kind: 'turn', to: new Date(to) });
  });

  test('alone shows it', () => expect(readClockRequest('  ', now)).toEqual({ kind: 'show' }));

  test('to a moment past is not done', () => {
    expect(readClockRequest('2027-01-12 14:59', now)).toMatchObject({ kind: 'backwards' });
  });

  test.each([
    '3d',
    '+',
    '+d',
    '+3',
    '+3y',
    '+3d soon',
    '-3d',
    '+0d',
    '+99999w',
    'tomorrow',
    '2027-02-30',
    '2027-01-26 25:00',
    '2027-01-26 9',
  ])('%s is not understood', (words) =>
    expect(readClockRequest(words, now)).toEqual({ kind: 'not understood', words }),
  );

  test('any words whatever are answered', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\+[0-9dhmw +]{0,40}$/)), (words) => {
        const request = readClockRequest(words, now);
        if (request.kind === 'turn') expect(request.to.getTime()).toBeGreaterThanOrEqual(now.getTime());
      }),
    );
  });
});
