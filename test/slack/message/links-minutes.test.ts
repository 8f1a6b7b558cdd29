import { expect, test } from '@jest/globals';
import { linksMinutes } from '../../../src/slack/message/links-minutes.ts';

test.each([
  'Minutes: <https://docs.google.com/document/d/1abc/edit>',
  'Here are the notes of today’s harbour board meeting <https://port.sharepoint.com/x.docx|Board.docx>',
  'Meeting summary\nhttps://port.notion.site/Board-4',
])('minutes kept elsewhere: %j', (text) => expect(linksMinutes(text)).toBe(true));

test.each([
  'See <https://docs.google.com/document/d/1abc/edit>',
  'Back in a few minutes, meanwhile see <https://docs.google.com/document/d/1abc/edit>',
  'I’ll be there in 10 minutes',
  'In five minutes: <https://zoom.example/j/1>',
  'The meeting notes are nearly done',
  `Minutes <https://docs.google.com/document/d/1>\n${'They decided a lot.\n'.repeat(6)}`,
])('talk: %j', (text) => expect(linksMinutes(text)).toBe(false));
