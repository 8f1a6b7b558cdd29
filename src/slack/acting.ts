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
import type { Changed } from '../operations/change-action.ts';
import type { Seat, Subject } from '../operations/find-seat.ts';
import type { Bot } from './bot.ts';
import { changedCard } from './changed-card.ts';
import { named } from './named.ts';
import { publishHome } from './publish-home.ts';
import { askerIn, seatAt } from './seat.ts';
import type { Message } from './views/message.ts';
import { refusalNotice } from './views/refusal.ts';
import { saidModal } from './views/said-modal.ts';

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
  return [Number(first) || 0, Number(second) || 0];
}

/** Which of several buttons of a kind it was: 2 of `answer-doubt:2`. */
export const nthIn = (click: Click): number => Number(click.action.action_id.split(':')[1] ?? 0);

/** Tells the person who clicked, and nobody else: in a window in its place; on the Home tab, which has no messages, by drawing it anew. */
export async function tell(bot: Bot, click: Click, message: Message): Promise<void> {
  const { view } = click.body;
  if (view?.type === 'modal') {
    await click.client.views.update({ view_id: view.id, view: saidModal(named(bot.command, message)) });
    return;
  }
  // On the Home tab Slack gives no address to answer to.
  if (!click.body.response_url) return publishHome(bot, click.client, askerIn(click.context, click.body));
  await click.respond({ response_type: 'ephemeral', replace_original: false, ...message });
}

/** Who clicked, in the committee of what he clicked on; tells him where he has no seat there. */
export async function seatOfClick(bot: Bot, click: Click, subject: Subject): Promise<Seat | undefined> {
  const found = await seatAt(bot, askerIn(click.context, click.body), subject);
  if (found.kind === 'seat') return found.seat;
  await tell(bot, click, found.message);
  return undefined;
}

/** The course of every button that changes one action: acknowledge, do it, show what came of it. */
export async function changeByClick(
  bot: Bot,
  click: Click,
  said: string,
  change: (actionId: number, seat: Seat) => Promise<Changed>,
): Promise<void> {
  await click.ack();
  const [actionId] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'actions', id: actionId });
  if (!seat) return;
  const changed = await change(actionId, seat);
  await tell(
    bot,
    click,
    changed.kind === 'refused' ? refusalNotice(changed) : await changedCard(bot, seat, changed, said),
  );
}
