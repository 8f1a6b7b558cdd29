import { fieldOf } from '../message/field-of.ts';

/** An error as the log has it, with its causes; tokens are blotted out wherever they stand. */
export function serializeError(error: unknown): unknown {
  if (!(error instanceof Error) && fieldOf(error, 'message') === undefined) return String(error);
  const text = (name: string) => String(fieldOf(error, name) ?? '').replace(/xox[a-z]-[\w-]+|xapp-[\w-]+/g, 'x…');
  const cause = fieldOf(error, 'original') ?? fieldOf(error, 'cause');
  const several = fieldOf(error, 'errors') ?? fieldOf(error, 'originals');
  return {
    name: text('name'),
    code: fieldOf(error, 'code'),
    message: text('message'),
    stack: text('stack'),
    ...(cause === undefined ? {} : { cause: serializeError(cause) }),
    ...(Array.isArray(several) ? { errors: several.slice(0, 10).map(serializeError) } : {}),
  };
}
