import { redrawGroup } from '../../../operations/delivery/redraw-cards.ts';
import { decideJoinRequest } from '../../../operations/groups/decide-join-request.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { textMessage } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';

/** The click on a request to be let into a group; who asked is told at once, in private. */
export async function answerJoinRequest(bot: Bot, click: Click, decision: 'approve' | 'decline'): Promise<void> {
  await click.ack();
  const [groupId, memberId] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'groups', id: groupId });
  if (!viewer) return;
  const now = bot.clock();
  const decided = await decideJoinRequest(bot.db, { groupId, memberId, decision }, viewer.member, now);
  if (decided.kind === 'refused') return reply(bot, click, refusalMessage(decided));
  const { member, group } = decided;
  const said = {
    approved: `${member.name} is in ${group.name} now, and is told.`,
    waits: `${group.name} has no free seat now: ${member.name} is on its waiting list, and is told.`,
    declined: `${member.name} is not in ${group.name}, and is told in private.`,
  };
  await reply(bot, click, textMessage(said[decided.kind]));
  await redrawGroup(bot.db, bot.messenger, groupId);
}
