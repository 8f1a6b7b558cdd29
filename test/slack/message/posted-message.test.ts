import { describe, expect, test } from '@jest/globals';
import { readSlackText } from '../../../src/reading/formats/message/slack-text.ts';
import { postedMessageIn, withForwarded } from '../../../src/slack/message/posted-message.ts';

const raw = (text: string) => ({ type: 'raw_text', text });
const rich = (...elements: readonly object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const table = (...rows: readonly (readonly object[])[]) => ({ type: 'table', block_id: 't1', rows });
const tasks = table([raw('Who'), raw('What')], [raw('Ines'), raw('Pay the harbour fee')]);
/** As a person's message has it. */
const pasted = (block: object) => [{ id: 1, fallback: '[no preview available]', blocks: [block] }];

const markdown = (message: object): readonly string[] =>
  postedMessageIn(message).texts.map((text) =>
    readSlackText(text)
      .lines.map((line) => line.text)
      .join('\n'),
  );

describe('postedMessageIn', () => {
  test.each([
    ['an attachment of its own', { attachments: pasted(tasks) }],
    ['the blocks', { blocks: [{ type: 'rich_text', elements: [] }, tasks] }],
  ])('reads a table in %s below the words', (_where, carried) => {
    expect(markdown({ text: 'Actions', ...carried })).toEqual([
      'Actions\n\n| Who | What |\n| --- | --- |\n| Ines | Pay the harbour fee |',
    ]);
  });

  test('reads a table without words', () => {
    expect(markdown({ text: '', attachments: pasted(tasks) })[0]).toMatch(/^\| Who/);
  });

  test.each([
    ['mentions', rich({ type: 'user', user_id: 'U01LEA' }, { type: 'text', text: ' pays' }), '@U01LEA pays'],
    ['groups', rich({ type: 'usergroup', usergroup_id: 'S01' }), '@S01'],
    ['channels', rich({ type: 'channel', channel_id: 'C01' }), '#C01'],
    ['everybody', rich({ type: 'broadcast', range: 'here' }), '@here'],
    ['signs', rich({ type: 'emoji', name: 'white_check_mark' }, { type: 'text', text: ' paid' }), '✅ paid'],
    ['links', rich({ type: 'link', url: 'https://owf.example', text: 'fees' }), '[fees](https://owf.example)'],
    ['bare links', rich({ type: 'link', url: 'https://owf.example' }), 'https://owf.example'],
    ['moments', rich({ type: 'date', timestamp: 1, format: '{date}', fallback: '3 June' }), '3 June'],
    ['bold words', rich({ type: 'text', text: 'Ines ', style: { bold: true } }, raw('pays')), '**Ines** pays'],
    ['struck words', rich({ type: 'text', text: 'paid', style: { bold: true, strike: true } }), '**~~paid~~**'],
    ['numbers', { type: 'raw_number', value: 7, text: '7' }, '7'],
    ['bars', raw('this | that'), String.raw`this \| that`],
    ['signs that Slack escapes', raw('Quays & <Canals>'), 'Quays & <Canals>'],
    ['lines', raw('one\ntwo'), 'one<br>two'],
    ['nothing', rich(), ''],
    ['what nobody knows', { type: 'of tomorrow' }, ''],
  ])('writes %s of a cell', (_what, cell, words) => {
    const [text = ''] = markdown({ text: '', blocks: [table([raw('What')], [cell])] });
    expect(text.split('\n')[2]).toBe(`| ${words} |`);
  });

  test('writes the items of a list on lines of the cell', () => {
    const section = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] });
    const cell = {
      type: 'rich_text',
      elements: [{ type: 'rich_text_list', style: 'bullet', elements: [section('fee'), section('fuel')] }],
    };
    expect(markdown({ text: '', blocks: [table([raw('What')], [cell])] })[0]).toContain('| fee<br>fuel |');
  });

  test('leaves alone what a link unfolds to, and rows that are none', () => {
    const unfolded = [{ from_url: 'https://owf.example', blocks: [tasks] }];
    expect(markdown({ text: 'See it', attachments: unfolded, blocks: [table(), { type: 'table' }, null] })).toEqual([
      'See it',
    ]);
  });

  test('reads the blocks of an app beside its notification', () => {
    const item = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] });
    const list = (indent: number, ...items: readonly string[]) => ({
      type: 'rich_text_list',
      style: 'bullet',
      indent,
      elements: items.map(item),
    });
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'Quays & locks' } },
      { type: 'section', text: { type: 'mrkdwn', text: '*Actions*' }, fields: [{ type: 'plain_text', text: 'two' }] },
      { type: 'rich_text', elements: [list(0, 'Ines pays'), list(1, 'by June')] },
      { type: 'markdown', text: '**Next** <soon>' },
      {
        type: 'context',
        elements: [
          { type: 'image', alt_text: '' },
          { type: 'mrkdwn', text: '<@U01LEA> wrote' },
        ],
      },
      { type: 'divider' },
    ];
    const [text, words = ''] = withForwarded({ text: 'Your notes', bot_id: 'B01', blocks }).texts;
    expect(text).toBe('Your notes');
    expect(readSlackText(words).lines.map((line) => line.text)).toEqual([
      '# Quays & locks',
      '',
      '**Actions**',
      'two',
      '',
      '- Ines pays',
      '  - by June',
      '',
      '**Next** <soon>',
      '',
      '@U01LEA wrote',
    ]);
    expect(withForwarded({ text: 'Your notes', blocks }).texts).toEqual(['Your notes']);
  });

  test('reads the table of a message that is passed on with its words', () => {
    const shared = { is_share: true, is_msg_unfurl: true, text: 'Actions', blocks: [tasks] };
    expect(withForwarded({ text: '', attachments: [shared] }).texts).toEqual([
      '',
      'Actions\n\n| Who | What |\n| --- | --- |\n| Ines | Pay the harbour fee |',
    ]);
  });
});
