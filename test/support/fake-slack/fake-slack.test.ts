import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';
import { mayOpen } from './fake-slack-files.ts';
import { addChannel, addMessage, addPerson, directChannel, newTrigger, permalinkOf } from './fake-slack-workspace.ts';
import { manifestScopes } from './manifest-scopes.ts';
import { silentClient } from './silent-client.ts';

let slack: FakeSlack;
let client: WebClient;
let now: Date;

beforeEach(async () => {
  slack = await startFakeSlack();
  now = new Date('2027-01-12T15:00:00Z');
  slack.workspace.clock = () => now;
  addPerson(slack.workspace, { id: 'U0LEA', name: 'lea', real_name: 'Lea Baumann', tz: 'Europe/Zurich' });
  addChannel(slack.workspace, { id: 'C0PC', name: 'committee' });
  client = silentClient(slack, 'xoxb-fake');
});

afterEach(() => slack.close());

/** Slack's error code, or `accepted`. */
const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'accepted',
    (error: unknown) => (error instanceof WebAPIPlatformError ? error.data.error : String(error)),
  );

const text = (length: number) => 'x'.repeat(length);
const section = (length: number, block_id?: string) => ({
  type: 'section',
  text: { type: 'mrkdwn', text: text(length) },
  ...(block_id && { block_id }),
});
const plain = (length: number) => ({ type: 'plain_text', text: text(length) });
const button = (more: object = {}) => ({ type: 'button', text: plain(4), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: number, words = 4) => ({ text: plain(words), value: text(value) });
const select = (more: object) => actions({ type: 'static_select', action_id: 'a', ...more });

describe('the blocks of a message', () => {
  test.each<[string, object[], string]>([
    ['a section of 3,000 characters', [section(3000)], 'accepted'],
    ['a section of 3,001 characters', [section(3001)], 'invalid_blocks'],
    ['a section with empty text', [section(0)], 'invalid_blocks'],
    ['a section with neither text nor fields', [{ type: 'section' }], 'invalid_blocks'],
    ['eleven fields', [{ type: 'section', fields: Array(11).fill(plain(1)) }], 'invalid_blocks'],
    ['50 blocks', Array(50).fill(section(1)), 'accepted'],
    ['51 blocks', Array(51).fill(section(1)), 'invalid_blocks'],
    ['too much text in all', [section(3000), section(3000), section(3000), section(3000)], 'msg_blocks_too_long'],
    ['a block_id twice', [section(1, 'same'), section(1, 'same')], 'invalid_blocks'],
    ['a header of 151 characters', [{ type: 'header', text: plain(151) }], 'invalid_blocks'],
    ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }], 'invalid_blocks'],
    ['an unknown block', [{ type: 'fireworks' }], 'invalid_blocks'],
    ['an unknown property', [{ ...section(1), colour: 'red' }], 'invalid_blocks'],
    ['eleven context elements', [{ type: 'context', elements: Array(11).fill(plain(1)) }], 'invalid_blocks'],
    ['26 buttons', [actions(...Array(26).fill(button()))], 'invalid_blocks'],
    ['no buttons', [actions()], 'invalid_blocks'],
    [
      'an action_id twice in a block',
      [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
      'invalid_blocks',
    ],
    [
      'an action_id in two blocks',
      [actions(button({ action_id: 'a' })), actions(button({ action_id: 'a' }))],
      'accepted',
    ],
    ['a button value of 2,000', [actions(button({ value: text(2000) }))], 'accepted'],
    ['a button value of 2,001', [actions(button({ value: text(2001) }))], 'invalid_blocks'],
    ['a button of 76 characters', [actions({ type: 'button', text: plain(76) })], 'invalid_blocks'],
    ['a button in mrkdwn', [actions({ type: 'button', text: { type: 'mrkdwn', text: 'x' } })], 'invalid_blocks'],
    ['an option of 76 characters', [select({ options: [option(1, 76)] })], 'invalid_blocks'],
    ['an option value of 151', [select({ options: [option(151)] })], 'invalid_blocks'],
    ['101 options', [select({ options: Array(101).fill(option(1)) })], 'invalid_blocks'],
    ['no options', [select({})], 'invalid_blocks'],
    ['an initial option not offered', [select({ options: [option(1)], initial_option: option(2) })], 'invalid_blocks'],
    ['six in an overflow', [actions({ type: 'overflow', options: Array(6).fill(option(1)) })], 'invalid_blocks'],
    ['a date that does not exist', [actions({ type: 'datepicker', initial_date: '2027-02-30' })], 'invalid_blocks'],
    ['two tables', Array(2).fill({ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }), 'invalid_blocks'],
  ])('%s', async (_what, blocks, expected) => {
    const send = { channel: 'C0PC', text: 'x', blocks: blocks as never };
    expect(await outcome(client.chat.postMessage(send))).toBe(expected);
    expect(slack.workspace.messages).toHaveLength(expected === 'accepted' ? 1 : 0);
  });
});

describe('a message', () => {
  const metadata = (payload: object) => ({ event_type: 'notice', event_payload: payload as never });

  test.each<[string, object, string]>([
    ['without text or blocks', { text: '' }, 'no_text'],
    ['of 40,001 characters', { text: text(40_001) }, 'msg_too_long'],
    ['with metadata', { text: 'x', metadata: metadata({ id: 'n1' }) }, 'accepted'],
    ['with nested metadata', { text: 'x', metadata: metadata({ a: { b: { c: 1 } } }) }, 'invalid_metadata_schema'],
    ['with metadata and no type', { text: 'x', metadata: { event_payload: {} } }, 'invalid_metadata_format'],
    ['with a book as metadata', { text: 'x', metadata: metadata({ a: text(9000) }) }, 'metadata_too_large'],
    ['to an unknown channel', { text: 'x', channel: 'C0NONE' }, 'channel_not_found'],
    ['to an archived channel', { text: 'x', channel: 'C0OLD' }, 'is_archived'],
    ['to a channel without the bot', { text: 'x', channel: 'C0OTHER' }, 'not_in_channel'],
    ['to a private channel without the bot', { text: 'x', channel: 'C0SECRET' }, 'channel_not_found'],
    ['to a person', { text: 'x', channel: 'U0LEA' }, 'accepted'],
    ['to a bot', { text: 'x', channel: 'U0BOT' }, 'cannot_dm_bot'],
  ])('%s', async (_what, message, expected) => {
    addChannel(slack.workspace, { id: 'C0OLD', is_archived: true });
    slack.workspace.channels.set('C0OTHER', {
      id: 'C0OTHER',
      name: 'x',
      kind: 'public',
      members: [],
      is_archived: false,
    });
    slack.workspace.channels.set('C0SECRET', {
      id: 'C0SECRET',
      name: 'x',
      kind: 'private',
      members: [],
      is_archived: false,
    });
    expect(await outcome(client.chat.postMessage({ channel: 'C0PC', ...message } as never))).toBe(expected);
  });

  test('is read back with its metadata only where all of it is asked for', async () => {
    await client.chat.postMessage({ channel: 'U0LEA', text: 'x', metadata: metadata({ id: 'n1' }) });
    const plainly = await client.conversations.history({ channel: 'D0LEA' });
    expect(plainly.messages?.[0]?.metadata).toEqual({ event_type: 'notice' });
    const fully = await client.conversations.history({ channel: 'D0LEA', include_all_metadata: true });
    expect(fully.messages?.[0]?.metadata).toEqual(metadata({ id: 'n1' }));
  });

  test('of somebody else cannot be changed, nor one that only one person sees', async () => {
    const hers = addMessage(slack.workspace, { channel: 'C0PC', user: 'U0LEA', text: 'mine' });
    expect(await outcome(client.chat.update({ channel: 'C0PC', ts: hers.ts, text: 'x' }))).toBe('cant_update_message');
    const { message_ts } = await client.chat.postEphemeral({ channel: 'C0PC', user: 'U0LEA', text: 'psst' });
    expect(await outcome(client.chat.update({ channel: 'C0PC', ts: message_ts ?? '', text: 'x' }))).toBe(
      'message_not_found',
    );
  });

  test('keeps its blocks where an update leaves them out', async () => {
    const { ts } = await client.chat.postMessage({ channel: 'C0PC', text: 'x', blocks: [section(1)] as never });
    await client.chat.update({ channel: 'C0PC', ts: ts ?? '', text: 'y' });
    expect(slack.workspace.messages[0]).toMatchObject({ text: 'y', blocks: [section(1)] });
  });
});

test('history comes newest first, in pages, after `oldest`, without replies and private words', async () => {
  const { workspace } = slack;
  const [first, second, third] = ['one', 'two', 'three'].map((words) =>
    addMessage(workspace, { channel: 'C0PC', user: 'U0LEA', text: words }),
  );
  addMessage(workspace, { channel: 'C0PC', user: 'U0LEA', text: 'a reply', thread_ts: first?.ts ?? '' });
  addMessage(workspace, { channel: 'C0PC', user: 'U0BOT', text: 'psst', onlyFor: 'U0LEA' });
  const page = await client.conversations.history({ channel: 'C0PC', limit: 2 });
  expect(page.messages?.map((message) => message.text)).toEqual(['three', 'two']);
  const cursor = page.response_metadata?.next_cursor ?? '';
  const rest = await client.conversations.history({ channel: 'C0PC', limit: 2, cursor });
  expect(rest).toMatchObject({ has_more: false, messages: [{ text: 'one' }] });
  const later = await client.conversations.history({ channel: 'C0PC', oldest: second?.ts ?? '' });
  expect(later.messages?.map((message) => message.ts)).toEqual([third?.ts]);
  const thread = await client.conversations.replies({ channel: 'C0PC', ts: first?.ts ?? '' });
  expect(thread.messages?.map((message) => message.text)).toEqual(['one', 'a reply']);
});

describe('a token', () => {
  test.each([
    ['im:history', () => client.conversations.history({ channel: 'D0LEA' })],
    ['im:write', () => client.conversations.open({ users: 'U0LEA' })],
    ['chat:write', () => client.chat.postMessage({ channel: 'C0PC', text: 'x' })],
    ['users:read', () => client.users.info({ user: 'U0LEA' })],
  ])('without %s is told so', async (scope, call) => {
    await client.chat.postMessage({ channel: 'U0LEA', text: 'opens the conversation' });
    slack.workspace.scopes.delete(scope);
    await expect(call()).rejects.toMatchObject({ data: { error: 'missing_scope', needed: scope } });
  });

  test('that was withdrawn, is wrong or is missing', async () => {
    expect(await outcome(silentClient(slack, 'xoxb-other').auth.test())).toBe('invalid_auth');
    expect(await outcome(silentClient(slack).auth.test())).toBe('not_authed');
    slack.workspace.tokenError = 'account_inactive';
    expect(await outcome(client.auth.test())).toBe('account_inactive');
  });
});

describe('a modal', () => {
  const modal = (more: object = {}) => ({ type: 'modal', title: plain(24), blocks: [section(1)], ...more });
  const input = { type: 'input', label: plain(1), element: { type: 'plain_text_input', action_id: 'a' } };
  const open = (view: object, trigger_id = newTrigger(slack.workspace, 'U0LEA')) =>
    outcome(client.views.open({ trigger_id, view: view as never }));

  test.each<[string, object, string]>([
    ['as small as can be', {}, 'accepted'],
    ['with a title of 25 characters', { title: plain(25) }, 'invalid_arguments'],
    ['with 3,000 characters to itself', { private_metadata: text(3000) }, 'accepted'],
    ['with 3,001 characters to itself', { private_metadata: text(3001) }, 'invalid_arguments'],
    ['with 100 blocks', { blocks: Array(100).fill(section(1)) }, 'accepted'],
    ['with 101 blocks', { blocks: Array(101).fill(section(1)) }, 'invalid_arguments'],
    ['without blocks', { blocks: [] }, 'invalid_arguments'],
    ['with an input and a way to submit', { blocks: [input], submit: plain(4) }, 'accepted'],
    ['with an input and no way to submit', { blocks: [input] }, 'invalid_arguments'],
    ['with markdown', { blocks: [{ type: 'markdown', text: 'x' }] }, 'invalid_arguments'],
    ['as a Home tab', { type: 'home', title: undefined }, 'invalid_arguments'],
  ])('%s', async (_what, more, expected) => {
    expect(await open(modal(more))).toBe(expected);
  });

  test('opens once a click, and within three seconds of it', async () => {
    const trigger = newTrigger(slack.workspace, 'U0LEA');
    expect(await open(modal(), trigger)).toBe('accepted');
    expect(await open(modal(), trigger)).toBe('exchanged_trigger_id');
    const late = newTrigger(slack.workspace, 'U0LEA');
    now = new Date(now.getTime() + 3_001);
    expect(await open(modal(), late)).toBe('expired_trigger_id');
    expect(await open(modal(), 'invented')).toBe('invalid_trigger_id');
  });
});

test('people come in pages, Slackbot among them, with their zone until they are deactivated', async () => {
  addPerson(slack.workspace, { id: 'U0SAM', name: 'sam', real_name: 'Sam Osei', tz: 'Africa/Accra', deleted: true });
  const first = await client.users.list({ limit: 3 });
  expect(first.members?.map(({ id, is_bot }) => [id, is_bot])).toEqual([
    ['U0BOT', true],
    ['USLACKBOT', false],
    ['U0LEA', false],
  ]);
  const second = await client.users.list({ limit: 3, cursor: first.response_metadata?.next_cursor ?? '' });
  expect(second).toMatchObject({ members: [{ id: 'U0SAM', deleted: true }], response_metadata: { next_cursor: '' } });
  const { user } = await client.users.info({ user: 'U0LEA' });
  expect([user?.tz, second.members?.[0]?.tz]).toEqual(['Europe/Zurich', undefined]);
  expect(await outcome(client.chat.postMessage({ channel: 'U0SAM', text: 'x' }))).toBe('user_disabled');
  expect(await outcome(client.chat.postMessage({ channel: 'USLACKBOT', text: 'x' }))).toBe('cannot_dm_bot');
});

test('of somebody of another organisation Slack may know the workspace, or nothing', async () => {
  const pia = { id: 'U0PIA', name: 'pia', real_name: 'Pia Partner', tz: 'UTC', team_id: 'T0PARTNER' };
  addPerson(slack.workspace, pia);
  expect(await client.users.info({ user: 'U0PIA' })).toMatchObject({ user: { team_id: 'T0PARTNER' } });
  addPerson(slack.workspace, { ...pia, isUnknown: true });
  expect(await outcome(client.users.info({ user: 'U0PIA' }))).toBe('user_not_found');
});

test('a token may do what the manifest asks for, and no more', async () => {
  expect([...slack.workspace.scopes].sort()).toEqual([...manifestScopes].sort());
  addChannel(slack.workspace, { id: 'G0GROUP', kind: 'mpim' });
  directChannel(slack.workspace, 'U0LEA');
  for (const [channel, needed] of [
    ['G0GROUP', 'mpim:read'],
    ['D0LEA', 'im:read'],
  ] as const) {
    await expect(client.conversations.info({ channel })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed },
    });
  }
});

describe('where calls are counted', () => {
  beforeEach(() => {
    slack.workspace.isLimited = true;
  });
  const limit = async (call: () => Promise<unknown>, most: number) => {
    for (let count = 0; count < most; count += 1) await call();
    return call().then(
      () => 'accepted',
      (error: unknown) => (error instanceof WebAPIRateLimitedError ? error.retryAfter : String(error)),
    );
  };

  test.each([
    ['users.list', 20, () => client.users.list({ limit: 1 })],
    ['conversations.info', 50, () => client.conversations.info({ channel: 'C0PC' })],
    ['users.info', 100, () => client.users.info({ user: 'U0LEA' })],
  ])('%s is called %i times a minute, and again a minute later', async (_method, most, call) => {
    expect(await limit(call, most)).toBe(60);
    now = new Date(now.getTime() + 60_000);
    await call();
  });

  test('a conversation takes a message a second', async () => {
    const post = (channel: string) => client.chat.postMessage({ channel, text: 'x' });
    expect(await limit(() => post('C0PC'), 1)).toBe(1);
    await post('U0LEA');
    now = new Date(now.getTime() + 1000);
    await post('C0PC');
  });
});

test('a file goes up in three steps and comes down with the token alone', async () => {
  await client.filesUploadV2({
    channel_id: 'C0PC',
    filename: 'meeting.ics',
    content: 'BEGIN:VCALENDAR',
    title: 'Meeting',
  });
  const [message] = slack.workspace.messages;
  expect(message).toMatchObject({ subtype: 'file_share', files: [{ name: 'meeting.ics', title: 'Meeting' }] });
  const address = String(message?.files?.[0]?.url_private_download);
  const authorized = await fetch(address, { headers: { authorization: 'Bearer xoxb-fake' } });
  expect(await authorized.text()).toBe('BEGIN:VCALENDAR');
  const stranger = await fetch(address);
  expect([stranger.status, await stranger.text()]).toEqual([200, expect.stringContaining('Sign in')]);
});

test('a file of the bot’s is for nobody until the text of a message names it, and then for those who see the message', async () => {
  addPerson(slack.workspace, { id: 'U0SAM', name: 'sam', real_name: 'Sam Osei', tz: 'Africa/Accra' });
  await client.filesUploadV2({ filename: 'meeting.ics', content: 'BEGIN:VCALENDAR' });
  const [file] = slack.workspace.files.values();
  if (!file) throw new Error('No file was kept');
  const openedBy = () => ['U0BOT', 'U0LEA', 'U0SAM'].filter((user) => mayOpen(slack.workspace, file, user));
  expect(openedBy()).toEqual(['U0BOT']);
  const link = `<${permalinkOf(file)}|meeting.ics>`;
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: link } }] as never;
  await client.chat.postMessage({ channel: 'C0PC', text: 'The meeting', blocks });
  expect(openedBy()).toEqual(['U0BOT']);
  await client.chat.postMessage({ channel: 'C0PC', text: `The meeting: ${link}`, blocks });
  expect(openedBy()).toEqual(['U0BOT', 'U0LEA']);
});
