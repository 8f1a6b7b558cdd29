import { appHomeOpened } from './app-home-opened.ts';
import { appUninstalled } from './app-uninstalled.ts';
import { channelIdChanged } from './channel-id-changed.ts';
import { memberJoinedChannel } from './member-joined-channel.ts';
import { memberLeftChannel } from './member-left-channel.ts';
import { message } from './message.ts';
import { teamJoin } from './team-join.ts';
import { tokensRevoked } from './tokens-revoked.ts';
import { userChange } from './user-change.ts';

/** What answers each of Slack's events; each is the name of its file. */
export const eventListeners = {
  appHomeOpened,
  appUninstalled,
  channelIdChanged,
  memberJoinedChannel,
  memberLeftChannel,
  message,
  teamJoin,
  tokensRevoked,
  userChange,
};
