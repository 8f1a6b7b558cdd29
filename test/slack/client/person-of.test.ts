import { expect, test } from '@jest/globals';
import { personOf } from '../../../src/slack/client/person-of.ts';

test.each([
  ['Lea', { real_name: '\u200B', profile: { real_name: '\u2060', display_name: 'Lea' } }],
  ['lea.b', { real_name: '\u3164', profile: { real_name: '', display_name: '\u200B' } }],
])('somebody whose names show nothing but %j is called that', (name, user) => {
  expect(personOf({ id: 'U0LEA', name: 'lea.b', ...user }, 'T0COMMITTEE').name).toBe(name);
});
