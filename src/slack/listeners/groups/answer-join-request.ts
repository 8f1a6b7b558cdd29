import { redrawGroup } from '../../../operations/delivery/redraw-cards.ts';
import { decideJoinRequest } from '../../../operations/groups/decide-join-request.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { joinRequestDecided } from '../../views/groups/membership.ts';

/** The click on a request to be let into a group; who asked is told at once, in private. */
export async function answerJoinRequest(bot: Bot, click: Click, decision: 'approve' | 'decline'): Promise<void> {
  await click.ack();
  const [groupId, memberId] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'groups', id: groupId });
  if (!viewer) return;
  const now = bot.clock();
  const decided = await decideJoinRequest(bot.db, { groupId, memberId, decision }, viewer.member, now);
  if (decided.kind === 'refused') return reply(bot, click, refusalMessage(decided));
  await reply(bot, click, joinRequestDecided(decided.kind, decided.member, decided.group));
  await redrawGroup(bot.db, bot.messenger, groupId);
}
