import { decideExtension, findActionOfExtension } from '../../../operations/actions/decide-extension.ts';
import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { refusalNotice } from '../../views/blocks/refusal.ts';
import { changedCard } from './show-action-card.ts';

/** The secretariat's click on a request for more time; who asked is told at once. */
export async function answerRequest(bot: Bot, click: Click, decision: 'granted' | 'declined'): Promise<void> {
  await click.ack();
  const [extensionId] = idsIn(click);
  const actionId = (await findActionOfExtension(bot.db, extensionId)) ?? 0;
  const seat = await seatOfClick(bot, click, { in: 'actions', id: actionId });
  if (!seat) return;
  const now = bot.clock();
  const changed = await decideExtension(bot.db, extensionId, decision, seat.member, now);
  if (changed.kind === 'refused') return tell(bot, click, refusalNotice(changed));
  await tell(bot, click, await changedCard(bot, seat, changed, decision === 'granted' ? 'Granted.' : 'Declined.'));
  await deliverNotices(bot.db, bot.messenger, now);
}
