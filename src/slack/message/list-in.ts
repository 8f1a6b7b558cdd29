import { fieldOf } from './field-of.ts';

/** A list of something of which it is not known what it is; empty where there is none. */
export function listIn(value: unknown, name: string): readonly unknown[] {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? list : [];
}
