import { decideExtension, findActionOfExtension } from '../../../../operations/actions/decide-extension.ts';
import type { Bot } from '../../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../../request/interaction.ts';
import { extensionConfirmation } from '../../../views/actions/confirmation.ts';
import { refusalMessage } from '../../../views/blocks/refusal.ts';
import { showActionCard } from '../show-action-card.ts';

/** The secretariat's click on a request for more time; who asked is told at once. */
export async function answerExtension(bot: Bot, click: Click, decision: 'granted' | 'declined'): Promise<void> {
  await click.ack();
  const [extensionId] = valueIds(click);
  const actionId = (await findActionOfExtension(bot.db, extensionId)) ?? 0;
  const viewer = await viewerOfClick(bot, click, { in: 'actions', id: actionId });
  if (!viewer) return;
  const now = bot.clock();
  const changed = await decideExtension(bot.db, extensionId, decision, viewer.member, now);
  if (changed.kind === 'refused') return reply(bot, click, refusalMessage(changed));
  const said = extensionConfirmation(changed.action, decision);
  await reply(bot, click, await showActionCard(bot, viewer, { ...changed, said }));
}
