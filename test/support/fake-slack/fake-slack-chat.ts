import { faultsOfMessage } from './block-faults.ts';
import {
  addMessage,
  type Channel,
  directChannel,
  type Fields,
  type Message,
  nextTs,
  permalinkOf,
  type Workspace,
} from './fake-slack-workspace.ts';

export type Method = (args: Fields, slack: Workspace) => Fields;

/** An answer `{ok: false, error}`; thrown, so that a method's steps read one after the other. */
export class Refused extends Error {
  readonly answer: Fields;
  constructor(error: string, more: Fields = {}) {
    super(error);
    this.answer = { ok: false, error, ...more };
  }
}

export const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The channel named by `args.channel`, which the bot may speak in; a person's id opens the direct conversation. */
function speakable(args: Fields, slack: Workspace): Channel {
  const channel = conversation(args, slack);
  if (channel.is_archived) throw new Refused('is_archived');
  const member = channel.members.includes(slack.botUserId);
  if (!member && channel.kind !== 'public') throw new Refused('channel_not_found');
  if (!member && !slack.scopes.has('chat:write.public')) throw new Refused('not_in_channel');
  return channel;
}

function conversation(args: Fields, slack: Workspace): Channel {
  const id = word(args.channel);
  const person = slack.people.get(id);
  if (person) {
    if (person.is_bot || id === 'USLACKBOT') throw new Refused('cannot_dm_bot');
    if (person.deleted) throw new Refused('user_disabled');
    return directChannel(slack, id);
  }
  const channel = slack.channels.get(id);
  if (!channel) throw new Refused('channel_not_found');
  return channel;
}

/** By what a scope calls each kind of conversation. */
const scopeOf = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;

/** A channel whose messages the bot may read. */
function readable(args: Fields, slack: Workspace): Channel {
  const channel = slack.channels.get(word(args.channel));
  if (!channel) throw new Refused('channel_not_found');
  need(slack, `${scopeOf[channel.kind]}:history`);
  if (!channel.members.includes(slack.botUserId)) {
    throw new Refused(channel.kind === 'public' ? 'not_in_channel' : 'channel_not_found');
  }
  return channel;
}

export function need(slack: Workspace, scope: string): void {
  if (slack.scopes.has(scope)) return;
  throw new Refused('missing_scope', { needed: scope, provided: [...slack.scopes].join(',') });
}

/** Text, blocks and metadata of a message to post or to change, refused where Slack would refuse them. */
export function contentOf(args: Fields): { text: string; blocks?: unknown[]; metadata?: Fields } {
  for (const [key, error] of [
    ['blocks', 'invalid_blocks_format'],
    ['metadata', 'invalid_metadata_format'],
  ] as const) {
    if (typeof args[key] === 'string') throw new Refused(error);
  }
  const faults = faultsOfMessage(args.blocks);
  if (faults) {
    throw new Refused(faults.error, { errors: faults.messages, response_metadata: { messages: faults.messages } });
  }
  const text = word(args.text);
  // Slack truncates above 40,000 characters; nobody wants that, so it is refused here.
  if (text.length > 40_000) throw new Refused('msg_too_long');
  const blocks = Array.isArray(args.blocks) ? args.blocks : undefined;
  if (text === '' && (blocks === undefined || blocks.length === 0)) throw new Refused('no_text');
  const metadata = args.metadata === undefined ? undefined : metadataOf(args.metadata);
  return { text, ...(blocks && { blocks }), ...(metadata && { metadata }) };
}

// The pages name the error and not the size; this is far above what an id needs.
const metadataLimit = 8_000;

function metadataOf(given: unknown): Fields {
  const { event_type, event_payload, ...others } = given as Fields;
  if (word(event_type) === '' || typeof event_payload !== 'object' || event_payload === null) {
    throw new Refused('invalid_metadata_format');
  }
  const flat = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
  const flatObject = (value: unknown) =>
    flat(value) || (typeof value === 'object' && value !== null && Object.values(value).every(flat));
  const sound = (value: unknown) => (Array.isArray(value) ? value.every(flatObject) : flatObject(value));
  if (!Object.values(event_payload).every(sound) || Object.keys(others).length > 0) {
    throw new Refused('invalid_metadata_schema');
  }
  if (JSON.stringify(given).length > metadataLimit) throw new Refused('metadata_too_large');
  return { event_type, event_payload };
}

function ownMessage(args: Fields, slack: Workspace): Message {
  const channel = slack.channels.get(word(args.channel));
  if (!channel) throw new Refused('channel_not_found');
  const message = slack.messages.find((one) => one.channel === channel.id && one.ts === args.ts && !one.onlyFor);
  if (!message) throw new Refused('message_not_found');
  return message;
}

/** A message as Slack shows it to an app: without `include_all_metadata` only the metadata's type. */
export function shown(message: Message, allMetadata: boolean): Fields {
  const { channel: _channel, onlyFor: _onlyFor, metadata, ...rest } = message;
  return {
    type: 'message',
    ...rest,
    ...(metadata && { metadata: allMetadata ? metadata : { event_type: metadata.event_type } }),
  };
}

/** Shares the bot's files that the text names. */
function shareFiles(text: string, channel: string, slack: Workspace): void {
  for (const file of slack.files.values()) {
    const isNamed = file.user === slack.botUserId && text.includes(permalinkOf(file));
    if (isNamed && !file.channels.includes(channel)) file.channels.push(channel);
  }
}

const asBot = (slack: Workspace) => ({ user: slack.botUserId, bot_id: slack.botId, app_id: slack.appId });

const postMessage: Method = (args, slack) => {
  need(slack, 'chat:write');
  const channel = speakable(args, slack);
  const content = contentOf(args);
  const thread = word(args.thread_ts);
  const posted = addMessage(slack, {
    channel: channel.id,
    ...asBot(slack),
    ...content,
    ...(thread && { thread_ts: thread }),
  });
  shareFiles(content.text, channel.id, slack);
  return { channel: channel.id, ts: posted.ts, message: shown(posted, true) };
};

const postEphemeral: Method = (args, slack) => {
  need(slack, 'chat:write');
  const channel = speakable(args, slack);
  const user = word(args.user);
  if (!channel.members.includes(user)) throw new Refused('user_not_in_channel');
  const posted = addMessage(slack, { channel: channel.id, ...asBot(slack), ...contentOf(args), onlyFor: user });
  return { message_ts: posted.ts };
};

const update: Method = (args, slack) => {
  need(slack, 'chat:write');
  const message = ownMessage(args, slack);
  if (message.bot_id !== slack.botId) throw new Refused('cant_update_message');
  if (slack.channels.get(message.channel)?.is_archived) throw new Refused('is_inactive');
  const { text, blocks, metadata } = contentOf(args);
  message.text = text;
  // What is left out stays as it was; an empty list takes the blocks away.
  if (blocks) message.blocks = blocks;
  if (metadata) message.metadata = metadata;
  message.edited = { user: slack.botUserId, ts: nextTs(slack) };
  return { channel: message.channel, ts: message.ts, text, message: shown(message, true) };
};

const remove: Method = (args, slack) => {
  need(slack, 'chat:write');
  const message = ownMessage(args, slack);
  if (message.bot_id !== slack.botId) throw new Refused('cant_delete_message');
  slack.messages.splice(slack.messages.indexOf(message), 1);
  return { channel: message.channel, ts: message.ts };
};

const getPermalink: Method = (args, slack) => {
  const message = ownMessage({ channel: args.channel, ts: args.message_ts }, slack);
  return {
    channel: message.channel,
    permalink: `https://committee.slack.com/archives/${message.channel}/p${message.ts.replace('.', '')}`,
  };
};

/** One page of `all`, cut at `limit`; the cursor is the next index. */
export function page<T>(all: readonly T[], args: Fields, most: number): { items: readonly T[]; next: string } {
  const start = args.cursor ? Number(Buffer.from(word(args.cursor), 'base64').toString()) : 0;
  if (!Number.isInteger(start)) throw new Refused('invalid_cursor');
  const limit = Math.min(Number(args.limit ?? 100) || 100, most);
  const end = start + limit;
  return {
    items: all.slice(start, end),
    next: end < all.length ? Buffer.from(String(end)).toString('base64') : '',
  };
}

function messagesPage(all: readonly Message[], args: Fields): Fields {
  const oldest = Number(args.oldest ?? 0);
  const latest = Number(args.latest ?? Number.POSITIVE_INFINITY);
  const inclusive = args.inclusive === true || args.inclusive === 'true';
  const within = all.filter(({ ts, onlyFor }) => {
    if (onlyFor !== undefined) return false;
    const moment = Number(ts);
    return (moment > oldest && moment < latest) || (inclusive && (moment === oldest || moment === latest));
  });
  const { items, next } = page(within, args, 999);
  const everything = args.include_all_metadata === true || args.include_all_metadata === 'true';
  return {
    messages: items.map((one) => shown(one, everything)),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  };
}

const history: Method = (args, slack) => {
  const channel = readable(args, slack);
  const all = slack.messages.filter(
    (one) => one.channel === channel.id && (!one.thread_ts || one.thread_ts === one.ts),
  );
  return messagesPage(all.toReversed(), args);
};

const replies: Method = (args, slack) => {
  const channel = readable(args, slack);
  const all = slack.messages.filter(
    (one) => one.channel === channel.id && (one.ts === args.ts || one.thread_ts === args.ts),
  );
  if (all.length === 0) throw new Refused('thread_not_found');
  return messagesPage(all, args);
};

const open: Method = (args, slack) => {
  need(slack, 'im:write');
  const users = word(args.users);
  if (!slack.people.has(users)) throw new Refused('user_not_found');
  return { channel: { id: conversation({ channel: users }, slack).id } };
};

export const describeChannel = (channel: Channel, slack: Workspace): Fields => ({
  id: channel.id,
  name: channel.name,
  is_channel: channel.kind === 'public',
  is_group: false,
  is_im: channel.kind === 'im',
  is_mpim: channel.kind === 'mpim',
  is_private: channel.kind !== 'public',
  is_archived: channel.is_archived,
  is_ext_shared: channel.is_ext_shared ?? false,
  is_member: channel.members.includes(slack.botUserId),
});

/** A channel that the bot may know of: a private one only from inside. */
function visible(args: Fields, slack: Workspace): Channel {
  const channel = slack.channels.get(word(args.channel));
  if (!channel) throw new Refused('channel_not_found');
  need(slack, `${scopeOf[channel.kind]}:read`);
  if (channel.kind !== 'public' && !channel.members.includes(slack.botUserId)) throw new Refused('channel_not_found');
  return channel;
}

const info: Method = (args, slack) => ({ channel: describeChannel(visible(args, slack), slack) });

const members: Method = (args, slack) => {
  const { items, next } = page(visible(args, slack).members, args, 1000);
  return { members: items, response_metadata: { next_cursor: next } };
};

const invite: Method = (args, slack) => {
  const channel = visible(args, slack);
  if (channel.kind === 'im' || channel.kind === 'mpim') throw new Refused('method_not_supported_for_channel_type');
  need(slack, channel.kind === 'public' ? 'channels:write.invites' : 'groups:write.invites');
  if (!channel.members.includes(slack.botUserId)) throw new Refused('not_in_channel');
  for (const user of word(args.users).split(',')) {
    if (!slack.people.has(user)) throw new Refused('user_not_found');
    if (channel.members.includes(user)) throw new Refused('already_in_channel');
    channel.members.push(user);
  }
  return { channel: describeChannel(channel, slack) };
};

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.open': open,
  'conversations.info': info,
  'conversations.members': members,
  'conversations.invite': invite,
};
