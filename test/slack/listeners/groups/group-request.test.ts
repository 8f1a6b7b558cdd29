import { describe, expect, test } from '@jest/globals';
import { readGroupRequest } from '../../../../src/slack/listeners/groups/group-request.ts';

describe('/mag group ...', () => {
  test.each([
    ['WG-Language', { kind: 'group', name: 'WG-Language' }],
    ['create Translation and Terms', { kind: 'create group', name: 'Translation and Terms' }],
    ['WG-Language rename Translation', { name: 'WG-Language', edit: { kind: 'name', name: 'Translation' } }],
    ['WG-Language rename to Open Data', { name: 'WG-Language', edit: { kind: 'name', name: 'Open Data' } }],
    ['Open Data seats 4', { name: 'Open Data', edit: { kind: 'seats', seats: 4 } }],
    ['Open Data seats unlimited', { name: 'Open Data', edit: { kind: 'seats', seats: 'unlimited' } }],
    ['Open Data closes 12 March', { name: 'Open Data', edit: { kind: 'offers', close: '12 March' } }],
    ['Open Data until 31 December', { name: 'Open Data', edit: { kind: 'charter', ends: '31 December' } }],
    ['Open Data close', { name: 'Open Data', edit: { kind: 'state', state: 'closed' } }],
    ['Open Data reopen', { name: 'Open Data', edit: { kind: 'state', state: 'open' } }],
    ['Open Data by approval', { name: 'Open Data', edit: { kind: 'entry', entry: 'approval' } }],
    ['Open Data by invitation', { name: 'Open Data', edit: { kind: 'entry', entry: 'invitation' } }],
    ['Open Data open', { name: 'Open Data', edit: { kind: 'entry', entry: 'open' } }],
    ['Open Data channel <#C12|open-data>', { name: 'Open Data', edit: { kind: 'channel', channelId: 'C12' } }],
    ['Open Data channel none', { name: 'Open Data', edit: { kind: 'channel', channelId: null } }],
    ['Open Data role <@U1|sam> lead', { name: 'Open Data', placing: { who: '<@U1|sam>', as: 'lead' } }],
    [
      'Open Data role Sam Ito liaison to the port authority',
      { name: 'Open Data', placing: { who: 'Sam Ito', as: 'liaison', liaisonTo: 'the port authority' } },
    ],
    ['Open Data invite <@U1|sam>', { name: 'Open Data', placing: { who: '<@U1|sam>', as: 'member' } }],
    ['Open Data remove Sam Ito', { name: 'Open Data', placing: { who: 'Sam Ito', as: 'out' } }],
    // No number of seats, and so a name.
    ['Open Data seats 0', { kind: 'group', name: 'Open Data seats 0' }],
  ])('%s', (words, expected) => {
    expect(readGroupRequest(words)).toMatchObject(expected);
  });

  test.each(['', '  ', 'create'])('“%s” names no group', (words) => {
    expect(readGroupRequest(words)).toBeUndefined();
  });
});
