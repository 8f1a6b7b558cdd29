import { randomUUID } from 'node:crypto';
import type { FakeSlack } from '../fake-slack/fake-slack.ts';
import { describeFile } from '../fake-slack/fake-slack-views.ts';
import {
  directChannel,
  type Fields,
  type Message,
  newResponseUrl,
  newTrigger,
  nextTs,
  type StoredFile,
} from '../fake-slack/fake-slack-workspace.ts';
import { type Pick, picked, statesOf } from './view-state.ts';

/** What a person typed, as Slack escapes it on the way to an app. */
export const escaped = (typed: string): string =>
  typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same of a command, where `should_escape` makes addresses links too. What is chosen from Slack's list, as `<@U123|name>`, stays. */
export const escapedCommand = (typed: string): string =>
  typed.replace(
    /(<[@#!][^<>\s]*>)|(https?:\/\/[^\s<>,]+)|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)|[&<>]/g,
    (found: string, chosen?: string, address?: string, mail?: string) => {
      if (chosen) return chosen;
      if (mail) return `<mailto:${mail}|${mail}>`;
      return address ? `<${escaped(address)}>` : escaped(found);
    },
  );

/** The workspace that somebody is of: another than that of the bot where a channel is shared. */
const teamOf = (slack: FakeSlack, user: string): string =>
  slack.workspace.people.get(user)?.team_id ?? slack.workspace.teamId;

/** What Slack has been given to show, as it comes back: labels escaped, values as they were (slackapi/bolt-python#513). */
export function carriedBack<Shown>(shown: Shown): Shown {
  return JSON.parse(JSON.stringify(shown), (_key, value) =>
    value?.type === 'plain_text' && typeof value.text === 'string' ? { ...value, text: escaped(value.text) } : value,
  );
}

function userIn(slack: FakeSlack, user: string): Fields {
  const person = slack.workspace.people.get(user);
  if (!person) throw new Error(`Nobody in the workspace has the id ${user}`);
  return { id: user, username: person.name, name: person.name, team_id: teamOf(slack, user) };
}

const channelIn = (slack: FakeSlack, channel: string): Fields => ({
  id: channel,
  name: slack.workspace.channels.get(channel)?.name || 'directmessage',
});

const responseUrl = (slack: FakeSlack, channel: string, user: string, messageTs?: string): string =>
  `${slack.origin}/response/${newResponseUrl(slack.workspace, channel, user, messageTs).id}`;

const common = (slack: FakeSlack, user: string) => ({
  api_app_id: slack.workspace.appId,
  token: 'verification-token',
  team: { id: slack.workspace.teamId, domain: 'committee' },
  user: userIn(slack, user),
  enterprise: null,
  is_enterprise_install: false,
  trigger_id: newTrigger(slack.workspace, user),
});

/** Of what is shown in no channel `team` is that of who uses it, and the view tells whose bot it is. */
const commonOfView = (slack: FakeSlack, user: string, view: Fields, values: Record<string, unknown>) => ({
  ...common(slack, user),
  team: { id: teamOf(slack, user), domain: 'committee' },
  view: {
    ...carriedBack(view),
    app_installed_team_id: slack.workspace.teamId,
    state: { values: carriedBack(statesOf(view, values)) },
  },
});

/** `/mag TEXT`, typed by `user` in `channel`; a mention chosen from Slack's list is `<@U123|name>`. */
export function slashCommand(
  slack: FakeSlack,
  given: { user: string; channel: string; text: string; command?: string },
): Fields {
  const { user, channel, text, command = '/mag' } = given;
  return {
    token: 'verification-token',
    team_id: slack.workspace.teamId,
    team_domain: 'committee',
    channel_id: channel,
    channel_name: channelIn(slack, channel).name,
    user_id: user,
    user_name: userIn(slack, user).name,
    command,
    text: escapedCommand(text),
    api_app_id: slack.workspace.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl(slack, channel, user),
    trigger_id: newTrigger(slack.workspace, user),
  };
}

/** A click on something `message` shows; throws where it shows no such thing. */
export function blockActions(slack: FakeSlack, given: { user: string; message: Message; pick: Pick }): Fields {
  const { user, message, pick } = given;
  return {
    type: 'block_actions',
    ...common(slack, user),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.onlyFor !== undefined,
    },
    channel: channelIn(slack, message.channel),
    ...(message.onlyFor === undefined && { message: { type: 'message', ...carriedBack(message) } }),
    state: { values: {} },
    response_url: responseUrl(slack, message.channel, user, message.ts),
    actions: [{ ...carriedBack(picked(message.blocks ?? [], pick)), action_ts: nextTs(slack.workspace) }],
  };
}

/** A click on the Home tab or in a modal: no channel, no message, no response_url. */
export function viewActions(slack: FakeSlack, given: { user: string; view: Fields; pick: Pick }): Fields {
  const { user, view, pick } = given;
  const blocks = Array.isArray(view.blocks) ? view.blocks : [];
  return {
    type: 'block_actions',
    ...commonOfView(slack, user, view, {}),
    container: { type: 'view', view_id: view.id },
    actions: [{ ...carriedBack(picked(blocks, pick)), action_ts: nextTs(slack.workspace) }],
  };
}

/**
 * The submission of a modal. `values` is block id -> what was typed or chosen; what is not named stays as the modal first showed it,
 * and a field that must be filled and is empty throws, since Slack would not let it go.
 */
export function viewSubmission(
  slack: FakeSlack,
  given: { user: string; view: Fields; values: Record<string, unknown> },
): Fields {
  const { user, view, values } = given;
  return {
    type: 'view_submission',
    ...commonOfView(slack, user, view, values),
    response_urls: [],
  };
}

/** The message shortcut `callbackId` on `message`. */
export function messageShortcut(
  slack: FakeSlack,
  given: { user: string; message: Message; callbackId: string },
): Fields {
  const { user, message, callbackId } = given;
  return {
    type: 'message_action',
    ...common(slack, user),
    callback_id: callbackId,
    action_ts: nextTs(slack.workspace),
    channel: channelIn(slack, message.channel),
    message_ts: message.ts,
    message: { type: 'message', ...carriedBack(message) },
    response_url: responseUrl(slack, message.channel, user, message.ts),
  };
}

/** Any event, as the Events API sends it. */
export function eventEnvelope(slack: FakeSlack, event: Fields): Fields {
  return {
    token: 'verification-token',
    team_id: slack.workspace.teamId,
    api_app_id: slack.workspace.appId,
    type: 'event_callback',
    event,
    event_id: `Ev${randomUUID().slice(0, 10).toUpperCase()}`,
    event_time: Math.floor(slack.workspace.clock().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: slack.workspace.teamId,
        user_id: slack.workspace.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
}

const channelType = (slack: FakeSlack, channel: string): string =>
  ({ public: 'channel', private: 'group', im: 'im', mpim: 'mpim' })[
    slack.workspace.channels.get(channel)?.kind ?? 'public'
  ];

/** The event of a message that stands in the workspace already. */
export function messageEvent(slack: FakeSlack, message: Message): Fields {
  const { onlyFor: _onlyFor, ...told } = message;
  return eventEnvelope(slack, {
    type: 'message',
    client_msg_id: randomUUID(),
    ...told,
    team: teamOf(slack, message.user),
    event_ts: message.ts,
    channel_type: channelType(slack, message.channel),
  });
}

/** The event of a message with files, which it has from now on; `message` stands in the workspace already. */
export function fileShareEvent(slack: FakeSlack, message: Message, files: readonly StoredFile[]): Fields {
  const isShared = slack.workspace.channels.get(message.channel)?.is_ext_shared;
  message.files = files.map((file) =>
    isShared
      ? { id: file.id, mode: 'file_access', file_access: 'check_file_info', created: 0, timestamp: 0, user: '' }
      : describeFile(file, slack.workspace, slack.origin),
  );
  return messageEvent(slack, { ...message, subtype: 'file_share' });
}

/** The event of a change: `message` as it is now, `before` as it was. Without a newer `edited` Slack changed it, not a person. */
export function messageChangedEvent(slack: FakeSlack, message: Message, before: Message): Fields {
  const ts = nextTs(slack.workspace);
  return eventEnvelope(slack, {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: message.channel,
    ts,
    event_ts: ts,
    channel_type: channelType(slack, message.channel),
    message: { type: 'message', ...message },
    previous_message: { type: 'message', ...before },
  });
}

export function appHomeOpened(slack: FakeSlack, user: string): Fields {
  return eventEnvelope(slack, {
    type: 'app_home_opened',
    user,
    channel: directChannel(slack.workspace, user).id,
    tab: 'home',
    event_ts: nextTs(slack.workspace),
  });
}
