import type { Placed } from './outline.ts';
import type { FieldRole } from './roles.ts';

/** One value that a record gives, and where it stands. */
export interface Field {
  readonly role: FieldRole;
  /** As written, emphasis left out; of a column without a header empty. */
  readonly value: string;
  readonly passage: Placed;
}

/**
 * What a document says of one task in parts: the cells of a row, the lines "Owner: ..." and "Deadline: ..." under an item, paragraph or
 * heading, or the paragraph under a heading "Action 3".
 */
export interface TaskRecord {
  readonly kind: 'row' | 'lines' | 'heading';
  /** The row, the passage the fields belong to, or the heading. */
  readonly head: Placed;
  /** Where the task is said: the head, or the paragraph under it. */
  readonly place: Placed;
  readonly task: string;
  /** False where its words have to show that it is a task: the record alone does not. */
  readonly isSure: boolean;
  readonly fields: readonly Field[];
  /** Of a row: the line that names its columns. */
  readonly header: Placed | null;
}

export const valuesOf = (record: TaskRecord, role: FieldRole): readonly string[] =>
  record.fields.filter((field) => field.role === role && field.value !== '').map(({ value }) => value);
