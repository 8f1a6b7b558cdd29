import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { leastNode, runsOn } from '../support/least-node.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { permissions, jobs } = parse(read('.github/workflows/ci.yml'));

test('CI runs on versions of Node.js that package.json allows, the oldest among them', () => {
  const versions: readonly number[] = jobs.test.strategy.matrix.node;
  expect(versions.filter((version) => !runsOn(version))).toEqual([]);
  expect(versions).toContain(Number.parseInt(leastNode, 10));
});

test('all name the oldest version alike', () => {
  expect(Number(read('.nvmrc'))).toBe(Number.parseInt(leastNode, 10));
  for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/operator.md', 'scripts/ready.mjs']) {
    expect([file, read(file)]).toEqual([file, expect.stringContaining(leastNode)]);
  }
});

test('CI runs what there is, with no more rights than to read', () => {
  expect(permissions).toEqual({ contents: 'read' });
  const script: string = jobs.test.steps.at(-1).run;
  expect(() => accessSync(join(root, script), constants.X_OK)).not.toThrow();
});

test('every action is pinned to a major version', () => {
  const steps: readonly { uses?: string }[] = Object.values<{ steps: { uses?: string }[] }>(jobs).flatMap(
    (job) => job.steps,
  );
  for (const { uses } of steps) if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
});
