import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSlackText } from '../../../src/reading/formats/message/slack-text.ts';

const read = (text: string): readonly string[] =>
  readSlackText(text).lines.map(({ number, text: words }) => `${number} ${words}`);

describe('readSlackText', () => {
  test.each([
    ['bold', '*Actions* of *the board*: 2*3*4', '**Actions** of **the board**: 2*3*4'],
    ['struck out', '~Sam pays~ done', '~~Sam pays~~ done'],
    ['both', '*~Sam pays~* and ~*Ines*~, _*Noor*_', '**~~Sam pays~~** and ~~**Ines**~~, _**Noor**_'],
    ['Markdown that was pasted', '**Actions**\n* one', '**Actions**\n* one'],
    ['bullets', '• one\n    ◦ two\n        ▪︎ three', '- one\n    - two\n        - three'],
    ['entities, decoded once', 'fish &amp; chips &lt;b&gt; &amp;lt;', 'fish & chips <b> &lt;'],
    [
      'mentions',
      '<@U024BE7LH> and <@W12|sam> ask <!subteam^S01|@board>, <!subteam^S02>, <!here>',
      '@U024BE7LH and @W12 ask @board, @S02, @here',
    ],
    ['channels', 'in <#C024BE7LR|harbour> or <#C02>', 'in #harbour or #C02'],
    [
      'links',
      'see <https://harbour.example/a|the plan>, <https://harbour.example>',
      'see [the plan](https://harbour.example/a), https://harbour.example',
    ],
    ['addresses', '<mailto:ines@harbour.example|ines@harbour.example>', 'ines@harbour.example'],
    ['moments', 'by <!date^1780495200^{date_long}|3 June 2026>', 'by 3 June 2026'],
    ['levels that lost their blanks', '• one\n◦ two\n▪ three', '- one\n  - two\n    - three'],
    ['signs', ':arrow_right: Ines pays :tada: 10:30:00', '➡ Ines pays :tada: 10:30:00'],
    ['quotes', '&gt; said Noor', '> said Noor'],
  ])('writes %s as Markdown', (_what, text, markdown) => {
    expect(
      readSlackText(text)
        .lines.map((line) => line.text)
        .join('\n'),
    ).toBe(markdown);
  });

  test('leaves out the mail that a pasted answer quotes, and keeps the numbers of the lines', () => {
    const pasted =
      'Sam pays.\nOn Wed, 3 Jun 2026, Sam &lt;sam@harbour.example&gt; wrote:\n&gt; ACTION: Noor waits\n\nNoor agrees.\n-- \nInes';
    expect(read(pasted)).toEqual(['1 Sam pays.', '2 ', '3 ', '4 ', '5 Noor agrees.', '6 -- ', '7 Ines']);
  });

  test('is called by its first words', () => {
    expect(readSlackText('\n*Harbour board*\n...').name).toBe('**Harbour board**');
  });

  test('keeps every line of any text without a quoted mail', () => {
    const sign = fc.constantFrom('*', '~', '<', '>', '|', ':', '\n', ' ', '•', 'a', '@', '!', '&amp;');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), (signs) => {
        const text = signs.join('');
        expect(readSlackText(text).lines.map(({ number }) => number)).toEqual(
          text.split('\n').map((_line, index) => index + 1),
        );
      }),
    );
  });
});

describe('tasks on lines of their own, without bullets', () => {
  const tasks = ['Ines Okafor to ask for tenders by 22 March', 'Jon Berg will paint the railings'];
  test.each([
    ['plain', tasks.join('\n'), ['- ', '- ']],
    ['between fences', `\`\`\`${tasks.join('\n')}\`\`\``, ['- ', '- ']],
    ['quoted', tasks.map((one) => `&gt; ${one}`).join('\n'), ['> - ', '> - ']],
  ])('are items: %s', (_how, text, marks) => {
    expect(readSlackText(text).lines.map((line) => line.text)).toEqual(tasks.map((one, at) => `${marks[at]}${one}`));
  });

  test.each(['Jon Berg will come\nthen we go', 'I went\nTo see it'])('talk has none: %j', (text) => {
    expect(
      readSlackText(text)
        .lines.map((line) => line.text)
        .join('\n'),
    ).toBe(text);
  });
});
