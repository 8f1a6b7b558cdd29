import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..', '..');

/**
 * What binds a query to one workspace: the workspace itself, the id of a row of ours, which is a number (Slack's ids are strings), or the
 * condition of whose rows they are.
 */
const bound =
  /\bWorkspace\b|\bteamIds?\b|\b(?:\w+I|i)ds?: (?:readonly )?number\b|'(?:\w+I|i)d'|\bdeliveryId\b|\bisOwned\b/;

/** Those that are bound to nothing, each with why it may. */
const exceptions: Readonly<Record<string, string>> = {
  listTroubled: 'for the operator, who has the whole database',
  listDueBetween: 'for the operator, who has the whole database',
  selectActions: 'the query inside those of `db` that give it their condition',
  listUninstalledBefore: 'what is to be erased is so also where no process serves its workspace any more',
  pruneInbox: 'what was worked off a day ago is so in every workspace',
  listCommittees: 'for the operator, who has the whole database',
  listMemberReferences: 'the names of columns, and no row',
  listTextColumns: 'the names of columns, and no row',
  pingDatabase: 'no row at all',
  deleteChangesBefore: 'what is kept long enough is so in every workspace, also where no process serves it any more',
  deleteNoticesBefore: 'what is kept long enough is so in every workspace, also where no process serves it any more',
  discardImportsBefore: 'what is kept long enough is so in every workspace, also where no process serves it any more',
  emptyDiscardedBefore: 'what is kept long enough is so in every workspace, also where no process serves it any more',
  emptyTextsPublishedBefore:
    'what is kept long enough is so in every workspace, also where no process serves it any more',
  forgetRowsBefore: 'what is too old to be undone is so in every workspace, also where no process serves it any more',
};

const files = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('migrations'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));

/** Each exported function that takes a connection, by its name: the parentheses with what it takes. */
function queriesIn(text: string): ReadonlyMap<string, string> {
  const begins = /^export (?:async )?(?:function (\w+)|const (\w+) = (?:async )?)\(/gm;
  const queries = new Map<string, string>();
  for (const { 0: begin, 1: named, 2: held, index } of text.matchAll(begins)) {
    const from = index + begin.length - 1;
    let end = from;
    for (let depth = 0; end === from || depth > 0; end += 1) depth += { '(': 1, ')': -1 }[text[end] ?? ''] ?? 0;
    const taken = text.slice(from, end);
    if (/\bdb: Connection\b/.test(taken)) queries.set(named ?? held ?? '', taken);
  }
  return queries;
}

/** How the types are declared that are named in what a query takes. */
const declarations = [...files('db'), ...files(join('src', 'domain'))].join('\n');
const declared = (taken: string): string =>
  (taken.match(/\b[A-Z]\w+/g) ?? [])
    .flatMap(
      (name) =>
        declarations.match(new RegExp(`^(?:export )?(?:interface|type) ${name}\\b[^]*?^(?=\\S)(?!\\})`, 'm')) ?? [],
    )
    .join('\n');

const isBound = (taken: string): boolean => bound.test(taken) || bound.test(declared(taken));

describe('each query takes a workspace, or the id of a row that belongs to one', () => {
  const queries = new Map(files('db').flatMap((text) => [...queriesIn(text)]));

  test('there are queries to look at', () => expect(queries.size).toBeGreaterThan(100));

  test.each([...queries])('%s', (name, taken) => {
    expect(isBound(taken)).toBe(!(name in exceptions));
  });

  test('one that is given a Slack id alone is found out', () => {
    const text = 'export async function setGuest(db: Connection, userId: string, isGuest: boolean): Promise<void> {\n}';
    expect([...queriesIn(text).values()].map(isBound)).toEqual([false]);
  });

  test('no exception is left over', () => {
    for (const name of Object.keys(exceptions)) expect(queries.has(name)).toBe(true);
  });
});
