import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Document } from '../src/reading/document/document.ts';
import { sentenceOn } from '../src/reading/document/unreadable.ts';
import { documentOf } from '../src/reading/reader/read-bytes.ts';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a day such as 2027-02-28');
const names = z.array(z.string().min(1)).readonly();

/** What is read of an action's label; there may be more in it. `line` counts from 1. */
const labelledAction = z.object({
  line: z.int().positive(),
  /** Further places of the same task. */
  also_lines: z.array(z.int().positive()).readonly().optional(),
  /** The words it begins with, by which it is found where lines have moved. */
  starts: z.string().nullish(),
  /** What it is about, in a few words. */
  gist: z.string().optional(),
  /** Neither wanted nor a mistake. */
  optional: z.boolean().optional(),
  done: z.boolean().optional(),
  /** The doers as written, without article; helpers are accepted and not required. */
  owners: names.optional(),
  owners_extra: names.optional(),
  owners_alt: z.array(names).readonly().optional(),
  due: day.nullish(),
});
const label = z.object({ actions: z.array(labelledAction) });

export type LabelledAction = z.infer<typeof labelledAction>;

/** A record as a careful person labelled it. */
export interface LabelledRecord {
  /** The document's file name. */
  readonly name: string;
  readonly organisation: string;
  readonly document: Document;
  readonly actions: readonly LabelledAction[];
}

/** A training folder that cannot be used, in a sentence that names the file and the field. */
export class BrokenFolder extends Error {}

/**
 * The records of a folder with `docs/NNN-*`, `labels/NNN.json`, and `index.tsv`, whose columns `id` and `org` say whose each is.
 *
 * Throws `BrokenFolder` where a label is missing or not as it must be, or a document cannot be read.
 */
export async function labelledRecords(folder: string): Promise<readonly LabelledRecord[]> {
  const organisations = organisationsIn(folder);
  const records: LabelledRecord[] = [];
  for (const name of documentsIn(folder)) {
    const id = name.slice(0, 3);
    const organisation = organisations.get(id);
    if (!organisation) throw new BrokenFolder(`${join(folder, 'index.tsv')}: no line says whose record ${id} is.`);
    const document = await documentOf({ bytes: readFileSync(join(folder, 'docs', name)), name });
    if ('kind' in document) throw new BrokenFolder(`${join(folder, 'docs', name)}: ${sentenceOn(document)}`);
    records.push({ name, organisation, document, actions: actionsOf(join(folder, 'labels', `${id}.json`)) });
  }
  return records;
}

function documentsIn(folder: string): readonly string[] {
  const docs = join(folder, 'docs');
  if (!existsSync(docs)) throw new BrokenFolder(`${docs}: no such folder. It should hold the records, named 001-….`);
  const found = readdirSync(docs)
    .filter((name) => /^\d{3}\b/.test(name))
    .sort();
  if (found.length === 0) throw new BrokenFolder(`${docs}: no records. Their names begin with three digits: 001-….`);
  return found;
}

function organisationsIn(folder: string): ReadonlyMap<string, string> {
  const path = join(folder, 'index.tsv');
  const [header = '', ...rows] = textOf(path).trim().split(/\r?\n/);
  const columns = header.split('\t');
  const [id, org] = [columns.indexOf('id'), columns.indexOf('org')];
  if (id < 0 || org < 0) throw new BrokenFolder(`${path}: the first line must name the columns “id” and “org”.`);
  return new Map(
    rows.map((row) => {
      const cells = row.split('\t');
      return [cells[id] ?? '', (cells[org] ?? '').trim()];
    }),
  );
}

function actionsOf(path: string): readonly LabelledAction[] {
  const text = textOf(path);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new BrokenFolder(`${path}: not JSON (${cause instanceof Error ? cause.message : 'unreadable'}).`, { cause });
  }
  const parsed = label.safeParse(json);
  if (parsed.success) return parsed.data.actions;
  const [issue] = parsed.error.issues;
  throw new BrokenFolder(`${path}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it must be'}.`);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new BrokenFolder(`${path}: cannot be read (${cause instanceof Error ? cause.message : 'unreadable'}).`, {
      cause,
    });
  }
}
