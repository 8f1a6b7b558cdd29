import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findChild, parseXml, textOf } from '../../../src/reading/formats/xml/xml-tree.ts';

function textIn(xml: string): string {
  const root = parseXml(xml);
  return typeof root === 'string' ? root : textOf(root);
}

describe('parseXml', () => {
  test('reads elements, attributes, entities, comments and unparsed text', () => {
    const root = parseXml(
      '<?xml version="1.0"?><!-- minutes --><n:minutes day="3 &lt; 4" of=\'a>b\'><p>Sam &amp; Ines&#x2014;</p><br/><![CDATA[<pay>]]></n:minutes>\n',
    );
    if (typeof root === 'string') throw new Error(root);
    expect([root.name, root.attributes.day, root.attributes.of]).toEqual(['n:minutes', '3 < 4', 'a>b']);
    expect(textOf(root)).toBe('Sam & Ines—<pay>');
    expect(findChild(root, 'p')?.children).toEqual(['Sam & Ines—']);
  });

  test.each([
    '',
    'Sam pays',
    '<p>',
    '<p></q>',
    '</p>',
    '<p',
    '<p a=1></p>',
    '<!-- <p/>',
    '<p><![CDATA[</p>',
    '<p/></p>',
  ])('finds %j malformed', (xml) => {
    expect(parseXml(xml)).toBe('malformed');
  });

  test('follows elements no deeper than the limit, also where attributes look like the end of a tag', () => {
    const deep = (count: number): string => `${'<p a="/>">'.repeat(count)}${'</p>'.repeat(count)}`;
    expect(parseXml(deep(401))).toBe('too deep');
    expect(typeof parseXml(deep(400))).toBe('object');
  });

  test('lets no entity of the document grow, and keeps one that is none', () => {
    expect(textIn('<!DOCTYPE p SYSTEM "file:///etc/passwd"><p>&laugh;&#x110000;&nbsp;</p>')).toBe(
      '&laugh;&#x110000;&nbsp;',
    );
  });

  test('renames prefixes of known namespaces only', () => {
    const root = parseXml(
      '<a:p xmlns:a="urn:known" xmlns:b="urn:other" a:x="1" b:y="2"/>',
      new Map([['urn:known', 'k']]),
    );
    expect(root).toMatchObject({ name: 'k:p', attributes: { 'k:x': '1', 'b:y': '2' } });
  });

  test('takes time by the length of the text, whatever is in it', () => {
    const hostile = ['<', '<p ', '<p a="', '<!--', '&#', '<p>', '</', ' a=""', '<![CDATA['].map((piece) =>
      piece.repeat(200_000),
    );
    const began = performance.now();
    for (const xml of hostile) for (const start of ['', '<p', '<p>']) parseXml(start + xml);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('gives an answer for any text', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<q a="1"/>',
      '&lt;',
      '<!--',
      '-->',
      'Sam',
      ' ',
      '"',
      '<![CDATA[',
      ']]>',
      '>',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const root = parseXml(parts.join(''));
        expect(['string', 'object']).toContain(typeof root);
      }),
    );
  });
});
