import { describe, expect, test } from '@jest/globals';
import { typedWords } from '../../../src/slack/request/typed-words.ts';
import { escapedCommand } from '../../support/slack-client/payloads.ts';

describe('typedWords', () => {
  test.each([
    ['group create Quays &amp; Canals', 'group create Quays & Canals'],
    ['add Boats &lt; 5 m &gt; none', 'add Boats < 5 m > none'],
    ['add &amp;lt; is how it is written', 'add &lt; is how it is written'],
    ['add See <https://owf.example/plan>', 'add See https://owf.example/plan'],
    ['add See <https://owf.example/?a=1&amp;b=2>', 'add See https://owf.example/?a=1&b=2'],
    ['add See <http://owf.example|owf.example> soon', 'add See owf.example soon'],
    ['add Ask <mailto:port@owf.example|port@owf.example>', 'add Ask port@owf.example'],
    ['add Ask <mailto:port@owf.example>', 'add Ask port@owf.example'],
    ['add Call <tel:+4712345678|+47 12345678>', 'add Call +47 12345678'],
    ['assign 1 <@U0JON|jon>', 'assign 1 <@U0JON|jon>'],
    ['assign 1 <@W0JON>', 'assign 1 <@W0JON>'],
    ['group Quays channel <#C0QUAY|>', 'group Quays channel <#C0QUAY|>'],
    ['add Tell <!subteam^S012|@board> and <!channel>', 'add Tell <!subteam^S012|@board> and <!channel>'],
    ['', ''],
  ])('%s', (text, typed) => {
    expect(typedWords(text)).toBe(typed);
  });

  test.each([
    'a & b',
    '1 < 2 > 0',
    '&amp;',
    'See https://owf.example/?a=1&b=2 now',
    'Ask port@owf.example',
    '<@U0JON|jon>',
  ])('gives back what was typed: %s', (typed) => {
    expect(typedWords(escapedCommand(typed))).toBe(typed);
  });
});
