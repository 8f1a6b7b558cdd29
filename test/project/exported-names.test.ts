import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const sources = ['src', 'db']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const declaration = /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm;
/** `export const { one, two: three } = ...` */
const destructured = /^export const \{([^}]*)\} =/gm;

const exportsOf = (text: string): ReadonlySet<string> =>
  new Set([
    ...[...text.matchAll(declaration)].map(([, name = '']) => name),
    ...[...text.matchAll(destructured)].flatMap(([, names = '']) => names.match(/\w+(?=\s*(?:,|$))/g) ?? []),
  ]);

test('no exported name has two meanings', () => {
  const places = new Map<string, string[]>();
  for (const { file, text } of sources) {
    for (const name of exportsOf(text)) places.set(name, [...(places.get(name) ?? []), file]);
  }
  expect(places.size).toBeGreaterThan(1000);
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});

test('what a folder of listeners registers is named "on" and the id', () => {
  const indexes = sources.filter(({ file }) => /^src\/slack\/listeners\/\w+\/index\.ts$/.test(file));
  const registered = indexes.flatMap(({ text }) => [...text.matchAll(/\[\w+\.(\w+)\]: (\w+)/g)]);
  expect(registered.length).toBeGreaterThan(50);
  const named = (id: string) => `on${id[0]?.toUpperCase()}${id.slice(1)}`;
  expect(registered.filter(([, id = '', name]) => name !== named(id)).map(([line]) => line)).toEqual([]);
});
