import { onAppHomeOpened } from './app-home-opened.ts';
import { onAppUninstalled } from './app-uninstalled.ts';
import { onChannelIdChanged } from './channel-id-changed.ts';
import { onMemberJoinedChannel } from './member-joined-channel.ts';
import { onMemberLeftChannel } from './member-left-channel.ts';
import { onMessage } from './message.ts';
import { onTeamJoin } from './team-join.ts';
import { onTokensRevoked } from './tokens-revoked.ts';
import { onUserChange } from './user-change.ts';

/** What answers each of Slack's events; each is the name of its file. */
export const eventListeners = {
  appHomeOpened: onAppHomeOpened,
  appUninstalled: onAppUninstalled,
  channelIdChanged: onChannelIdChanged,
  memberJoinedChannel: onMemberJoinedChannel,
  memberLeftChannel: onMemberLeftChannel,
  message: onMessage,
  teamJoin: onTeamJoin,
  tokensRevoked: onTokensRevoked,
  userChange: onUserChange,
};
