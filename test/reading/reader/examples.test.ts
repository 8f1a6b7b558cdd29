import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';
import { ownersOf } from '../../support/reading/one-action.ts';
import { type Example, examples } from './examples.ts';

const byKind = new Map<string, Example[]>();
for (const example of examples) byKind.set(example.kind, [...(byKind.get(example.kind) ?? []), example]);

describe('a summary of each kind', () => {
  test.each([...byKind])('%s', (_kind, ofKind) => {
    for (const { lines, actions, next = null } of ofKind) {
      const summary = readSummary(documentOf(lines.join('\n')));
      const open = summary.actions.filter(({ done }) => !done);
      expect([lines, ...open.map((action) => [action.line, ownersOf(action), action.due])]).toEqual([
        lines,
        ...actions,
      ]);
      expect(summary.nextMeeting?.startsAt ?? null).toBe(next);
    }
  });
});
