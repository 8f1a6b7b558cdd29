import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

type Handler = (
  request: IncomingMessage & { readonly params?: Readonly<Record<string, string | string[]>> | undefined },
  response: ServerResponse,
) => void;

/**
 * `GET /calendar/TOKEN.ics`
 *
 * `find` gives the calendar, or undefined: an address that never was and one that was revoked get the same answer. What it throws goes
 * to `onFault`, without the address, which is a secret.
 */
export function feedRoute(
  find: (token: string) => Promise<string | undefined>,
  onFault: (fault: unknown) => void,
): { readonly path: string; readonly method: string[]; readonly handler: Handler } {
  return {
    path: '/calendar/:token.ics',
    method: ['GET', 'HEAD'],
    handler(request, response) {
      find(String(request.params?.token ?? ''))
        .then((calendar) => answer(request, response, calendar))
        .catch((fault: unknown) => {
          onFault(fault);
          response.writeHead(500).end();
        });
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, calendar: string | undefined): void {
  if (calendar === undefined) return void response.writeHead(404, { 'cache-control': 'no-store' }).end();
  const etag = etagOf(calendar);
  const headers = { etag, 'cache-control': 'private, no-cache' };
  if (isKnown(request.headers['if-none-match'], etag)) return void response.writeHead(304, headers).end();
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/calendar; charset=utf-8',
    'content-length': Buffer.byteLength(calendar),
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : calendar);
}

/** Weak: two that differ in when they were made alone (RFC 5545, DTSTAMP of a published calendar) are the same to their reader. */
const etagOf = (calendar: string): string =>
  `W/"${createHash('sha256')
    .update(calendar.replace(/^DTSTAMP:.*$/gm, ''))
    .digest('base64url')}"`;

/** `If-None-Match`: one or more tags with commas between, or `*`; compared without regard to weakness (RFC 9110, 13.1.2). */
const isKnown = (known = '', etag: string): boolean =>
  known.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''));
