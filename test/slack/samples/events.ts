import type { Fields } from '../../support/fake-slack/fake-slack-workspace.ts';
import { committeeChannel, event, member, newTs, partnerTeam, type Sample } from './sample.ts';

const plain = (type: string, fields: Fields = {}, envelope: Fields = {}): Sample =>
  event(
    [type, ...Object.keys(envelope)].join(', '),
    'nothing',
    () => ({ type, event_ts: newTs(), ...fields }),
    envelope,
  );

const grid = { is_enterprise_install: false, enterprise_id: 'E0GRID', context_enterprise_id: 'E0GRID' };
const channel = {
  id: committeeChannel,
  name: 'committee',
  name_normalized: 'committee',
  created: 1705417200,
  creator: member,
};
const item = { type: 'message', channel: committeeChannel, ts: '1705417000.000100' };

/** Events, whether we asked for them or not: an operator's app may be set up to send more. */
export const events: readonly Sample[] = [
  plain('app_home_opened', { user: member, channel: 'D03IDRIS', tab: 'messages' }),
  plain('app_home_opened', {
    user: member,
    channel: 'D03IDRIS',
    tab: 'home',
    view: {
      id: 'V0HOME',
      team_id: 'T0COMMITTEE',
      type: 'home',
      blocks: [],
      private_metadata: '',
      callback_id: '',
      state: { values: {} },
      hash: '1705417200.abc',
      app_id: 'A0RAPPORTEUR',
      external_id: '',
      bot_id: 'B0BOT',
      root_view_id: 'V0HOME',
      previous_view_id: null,
      clear_on_close: false,
      notify_on_close: false,
    },
  }),
  plain('app_home_opened', { user: member, channel: 'D03IDRIS', tab: 'home' }, grid),
  plain('app_home_opened', { user: 'W0UNKNOWN', channel: 'D0UNKNOWN' }),
  plain('app_mention', {
    user: member,
    text: '<@U0BOT> hello',
    ts: newTs(),
    channel: committeeChannel,
    team: 'T0COMMITTEE',
  }),
  plain('member_joined_channel', {
    user: member,
    channel: committeeChannel,
    channel_type: 'C',
    team: 'T0COMMITTEE',
    inviter: 'U01LEA',
  }),
  plain('member_joined_channel', { user: 'U0BOT', channel: 'C0ANOTHER', channel_type: 'G', team: 'T0COMMITTEE' }),
  plain(
    'member_joined_channel',
    { user: 'W0UNKNOWN', channel: committeeChannel, channel_type: 'C', team: partnerTeam, enterprise: 'E0PARTNER' },
    { is_ext_shared_channel: true },
  ),
  plain('member_left_channel', {
    user: 'W0UNKNOWN',
    channel: committeeChannel,
    channel_type: 'C',
    team: 'T0COMMITTEE',
  }),
  plain('member_left_channel', { user: member, channel: 'C0ANOTHER', channel_type: 'C' }),
  plain('channel_id_changed', { old_channel_id: 'C0OLD', new_channel_id: 'C0NEW' }),
  plain('channel_rename', { channel }),
  plain('channel_archive', { channel: 'C0ANOTHER', user: member, is_moved: 0 }),
  plain('channel_unarchive', { channel: 'C0ANOTHER', user: member }),
  plain('channel_deleted', { channel: 'C0ANOTHER', actor_id: member }),
  plain('channel_left', { channel: 'C0ANOTHER', actor_id: member }),
  plain('channel_created', {
    channel: { ...channel, id: 'C0ANOTHER', is_channel: true, is_shared: false, context_team_id: 'T0COMMITTEE' },
  }),
  plain('channel_shared', { connected_team_id: partnerTeam, channel: committeeChannel }),
  plain('channel_unshared', {
    previously_connected_team_id: partnerTeam,
    channel: committeeChannel,
    is_ext_shared: false,
  }),
  plain('group_rename', { channel }),
  plain('team_join', { user: { id: 'U0NEW', team_id: 'T0COMMITTEE', name: 'new', is_bot: false, profile: {} } }),
  plain('team_rename', { name: 'Open Waterways', team_id: 'T0COMMITTEE' }),
  plain('team_domain_change', { url: 'https://owf.example', domain: 'owf' }),
  plain('user_profile_changed', { user: { id: member, profile: {} }, cache_ts: 1 }),
  plain('user_status_changed', { user: { id: member, profile: {} }, cache_ts: 1 }),
  plain('reaction_added', { user: member, reaction: 'eyes', item, item_user: 'U01LEA' }),
  plain('reaction_removed', { user: member, reaction: 'eyes', item }),
  plain('pin_added', { user: member, channel_id: committeeChannel, item, pin_count: 1, has_pins: true }),
  plain('file_shared', {
    file_id: 'F0SAMPLE',
    user_id: member,
    file: { id: 'F0SAMPLE' },
    channel_id: committeeChannel,
  }),
  plain('file_change', { file_id: 'F0SAMPLE', file: { id: 'F0SAMPLE' } }),
  plain('file_deleted', { file_id: 'F0SAMPLE' }),
  plain('link_shared', {
    user: member,
    channel: committeeChannel,
    message_ts: newTs(),
    links: [{ domain: 'owf.example', url: 'https://owf.example' }],
  }),
  plain('emoji_changed', { subtype: 'add', name: 'quay', value: 'https://emoji.example/quay.png' }),
  plain('message_metadata_posted', {
    app_id: 'A0OTHER',
    user_id: member,
    channel_id: committeeChannel,
    message_ts: newTs(),
    metadata: { event_type: 'x', event_payload: {} },
  }),
  plain('tokens_revoked', { tokens: { oauth: ['U0SOMEBODY'], bot: [] } }),
  plain('an event of tomorrow', { anything: null }),
];
