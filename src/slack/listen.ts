import type {
  App,
  BlockAction,
  ButtonAction,
  MessageShortcut,
  OverflowAction,
  RespondFn,
  SlackActionMiddlewareArgs,
  StaticSelectAction,
  UsersSelectAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Bot } from './client/bot.ts';
import { withCommandName } from './client/with-command-name.ts';
import { textIn } from './message/field-of.ts';
import { acknowledgedInTime } from './request/acknowledged-in-time.ts';
import { deletedMessages } from './request/deleted-messages.ts';
import { latestMoves } from './request/latest-moves.ts';
import { messageModal } from './views/blocks/modal.ts';
import { idOf } from './views/blocks/nth-id.ts';
import { outdatedButton, outdatedForm } from './views/request/form-answers.ts';
import { summaryIds } from './views/summaries/ids.ts';

/**
 * Registers every listener.
 *
 * Bolt asks each of its listeners about each payload, through all of their middleware. So all buttons are one of Bolt's listeners,
 * all menus another and all windows a third.
 *
 * What they do is loaded when the first payload comes, or by `loadListeners` before: half of the bot's files need not be read for it to
 * be ready, and Slack waits for no longer than it did.
 */
export function listen(app: App, bot: Bot): void {
  const naming =
    (respond: RespondFn): RespondFn =>
    (said) =>
      respond(withCommandName(bot.command, said));
  app.command(bot.command, async (typed) =>
    (await loadListeners()).commands.mag(bot, { ...typed, respond: naming(typed.respond) }),
  );
  app.event('app_home_opened', async (heard) => (await loadListeners()).events.appHomeOpened(bot, heard));
  app.event('app_uninstalled', async (heard) => (await loadListeners()).events.appUninstalled(bot, heard));
  app.event('channel_id_changed', async (heard) => (await loadListeners()).events.channelIdChanged(bot, heard));
  const isLatest = latestMoves();
  app.event('member_joined_channel', async (heard) => {
    if (isLatest(heard.event)) await (await loadListeners()).events.memberJoinedChannel(bot, heard);
  });
  app.event('member_left_channel', async (heard) => {
    if (isLatest(heard.event)) await (await loadListeners()).events.memberLeftChannel(bot, heard);
  });
  const deleted = deletedMessages();
  app.event('message', async (heard) => (await loadListeners()).events.message(bot, heard, deleted));
  app.event('team_join', async (heard) => (await loadListeners()).events.teamJoin(bot, heard));
  app.event('tokens_revoked', async (heard) => (await loadListeners()).events.tokensRevoked(bot, heard));
  app.event('user_change', async (heard) => (await loadListeners()).events.userChange(bot, heard));
  app.shortcut<MessageShortcut>(summaryIds.readAsSummary, async (chosen) =>
    (await loadListeners()).shortcuts[summaryIds.readAsSummary](bot, { ...chosen, respond: naming(chosen.respond) }),
  );
  app.action<BlockAction<ButtonAction>>({ type: 'block_actions', action_id: /./ }, async (click) => {
    if (click.action.type !== 'button') return;
    const answer = answerTo((await loadListeners()).buttons, idOf(click.action.action_id));
    if (!answer) return outdated(bot, click);
    await answer(bot, { ...click, respond: naming(click.respond) });
  });
  app.action<BlockAction<OverflowAction | StaticSelectAction | UsersSelectAction>>(
    { type: 'block_actions', action_id: /./ },
    async (choice) => {
      // The listener of buttons gets those.
      if (textIn(choice.action, 'type') === 'button') return;
      const answer = answerTo((await loadListeners()).menus, idOf(choice.action.action_id));
      if (!answer) return outdated(bot, choice);
      await answer(bot, { ...choice, respond: naming(choice.respond) });
    },
  );
  app.view<ViewSubmitAction>(/./, async (sent) => {
    const answer = answerTo((await loadListeners()).forms, sent.view.callback_id);
    if (!answer) return sent.ack({ response_action: 'update', view: messageModal(outdatedForm) });
    await acknowledgedInTime(sent, (ack) =>
      answer(bot, { ...sent, ack: (said) => ack(withCommandName(bot.command, said)) }),
    );
  });
}

/** Messages live longer than the buttons that a version of the bot listens to; Slack shows a warning sign at what nobody acknowledges. */
async function outdated(bot: Bot, { ack, body, respond }: SlackActionMiddlewareArgs<BlockAction>): Promise<void> {
  await ack();
  if (!body.response_url) return;
  await respond({
    response_type: 'ephemeral',
    replace_original: false,
    ...withCommandName(bot.command, outdatedButton),
  });
}

/** What all listeners do; read from its files once. */
export const loadListeners = async () => (await import('./listeners/listeners.ts')).listeners;

/** The listener of an id, which may be any text: an older version's, or `constructor`. */
const answerTo = <Listener>(listeners: Readonly<Record<string, Listener>>, id: string): Listener | undefined =>
  Object.hasOwn(listeners, id) ? listeners[id] : undefined;
