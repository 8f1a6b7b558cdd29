import { describe, expect, test } from '@jest/globals';
import { asMarkdown } from '../../../../src/reading/formats/markup/as-markdown.ts';
import { readSummary } from '../../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../../support/reading/document-of.ts';
import { ownersOf } from '../../../support/reading/one-action.ts';

const tasks = (text: string, name: string) =>
  readSummary(documentOf(text, name)).actions.map((action) => [
    action.line,
    action.text,
    ownersOf(action),
    action.due,
    action.done,
  ]);
const markdown = (text: string, name: string) => asMarkdown(documentOf(text, name)).map((line) => line.text);

describe('asMarkdown', () => {
  test('reads the headings and tasks of Org', () => {
    const text = `#+TITLE: Club meeting 3 March 2025
* Attendees
- Ana Ruiz
- Bo Lind
* Actions :minutes:
** TODO [#A] Ana to mend it
   DEADLINE: <2025-03-12 Wed>
** DONE Bo to paint it
   :PROPERTIES:
   :OWNER: Carmen
   :END:`;
    expect(tasks(text, 'minutes.org')).toEqual([
      [6, 'Ana to mend it', ['Ana'], '2025-03-12', false],
      [8, 'Bo to paint it', ['Bo'], null, true],
    ]);
  });

  test('reads the lists and tables of MediaWiki', () => {
    const text = `== Club meeting 3 March 2025 ==
=== Action items ===
# '''Ana''' to mend [[Jetty|the jetty]]
{| class="wikitable"
! Task !! Owner !! Due
|-
| Sweep the yard || Ana || 12 March
|-
| style="color: red" | Copy the key
| Bo
| 14 March
|}`;
    expect(tasks(text, 'notes.txt')).toEqual([
      [3, 'Ana to mend the jetty', ['Ana'], null, false],
      [7, 'Sweep the yard', ['Ana'], '2025-03-12', false],
      [9, 'Copy the key', ['Bo'], '2025-03-14', false],
    ]);
  });

  test('reads the headings, lists and tables of AsciiDoc', () => {
    const text = `= Club meeting 3 March 2025
:toc:

== Action items

. Ana to mend it
* [ ] Bo to paint it

|===
|Task |Owner |Due

|Sweep the yard
|Ana
|12 March

|Copy the key |Bo |14 March
|===`;
    expect(tasks(text, 'notes.adoc')).toEqual([
      [6, 'Ana to mend it', ['Ana'], null, false],
      [7, 'Bo to paint it', ['Bo'], null, false],
      [12, 'Sweep the yard', ['Ana'], '2025-03-12', false],
      [16, 'Copy the key', ['Bo'], '2025-03-14', false],
    ]);
  });

  test.each([
    ['Markdown', '## Actions\n\n* Ana to mend it\n\n== a ==\n== b =='],
    ['plain text', 'Actions\n\n* Ana to mend it\n# 2'],
    ['underlined headings', 'Actions\n=======\n\n* Ana to mend it\n\nFees\n====\n'],
  ])('leaves %s as it is', (_what, text) => {
    expect(markdown(text, 'notes.md')).toEqual(text.split('\n'));
  });

  test('keeps the number of lines, a table that nobody ended included', () => {
    expect(markdown('== a ==\n== b ==\n{|\n| one\n| two', '')).toEqual(['== a ==', '== b ==', '', '| one | two |', '']);
    expect(markdown('== a\n== b\n|===\n|one |two\n|three', '')).toEqual([
      '## a',
      '## b',
      '',
      '| one | two |',
      '| three |',
    ]);
  });
});
