import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { findZipEntries } from '../../../src/reading/formats/xml/zip-entries.ts';

/** How long it takes to open the only file of a zip, in milliseconds, and its content. */
function opened(zip: Uint8Array): { readonly took: number; readonly content: Uint8Array | undefined } {
  const began = performance.now();
  const content = findZipEntries(zip)?.[0]?.open();
  return { took: performance.now() - began, content };
}

describe('findZipEntries', () => {
  test('finds the files of a zip and opens them, compressed or not', () => {
    const zip = zipSync({
      'a.xml': strToU8('Sam pays. '.repeat(50)),
      'b/c.xml': [strToU8('Ines asks.'), { level: 0 }],
    });
    const entries = findZipEntries(zip) ?? [];
    expect(
      entries.map(({ name, size, open }) => [
        name,
        size,
        Buffer.from(open() ?? [])
          .toString()
          .slice(0, 10),
      ]),
    ).toEqual([
      ['a.xml', 500, 'Sam pays. '],
      ['b/c.xml', 10, 'Ines asks.'],
    ]);
  });

  test('unpacks no more of a file than is declared', () => {
    const truthful = zipSync({ 'a.xml': new Uint8Array(128 * 1024 * 1024) });
    const lying = truthful.slice();
    new DataView(lying.buffer).setUint32(Buffer.from(lying.buffer).lastIndexOf('a.xml') - 46 + 24, 1000, true);
    const [honest, bomb] = [opened(truthful), opened(lying)];
    expect(honest.content).toHaveLength(128 * 1024 * 1024);
    expect(bomb.content).toBeUndefined();
    expect(bomb.took).toBeLessThan(honest.took / 4);
  });

  test('gives files or nothing for any damage', () => {
    const zip = zipSync({ 'a.xml': strToU8('Sam pays. '.repeat(50)), 'b.xml': strToU8('Ines asks.') });
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.nat(255), fc.nat(zip.length), (at, byte, end) => {
        const damaged = zip.slice(0, end);
        if (at < end) damaged[at] = byte;
        for (const entry of findZipEntries(damaged) ?? []) expect(entry.open()?.length ?? entry.size).toBe(entry.size);
      }),
    );
  });
});
