import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { htmlLines } from '../../../src/reading/formats/html/html-lines.ts';

/** The lines that are not empty, each after its number: `5 # Harbour board`. */
function read(html: string): readonly string[] {
  const outcome = htmlLines(html);
  if (outcome.kind === 'unreadable') return [`${outcome.because}: ${outcome.found}`];
  return outcome.lines.filter(({ text }) => text !== '').map(({ number, text }) => `${number} ${text}`);
}

describe('htmlLines', () => {
  test('writes headings, paragraphs and lists as Markdown, each on the line of the file where its text begins', () => {
    const html = `<!doctype html>
<html><head><title>Board - Harbour wiki</title></head><body>
<h1>Harbour
board</h1>
<p>
  Met at the <b>Custom House</b>,
  all present.
</p>
<ul>
  <li>Ines writes to
      the mayor</li>
  <li><p>Sam counts the boats</p>
    <ol start="3">
      <li>in the <a href="https://harbour.example/old">old basin</a></li>
      <li>outside</li>
    </ol>
  </li>
</ul>
</body></html>`;
    expect(read(html)).toEqual([
      '3 # Harbour board',
      '6 Met at the **Custom House**, all present.',
      '10 - Ines writes to the mayor',
      '12 - Sam counts the boats',
      '14   3. in the [old basin](https://harbour.example/old)',
      '15   4. outside',
    ]);
  });

  test('separates what a browser shows apart with an empty line', () => {
    const outcome = htmlLines('<p>One</p>\n<p>Two</p>');
    expect(outcome).toMatchObject({ lines: [{ text: 'One' }, { text: '' }, { text: 'Two' }] });
  });

  test('never reads scripts, styles, templates or what is hidden as text', () => {
    // Before any text they would be parts of the head.
    const html = `<p>Seen</p><script>"ACTION: Ines pays"</script><style>li::before { content: "ACTION: Sam" }</style>
<template><p>ACTION: nobody</p></template><noscript>ACTION: no script</noscript><!-- ACTION: comment -->
<p hidden>ACTION: hidden</p><p style="color: red; display:none">ACTION: not shown</p>
<svg><text>ACTION: drawn</text></svg><textarea>ACTION: typed</textarea>
<p onclick="ACTION">Seen &lt;script&gt;</p>`;
    expect(read(html)).toEqual(['1 Seen', '5 Seen <script>']);
  });

  test('takes the name of the page for its heading where it has none', () => {
    expect(read('<title>Board,\n3 June</title>\n<p>Present: Ines')).toEqual(['1 # Board, 3 June', '3 Present: Ines']);
  });

  test.each([
    ['a form', '<ul><li><input type="checkbox" checked> Sam pays<li><input type=checkbox>Ines asks</ul>'],
    [
      'an editor',
      '<ul><li data-checked="true"><p>Sam pays</p></li><li data-checked="false"><p>Ines asks</p></li></ul>',
    ],
    ['Confluence', '<ul class="inline-task-list"><li class="checked">Sam pays</li><li>Ines asks</li></ul>'],
    [
      'a canvas',
      "<div data-section-style='7'><ul><li class='checked'>Sam pays<br/></li><li>Ines asks<br/></li></ul></div>",
    ],
  ])('keeps the check boxes of %s', (_program, html) => {
    expect(read(html).map((line) => line.slice(2))).toEqual(['- [x] Sam pays', '- [ ] Ines asks']);
  });

  test('reads a canvas, which is one line of HTML, by lines of its own', () => {
    const html =
      `<div class="quip-canvas-content"><h1 id="temp:C:AbC1">Harbour board</h1><p id="temp:C:AbC2" class="line">3 June, with <a>@U024BE7LH</a> and <@U024BE7LJ></p>` +
      `<div data-section-style='6' class=""><ul id='temp:C:AbC3'><li id='a' value='1'><span id='a'>Boats</span><br/></li><ul><li><span>Old basin</span><br/></li></ul><li>Fees<br/></li></ul></div></div>`;
    expect(read(html)).toEqual([
      '1 # Harbour board',
      '3 3 June, with @U024BE7LH and @U024BE7LJ',
      '5 1. Boats',
      '6   1. Old basin',
      '7 2. Fees',
    ]);
  });

  test('writes a table as rows, with what spans rows or columns in its place', () => {
    const html = `<table>
<tr><th>Who<th>What<th>When</tr>
<tr>
  <td rowspan="2">Ines</td>
  <td>write | ask<br>the mayor</td><td>3 June</td>
</tr>
<tr><td>pay</td><td></td></tr>
<tr><td colspan=2>Sam: rest</td><td>soon</td></tr>
</table>`;
    expect(read(html)).toEqual([
      '2 | Who | What | When |',
      '2 | --- | --- | --- |',
      '4 | Ines | write \\| ask<br>the mayor | 3 June |',
      '7 | Ines | pay |  |',
      '8 | Sam: rest |  | soon |',
    ]);
  });

  test('gives a table with names at its side an empty head, so that the first row is a row', () => {
    expect(
      read('<table><tr><th>Present</th><td>Ines, Sam</td></tr>\n<tr><th>Excused</th><td>Noor</td></tr></table>'),
    ).toEqual(['1 |  |  |', '1 | --- | --- |', '1 | Present | Ines, Sam |', '2 | Excused | Noor |']);
  });

  test('reads a table that only lays out the page as the parts of the page', () => {
    expect(read('<table><tr><td><h2>Actions</h2><ul><li>Ines pays</ul></td>\n<td>Aside</td></tr></table>')).toEqual([
      '1 ## Actions',
      '1 - Ines pays',
      '2 Aside',
    ]);
  });

  test('keeps the lines of preformatted text', () => {
    expect(read('<p>Log</p>\n<pre>\n10:02 ines: ACTION: <b>sam</b> pays\n   by 3 June</pre>')).toEqual([
      '1 Log',
      '3 10:02 ines: ACTION: sam pays',
      '4    by 3 June',
    ]);
  });

  test('counts the lines of preformatted text from the one it begins on', () => {
    expect(read('<p>Log</p>\n<pre class="log">\n\n10:02 ines: hello</pre>')).toContain('4 10:02 ines: hello');
    expect(read('<p>Log</p>\n<pre>\n\n<code>10:02 ines: hello</code></pre>')).toContain('4 10:02 ines: hello');
  });

  test('begins and ends bold on each line, and leaves no empty marks', () => {
    expect(
      read('<b>Ines<br>Sam </b>and<strong> </strong><s>Noor</s> <b><a href="https://x.example">all</a></b>'),
    ).toEqual(['1 **Ines**', '1 **Sam** and ~~Noor~~ **[all](https://x.example)**']);
  });

  test('draws an emoji that is a picture', () => {
    expect(read('<p><img alt="✅" src=x> paid <img alt="Photo of the harbour" src=y></p>')).toEqual(['1 ✅ paid']);
  });

  test.each([
    ['elements', '<div>'.repeat(10_000)],
    ['lists', '<ul><li>'.repeat(10_000)],
    ['tables', '<table><tr><td>'.repeat(10_000)],
  ])('refuses %s nested ten thousand deep', (_what, html) => {
    expect(read(`${html}deep`)).toEqual(['nested too deep: more than 400 elements']);
  });

  test('gives lines whose numbers never fall, for any markup', () => {
    const tag = fc.constantFrom(
      'ul',
      'li',
      'table',
      'tr',
      'td',
      'p',
      'b',
      'a href="https://x.example"',
      'h2',
      'pre',
      'br',
      'blockquote',
      'input type=checkbox',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(' ')[0]}>`),
      fc.constantFrom('\n', ' ', 'ACTION: Ines pays', '&amp;', '<!--', '-->', '|'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const outcome = htmlLines(pieces.join(''));
        const numbers = outcome.kind === 'lines' ? outcome.lines.map(({ number }) => number) : [];
        expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
      }),
    );
  });
});

describe('whom a wiki mentions in a task', () => {
  test.each([
    [
      '<li><a class="user-mention" href="https://wiki.example/1">Jon Berg</a> Send the plan</li>',
      '- Jon Berg: Send the plan',
    ],
    ['<li><span class="mention" data-mention-id="7">Xi Ngo</span>&nbsp;Paint it</li>', '- Xi Ngo:\u00A0Paint it'],
    ['<li><p><a class="confluence-userlink user-mention">Xi Ngo</a> Paint it</p></li>', '- Xi Ngo: Paint it'],
    ['<li><input type="checkbox"> <a class="user-mention">Xi Ngo</a> Paint it</li>', '- [ ] Xi Ngo: Paint it'],
    [
      '<li><a class="mention">Xi Ngo</a> and <a class="mention">Bo Lind</a> Paint it</li>',
      '- Xi Ngo and Bo Lind: Paint it',
    ],
    ['<li><a class="user-mention">Xi Ngo</a> to paint it</li>', '- Xi Ngo to paint it'],
    ['<li>Ask <a class="user-mention">Xi Ngo</a> About it</li>', '- Ask Xi Ngo About it'],
  ])('%s', (html, line) => expect(read(`<ul>${html}</ul>`)).toEqual([`1 ${line}`]));

  test.each([
    ['<time datetime="2026-12-03">03 Dec 2026</time>', '03 Dec 2026'],
    ['<time datetime="2026-12-03T10:00:00Z">Thursday</time>', '2026-12-03'],
    ['<time datetime="2026-12-03"></time>', '2026-12-03'],
    ['<time>Thursday</time>', 'Thursday'],
  ])('%s', (html, day) => expect(read(`<p>Send it by ${html}</p>`)).toEqual([`1 Send it by ${day}`]));
});

describe('what a page hides', () => {
  test.each([
    '<span style="display:none">secret</span>',
    '<span style="color: red; visibility: hidden">secret</span>',
    '<span hidden>secret</span>',
    '<span style="mso-hide:all">secret</span>',
    '<template>secret</template>',
    '<!-- secret -->',
  ])('%s', (html) => expect(read(`<p>Jon Berg to paint${html} it</p>`)).toEqual(['1 Jon Berg to paint it']));
});

test('references copied from Slack are in words', () =>
  expect(read('<p>&lt;@U024BE7LH&gt; asks &lt;!here&gt;, see &lt;https://club.example|the plan&gt;</p>')).toEqual([
    '1 @U024BE7LH asks @here, see [the plan](https://club.example)',
  ]));
