import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FakeSlack, startFakeSlack } from '../fake-slack/fake-slack.ts';
import { addChannel, addFile, addMessage, addPerson, type Message } from '../fake-slack/fake-slack-workspace.ts';
import {
  blockActions,
  fileShareEvent,
  messageChangedEvent,
  messageEvent,
  slashCommand,
  viewActions,
  viewSubmission,
} from './payloads.ts';

let slack: FakeSlack;
const plain = (text: string) => ({ type: 'plain_text', text });
const button = { type: 'button', action_id: 'old', text: plain('Yes & no'), value: 'a&b' };
const blocks = [{ type: 'actions', block_id: 'b', elements: [button] }];

beforeEach(async () => {
  slack = await startFakeSlack();
  addPerson(slack.workspace, { id: 'U0LEA', name: 'lea', real_name: 'Lea Baumann', tz: 'Europe/Zurich' });
  addPerson(slack.workspace, { id: 'U0PIA', name: 'pia', real_name: 'Pia', tz: 'UTC', team_id: 'T0PARTNER' });
  addChannel(slack.workspace, { id: 'C0PC', name: 'committee' });
});
afterEach(() => slack.close());

const shown = (): Message => addMessage(slack.workspace, { channel: 'C0PC', user: 'U0BOT', bot_id: 'B0BOT', blocks });

test('the words of a command come escaped, with addresses as links; what was chosen from a list stays', () => {
  const text = 'add R&D < 5, see https://owf.example/?a=1&b=2, ask <@U0LEA|lea> or port@owf.example';
  expect(slashCommand(slack, { user: 'U0LEA', channel: 'C0PC', text }).text).toBe(
    'add R&amp;D &lt; 5, see <https://owf.example/?a=1&amp;b=2>, ask <@U0LEA|lea> or <mailto:port@owf.example|port@owf.example>',
  );
});

test('labels come back escaped, and values as they were', () => {
  const click = blockActions(slack, { user: 'U0LEA', message: shown(), pick: { action: 'old' } });
  expect(click).toMatchObject({
    message: { blocks: [{ elements: [{ text: { text: 'Yes &amp; no' }, value: 'a&b' }] }] },
    actions: [{ text: { text: 'Yes &amp; no' }, value: 'a&b' }],
  });
});

test('a button that an older bot showed can still be clicked', () => {
  expect(blockActions(slack, { user: 'U0LEA', message: shown(), pick: { action: 'old' } })).toMatchObject({
    actions: [{ action_id: 'old' }],
  });
});

describe('somebody of another organisation', () => {
  const view = { type: 'modal', id: 'V0', blocks };

  test('clicks in a channel as in the workspace of the bot', () => {
    const click = blockActions(slack, { user: 'U0PIA', message: shown(), pick: { action: 'old' } });
    expect(click).toMatchObject({ team: { id: 'T0COMMITTEE' }, user: { team_id: 'T0PARTNER' } });
  });

  test('uses windows in their own, and the view tells whose bot it is', () => {
    const told = { team: { id: 'T0PARTNER' }, view: { app_installed_team_id: 'T0COMMITTEE' } };
    expect(viewSubmission(slack, { user: 'U0PIA', view, values: {} })).toMatchObject(told);
    expect(viewActions(slack, { user: 'U0PIA', view, pick: { action: 'old' } })).toMatchObject(told);
  });

  test('posts as one of theirs, to the bot of the workspace', () => {
    const message = addMessage(slack.workspace, { channel: 'C0PC', user: 'U0PIA', text: 'x' });
    expect(messageEvent(slack, message)).toMatchObject({
      event: { team: 'T0PARTNER' },
      authorizations: [{ team_id: 'T0COMMITTEE' }],
    });
  });
});

test('of a file in a shared channel an event holds no more than its id, and a change of the message has its files too', () => {
  const file = addFile(slack.workspace, 'summary.md', '# Harbour', 'U0LEA');
  const share = (channel: string) => {
    const message = addMessage(slack.workspace, { channel, user: 'U0LEA' });
    fileShareEvent(slack, message, [file]);
    return message;
  };
  const whole = share('C0PC');
  expect(messageEvent(slack, whole)).toMatchObject({ event: { files: [{ name: 'summary.md' }] } });
  expect(messageChangedEvent(slack, whole, whole)).toMatchObject({ event: { message: { files: [{ id: file.id }] } } });
  addChannel(slack.workspace, { id: 'C0BOTH', is_ext_shared: true });
  expect(share('C0BOTH').files).toEqual([
    { id: file.id, mode: 'file_access', file_access: 'check_file_info', created: 0, timestamp: 0, user: '' },
  ]);
});
