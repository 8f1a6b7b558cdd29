import type { WebClient } from '@slack/web-api';
import { escapedWithin } from '../views/blocks/text.ts';

const uploadTimeoutMs = 10_000;

/**
 * Puts a file into Slack that is in no channel yet, and returns its permalink; the message that carries the permalink shares it.
 *
 * So a bot that dies in between leaves a file nobody sees, and no second message. Needs `files:write`, and `files:read` for the link.
 */
export async function uploadFile(client: WebClient, filename: string, content: string): Promise<string> {
  const id = await bring(client, filename, content);
  await client.files.completeUploadExternal({ files: [{ id, title: filename }] });
  const { file } = await client.files.info({ file: id });
  if (!file?.permalink) throw new Error('Slack gave no link to the uploaded file');
  return file.permalink;
}

/** Sends a file to one person, in the direct conversation with them. Needs `files:write` and `im:write`. */
export async function sendFile(
  client: WebClient,
  userId: string,
  { name, content }: { readonly name: string; readonly content: string },
  comment: string,
): Promise<void> {
  const { channel } = await client.conversations.open({ users: userId });
  if (!channel?.id) throw new Error('Slack gave no direct conversation');
  const id = await bring(client, name, content);
  await client.files.completeUploadExternal({
    files: [{ id, title: name }],
    channel_id: channel.id,
    initial_comment: escapedWithin(comment, 500),
  });
}

/** Returns the id of a file that is uploaded, and not complete yet. */
async function bring(client: WebClient, filename: string, content: string): Promise<string> {
  const bytes = Buffer.from(content);
  const { upload_url, file_id } = await client.files.getUploadURLExternal({ filename, length: bytes.length });
  if (!upload_url || !file_id) throw new Error('Slack gave no address to upload to');
  const response = await fetch(upload_url, {
    method: 'POST',
    body: bytes,
    signal: AbortSignal.timeout(uploadTimeoutMs),
  });
  if (!response.ok) throw new Error(`Slack answered the upload with status ${response.status}`);
  return file_id;
}
