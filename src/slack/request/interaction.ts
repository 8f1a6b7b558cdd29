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
import { findOwnSeat, type Seat, type Subject } from '../../operations/access/resolve-viewer.ts';
import type { Bot } from '../client/bot.ts';
import { named } from '../client/with-command-name.ts';
import type { Message } from '../views/blocks/message.ts';
import { notice } from '../views/blocks/refusal.ts';
import { saidModal } from '../views/blocks/said-modal.ts';
import { carriedNumber } from './carried-number.ts';
import { openWindow } from './open-window.ts';
import { publishHome } from './publish-home.ts';
import { askerIn, seatAt } from './viewer.ts';

/** A click on a button. */
export type Click = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** A choice from a menu. */
export type Choice = SlackActionMiddlewareArgs<BlockAction<OverflowAction | StaticSelectAction | UsersSelectAction>> &
  AllMiddlewareArgs;

/** A window, sent. */
export type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** The id a button carries, and where it has two the second ("7/2": the third action of summary 7). */
export function idsIn(click: Click): readonly [number, number] {
  const [first = '', second = ''] = (click.action.value ?? '').split('/');
  return [carriedNumber(first), carriedNumber(second)];
}

/** Which of several buttons of a kind it was: 2 of `answer-doubt:2`. */
export const nthIn = (click: Click): number => carriedNumber(click.action.action_id.split(':')[1]);

/**
 * Tells the person who clicked, and nobody else: in a window in its place. On the Home tab, which has no messages and gives no address
 * to answer to, in a window over it; `seenAtHome`: the tab, drawn anew, says it by itself. It may lie under a window too.
 * `inPlace`: in place of the message that was clicked on, as the next page of a list.
 */
export async function tell(
  bot: Bot,
  click: Click | Choice,
  message: Message,
  { seenAtHome = false, inPlace = false }: { readonly seenAtHome?: boolean; readonly inPlace?: boolean } = {},
): Promise<void> {
  const { client, body } = click;
  const view = saidModal(named(bot.command, message));
  const window = body.view?.type === 'modal' ? body.view : undefined;
  if (window || !body.response_url) {
    if (window) await client.views.update({ view_id: window.id, view });
    // The window first: its leave from Slack lasts three seconds.
    else if (!seenAtHome) await openWindow(client, body.trigger_id, view);
    return publishHome(bot, client, askerIn(click.context, body));
  }
  await click.respond({ response_type: 'ephemeral', replace_original: inPlace, ...message });
}

/** Who clicked, in the committee of what they clicked on; tells them where they have no seat there. */
export async function seatOfClick(bot: Bot, click: Click | Choice, subject: Subject): Promise<Seat | undefined> {
  const found = await seatAt(bot, askerIn(click.context, click.body), subject);
  if (found.kind === 'seat') return found.seat;
  await tell(bot, click, found.message);
  return undefined;
}

/** Acknowledges a button that carries its member's id; who clicked as that member, told where they no longer are. */
export async function ownSeatOfClick(bot: Bot, click: Click): Promise<Seat | undefined> {
  await click.ack();
  const [memberId] = idsIn(click);
  const seat = await findOwnSeat(bot.db, askerIn(click.context, click.body), memberId, bot.directory, bot.clock());
  if (!seat) await tell(bot, click, notice('You are not in that committee any more.'));
  return seat;
}
