import { randomUUID } from 'node:crypto';
import { manifestScopes } from './manifest-scopes.ts';

/** Loosely typed JSON, as it comes over the wire. */
export type Fields = Record<string, unknown>;

export interface Person {
  readonly id: string;
  readonly name: string;
  real_name: string;
  tz: string;
  is_bot?: boolean;
  is_restricted?: boolean;
  /** Of another organisation, where the channel is shared with it. */
  team_id?: string;
  /** Told only to an app with `users:read.email`. */
  email?: string;
  deleted?: boolean;
  /** Whether `users.info` does not know them, as it may not know somebody of another organisation who writes here. */
  isUnknown?: boolean;
}

export interface Channel {
  readonly id: string;
  name: string;
  kind: 'public' | 'private' | 'im' | 'mpim';
  members: string[];
  is_archived: boolean;
  /** Shared with another organisation by Slack Connect: of a file there events and messages hold no more than its id. */
  is_ext_shared?: boolean;
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly subtype?: string;
  readonly thread_ts?: string;
  text: string;
  blocks?: unknown[];
  metadata?: Fields;
  files?: Fields[];
  attachments?: Fields[];
  edited?: { user: string; ts: string };
  /** Who alone sees it; undefined for a message of the channel. */
  readonly onlyFor?: string;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  title: string;
  content: Buffer | undefined;
  readonly user: string;
  channels: string[];
}

export interface View {
  readonly id: string;
  readonly user: string | undefined;
  hash: string;
  view: Fields;
}

/** A `response_url`: where it leads, and how often it was used. */
export interface ResponseUrl {
  readonly id: string;
  readonly channel: string;
  readonly user: string;
  readonly messageTs: string | undefined;
  readonly madeAt: number;
  uses: number;
  /** The messages posted to it, oldest first. */
  readonly said: Message[];
}

/** A `trigger_id` and whose click it came from. */
export interface Trigger {
  readonly user: string;
  readonly madeAt: number;
  used: boolean;
}

/** What the fake Slack remembers: people, channels, messages, views, files. */
export interface Workspace {
  readonly teamId: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly appId: string;
  readonly botToken: string;
  readonly appToken: string;
  /** Where `apps.connections.open` sends the app: a WebSocket's address. Undefined while Socket Mode is off. */
  socketUrl: string | undefined;
  /** Says what time it is; tests turn it. */
  clock: () => Date;
  /** What the token may do; a method that wants another answers `missing_scope`. */
  readonly scopes: Set<string>;
  /** Whether calls are counted against Slack's limits, by the clock. Most tests' clocks stand still, and a minute never ends. */
  isLimited: boolean;
  /** The error every method answers with, such as `account_inactive` once the app was removed. */
  tokenError: string | undefined;
  /** Whether the app is installed for a whole organisation; Slack then names no workspace. */
  isOrganisationWide: boolean;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  readonly messages: Message[];
  readonly views: Map<string, View>;
  readonly homes: Map<string, Fields>;
  readonly files: Map<string, StoredFile>;
  /** Counts all that has a `ts`. */
  microseconds: number;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
}

/** What tells one workspace from another; everything else, people and channels too, may have the same ids in both. */
export type Installed = Pick<Workspace, 'teamId' | 'botUserId' | 'botId' | 'appId' | 'botToken'>;

/** Slack's own, in every workspace; users.info says of it that it is no bot. */
const slackbot: Person = { id: 'USLACKBOT', name: 'slackbot', real_name: 'Slackbot', tz: 'America/Los_Angeles' };

export function newWorkspace(given: Partial<Installed> = {}): Workspace {
  const installed: Installed = {
    teamId: 'T0COMMITTEE',
    botUserId: 'U0BOT',
    botId: 'B0BOT',
    appId: 'A0RAPPORTEUR',
    botToken: 'xoxb-fake',
    ...given,
  };
  const { botUserId: id } = installed;
  return {
    ...installed,
    appToken: 'xapp-fake',
    socketUrl: undefined,
    clock: () => new Date(),
    scopes: new Set(manifestScopes),
    isLimited: false,
    tokenError: undefined,
    isOrganisationWide: false,
    people: new Map(
      [{ id, name: 'rapporteur', real_name: 'Rapporteur', tz: 'Etc/UTC', is_bot: true }, slackbot].map((one) => [
        one.id,
        one,
      ]),
    ),
    channels: new Map(),
    messages: [],
    views: new Map(),
    homes: new Map(),
    files: new Map(),
    microseconds: 0,
    triggers: new Map(),
    responseUrls: new Map(),
  };
}

export function addPerson(workspace: Workspace, person: Person): Person {
  workspace.people.set(person.id, person);
  return person;
}

/** Adds a channel; the bot is a member unless `members` leaves it out. */
export function addChannel(workspace: Workspace, channel: Partial<Channel> & { id: string }): Channel {
  const whole: Channel = {
    name: channel.id.toLowerCase(),
    kind: 'public',
    members: [...workspace.people.keys()].filter((id) => id !== slackbot.id),
    is_archived: false,
    ...channel,
  };
  whole.members = [...new Set(whole.members)];
  workspace.channels.set(whole.id, whole);
  return whole;
}

/** The direct conversation between the bot and one person, opened where there was none. */
export function directChannel(workspace: Workspace, user: string): Channel {
  const id = `D${user.slice(1)}`;
  return (
    workspace.channels.get(id) ??
    addChannel(workspace, { id, name: '', kind: 'im', members: [workspace.botUserId, user] })
  );
}

/** A message's `ts`: seconds of the workspace's clock, and a counter, so that no two are the same. */
export function nextTs(workspace: Workspace): string {
  workspace.microseconds = (workspace.microseconds + 1) % 1_000_000;
  return `${Math.floor(workspace.clock().getTime() / 1000)}.${String(workspace.microseconds).padStart(6, '0')}`;
}

/** A message a person wrote, as the channel shows it. */
export function addMessage(
  workspace: Workspace,
  message: Partial<Message> & { channel: string; user: string },
): Message {
  const whole: Message = { ts: nextTs(workspace), text: '', ...message };
  workspace.messages.push(whole);
  return whole;
}

export function newTrigger(workspace: Workspace, user: string): string {
  const id = `${Date.now()}.${randomUUID()}`;
  workspace.triggers.set(id, { user, madeAt: workspace.clock().getTime(), used: false });
  return id;
}

export function newResponseUrl(workspace: Workspace, channel: string, user: string, messageTs?: string): ResponseUrl {
  const made: ResponseUrl = {
    id: randomUUID(),
    channel,
    user,
    messageTs,
    madeAt: workspace.clock().getTime(),
    uses: 0,
    said: [],
  };
  workspace.responseUrls.set(made.id, made);
  return made;
}

/** A file a person shared, for the bot to download. */
export function addFile(workspace: Workspace, name: string, content: string | Buffer, user: string): StoredFile {
  const bytes = Buffer.from(content);
  const file: StoredFile = {
    id: `F${randomUUID().slice(0, 8).toUpperCase()}`,
    name,
    title: name,
    length: bytes.length,
    content: bytes,
    user,
    channels: [],
  };
  workspace.files.set(file.id, file);
  return file;
}

/** The address at which people open a file. */
export const permalinkOf = (file: StoredFile): string =>
  `https://committee.slack.com/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`;
