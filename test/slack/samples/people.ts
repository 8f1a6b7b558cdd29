import type { Fields } from '../../support/fake-slack/fake-slack-workspace.ts';
import { event, member, newTs, partner, partnerTeam, type Sample } from './sample.ts';

const whole: Fields = {
  id: member,
  team_id: 'T0COMMITTEE',
  name: 'idris.yusuf',
  deleted: false,
  color: '9f69e7',
  real_name: 'Idris Yusuf',
  tz: 'Africa/Nairobi',
  tz_label: 'East Africa Time',
  tz_offset: 10800,
  profile: {
    title: '',
    phone: '',
    skype: '',
    real_name: 'Idris Yusuf',
    real_name_normalized: 'Idris Yusuf',
    display_name: 'Idris',
    display_name_normalized: 'Idris',
    fields: null,
    status_text: '',
    status_emoji: '',
    status_expiration: 0,
    avatar_hash: 'g0',
    image_24: 'https://avatars.example/24.png',
    team: 'T0COMMITTEE',
  },
  is_admin: false,
  is_owner: false,
  is_primary_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_bot: false,
  is_app_user: false,
  updated: 1705417200,
  is_email_confirmed: true,
  who_can_share_contact_card: 'EVERYONE',
  has_2fa: false,
};

const changed = (name: string, fields: Fields): Sample =>
  event(`user_change: ${name}`, 'nothing', () => ({
    type: 'user_change',
    user: { ...whole, ...fields },
    cache_ts: 1705417200,
    event_ts: newTs(),
  }));

/** What Slack says of a person, in the shapes that people of all kinds have. */
export const people: readonly Sample[] = [
  changed('a member', {}),
  changed('with nulls', {
    tz: null,
    tz_label: null,
    real_name: null,
    color: null,
    profile: { real_name: null, display_name: null, email: null },
  }),
  changed('without a profile', { profile: undefined, tz: undefined, tz_offset: undefined }),
  changed('a zone that nobody knows', { tz: 'Moon/Tranquility' }),
  changed('an invited one who has not come yet', { id: 'U0INVITED', is_invited_user: true, real_name: undefined }),
  changed('a guest of several channels', { id: 'U0GUEST', is_restricted: true }),
  changed('a guest of one channel', { id: 'U0SINGLE', is_restricted: true, is_ultra_restricted: true }),
  changed('of an organisation', {
    id: 'W0GRID',
    enterprise_user: {
      id: 'W0GRID',
      enterprise_id: 'E0GRID',
      enterprise_name: 'Grid',
      is_admin: false,
      is_owner: false,
      teams: ['T0COMMITTEE'],
    },
  }),
  changed('of another organisation', { id: partner, team_id: partnerTeam, is_stranger: true }),
  changed('an app’s bot', {
    id: 'U0OTHERBOT',
    is_bot: true,
    profile: { api_app_id: 'A0OTHER', bot_id: 'B0OTHER', always_active: true, real_name: 'Minutes' },
  }),
  changed('a workflow’s bot', { id: 'U0FLOW', is_bot: true, is_workflow_bot: true }),
  changed('Slackbot', { id: 'USLACKBOT', name: 'slackbot', real_name: 'Slackbot', is_bot: false }),
  changed('nobody of ours, whose account is closed', {
    id: 'U0GONE',
    deleted: true,
    profile: {},
    tz: undefined,
    is_forgotten: true,
  }),
];
