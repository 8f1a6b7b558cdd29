import type { WebClient } from '@slack/web-api';
import type { Posted } from '../operations/read-posting.ts';

/** A file as messages carry it. */
export interface SharedFile {
  readonly id: string;
  readonly name?: string | null;
  readonly mimetype?: string | null;
  readonly size?: number | null;
  /** Whether Slack only points to it, as to a document at Google. */
  readonly is_external?: boolean;
  readonly url_private_download?: string;
  readonly url_private?: string;
}

export type Fetched =
  | Extract<Posted, { readonly kind: 'file' }>
  /** Of a kind that no summary is written in: a picture, a film. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'unreadable'; readonly because: string };

const strangers = /^(image|audio|video|font)\//;
/** What the reader takes: src/reading/limits.ts. */
const mostBytes = 16 * 1024 * 1024;

/** Downloads a file with the bot's token (`files:read`). Slack answers with its login page where the token may not read it. */
export async function fetchFile(file: SharedFile, client: WebClient): Promise<Fetched> {
  const address = file.url_private_download ?? file.url_private;
  const name = file.name ?? 'the file';
  if (!address || strangers.test(file.mimetype ?? '')) return { kind: 'stranger' };
  // Its address is somebody else's, and the token is for Slack alone.
  if (file.is_external) {
    return {
      kind: 'unreadable',
      because: `“${name}” is kept outside Slack, where I cannot read it. Download it and post the file, or its text.`,
    };
  }
  if ((file.size ?? 0) > mostBytes) {
    return {
      kind: 'unreadable',
      because: `“${name}” is larger than 16 MB; a summary of that size is not read. Post its text alone.`,
    };
  }
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${client.token ?? ''}` },
    signal: AbortSignal.timeout(20_000),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isHtml = (response.headers.get('content-type') ?? '').startsWith('text/html');
  if (!response.ok || (isHtml && !isExpectedHtml(file.mimetype ?? '', bytes))) {
    return {
      kind: 'unreadable',
      because: `Slack did not let me read “${name}”. The app may lack the files:read permission; post the text as a message meanwhile.`,
    };
  }
  return { kind: 'file', name, mimetype: file.mimetype ?? undefined, bytes };
}

/** A web page that was posted, or a canvas, which is downloaded as HTML with a mark of its own; anything else is the login page. */
function isExpectedHtml(mimetype: string, bytes: Uint8Array): boolean {
  if (/html/.test(mimetype)) return true;
  return mimetype === 'application/vnd.slack-docs' && Buffer.from(bytes).includes('quip-canvas-content');
}
