import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { fieldOf } from '../message/field-of.ts';
import { serializeError } from './serialize-error.ts';

/** The log of faults, in which the same one fills no more than two lines a minute. */
export interface FaultLog {
  /**
   * Logs the fault whole, or where the same one was logged within the minute only counts it. Returns the reference under which the log has
   * it, in eight hexadecimal digits.
   */
  report(error: unknown, message: string, fields?: Readonly<Record<string, unknown>>): string;
}

interface Reported {
  readonly reference: string;
  times: number;
}

/** More kinds of fault than these within a minute are logged one by one. */
const mostKinds = 200;

/** While the database was away, each click wrote its whole stack, and what had gone wrong before was no longer found. */
export function faultLog(log: Logger, everyMs = 60_000): FaultLog {
  const lately = new Map<string, Reported>();
  const settle = (key: string, message: string, { reference, times }: Reported): void => {
    lately.delete(key);
    if (times > 1) log.error({ reference, times }, `${message}: the same fault came ${times} times within a minute`);
  };
  return {
    report(error, message, fields = {}) {
      const key = keyOf(error, message);
      const known = lately.get(key);
      if (known) {
        known.times += 1;
        return known.reference;
      }
      const reference = randomBytes(4).toString('hex');
      log.error({ reference, ...fields, error: serializeError(error) }, message);
      const reported = { reference, times: 1 };
      if (lately.size < mostKinds) {
        lately.set(key, reported);
        setTimeout(() => settle(key, message, reported), everyMs).unref();
      }
      return reference;
    },
  };
}

/** The same words from the same place, with the same causes; numbers and ids in the words may differ. */
function keyOf(error: unknown, message: string): string {
  const words = String(fieldOf(error, 'message') ?? error).replace(/\b[A-Z0-9]{9,}\b|\d+/g, '#');
  const place = /^\s+at .*$/m.exec(String(fieldOf(error, 'stack') ?? ''))?.[0] ?? '';
  const cause = fieldOf(error, 'original') ?? fieldOf(error, 'cause');
  const several = fieldOf(error, 'errors') ?? [];
  return [
    message,
    String(fieldOf(error, 'code') ?? ''),
    words,
    place,
    cause === undefined ? '' : keyOf(cause, ''),
    ...new Set(Array.isArray(several) ? several.slice(0, 10).map((one) => keyOf(one, '')) : []),
  ].join('\n');
}
