import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rtfLines } from '../../../src/reading/formats/rtf/rtf-lines.ts';

const head = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 Mincho;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2 heading 2;}{\*\cs3 Strong;}}{\info{\title Draft}}`;

/** The lines that are not empty, each after its paragraph. */
function read(file: string): readonly string[] {
  const outcome = rtfLines(Buffer.from(file, 'latin1'));
  if (outcome.kind === 'unreadable') return [`${outcome.because}: ${outcome.found}`];
  return outcome.lines.filter(({ text }) => text !== '').map(({ paragraph: number, text }) => `${number} ${text}`);
}

const made = (text: string): readonly string[] => read(`${head}${text}}`);

describe('rtfLines', () => {
  test('writes headings, paragraphs and lists as Markdown, each with its paragraph', () => {
    const text = String.raw`\pard\plain\s1\b Boats\par\pard\plain 3 June
 2026\par
{\pard\plain\outlinelevel1 Fees\par}
\pard{\listtext\f0 1.\tab}\ls1\ilvl0 Sam pays\par{\listtext\f0 2.\tab}Noor writes\par
\pard{\pntext\'b7\tab}\ls2\ilvl1 Ines asks\par\pard\ls3 Kim calls\par\pard End`;
    expect(made(text)).toEqual([
      '1 # Boats',
      '2 3 June 2026',
      '3 ## Fees',
      '4 1. Sam pays',
      '5 2. Noor writes',
      '6   - Ines asks',
      '7 - Kim calls',
      '8 End',
    ]);
  });

  test('reads the characters of code pages, of Unicode, and those that have words', () => {
    const text = String.raw`caf\'e9 \'93so\'94 {\f1\'c8\'ed\'e5\'f1} {\f2\'8e\'52} \u8364? {\uc2\u-10179\'3f\'3f\u-8704 ??}\emdash\~A\{b\}\\\par`;
    expect(made(text)).toEqual(['1 café “so” Инес 山 € 😀— A{b}\\']);
  });

  test('keeps bold, links, check boxes, line breaks and what is struck out, and leaves out what is hidden or deleted', () => {
    const text = String.raw`{\b ACTION:} Sam pays{\v  nothing}{\deleted  never}, see {\field{\*\fldinst{HYPERLINK "https://harbour.example/plan"}}{\fldrslt the plan}}\line{\strike Noor} soon\par{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres1}}}{\fldrslt}}Ines asks\par`;
    expect(made(text)).toEqual([
      '1 **ACTION:** Sam pays, see [the plan](https://harbour.example/plan)',
      '1 ~~Noor~~ soon',
      '2 - [x] Ines asks',
    ]);
  });

  test('writes a table as rows, a title above it and merged cells included', () => {
    const row = (edges: string, ...cells: readonly string[]): string =>
      String.raw`\trowd${edges}${cells.map((cell) => String.raw`\pard\intbl ${cell}\cell`).join('')}\row`;
    const two = String.raw`\cellx3000\cellx6000 `;
    const text = [
      row(String.raw`\cellx6010 `, String.raw`\s2 Action items`),
      row(two, 'Who', 'What'),
      row(String.raw`\clvmgf${two}`, 'Ines', String.raw`asks\par soon`),
      row(String.raw`\clvmrg${two}`, '', 'pays'),
    ].join('\n');
    expect(made(`${text}\\pard End\\par`)).toEqual([
      '1 ## Action items',
      '2 | Who | What |',
      '2 | --- | --- |',
      '4 | Ines | asks<br>soon |',
      '7 | Ines | pays |',
      '8 End',
    ]);
  });

  test('reads text boxes after their paragraph and notes at the end, and no headers, pictures or comments', () => {
    const text = String.raw`{\header Page 1\par}Sam{\footnote\pard In June.} pays{\pict\wmetafile8 0102{\bin3 }}}}}{\shp{\*\shpinst{\sp{\sn kind}{\sv 1}}{\shptxt Noor writes\par}}}{\*\annotation Really?}\par End\par`;
    expect(made(text)).toEqual(['1 Sam pays', '2 Noor writes', '3 End', '4 In June.']);
  });

  test('ends a paragraph where TextEdit does', () => {
    expect(made('Sam pays\\\nInes asks\\\n')).toEqual(['1 Sam pays', '2 Ines asks']);
  });

  test('reads a last paragraph that nothing ends as what it is', () => {
    expect(made(String.raw`\pard{\listtext\'b7\tab}\ls1 Sam pays`)).toEqual(['1 - Sam pays']);
  });

  test('refuses groups nested ten thousand deep', () => {
    expect(made('{'.repeat(10_000))).toEqual(['nested too deep: more than 400 groups']);
  });

  test('takes time by the length of the file, whatever is in it', () => {
    const hostile = ['{}', '\\', "\\'", '\\u1', '\\b', '\\cell', '\\row', '\\trowd\\cellx1\\cell\\row', '\\bin', '}'];
    const began = performance.now();
    for (const piece of hostile) made(piece.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('gives lines or a refusal for any damage', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '\\',
      '\\par ',
      "\\'e9",
      '\\u233 ?',
      '\\cell',
      '\\row',
      '\\trowd',
      '\\*',
      '\\bin9',
      'Sam',
      '\\field',
      '\\footnote',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        expect(Array.isArray(made(parts.join('')))).toBe(true);
      }),
    );
  });
});
