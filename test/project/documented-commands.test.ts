import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json'));

const inFolder = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
const documents = [...readdirSync(root), ...inFolder('docs'), ...inFolder('.github')].filter((file) =>
  /\.(md|yml)$/.test(file),
);

describe.each(documents)('%s', (file) => {
  test('names commands that package.json has', () => {
    const named = [...read(file).matchAll(/\bnpm (?:run (?:--\w+ )?([a-z][\w:-]*)|(test|start)\b)/g)];
    const unknown = named.map(([, run, short]) => run ?? short ?? '').filter((name) => !(name in scripts));
    expect(unknown).toEqual([]);
  });

  test('links to files that exist', () => {
    const targets = [...read(file).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, target]) => target ?? '');
    expect(targets.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
  });

  test('names paths of the code that exist', () => {
    const named = [...read(file).matchAll(/`((?:src|db|test|scripts|bench)\/[\w./-]+)`/g)].map(
      ([, path]) => path ?? '',
    );
    const isThere = (path: string) =>
      ['', '.ts', '.test.ts'].some((ending) => existsSync(join(root, `${path}${ending}`)));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});
