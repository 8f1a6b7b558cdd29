import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { HTTPModuleFunctions, isValidSlackRequest } from '@slack/bolt';

/** The largest payload that is read. Slack's longest message, edited, is four times 40,000 characters of six bytes each. */
const mostBytes = 1024 * 1024;
/** Read whatever others send; most of what Slack sends is smaller. */
const smallBytes = 64 * 1024;
/** Slack checks a certificate with a form that it does not sign: `ssl_check=1&token=...`. */
const mostUnsignedBytes = 1024;
/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
const mostSecondsOff = 5 * 60;

const form = 'application/x-www-form-urlencoded';

/** A request with its body, or the status with which it is refused. */
export type ReadRequest =
  | { readonly kind: 'read'; readonly body: Buffer }
  | { readonly kind: 'refused'; readonly status: 400 | 401 | 413 | 503; readonly because: string };

/** The bodies that are being read, of whom nobody knows yet who sends them. */
export interface BodiesUnderWay {
  /** What they may take together; small ones may take more. */
  readonly most: number;
  bytes: number;
}

/**
 * Reads a POST of Slack's, as far as it may be one.
 *
 * What nobody can have signed is refused by its headers, before a byte of its body: 200 large ones at once took 670 MB. What is signed
 * must be an object of a kind that Slack sends: Bolt's receiver awaits its own reading nowhere, so that a body `null` ended the process,
 * and leaves a payload of no kind without an answer for 3 s. Headers that look signed are easily made: what all bodies take together is
 * bounded as well.
 */
export async function readSlackRequest(
  request: IncomingMessage,
  signingSecret: string,
  now: Date,
  inFlight: BodiesUnderWay,
): Promise<ReadRequest> {
  const unread = refusedUnread(request.headers, now);
  if (unread) return unread;
  const body = await bodyOf(request, inFlight);
  if ('kind' in body) return body;
  const text = body.toString();
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds } = request.headers;
  if (typeof signature !== 'string') {
    return new URLSearchParams(text).get('ssl_check') === '1' ? { kind: 'read', body } : unsigned;
  }
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(seconds) };
  if (!isValidSlackRequest({ signingSecret, body: text, headers, nowMilliseconds: now.getTime() })) {
    return { kind: 'refused', status: 401, because: 'its signature is not of this signing secret' };
  }
  if (!isPayload(parsed(request, body))) {
    return { kind: 'refused', status: 400, because: 'its body is no payload of Slack’s' };
  }
  return { kind: 'read', body };
}

const unsigned = { kind: 'refused', status: 401, because: 'it is not signed' } as const;
const tooLarge = { kind: 'refused', status: 413, because: 'its body is larger than 1 MB' } as const;
const tooMany = { kind: 'refused', status: 503, because: 'too many large bodies are sent at once' } as const;

function refusedUnread(headers: IncomingHttpHeaders, now: Date): ReadRequest | undefined {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds } = headers;
  const announced = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (signature === undefined || seconds === undefined) {
    return headers['content-type'] === form && announced <= mostUnsignedBytes ? undefined : unsigned;
  }
  // By digits alone: Number takes 'Infinity', which is later than any time.
  const isTimely =
    /^\d{1,12}$/.test(String(seconds)) && Math.abs(Number(seconds) - now.getTime() / 1000) <= mostSecondsOff;
  if (!isTimely) return { kind: 'refused', status: 401, because: 'it was signed at another time than now' };
  return Number.isFinite(announced) && announced > mostBytes ? tooLarge : undefined;
}

async function bodyOf(request: IncomingMessage, inFlight: BodiesUnderWay): Promise<Buffer | ReadRequest> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    // Left early the usual iterator destroys the connection, and with it the answer that says why.
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      length += piece.length;
      inFlight.bytes += piece.length;
      if (length > mostBytes) return tooLarge;
      if (length > smallBytes && inFlight.bytes > inFlight.most) return tooMany;
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } finally {
    inFlight.bytes -= length;
  }
}

function parsed(request: IncomingMessage, rawBody: Buffer): unknown {
  try {
    return HTTPModuleFunctions.parseHTTPRequestBody(Object.assign(request, { rawBody }));
  } catch {
    return undefined;
  }
}

/** The words of `type` beside `event_callback`, which is known by its event: https://docs.slack.dev/interactivity/handling-user-interaction */
const types: readonly unknown[] = [
  'block_actions',
  'block_suggestion',
  'message_action',
  'shortcut',
  'url_verification',
  'view_closed',
  'view_submission',
];

function isPayload(body: unknown): boolean {
  if (!isObject(body)) return false;
  const { event, command, type, ssl_check } = body;
  return isObject(event) || typeof command === 'string' || types.includes(type) || ssl_check === '1';
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
