import type { FakeSlack } from '../../support/fake-slack/fake-slack.ts';
import { type Fields, newResponseUrl, newTrigger } from '../../support/fake-slack/fake-slack-workspace.ts';
import { committeeChannel, member, newTs, partner, partnerTeam, type Sample } from './sample.ts';

const by = (slack: FakeSlack): Fields => ({
  user: { id: member, username: 'idris.yusuf', name: 'idris.yusuf', team_id: slack.workspace.teamId },
  api_app_id: slack.workspace.appId,
  token: 'verification-token',
  team: { id: slack.workspace.teamId, domain: 'committee' },
  enterprise: null,
  is_enterprise_install: false,
  trigger_id: newTrigger(slack.workspace, member),
});

const answerAt = (slack: FakeSlack, channel = committeeChannel) =>
  `${slack.origin}/response/${newResponseUrl(slack.workspace, channel, member).id}`;

const button = {
  type: 'button',
  action_id: 'show-action',
  block_id: 'b1',
  text: { type: 'plain_text', text: 'Show', emoji: true },
  value: '1',
};
const botMessage = (slack: FakeSlack): Fields => ({
  type: 'message',
  subtype: 'bot_message',
  bot_id: slack.workspace.botId,
  app_id: slack.workspace.appId,
  user: slack.workspace.botUserId,
  text: '#1',
  ts: '1705417000.000500',
  team: slack.workspace.teamId,
  blocks: [],
});

const click = (name: string, fields: (slack: FakeSlack) => Fields, says: Sample['says'] = 'something'): Sample => ({
  name: `click: ${name}`,
  says,
  payload: (slack) => ({
    type: 'block_actions',
    ...by(slack),
    container: { type: 'message', message_ts: '1705417000.000500', channel_id: committeeChannel, is_ephemeral: false },
    channel: { id: committeeChannel, name: 'committee' },
    message: botMessage(slack),
    state: { values: {} },
    response_url: answerAt(slack),
    actions: [{ ...button, action_ts: newTs() }],
    ...fields(slack),
  }),
});

const none = { channel: undefined, message: undefined, response_url: undefined };
const act = (fields: Fields) => () => ({ actions: [{ ...button, action_ts: newTs(), ...fields }] });

const clicks: readonly Sample[] = [
  click('in the channel', () => ({})),
  click('on what only one sees', () => ({
    message: undefined,
    container: { type: 'message', message_ts: '1705417000.000500', channel_id: committeeChannel, is_ephemeral: true },
  })),
  click('in a thread', (slack) => ({
    message: { ...botMessage(slack), thread_ts: '1705416000.000100', parent_user_id: 'U01LEA' },
    container: {
      type: 'message',
      message_ts: '1705417000.000500',
      channel_id: committeeChannel,
      is_ephemeral: false,
      thread_ts: '1705416000.000100',
    },
  })),
  click('in an attachment', () => ({
    container: {
      type: 'message_attachment',
      message_ts: '1705417000.000500',
      attachment_id: 1,
      channel_id: committeeChannel,
      is_ephemeral: false,
      is_app_unfurl: false,
    },
  })),
  click('in a direct conversation', (slack) => ({
    channel: { id: 'D03IDRIS', name: 'directmessage' },
    response_url: answerAt(slack, 'D03IDRIS'),
  })),
  click('on the Home tab', () => ({
    ...none,
    container: { type: 'view', view_id: 'V0HOME' },
    view: {
      id: 'V0HOME',
      type: 'home',
      team_id: 'T0COMMITTEE',
      blocks: [],
      private_metadata: '',
      callback_id: '',
      state: { values: {} },
      hash: '1',
      app_id: 'A0RAPPORTEUR',
      bot_id: 'B0BOT',
      app_installed_team_id: 'T0COMMITTEE',
      external_id: '',
      root_view_id: 'V0HOME',
      previous_view_id: null,
    },
  })),
  click('without names', (slack) => ({
    user: { id: member, team_id: slack.workspace.teamId },
    channel: { id: committeeChannel },
  })),
  click(
    'by another organisation’s',
    (slack) => ({
      user: { id: partner, username: 'pia', name: 'pia', team_id: partnerTeam },
      message: botMessage(slack),
    }),
    'either',
  ),
  click(
    'in another organisation’s team',
    (slack) => ({ team: { id: partnerTeam, domain: 'partner' }, message: botMessage(slack) }),
    'either',
  ),
  click('in an organisation', (slack) => ({
    team: { id: slack.workspace.teamId, domain: 'committee', enterprise_id: 'E0GRID', enterprise_name: 'Grid' },
    enterprise: { id: 'E0GRID', name: 'Grid' },
  })),
  click(
    'two at once',
    () => ({
      actions: [
        { ...button, action_ts: newTs() },
        { ...button, action_id: 'done', action_ts: newTs() },
      ],
    }),
    'either',
  ),
  click('without a value', act({ value: undefined })),
  click('whose value is null', act({ value: null })),
  click(
    'a menu without a choice',
    act({ type: 'overflow', action_id: 'more-choices', value: undefined, selected_option: null }),
    'either',
  ),
  click(
    'a menu of people without a choice',
    act({
      type: 'users_select',
      action_id: 'choose-person',
      block_id: 'name-1',
      value: undefined,
      selected_user: null,
    }),
    'nothing',
  ),
  click('a button of an older version', act({ action_id: 'a-button-of-long-ago' })),
  click(
    'a date of an older version',
    act({ type: 'datepicker', action_id: 'a-date-of-long-ago', selected_date: '2024-02-01', value: undefined }),
  ),
];

const window = (
  name: string,
  callback_id: string,
  fields: (slack: FakeSlack) => Fields,
  view: Fields = {},
): Sample => ({
  name: `window: ${name}`,
  says: 'either',
  payload: (slack) => ({
    type: 'view_submission',
    ...by(slack),
    view: {
      id: `V${newTs()}`,
      team_id: slack.workspace.teamId,
      type: 'modal',
      blocks: [],
      private_metadata: '1',
      callback_id,
      state: { values: {} },
      hash: newTs(),
      title: { type: 'plain_text', text: 'A window', emoji: true },
      close: null,
      submit: { type: 'plain_text', text: 'Send', emoji: true },
      clear_on_close: false,
      notify_on_close: false,
      previous_view_id: null,
      app_id: slack.workspace.appId,
      external_id: '',
      app_installed_team_id: slack.workspace.teamId,
      bot_id: slack.workspace.botId,
      ...view,
    },
    response_urls: [],
    ...fields(slack),
  }),
});

const windows: readonly Sample[] = [
  ...[
    'assign-form',
    'change-date-form',
    'edit-line-form',
    'change-settings-form',
    'choose-reminders-form',
    'paste-summary-form',
    'ask-vote-form',
    'cancel-vote-form',
    'manage-group-form',
    'new-group-form',
    'confirm-seats-form',
    'rename-group-form',
    'ask-for-time-form',
    'decline-form',
    'add-note-form',
    'wait-form',
  ].map((id) => window(`${id}, with nothing in it`, id, () => ({}))),
  window('pushed over another', 'assign-form', () => ({}), { previous_view_id: 'V0BELOW', root_view_id: 'V0BELOW' }),
  window('in an organisation', 'assign-form', () => ({ enterprise: { id: 'E0GRID', name: 'Grid' } })),
  window('of another organisation’s member', 'assign-form', () => ({
    team: { id: partnerTeam, domain: 'partner' },
    user: { id: partner, username: 'pia', name: 'pia', team_id: partnerTeam },
  })),
  window('with an address to answer at', 'assign-form', (slack) => ({
    response_urls: [{ response_url: answerAt(slack), channel_id: committeeChannel, block_id: 'b', action_id: 'a' }],
  })),
  window('with null in its fields', 'assign-form', () => ({}), {
    state: {
      values: {
        write: { write: { type: 'plain_text_input', value: null } },
        choose: { choose: { type: 'static_select', selected_option: null } },
      },
    },
  }),
  window('of an older version', 'a-window-of-long-ago', () => ({})),
];

const shortcut = (name: string, says: Sample['says'], message: Fields, fields: Fields = {}): Sample => ({
  name: `shortcut: ${name}`,
  says,
  payload: (slack) => ({
    type: 'message_action',
    ...by(slack),
    callback_id: 'read-as-summary',
    action_ts: newTs(),
    message_ts: '1705417000.000700',
    channel: { id: committeeChannel, name: 'committee' },
    message: {
      type: 'message',
      user: member,
      text: 'Only talk',
      ts: '1705417000.000700',
      team: slack.workspace.teamId,
      ...message,
    },
    response_url: answerAt(slack),
    ...fields,
  }),
});

const shortcuts: readonly Sample[] = [
  shortcut('on talk', 'something', {}),
  shortcut('on a bot’s message', 'something', {
    subtype: 'bot_message',
    bot_id: 'B0OTHER',
    username: 'Minutes',
    user: undefined,
  }),
  shortcut('on a message without text', 'something', { text: null, blocks: null, files: null, attachments: null }),
  shortcut('on a file that is only an id', 'something', {
    text: '',
    files: [{ id: 'F0STUB', mode: 'file_access', file_access: 'check_file_info', created: 0, user: '' }],
  }),
  shortcut('on a forwarded one', 'something', {
    text: '',
    attachments: [
      {
        is_share: true,
        is_msg_unfurl: true,
        author_id: 'U01LEA',
        channel_id: 'C0ANOTHER',
        text: 'Only talk',
        ts: '1705416000.000100',
      },
    ],
  }),
  shortcut('in an organisation', 'something', {}, { enterprise: { id: 'E0GRID', name: 'Grid' } }),
];

export const interactions: readonly Sample[] = [...clicks, ...windows, ...shortcuts];
