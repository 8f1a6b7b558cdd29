import { describe, expect, test } from '@jest/globals';
import { entryOf } from '../../../src/slack/request/inbox-entry.ts';

const posted = (fields: object) => entryOf({ event_id: 'Ev01', event: { type: 'message', ...fields } });
const rows = Array.from({ length: 5 }, (_row, at) => [{ type: 'raw_text', text: `Task ${at}` }]);

describe('entryOf', () => {
  test.each([
    ['a message of many lines', { text: 'a\nb\nc\nd\ne\nf' }],
    ['rows pasted under a few words', { text: 'Actions', attachments: [{ blocks: [{ type: 'table', rows }] }] }],
    ['a file', { text: '', files: [{ id: 'F01' }] }],
  ])('keeps %s, which may be a summary', (_what, fields) => {
    expect(posted(fields)).toMatchObject({ key: 'Ev01', kind: 'event' });
  });

  test('keeps no ordinary talk', () => {
    expect(posted({ text: 'Shall we move the meeting?' })).toBeUndefined();
  });
});
