import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const glossary = readFileSync(join(root, 'docs', 'glossary.md'), 'utf8');

test('each type that the glossary names is exported by the code', () => {
  const sources = ['src', 'db']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
    )
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'));
  const exported = new Set(
    sources.flatMap((source) => [...source.matchAll(/export (?:interface|type|class) (\w+)/g)].map(([, name]) => name)),
  );
  const named = [...glossary.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(30);
  // `Error` is the language's own.
  expect(named.filter((name) => name !== 'Error' && !exported.has(name))).toEqual([]);
});
