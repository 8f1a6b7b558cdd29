import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { App, type BlockAction, HTTPReceiver, LogLevel } from '@slack/bolt';
import { type FakeSlack, startFakeSlack } from '../fake-slack/fake-slack.ts';
import { addChannel, addPerson, type Fields } from '../fake-slack/fake-slack-workspace.ts';
import { type SlackClient, slackClient } from './slack-client.ts';

const signingSecret = 'a-secret-of-tests';
let slack: FakeSlack;
let app: App;
let people: SlackClient;
let botUrl: string;
let heard: Fields[];
let listening: (() => void)[];

beforeEach(async () => {
  slack = await startFakeSlack();
  addPerson(slack.workspace, { id: 'U0LEA', name: 'lea', real_name: 'Lea Baumann', tz: 'Europe/Zurich' });
  addChannel(slack.workspace, { id: 'C0PC', name: 'committee' });
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  app = new App({
    token: 'xoxb-fake',
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
  });
  heard = [];
  listening = [];
  const server = await app.start(0);
  const { port } = server.address() as AddressInfo;
  botUrl = `http://127.0.0.1:${port}/slack/events`;
  people = slackClient(slack, { url: botUrl, signingSecret });
});

afterEach(async () => {
  await app.stop();
  await slack.close();
});

/** Called by the listeners below, which Bolt runs after it has acknowledged. */
function hear(what: Fields): void {
  heard.push(what);
  for (const look of listening) look();
}

const heardOf = (count: number): Promise<void> =>
  new Promise((enough) => {
    const look = () => heard.length >= count && enough();
    listening.push(look);
    look();
  });

const lea = { user: 'U0LEA', channel: 'C0PC' };
const line = (number: string) => ({
  type: 'section',
  block_id: `line-${number}`,
  text: { type: 'plain_text', text: `Line ${number}` },
  accessory: button('yes', number),
});
const asking = [line('1'), line('2')];
function button(action_id: string, value: string) {
  return { type: 'button', action_id, value, text: { type: 'plain_text', text: `Yes ${value}` } };
}

describe('what a person does reaches a Bolt app', () => {
  test('a command, answered to the actor alone', async () => {
    app.command('/mag', async ({ ack, respond, command }) => {
      await ack();
      await respond({ text: `You said ${command.text}` });
    });
    expect(await people.ask('actions', lea)).toMatchObject({ text: 'You said actions', onlyFor: 'U0LEA' });
  });

  test('a wrong signature is refused', async () => {
    const stranger = slackClient(slack, { url: botUrl, signingSecret: 'wrong' });
    expect((await stranger.say('hello', lea)).status).toBe(401);
  });

  test('a message, escaped as Slack escapes, and its edit', async () => {
    app.event('message', async ({ event }) => hear({ ...event }));
    const { message } = await people.say('R&D <soon>', lea);
    await heardOf(1);
    await people.edit(message, 'later');
    await heardOf(2);
    expect(heard).toMatchObject([
      { type: 'message', text: 'R&amp;D &lt;soon&gt;', user: 'U0LEA', channel_type: 'channel', ts: message.ts },
      { subtype: 'message_changed', message: { text: 'later' }, previous_message: { text: 'R&amp;D &lt;soon&gt;' } },
    ]);
  });

  test('a file, which the bot can then download', async () => {
    app.event('message', async ({ event }) => hear({ ...event }));
    await people.share('summary.txt', 'Actions', lea);
    await heardOf(1);
    const [file] = (heard[0]?.files ?? []) as Fields[];
    const downloaded = await fetch(String(file?.url_private_download), {
      headers: { authorization: 'Bearer xoxb-fake' },
    });
    expect([heard[0]?.subtype, file?.name, await downloaded.text()]).toEqual(['file_share', 'summary.txt', 'Actions']);
  });

  test('a click on one of two buttons of a message, and only on what it shows', async () => {
    app.action<BlockAction>('yes', async ({ ack, respond, body, action }) => {
      await ack();
      hear({ ...action, message: body.message?.ts });
      await respond({ text: 'thanks', replace_original: true });
    });
    await app.client.chat.postMessage({ token: 'xoxb-fake', channel: 'C0PC', text: 'Yes?', blocks: asking as never });
    const [message] = slack.workspace.messages;
    if (!message) throw new Error('nothing was posted');
    await people.click(message, { action: 'yes', value: '2' }, 'U0LEA');
    await slack.until(() => message.text === 'thanks', 'the message to change');
    await heardOf(1);
    expect(heard).toMatchObject([{ action_id: 'yes', value: '2', block_id: 'line-2', message: message.ts }]);
    await expect(people.click(message, { action: 'yes', value: '2' }, 'U0LEA')).rejects.toThrow('Nothing to click');
  });

  test('a modal: what was typed beside what stood there, errors that keep it open, and its end', async () => {
    const view = {
      type: 'modal' as const,
      callback_id: 'edit',
      title: { type: 'plain_text' as const, text: 'Edit' },
      submit: { type: 'plain_text' as const, text: 'Save' },
      blocks: [
        input('what', { type: 'plain_text_input', action_id: 'text', initial_value: 'Write the letter' }),
        input('due', { type: 'datepicker', action_id: 'day' }),
      ],
    };
    app.command('/mag', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: view as never });
    });
    app.view('edit', async ({ ack, view: submitted }) => {
      hear({ ...submitted.state.values });
      if (heard.length === 1) await ack({ response_action: 'errors', errors: { due: 'Not on a Sunday' } });
      else await ack();
    });
    await people.command('edit', lea);
    await slack.until(() => slack.workspace.views.size === 1, 'the modal');
    await expect(people.submit({ what: 'x' }, 'U0LEA')).rejects.toThrow('due must be filled in');
    const refused = await people.submit({ due: '2027-01-17' }, 'U0LEA');
    expect(refused.body).toEqual({ response_action: 'errors', errors: { due: 'Not on a Sunday' } });
    await people.submit({ due: '2027-01-18', what: 'Mail the letter' }, 'U0LEA');
    expect(slack.workspace.views.size).toBe(0);
    expect(heard).toMatchObject([
      { what: { text: { value: 'Write the letter' } }, due: { day: { selected_date: '2027-01-17' } } },
      { what: { text: { value: 'Mail the letter' } }, due: { day: { selected_date: '2027-01-18' } } },
    ]);
  });

  test('errors for what is no input of the window are a fault of the bot’s', async () => {
    const view = {
      type: 'modal' as const,
      callback_id: 'edit',
      title: { type: 'plain_text' as const, text: 'Edit' },
      submit: { type: 'plain_text' as const, text: 'Save' },
      blocks: [input('what', { type: 'plain_text_input', action_id: 'text', initial_value: 'x' })],
    };
    app.command('/mag', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: view as never });
    });
    app.view('edit', ({ ack }) => ack({ response_action: 'errors', errors: { due: 'Not on a Sunday' } }));
    await people.command('edit', lea);
    await slack.until(() => slack.workspace.views.size === 1, 'the modal');
    await expect(people.submit({}, 'U0LEA')).rejects.toThrow('no input block for the errors due');
  });

  test('the Home tab and its buttons, the message shortcut, and the same event twice', async () => {
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: asking as never } });
    });
    app.action('yes', async ({ ack, body }) => {
      await ack();
      hear({ by: body.user.id });
    });
    app.shortcut('read_summary', async ({ ack, shortcut }) => {
      await ack();
      hear({ shortcut: shortcut.callback_id });
    });
    const opened = await people.openHome('U0LEA');
    await people.deliver(opened.payload, 1);
    await slack.until(() => slack.callsOf('views.publish').length === 2, 'both deliveries');
    await people.clickHome({ action: 'yes', value: '1' }, 'U0LEA');
    await heardOf(1);
    const { message } = await people.say('A summary', lea);
    await people.shortcut('read_summary', message, 'U0LEA');
    await heardOf(2);
    expect(heard).toEqual([{ by: 'U0LEA' }, { shortcut: 'read_summary' }]);
  });
});

function input(block_id: string, element: object) {
  return { type: 'input', block_id, label: { type: 'plain_text', text: 'x' }, element };
}
