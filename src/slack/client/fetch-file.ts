import { setTimeout } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Posted } from '../../operations/summaries/read-posting.ts';
import { unreadFile } from '../views/summaries/unread-files.ts';
import { isPlatformError } from './platform-error.ts';

/** A file as messages carry it. */
export interface SharedFile {
  readonly id: string;
  readonly name?: string | null;
  readonly title?: string | null;
  readonly mimetype?: string | null;
  /** What it is to Slack: "docx"; of what Slack itself makes "quip" or "canvas", "list", "post" or "space". `mode` says likewise. */
  readonly filetype?: string | null;
  readonly mode?: string | null;
  readonly size?: number | null;
  /** Whether Slack only points to it, as to a document at Google. */
  readonly is_external?: boolean | null;
  /**
   * `check_file_info` in a channel shared with another organisation, where events and messages hold no more than the id:
   * https://docs.slack.dev/apis/slack-connect/#check_file_info
   */
  readonly file_access?: string | null;
  readonly url_private_download?: string | null;
  readonly url_private?: string | null;
}

export type Fetched =
  | Extract<Posted, { readonly kind: 'file' }>
  /** Of a kind that no summary is written in: a picture, a film. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'unreadable'; readonly because: string };

const canvasType = 'application/vnd.slack-docs';
const strangers = /^(image|audio|video|font)\//;
/** What the reader takes: src/reading/document/limits.ts. */
const mostBytes = 16 * 1024 * 1024;
const longestWaitSeconds = 10;

/** Downloads a file with the bot's token (`files:read`). Slack answers with its login page where the token may not read it. */
export async function fetchFile(shared: SharedFile, client: WebClient): Promise<Fetched> {
  const file = shared.file_access === 'check_file_info' ? await wholeFile(shared, client) : shared;
  const name = file?.name || file?.title || 'the file';
  if (!file) return unreadable('not allowed', name);
  const address = file.url_private_download ?? file.url_private;
  const mimetype = file.mimetype ?? '';
  if (strangers.test(mimetype)) return { kind: 'stranger' };
  const elsewhere = whyNotHere(file);
  if (elsewhere) return unreadable(elsewhere, file.title || name);
  const isCanvas = mimetype === canvasType || isOfKind(file, /^(?:quip|canvas)$/);
  const refused = isCanvas ? unreadable('canvas', file.title || name) : unreadable('not allowed', name);
  if (!address) return isCanvas ? refused : { kind: 'stranger' };
  if (!isSlacks(address, client)) return unreadable('outside Slack', name);
  if ((file.size ?? 0) > mostBytes) return unreadable('too large', name);
  const downloaded = await download(address, client);
  if (downloaded === 'busy') return unreadable('Slack is busy', name);
  if (downloaded === 'refused') return refused;
  if (downloaded === 'too large') return unreadable('too large', name);
  if (downloaded.isPage && !isExpectedHtml(mimetype, isCanvas, downloaded.bytes)) return refused;
  return { kind: 'file', name, mimetype: isCanvas ? canvasType : mimetype || undefined, bytes: downloaded.bytes };
}

/** Why the text of a file is in nothing that can be downloaded; undefined where it may be. */
function whyNotHere(file: SharedFile): 'Slack list' | 'Slack post' | 'outside Slack' | undefined {
  if (isOfKind(file, /^list$/)) return 'Slack list';
  if (isOfKind(file, /^(?:post|space|docs)$/)) return 'Slack post';
  return file.is_external || file.mode === 'external' ? 'outside Slack' : undefined;
}

const isOfKind = ({ filetype, mode }: SharedFile, kind: RegExp): boolean =>
  [filetype, mode].some((one) => kind.test(one ?? ''));

const unreadable = (why: keyof typeof unreadFile, name: string): Fetched => ({
  kind: 'unreadable',
  because: unreadFile[why](name),
});

/** What Slack says of a file of which it showed no more than the id; undefined where it says nothing. */
async function wholeFile({ id }: SharedFile, client: WebClient): Promise<SharedFile | undefined> {
  try {
    const { file } = await client.files.info({ file: id });
    return file && { ...file, id };
  } catch (error) {
    if (isPlatformError(error)) return undefined;
    throw error;
  }
}

/** Whether an address is of the Slack that the token is for: `files.slack.com` beside `slack.com`, or the host that stands in for it. */
function isSlacks(address: string, client: WebClient): boolean {
  if (!URL.canParse(address)) return false;
  const api = new URL(client.slackApiUrl);
  const { origin, protocol, hostname } = new URL(address);
  if (origin === api.origin) return true;
  return protocol === 'https:' && [`.${api.hostname}`, '.slack.com'].some((domain) => hostname.endsWith(domain));
}

interface Download {
  readonly bytes: Uint8Array;
  /** Whether it came as a web page. */
  readonly isPage: boolean;
}

/** Tries once more where Slack asks for a short wait. */
async function download(address: string, client: WebClient): Promise<Download | 'busy' | 'refused' | 'too large'> {
  const ask = () =>
    fetch(address, {
      headers: { authorization: `Bearer ${client.token ?? ''}` },
      signal: AbortSignal.timeout(20_000),
    });
  try {
    let response = await ask();
    const wait = response.headers.get('retry-after');
    if (response.status === 429 && wait !== null && Number(wait) <= longestWaitSeconds) {
      await response.body?.cancel();
      await setTimeout(Number(wait) * 1000);
      response = await ask();
    }
    if (response.status === 429 || response.status >= 500) return 'busy';
    if (!response.ok) return 'refused';
    const bytes = await bytesOf(response);
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
    return bytes ? { bytes, isPage } : 'too large';
  } catch {
    // No answer, or one that broke off.
    return 'busy';
  }
}

/** A body as it is read, which may be more than was announced, and more again than came over the wire; undefined past the limit. */
async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop ends the download.
    if (length > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** A web page that was posted, or a canvas, which is downloaded as HTML with a mark of its own; anything else is the login page. */
function isExpectedHtml(mimetype: string, isCanvas: boolean, bytes: Uint8Array): boolean {
  if (/html/.test(mimetype)) return true;
  return isCanvas && Buffer.from(bytes).includes('quip-canvas-content');
}
