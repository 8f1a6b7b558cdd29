import { contentOf, Refused } from './fake-slack-chat.ts';
import { addMessage, type Fields, type StoredFile, type Workspace } from './fake-slack-workspace.ts';

/** What goes back over the wire; a Buffer as it is, anything else as JSON. */
export interface Answered {
  readonly status: number;
  readonly body: Fields | Buffer;
  readonly headers?: Record<string, string>;
}

const mostUses = 5;
const lifeMs = 30 * 60_000;

/** A post to a `response_url`: five of them within half an hour, to the actor alone unless it says `in_channel`. */
export function respond(slack: Workspace, id: string, body: Fields): Answered {
  const address = slack.responseUrls.get(id);
  if (!address) return { status: 404, body: { ok: false, error: 'used_url' } };
  if (slack.clock().getTime() - address.madeAt > lifeMs)
    return { status: 404, body: { ok: false, error: 'expired_url' } };
  if (address.uses >= mostUses) return { status: 404, body: { ok: false, error: 'used_url' } };
  const original = slack.messages.find((one) => one.channel === address.channel && one.ts === address.messageTs);
  try {
    if (body.delete_original === true) {
      if (!original) throw new Refused('message_not_found');
      slack.messages.splice(slack.messages.indexOf(original), 1);
    } else if (body.replace_original === true && original) {
      const { text, blocks } = contentOf(body);
      original.text = text;
      if (blocks) original.blocks = blocks;
      else delete original.blocks;
    } else {
      const said = addMessage(slack, {
        channel: address.channel,
        user: slack.botUserId,
        bot_id: slack.botId,
        app_id: slack.appId,
        ...contentOf(body),
        ...(body.response_type !== 'in_channel' && { onlyFor: address.user }),
      });
      address.said.push(said);
    }
  } catch (refusal) {
    if (refusal instanceof Refused) return { status: 400, body: refusal.answer };
    throw refusal;
  }
  address.uses += 1;
  return { status: 200, body: Buffer.from('ok') };
}

/**
 * Whether a person may open a file: their own, or one in a conversation that they are in. A file uploaded to no channel is its uploader's alone,
 * until a message of theirs names its permalink in `text`; in blocks alone it is shared with nobody:
 * https://github.com/slackapi/python-slack-sdk/issues/1194, https://github.com/slackapi/bolt-python/issues/1018
 */
export function mayOpen(slack: Workspace, file: StoredFile, user: string): boolean {
  const isThere = (id: string) => slack.channels.get(id)?.members.includes(user) ?? false;
  return file.user === user || file.channels.some(isThere);
}

/** A shared file; without the bot's token it is Slack's sign-in page, with status 200. */
export function download(slack: Workspace, path: readonly string[], authorization: string | undefined): Answered {
  const file = slack.files.get(path[0]?.replace(`${slack.teamId}-`, '') ?? '');
  if (authorization !== `Bearer ${slack.botToken}` || !slack.scopes.has('files:read')) {
    const page = Buffer.from('<!DOCTYPE html><html><title>Sign in | Slack</title></html>');
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page };
  }
  if (!file?.content) return { status: 404, body: { ok: false, error: 'file_not_found' } };
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: file.content };
}

/** The bytes of a file to the address that `files.getUploadURLExternal` gave, raw or as a form. */
export function upload(slack: Workspace, id: string, body: Buffer, type: string | undefined): Answered {
  const file = slack.files.get(id);
  if (!file || file.content) return { status: 404, body: {} };
  const content = type?.startsWith('multipart/form-data') ? partOf(body, type) : body;
  if (content?.length !== file.length) return { status: 400, body: { ok: false, error: 'length_mismatch' } };
  file.content = content;
  return { status: 200, body: Buffer.from(`OK - ${content.length}`) };
}

/** The first part's content of a form. */
function partOf(body: Buffer, type: string): Buffer | undefined {
  const boundary = `--${type.split('boundary=')[1]?.replaceAll('"', '')}`;
  const start = body.indexOf('\r\n\r\n');
  const end = body.indexOf(`\r\n${boundary}`, start);
  return start < 0 || end < 0 ? undefined : body.subarray(start + 4, end);
}
