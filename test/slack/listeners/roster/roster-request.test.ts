import { describe, expect, test } from '@jest/globals';
import { readMagRequest } from '../../../../src/slack/listeners/command/mag-request.ts';
import { rosterParts, rosterWords } from '../../../../src/slack/listeners/roster/roster-request.ts';

describe('what is asked of the roster', () => {
  test.each([
    ['roster', { kind: 'roster', part: 'all', page: 0 }],
    ['roster page 2', { kind: 'roster', part: 'all', page: 1 }],
    ['roster Unlinked', { kind: 'roster', part: 'unlinked', page: 0 }],
    ['unlinked', { kind: 'roster', part: 'unlinked', page: 0 }],
    ['roster ambiguous page 3', { kind: 'roster', part: 'unsure', page: 2 }],
    ['link "Ángel González" <@U0A|angel>', { kind: 'link', name: 'Ángel González', userId: 'U0A' }],
    ['link “Ángel González” <@U0A>', { kind: 'link', name: 'Ángel González', userId: 'U0A' }],
    ['link Ángel González is <@U0A|angel>', { kind: 'link', name: 'Ángel González', userId: 'U0A' }],
    ["link O'Rourke Fintan <@U0A|fin>", { kind: 'link', name: "O'Rourke Fintan", userId: 'U0A' }],
    ['unlink "Ángel González"', { kind: 'unlink', name: 'Ángel González' }],
  ])('%j', (text, request) => expect(readMagRequest(text)).toMatchObject({ request }));

  test.each([
    'link',
    'link "Ángel"',
    'link <@U0A|angel>',
    'link "" <@U0A>',
    'unlink',
    'unlink ""',
    'unlink <@U0A|angel>',
    'roster everybody',
  ])('%j says what is missing', (text) =>
    expect(readMagRequest(text)).toMatchObject({ kind: 'incomplete', advice: expect.any(String) }),
  );

  test.each(rosterParts)('the next page of %s is asked for in words that are understood', (part) => {
    expect(readMagRequest(rosterWords(part, 4))).toMatchObject({ request: { kind: 'roster', part, page: 4 } });
  });
});
