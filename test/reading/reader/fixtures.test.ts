import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const folder = new URL('../fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => !name.endsWith('.json') && name.includes('.'));

describe('a summary of each style', () => {
  test.each(names)('%s', (name) => {
    const expected: Record<string, unknown> = JSON.parse(
      readFileSync(new URL(name.replace(/\.\w+$/, '.json'), folder), 'utf8'),
    );
    const summary = readSummary(documentOf(readFileSync(new URL(name, folder), 'utf8')));
    // Lists are held whole: an action too many is a mistake like one too few.
    expect(summary).toMatchObject(expected);
  });
});
