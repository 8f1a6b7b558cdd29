import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  OverflowAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  StaticSelectAction,
  UsersSelectAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Subject, Viewer } from '../../operations/access/resolve-viewer.ts';
import type { Bot } from '../client/bot.ts';
import { withCommandName } from '../client/with-command-name.ts';
import type { Message } from '../views/blocks/message.ts';
import { messageModal } from '../views/blocks/modal.ts';
import { carriedNumber } from './carried-number.ts';
import { openWindow } from './open-window.ts';
import { publishHome } from './publish-home.ts';
import { actorIn, ownViewer, viewerAt } from './viewer.ts';

/** A click on a button. */
export type Click = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** A choice from a menu. */
export type MenuChoice = SlackActionMiddlewareArgs<
  BlockAction<OverflowAction | StaticSelectAction | UsersSelectAction>
> &
  AllMiddlewareArgs;

/** A window, sent. */
export type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** The id a button carries, and where it has two the second ("7/2": the third action of summary 7). */
export function valueIds(click: Click): readonly [number, number] {
  const [first = '', second = ''] = (click.action.value ?? '').split('/');
  return [carriedNumber(first), carriedNumber(second)];
}

/** Which of several buttons of a kind it was: 2 of `answer-doubt:2`. */
export const actionIndex = (click: Click): number => carriedNumber(click.action.action_id.split(':')[1]);

/**
 * Tells the person who clicked, and nobody else: in a window in its place. On the Home tab, which has no messages and gives no address
 * to answer to, in a window over it; `seenAtHome`: the tab, drawn anew, says it by itself. It may lie under a window too.
 * `inPlace`: in place of the message that was clicked on, as the next page of a list.
 */
export async function reply(
  bot: Bot,
  click: Click | MenuChoice,
  message: Message,
  { seenAtHome = false, inPlace = false }: { readonly seenAtHome?: boolean; readonly inPlace?: boolean } = {},
): Promise<void> {
  const { client, body } = click;
  const view = messageModal(withCommandName(bot.command, message));
  const window = body.view?.type === 'modal' ? body.view : undefined;
  if (window || !body.response_url) {
    if (window) await client.views.update({ view_id: window.id, view });
    // The window first: its leave from Slack lasts three seconds.
    else if (!seenAtHome) await openWindow(client, body.trigger_id, view);
    return publishHome(bot, client, actorIn(click.context, body));
  }
  await click.respond({ response_type: 'ephemeral', replace_original: inPlace, ...message });
}

/** The person who clicked, in the committee of what they clicked on; tells them where they are no member there. */
export async function viewerOfClick(
  bot: Bot,
  click: Click | MenuChoice,
  subject: Subject,
): Promise<Viewer | undefined> {
  const found = await viewerAt(bot, actorIn(click.context, click.body), subject);
  if (found.kind === 'viewer') return found.viewer;
  await reply(bot, click, found.message);
  return undefined;
}

/** Acknowledges a button that carries its member's id; who clicked as that member, told where they no longer are. */
export async function ownViewerOfClick(bot: Bot, click: Click): Promise<Viewer | undefined> {
  await click.ack();
  const [memberId] = valueIds(click);
  const found = await ownViewer(bot, actorIn(click.context, click.body), memberId);
  if (found.kind === 'viewer') return found.viewer;
  await reply(bot, click, found.message);
  return undefined;
}
