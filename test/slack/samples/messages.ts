import type { Fields } from '../../support/fake-slack/fake-slack-workspace.ts';
import { committeeChannel, event, member, newTs, partner, partnerTeam, type Sample, summaryOf } from './sample.ts';

const message = (name: string, says: Sample['says'], fields: Fields, envelope: Fields = {}): Sample =>
  event(
    name,
    says,
    ({ workspace }) => {
      const ts = newTs();
      return {
        type: 'message',
        channel: committeeChannel,
        channel_type: 'channel',
        user: member,
        text: summaryOf(name),
        team: workspace.teamId,
        ts,
        event_ts: ts,
        ...fields,
      };
    },
    envelope,
  );

const richText = [
  {
    type: 'rich_text',
    block_id: 'b0',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'As above', style: { bold: true } }] }],
  },
];
const profile = {
  display_name: '',
  real_name: 'Idris Yusuf',
  name: 'idris.yusuf',
  team: 'T0PARTNER',
  is_restricted: false,
};
const bot = { id: 'B0OTHER', name: 'Minutes', app_id: 'A0OTHER', team_id: 'T0COMMITTEE', deleted: false, icons: {} };

/** What a person writes, with all that Slack may put beside it: each holds a summary, and is read. */
const read: readonly Sample[] = [
  message('a new message', 'something', { client_msg_id: '5f0c0a52-1d54-4a65-9c5a-0c6f1c1b2d3e', blocks: richText }),
  message('null where nothing is', 'something', {
    subtype: null,
    bot_id: null,
    bot_profile: null,
    files: null,
    edited: null,
    thread_ts: null,
  }),
  message('no file in the list of files', 'something', { files: [null], subtype: 'file_share', upload: false }),
  message('in a thread', 'something', { thread_ts: '1705417100.000100', parent_user_id: 'U01LEA' }),
  message('to the thread and the channel', 'something', {
    subtype: 'thread_broadcast',
    thread_ts: '1705417100.000100',
    root: { type: 'message', user: 'U01LEA', text: 'The root', ts: '1705417100.000100', reply_count: 1 },
  }),
  message('with reactions and pins', 'something', {
    reactions: [{ name: 'eyes', count: 1, users: [member] }],
    pinned_to: [committeeChannel],
    is_starred: true,
  }),
  message('with an unfolded link', 'something', {
    attachments: [
      { id: 1, from_url: 'https://owf.example', fallback: 'OWF', title: 'OWF', service_name: 'owf.example' },
    ],
  }),
  message(
    'from a workspace of one organisation',
    'something',
    { user_team: 'T0COMMITTEE', source_team: 'T0COMMITTEE', user_profile: profile },
    {
      is_ext_shared_channel: true,
      context_team_id: 'T0COMMITTEE',
      context_enterprise_id: null,
      event_context: '4-eyJldCI6Im1lc3NhZ2UifQ',
    },
  ),
];

const text = (name: string) => summaryOf(name);

/** What Slack calls a message and nobody wrote, or not to be read: each holds a summary, and nothing comes of it. */
const leftAlone: readonly Sample[] = [
  ...[
    'me_message',
    'channel_join',
    'channel_leave',
    'channel_topic',
    'channel_purpose',
    'channel_name',
    'channel_archive',
    'channel_unarchive',
    'channel_convert_to_private',
    'channel_convert_to_public',
    'channel_posting_permissions',
    'channel_canvas_updated',
    'tabbed_canvas_updated',
    'group_join',
    'group_leave',
    'group_topic',
    'group_purpose',
    'group_name',
    'group_archive',
    'group_unarchive',
    'joiner_notification',
    'joiner_notification_for_inviter',
    'slackbot_response',
    'bot_add',
    'bot_remove',
    'bot_enable',
    'bot_disable',
    'pinned_item',
    'unpinned_item',
    'reminder_add',
    'reminder_delete',
    'reply_broadcast',
    'sh_room_created',
    'sh_room_shared',
    'huddle_thread',
    'ekm_access_denied',
    'tombstone',
    'file_comment',
    'file_mention',
    'document_mention',
    'app_conversation_join',
    'app_conversation_leave',
    'assistant_app_thread',
    'list_record_comment',
    'mpdm_move',
    'bot_message',
    'a subtype of tomorrow',
  ].map((subtype) => message(subtype, 'nothing', { subtype })),
  message('a bot’s without a user', 'nothing', {
    subtype: 'bot_message',
    user: undefined,
    bot_id: bot.id,
    username: 'Minutes',
    icons: { emoji: ':memo:' },
  }),
  message('an app’s with its bot user', 'nothing', { bot_id: bot.id, bot_profile: bot, app_id: bot.app_id }),
  message('a bot profile alone', 'nothing', { bot_profile: bot }),
  message('nobody’s', 'nothing', { user: null }),
  message('without text', 'nothing', { text: null, blocks: richText }),
  message('without anything', 'nothing', { text: '', blocks: [], files: [] }),
  message('ordinary talk', 'nothing', { text: 'Shall we move the meeting?' }),
  message('deleted', 'nothing', {
    subtype: 'message_deleted',
    hidden: true,
    user: undefined,
    text: undefined,
    deleted_ts: '1705417000.000100',
    previous_message: { type: 'message', user: member, text: text('deleted'), ts: '1705417000.000100' },
  }),
  message('replied to', 'nothing', {
    subtype: 'message_replied',
    user: undefined,
    text: undefined,
    message: {
      type: 'message',
      user: member,
      text: text('replied'),
      ts: '1705417000.000200',
      thread_ts: '1705417000.000200',
      reply_count: 1,
      replies: [{ user: 'U01LEA', ts: '1705417001.000100' }],
    },
  }),
  ...[
    ['a preview is added', { attachments: [{ id: 1, from_url: 'https://owf.example', title: 'OWF' }] }],
    [
      'a reply is counted',
      { reply_count: 2, reply_users: [member], latest_reply: '1705417003.000100', subscribed: true },
    ],
    [
      'it becomes a tombstone',
      { subtype: 'tombstone', text: 'This message was deleted.', hidden: true, user: 'USLACKBOT' },
    ],
    ['a bot edits its own', { bot_id: bot.id, edited: { user: bot.id, ts: '1705417003.000200' } }],
  ].map(([name, fields]) =>
    message(`changed: ${name}`, 'nothing', {
      subtype: 'message_changed',
      hidden: true,
      user: undefined,
      text: undefined,
      message: {
        type: 'message',
        user: member,
        text: text(String(name)),
        ts: '1705417000.000300',
        ...(fields as Fields),
      },
      previous_message: { type: 'message', user: member, text: text(String(name)), ts: '1705417000.000300' },
    }),
  ),
  message('changed: to nothing', 'nothing', {
    subtype: 'message_changed',
    user: undefined,
    text: undefined,
    message: null,
    previous_message: null,
  }),
];

/** From beyond the workspace: who may bring a summary is decided elsewhere; it is taken without a fault. */
const fromElsewhere: readonly Sample[] = [
  message(
    'of another organisation',
    'either',
    {
      user: partner,
      team: partnerTeam,
      user_team: partnerTeam,
      source_team: partnerTeam,
      user_profile: { ...profile, real_name: 'Pia Partner' },
    },
    { is_ext_shared_channel: true, context_team_id: 'T0COMMITTEE' },
  ),
  message('Slackbot’s', 'nothing', { user: 'USLACKBOT' }),
  message('somebody’s whom Slack does not know', 'either', { user: 'W0UNKNOWN' }),
  message('in a conversation of several', 'either', { channel: 'G0SEVERAL', channel_type: 'mpim' }),
  message('to the bot’s own tab', 'either', { channel: 'D03IDRIS', channel_type: 'app_home' }),
  message('to the bot', 'something', { channel: 'D03IDRIS', channel_type: 'im', text: 'What can you do?' }),
];

export const messages: readonly Sample[] = [...read, ...leftAlone, ...fromElsewhere];
