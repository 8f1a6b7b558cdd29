import { randomUUID } from 'node:crypto';
import { faultsOfView } from './block-faults.ts';
import { describeChannel, type Method, need, page, Refused, word } from './fake-slack-chat.ts';
import {
  addMessage,
  type Fields,
  permalinkOf,
  type StoredFile,
  type View,
  type Workspace,
} from './fake-slack-workspace.ts';

const triggerLifeMs = 3_000;

/** Spends the trigger: it lives three seconds and opens one view. */
function spend(args: Fields, slack: Workspace): string {
  const trigger = slack.triggers.get(word(args.trigger_id));
  if (!trigger) throw new Refused('invalid_trigger_id');
  if (trigger.used) throw new Refused('exchanged_trigger_id');
  if (slack.clock().getTime() - trigger.madeAt > triggerLifeMs) throw new Refused('expired_trigger_id');
  trigger.used = true;
  return trigger.user;
}

function sound(args: Fields, kind: 'modal' | 'home'): Fields {
  const faults = faultsOfView(args.view, kind);
  if (faults) throw new Refused(faults.error, { response_metadata: { messages: faults.messages } });
  return args.view as Fields;
}

function answer(stored: View, slack: Workspace): Fields {
  const { id, hash, view } = stored;
  return { view: { ...view, id, hash, app_id: slack.appId, team_id: slack.teamId, bot_id: slack.botId } };
}

function store(slack: Workspace, user: string, view: Fields): View {
  const external = word(view.external_id);
  if (external && [...slack.views.values()].some((one) => one.view.external_id === external)) {
    throw new Refused('duplicate_external_id');
  }
  const stored: View = { id: `V${randomUUID().slice(0, 8).toUpperCase()}`, user, hash: randomUUID(), view };
  slack.views.set(stored.id, stored);
  return stored;
}

const open: Method = (args, slack) => {
  const view = sound(args, 'modal');
  const user = spend(args, slack);
  return answer(store(slack, user, view), slack);
};

const mostOpen = 3;

const push: Method = (args, slack) => {
  const view = sound(args, 'modal');
  const user = spend(args, slack);
  if ([...slack.views.values()].filter((one) => one.user === user).length >= mostOpen) {
    throw new Refused('push_limit_reached');
  }
  return answer(store(slack, user, view), slack);
};

const update: Method = (args, slack) => {
  const stored = [...slack.views.values()].find(
    (one) => one.id === args.view_id || (args.external_id && one.view.external_id === args.external_id),
  );
  if (!stored) throw new Refused('not_found');
  if (args.hash && args.hash !== stored.hash) throw new Refused('hash_conflict');
  stored.view = sound(args, 'modal');
  stored.hash = randomUUID();
  return answer(stored, slack);
};

const publish: Method = (args, slack) => {
  const user = word(args.user_id);
  if (!slack.people.has(user)) throw new Refused('invalid_arguments');
  const view = sound(args, 'home');
  slack.homes.set(user, view);
  return answer({ id: `V${user}`, user, hash: randomUUID(), view }, slack);
};

const authTest: Method = (_args, slack) => ({
  url: 'https://committee.slack.com/',
  team: 'Committee',
  ...(!slack.isOrganisationWide && { team_id: slack.teamId }),
  user: 'rapporteur',
  user_id: slack.botUserId,
  bot_id: slack.botId,
  is_enterprise_install: slack.isOrganisationWide,
});

/** https://docs.slack.dev/reference/methods/bots.info */
const botInfo: Method = (args, slack) => {
  need(slack, 'users:read');
  if (word(args.bot) !== slack.botId) throw new Refused('bot_not_found');
  return {
    bot: { id: slack.botId, app_id: slack.appId, user_id: slack.botUserId, name: 'Rapporteur', deleted: false },
  };
};

const person = (id: string, slack: Workspace): Fields => {
  const found = slack.people.get(id);
  if (!found || found.isUnknown) throw new Refused('user_not_found');
  const { name, real_name, tz, is_restricted = false } = found;
  return {
    id,
    team_id: found.team_id ?? slack.teamId,
    name,
    real_name,
    is_restricted,
    deleted: found.deleted ?? false,
    is_bot: found.is_bot ?? false,
    // Slack leaves the zone out for people it has deactivated.
    ...(!found.deleted && { tz }),
    profile: {
      real_name,
      display_name: name,
      ...(slack.scopes.has('users:read.email') && found.email && { email: found.email }),
    },
  };
};

const userInfo: Method = (args, slack) => {
  need(slack, 'users:read');
  return { user: person(word(args.user), slack) };
};

const userList: Method = (args, slack) => {
  need(slack, 'users:read');
  const { items, next } = page(
    [...slack.people.values()].filter(({ isUnknown }) => !isUnknown).map(({ id }) => id),
    args,
    1000,
  );
  return { members: items.map((id) => person(id, slack)), response_metadata: { next_cursor: next } };
};

const mimetypes: Readonly<Record<string, string>> = { txt: 'text/plain', png: 'image/png' };

/** A file as `files.info` and a `file_share` message name it. `origin` is the fake's own address. */
export function describeFile(file: StoredFile, slack: Workspace, origin: string): Fields {
  const place = `${origin}/files-pri/${slack.teamId}-${file.id}`;
  const name = encodeURIComponent(file.name);
  const markdown = file.name.endsWith('.md');
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    mimetype: mimetypes[file.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    filetype: markdown ? 'markdown' : (file.name.split('.').at(-1) ?? ''),
    user: file.user,
    size: file.length,
    mode: 'hosted',
    url_private: `${place}/${name}`,
    url_private_download: `${place}/download/${name}`,
    permalink: permalinkOf(file),
    channels: file.channels,
  };
}

const fileInfo: Method = (args, slack) => {
  need(slack, 'files:read');
  const file = slack.files.get(word(args.file));
  if (!file?.content) throw new Refused('file_not_found');
  return { file: describeFile(file, slack, word(args.origin)) };
};

const uploadAddress: Method = (args, slack) => {
  need(slack, 'files:write');
  const length = Number(args.length);
  if (word(args.filename) === '' || !Number.isInteger(length) || length < 1) throw new Refused('invalid_arguments');
  const id = `F${randomUUID().slice(0, 8).toUpperCase()}`;
  const name = word(args.filename);
  slack.files.set(id, { id, name, title: name, length, content: undefined, user: slack.botUserId, channels: [] });
  return { upload_url: `${word(args.origin)}/upload/v1/${id}`, file_id: id };
};

const completeUpload: Method = (args, slack) => {
  need(slack, 'files:write');
  const named = Array.isArray(args.files) ? (args.files as Fields[]) : [];
  const files = named.map(({ id, title }) => {
    const file = slack.files.get(word(id));
    if (!file?.content) throw new Refused('file_not_found');
    file.title = word(title) || file.title;
    return file;
  });
  if (files.length === 0) throw new Refused('invalid_arguments');
  const channel = word(args.channel_id);
  if (channel) {
    const found = slack.channels.get(channel);
    // Unlike chat.postMessage, this takes no person's id.
    if (!found) throw new Refused('channel_not_found');
    if (!found.members.includes(slack.botUserId)) throw new Refused('not_in_channel');
    for (const file of files) file.channels.push(channel);
    const thread = word(args.thread_ts);
    addMessage(slack, {
      channel,
      user: slack.botUserId,
      bot_id: slack.botId,
      app_id: slack.appId,
      subtype: 'file_share',
      text: word(args.initial_comment),
      files: files.map((file) => describeFile(file, slack, word(args.origin))),
      ...(thread && { thread_ts: thread }),
    });
  }
  return { files: files.map(({ id, title }) => ({ id, title })) };
};

const userConversations: Method = (args, slack) => {
  const types = (word(args.types) || 'public_channel').split(',').map((type) => type.replace('_channel', ''));
  if (types.includes('public')) need(slack, 'channels:read');
  if (types.includes('private')) need(slack, 'groups:read');
  const user = word(args.user) || slack.botUserId;
  if (!slack.people.has(user)) throw new Refused('user_not_found');
  const all = [...slack.channels.values()].filter(
    ({ kind, members }) =>
      types.includes(kind) && members.includes(user) && (kind === 'public' || members.includes(slack.botUserId)),
  );
  const { items, next } = page(all, args, 999);
  return {
    channels: items.map((channel) => describeChannel(channel, slack)),
    response_metadata: { next_cursor: next },
  };
};

export const viewMethods: Record<string, Method> = {
  'auth.test': authTest,
  'bots.info': botInfo,
  'users.info': userInfo,
  'users.list': userList,
  'users.conversations': userConversations,
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
  'files.info': fileInfo,
  'files.getUploadURLExternal': uploadAddress,
  'files.completeUploadExternal': completeUpload,
};
